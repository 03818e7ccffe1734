import { gapToRankFinding } from '../../compare/gap-to-rank-finding.ts';
import { rank } from '../../compare/rank.ts';
import type { NamedDefinition } from '../../compare/rank-across-definitions.ts';
import { chargeToNfa, courtToUnable } from '../../indicator/catalogue/charge-to-nfa.ts';
import type { Indicator } from '../../indicator/indicator.ts';
import type { Panel } from '../../series/series.ts';
import { comparedPeriod } from '../../statement/of-place.ts';
import { ordinal, whole } from '../../words/numbers.ts';
import type { Context } from '../briefing/context.ts';
import { byScheme } from '../claims/shipped-for.ts';
import { among } from './among.ts';
import { placeWords } from './charge-words.ts';
import { levelWord } from './level-word.ts';
import { question } from './question.ts';
import { saidAtMeeting } from './said-at-meeting.ts';
import { noFigures, say } from './say.ts';
import { forces, placesAcross } from './territorial.ts';
import type { Where } from './where.ts';

type Named = NamedDefinition & {
  readonly indicator: Indicator;
  readonly panel: Panel;
  readonly period: string;
};

/**
 * Question 14: which place does the force hold on charge to NFA, how sure is it, and what would the top quartile take?
 *
 * The place under every definition that the figures allow, the first in full, with the forces left out and why. A place that was claimed
 * without its definition, its period and its forces cannot be tested: a definition near it would be found by trying several.
 */
export const placeOnChargeToNfa = /* @__PURE__ */ question(() => ({
  id: 14,
  name: 'place-on-charge-to-nfa',
  agenda: 'Criminal justice',
  asked: 'What is the force’s place on charge to no further action, and what would the top quarter take?',
  indicators: chargeToNfa.map(({ id }) => id),
  verdicts: ['definition-decides', 'within-chance', 'cannot-tell'],
  answer(context, where) {
    const { area } = where;
    const named = definitionsHere(context, where);
    const primary =
      named.find(({ indicator }) => indicator.id === (where.indicator ?? courtToUnable).id) ?? named[0];
    if (primary === undefined) return noFigures(where, [where.indicator ?? courtToUnable], {});
    const { panel, period } = primary;
    const place = rank(panel, area, { period });
    const definitions = placesAcross(context, named, area, period);
    const closed = named.find(({ indicator }) => indicator.countBasis === 'closed');
    const closedPlace =
      closed === undefined || closed === primary ? null : rank(closed.panel, area, { period: closed.period });
    const claimed = claimedPlace(context, where);
    // Among one or two there is no quartile.
    const hasQuartile = (place.evidence.after?.of ?? place.evidence.rows.length) >= 3;
    const ways = hasQuartile ? (['added', 'moved-from-denominator'] as const) : [];
    const gaps = ways.map((mechanism) =>
      gapToRankFinding(panel, area, { period, rank: 'top-quartile', mechanism }),
    );
    return {
      verdict: definitions.verdict,
      estimate: place.estimate,
      short: placeWords(
        where,
        definitions,
        closed === undefined ? null : { panel: closed.panel, level: levelWord(context, closed.panel) },
        claimed,
      ),
      says: [
        place,
        definitions,
        ...(gaps.length === 0
          ? []
          : [
              say(
                gapWords(
                  gaps.map(({ evidence }) => evidence),
                  primary.indicator,
                ),
                place.basis,
              ),
            ]),
        ...(claimed === null
          ? []
          : [
              say(
                'The place that was claimed cannot be tested: its definition, period and forces were not given.',
              ),
            ]),
      ],
      findings: [place, definitions, ...(closedPlace === null ? [] : [closedPlace])],
      evidence: {
        gaps: gaps.map(({ verdict, evidence: { mechanism, change, changeForFourFifths } }) => ({
          verdict,
          mechanism,
          change,
          changeForFourFifths,
        })),
      },
      excluded: [
        { indicator: primary.definition, exclusions: place.evidence.excluded },
        ...(closed === undefined || closedPlace === null
          ? []
          : [{ indicator: closed.definition, exclusions: closedPlace.evidence.excluded }]),
      ],
      assumptions: [
        `The definition that comes first is “${primary.definition}”; each place is printed with its own.`,
        'The outcomes framework was designed so that no outcome is favoured over others: a league table runs against that intent.',
      ],
      whatWouldChange: 'The definition: it moves the place further than chance does.',
      settle:
        claimed === null
          ? null
          : 'The definition, the period and the forces that were meant by the place that was claimed.',
    };
  },
}));

/** The place that was claimed, as given or as it was said at the meeting; `null` where none was. */
function claimedPlace(
  context: Context,
  where: Where,
): { readonly place: number; readonly of?: number } | null {
  if (where.claimedPlace !== undefined) return where.claimedPlace;
  const said = saidAtMeeting(context, where, ['charge-to-nfa', ...chargeToNfa.map(({ id }) => id)], 'rank');
  return said === null ? null : { place: said.value, ...(said.of === undefined ? {} : { of: said.of }) };
}

/** Every definition for which there are figures that have the force in them. */
function definitionsHere(context: Context, where: Where): Named[] {
  const { indicator } = where;
  // One of the family that is asked for by itself is still one definition.
  const others = chargeToNfa.filter(({ id }) => id !== indicator?.id);
  const given = indicator === undefined ? others : [indicator, ...others];
  return given.flatMap((definition) => {
    const made = forces(context, definition, byScheme[definition.computableFrom[0] ?? 'own']);
    const panel = made === null ? null : among(made, where);
    return panel === null
      ? []
      : [{ definition: definition.name, indicator: definition, panel, period: comparedPeriod(panel) }];
  });
}

/** What the top quartile would take, under both mechanisms. */
function gapWords(
  gaps: readonly {
    readonly change: number | null;
    readonly target: number;
    readonly of: number;
  }[],
  { counted }: Indicator,
): string {
  const [added, moved] = gaps;
  if (added === undefined || moved === undefined || added.change === null || moved.change === null)
    return 'The top quartile is out of reach of any change of these figures.';
  if (added.change === 0) return 'It stands in the top quartile already.';
  return `To stand ${ordinal(added.target)} of ${added.of}, the edge of the top quartile, would take ${whole(added.change)} more ${counted} if added, or ${whole(moved.change)} if moved from no further action.`;
}
