import type { BriefingData } from '../../assess/briefing/context.ts';
import { hidesAny } from '../../assess/publication/every-line.ts';
import type { Outline } from '../../assess/publication/seen-in.ts';
import { type MayShow, showing } from '../../assess/publication/showing.ts';
import { IndicatorError } from '../../result/error.ts';
import { received } from '../../result/received.ts';
import type { PaperIndicator, PaperLine } from '../figures.ts';
import type { Paper } from '../paper.ts';
import type { ItemParts, PaperParts } from './parts.ts';
import { publicAction, publicAnswer, publicClaim, type Reader } from './read.ts';
import { shownBefore } from './shown-before.ts';

/** The parts of a paper that may be published, with how many may not. */
export interface PublicParts extends PaperParts {
  readonly gone: {
    readonly lines: number;
    readonly answers: number;
    readonly claims: number;
    readonly actions: number;
  };
}

/**
 * Publishable: which of what a paper would say may leave the building, so that nobody can be told from a small number?
 *
 * Decided before anything is said, so that no number gets out by another road: a line (with its headline, row, trend, picture and tables) is
 * withheld where a count of its figures is under the threshold (0 too, and those not counted), or would be given back by adding and
 * subtracting what else is shown, over any stretch of time and between areas and their whole; so is a comparison of areas. What stands at the top
 * comes first (`first`: ids of statements, the most important first), so that what is withheld for the sake of others matters least. An answer,
 * a claim or a change since an action was set keeps its verdict in words and loses its numbers.
 *
 * What its source has published stands; figures that cannot be looked up are withheld. It protects one paper: two of different months can be
 * subtracted from each other.
 */
export function publishable(
  parts: PaperParts,
  data: BriefingData,
  {
    asOf,
    first,
    force,
    last,
    threshold,
  }: {
    readonly asOf: string;
    readonly first: readonly string[];
    readonly force: string;
    /** The last paper, that somebody has beside this one. */
    readonly last: Paper | null;
    readonly threshold: number;
  },
): PublicParts {
  requireThreshold(threshold);
  const { actions, claims, items } = parts;
  const found = items.flatMap((each) => each.found);
  const findings = [
    ...found.flatMap(({ areas, changed, lines }) => [
      ...[...lines, ...changed].map(({ said }) => said.reading),
      ...(areas === null ? [] : [areas.reading]),
    ]),
    ...items.flatMap(({ answers }) => answers.flatMap((each) => each.findings)),
    ...claims.flatMap((each) => each.findings),
    ...actions.flatMap(({ change }) => change?.finding ?? []),
  ];
  const { begin, guards, mayShow } = showing(data, asOf, findings, threshold);
  if (last !== null) {
    const own = findings.filter(({ basis }) => basis !== 'published').map(({ subject }) => subject.indicator);
    begin(...shownBefore(last, force, own, guards));
  }
  const kept = keptUnits(found, first, mayShow);
  const reader: Reader = {
    mayShow,
    threshold,
    hidden: (indicator) => {
      const split = guards(indicator);
      return split === null || hidesAny(split.guard);
    },
    isOwn: (indicator) => data.own?.some((each) => each.indicator.id === indicator) === true,
  };
  const shownItems = items.map((item) => publicItem(item, kept, reader));
  const shownClaims = claims.map((each) => publicClaim(each, reader));
  const shownActions = actions.map((each) => publicAction(each, reader));
  const changed = <Each>(before: readonly Each[], after: readonly Each[]) =>
    before.filter((each, at) => each !== after[at]).length;
  return {
    items: shownItems,
    claims: shownClaims,
    actions: shownActions,
    gone: {
      lines: found.flatMap(({ changed, lines }) => [...lines, ...changed]).filter((line) => !kept.has(line))
        .length,
      answers: items.reduce(
        (sum, { answers }, at) => sum + changed(answers, shownItems[at]?.answers ?? []),
        0,
      ),
      claims: changed(claims, shownClaims),
      actions: changed(actions, shownActions),
    },
  };
}

/** One thing that is shown or withheld whole: a line, a comparison of areas, or one with other forces. */
interface Unit {
  readonly what: object;
  readonly outline: Outline;
  readonly of: { readonly indicator: string; readonly basis: PaperLine['series']['basis'] };
  readonly statements: readonly string[];
}

/** The units that may stand, asked in the order in which they matter. */
function keptUnits(
  found: readonly PaperIndicator[],
  first: readonly string[],
  mayShow: MayShow,
): ReadonlySet<object> {
  const place = ({ statements }: Unit) => {
    const at = first.findIndex((id) => statements.includes(id));
    return at < 0 ? first.length : at;
  };
  const units = found.flatMap(unitsOf);
  const order = units.map((unit, at) => ({ unit, at, rank: place(unit) }));
  order.sort((one, other) => one.rank - other.rank || one.at - other.at);
  return new Set(
    order
      .filter(({ unit: { of, outline } }) => mayShow([{ indicator: of.indicator, outline }], of.basis))
      .map(({ unit }) => unit.what),
  );
}

function unitsOf({ areas, changed, forces, indicator, lines }: PaperIndicator): Unit[] {
  return [
    ...[...lines, ...changed].map((line): Unit => {
      const { kind, subject, evidence } = line.said.reading;
      const { level, latest } = line.said;
      return {
        what: line,
        outline: { kind, subject, evidence },
        of: { indicator: indicator.id, basis: line.series.basis },
        statements: [level.id, ...(latest === null ? [] : [latest.id])],
      };
    }),
    ...(areas === null
      ? []
      : [
          {
            what: areas,
            outline: areas.reading,
            of: { indicator: indicator.id, basis: areas.reading.basis },
            statements: areas.areas.map(({ id }) => id),
          },
        ]),
    ...lines.flatMap(({ place }): Unit[] =>
      place === null || forces === null
        ? []
        : [
            {
              what: place,
              outline: { kind: 'rank', subject: { area: null, ...place.period }, evidence: null },
              of: { indicator: indicator.id, basis: place.basis },
              statements: [place.id],
            },
          ],
    ),
  ];
}

function publicItem(item: ItemParts, kept: ReadonlySet<object>, reader: Reader): ItemParts {
  const withheld: string[] = [];
  const found = item.found.flatMap((each): PaperIndicator[] => {
    const { areas, forces, lines } = each;
    const compared = areas !== null && kept.has(areas);
    if (areas !== null && !compared) withheld.push(`${each.indicator.short ?? each.indicator.name} by area`);
    const own = lines.flatMap((line): PaperLine[] => {
      if (!kept.has(line)) {
        withheld.push(line.name);
        return [];
      }
      const { place } = line;
      return [
        {
          ...line,
          areas: compared ? line.areas : [],
          place: place !== null && kept.has(place) ? place : null,
        },
      ];
    });
    if (own.length === 0) return [];
    const beside = forces?.series.every(({ basis }) => basis === 'published');
    return [
      {
        ...each,
        lines: own,
        areas: compared ? areas : null,
        changed: each.changed.filter((line) => kept.has(line)),
        panel: compared ? each.panel : null,
        forces:
          beside || (own.some(({ place }) => place !== null) && !reader.hidden(each.indicator.id))
            ? forces
            : null,
      },
    ];
  });
  return { ...item, found, answers: item.answers.map((each) => publicAnswer(each, reader)), withheld };
}

function requireThreshold(threshold: number): void {
  if (Number.isSafeInteger(threshold) && threshold >= 1) return;
  throw new IndicatorError({
    code: 'invalid-option',
    path: 'paper: threshold',
    expected: 'must be a whole number of at least 1',
    received: received(threshold),
  });
}
