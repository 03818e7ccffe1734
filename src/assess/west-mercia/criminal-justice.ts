import { changePoints } from '../../change/index.ts';
import { gapToRank, rank, rankAcrossDefinitions } from '../../compare/index.ts';
import { chargeToNfa, courtToUnable, fileQuality } from '../../indicator/catalogue/index.ts';
import type { Scheme } from '../../indicator/index.ts';
import { firstMonth, lastMonth, parsePeriod, periodAt, span } from '../../period/index.ts';
import { ordinal, whole } from '../../result/index.ts';
import { type Panel, seriesOf } from '../../series/index.ts';
import { controlChart } from '../../spc/index.ts';
import type { Context } from '../briefing/context.ts';
import { present, type SectionDraft, section } from '../briefing/section.ts';
import { territorial } from './territorial.ts';

const force = 'west-mercia';

/** Where each scheme of outcomes is published; a force's own outcomes by type are not. */
const shippedFor: Readonly<Record<Scheme, string>> = {
  'police-uk': 'police-uk-outcomes-2018-19',
  'home-office': 'home-office-outcomes',
  met: '',
  own: '',
};

/** Criminal justice: file quality, and the place on charge to NFA under every definition. */
export function criminalJustice(context: Context): SectionDraft {
  const files = context.panelOf(fileQuality, 'illustrative-file-quality');
  const quality = files === null ? null : seriesOf(files, force);
  const places = chargePlaces(context);
  return section({
    asked:
      'Has file quality really improved, and what place does the force hold on charge to no further action?',
    notes: places?.notes ?? ['No figures on charge to NFA had been given for this day.'],
    findings: present(
      ...(places?.findings ?? []),
      ...(quality === null ? [] : [changePoints(quality), controlChart(quality)]),
    ),
    answers: places?.answers ?? [],
    excluded: places?.excluded ?? [],
  });
}

function chargePlaces(context: Context) {
  const named = chargeToNfa.flatMap((definition) => {
    const shipped = shippedFor[definition.computableFrom[0] ?? 'own'];
    const panel = context.panelOf(definition, shipped, territorial(context, shipped));
    return panel === null
      ? []
      : [{ definition: definition.name, indicator: definition, panel, period: latest(panel) }];
  });
  const primary = named.find(({ indicator }) => indicator.id === courtToUnable.id);
  if (primary === undefined) return null;
  const { panel, period } = primary;
  const place = rank(panel, force, { period });
  const definitions = rankAcrossDefinitions(named, force, { period });
  const closed = named.find(({ indicator }) => indicator.countBasis === 'closed');
  const closedPlace = closed === undefined ? null : rank(closed.panel, force, { period: closed.period });
  const gap = gapNote(panel, period);
  return {
    findings: present(place, definitions, closedPlace),
    notes: [gap, noSupport],
    answers: [
      {
        id: 14,
        agenda: 'Criminal justice',
        asked:
          'The force is said to be 35th of 41 on charge to NFA: what is its place, and what would it take to reach the top quartile?',
        verdict: `${definitions.verdict}; the published place is not-testable`,
        lead: gap,
        findings: present(place, definitions),
        settle:
          'The definition, the period and the forces that were meant by the published place; without them it cannot be tested.',
      },
    ],
    excluded: [
      { indicator: primary.definition, exclusions: place.evidence.excluded },
      ...(closed === undefined || closedPlace === null
        ? []
        : [{ indicator: closed.definition, exclusions: closedPlace.evidence.excluded }]),
    ],
  };
}

const noSupport =
  'The published place, 35th of 41, cannot be tested: its definition, period and forces were not given. A definition that gives a place near it was found by trying several, so the likeness supports nothing.';

/** What the top quartile would take, under both mechanisms. */
function gapNote(panel: Panel, period: string): string {
  const needed = (['added', 'moved-from-denominator'] as const).map((mechanism) =>
    gapToRank(panel, force, { period, rank: 'top-quartile', mechanism, draws: 500 }),
  );
  const [added, moved] = needed;
  if (added === undefined || moved === undefined || added.change === null || moved.change === null) {
    return 'The top quartile is out of reach of any change of these figures.';
  }
  return `To stand ${ordinal(added.target)} of ${added.of}, the edge of the top quartile, with the others unchanged, the figures would need ${whole(added.change)} more crimes charged or in court if added, or ${whole(moved.change)} if moved from those that ended in no further action.`;
}

/** A panel of years is ranked on its last year; one of months on all of them together. */
function latest({ calendar }: Panel): string {
  const last = periodAt(calendar, calendar.length - 1);
  if (calendar.every === 'financial-year') return last;
  return span(firstMonth(parsePeriod(calendar.start)), lastMonth(last));
}
