import {
  type AreaFigure,
  type Block,
  blockBetween,
  blockOf,
  figuresOf,
  usable,
  valueAtLevel,
  windowOf,
} from '../areas/figures.ts';
import { comparable } from '../areas/immature.ts';
import { byPart } from '../areas/parts.ts';
import { holm } from '../numeric/adjusted-p.ts';
import { monthsIn } from '../period/months.ts';
import type { Panel } from '../series/series.ts';
import { differentIn } from './different.ts';
import { againstOthers } from './ordinary-spread.ts';

export type OutlierVerdict = 'outlier' | 'not-shown' | 'cannot-tell';

/** Whether one area lies further out than areas ordinarily do. */
export interface Outlier {
  readonly verdict: OutlierVerdict;
  readonly area: string;
  readonly areaName: string;
  readonly part: Readonly<Record<string, string>>;
  /** What the word rests on: earlier periods of the same areas, or the same difference again and again. */
  readonly by: 'earlier-periods' | 'persistence' | null;
  readonly side: 'higher' | 'lower' | null;
  /** Standard deviation by which the other areas ordinarily differ beyond sampling error, in the indicator's unit. */
  readonly ordinarySpread: number | null;
  readonly t: number | null;
  readonly df: number | null;
  readonly p: number | null;
  readonly adjusted: number | null;
  readonly earlierPeriods: number;
  /** Of the last four non-overlapping periods, how many show the difference on this side by more than the margin. */
  readonly persistent: number;
  readonly persistentOf: number;
  readonly reason: string;
}

export interface OutlierOptions {
  /** The period compared; the last one with a figure unless given. */
  readonly period?: string;
  readonly alpha?: number;
  /** Earlier periods needed to know how areas ordinarily differ. */
  readonly earlierNeeded?: number;
}

export const OUTLIER_DEFAULTS = { alpha: 0.05, earlierNeeded: 8 } as const;

const LAST = 4;
const OFTEN = 3;

/**
 * Outlier: is an area further out than areas ordinarily differ? One period of a few areas cannot say.
 *
 * From at least eight earlier, non-overlapping periods: the between-area variance of the other areas (the judged one left
 * out), less sampling error, averaged over the periods. `t = d / sqrt(tau² (1 + 1/m) + v + sum v_j / m²)`, d the area less the mean of
 * the m others; degrees of freedom (m - 1) T / (1 + (T - 1) rho²), rho how far the same areas keep their places, since
 * areas that always differ in the same way teach little by being seen again; Holm over areas and parts. With fewer earlier
 * periods: `different` on the same side by more than the indicator's margin in at least three of the last four non-overlapping periods,
 * and further out than the others ordinarily lie, by the same t at `alpha` on those periods taken together. Persistence
 * alone is not enough: with large samples every lasting difference is found in each period, however ordinary.
 *
 * Fewer earlier periods and neither: `cannot-tell`. Source: Goldstein and Spiegelhalter 1996;
 * Satterthwaite 1946.
 *
 * @example
 * outlier(satisfaction)[0].reason // => 'five areas cannot define an outlier in one period'
 */
export function outlier(asGiven: Panel, options: OutlierOptions = {}): readonly Outlier[] {
  const panel = comparable(asGiven, options.period);
  const { alpha, earlierNeeded } = { ...OUTLIER_DEFAULTS, ...options };
  const block = blockOf(panel, 'outlier', options.period);
  const earlier = blocksBefore(panel, block);
  const persistence = persistenceOf(panel, [block, ...earlier.slice(0, LAST - 1)], alpha);
  const rows = byPart(panel).flatMap((each) => {
    const part = each.series[0]?.part ?? {};
    const now = usable(figuresOf(each, block));
    const before = earlier.map((past) => usable(figuresOf(each, past)));
    const pooled = pooledFigures(now, before.slice(0, LAST - 1));
    return now.map((figure, at) => ({
      figure,
      part,
      areas: now.length,
      found: againstOthers(figure, now, before),
      lasting: againstOthers(pooled[at] ?? figure, pooled, before),
    }));
  });
  const enough = rows.map(({ found }) => (found?.earlierPeriods ?? 0) >= earlierNeeded);
  const adjusted = holm(rows.map(({ found }, index) => (enough[index] ? (found?.p ?? null) : null)));
  // Holm has singled these areas out in each period: here each is one look.
  const lately = rows.map(({ lasting }, index) => (enough[index] ? null : (lasting?.p ?? null)));
  return rows.map(({ figure, part, areas, found }, index): Outlier => {
    const p = adjusted[index] ?? null;
    const again = persistence.get(keyOf(figure.area, part));
    const side = found === null || found.difference === 0 ? null : found.difference > 0 ? 'higher' : 'lower';
    const persistent = side === null ? 0 : (again?.[side] ?? 0);
    const persistentOf = again?.of ?? 0;
    const lasting = persistent >= OFTEN && (lately[index] ?? 1) < alpha;
    const by = p !== null && p < alpha ? 'earlier-periods' : p === null && lasting ? 'persistence' : null;
    const earlierPeriods = found?.earlierPeriods ?? 0;
    return {
      verdict: by !== null ? 'outlier' : p === null ? 'cannot-tell' : 'not-shown',
      area: figure.area,
      areaName: figure.areaName,
      part,
      by,
      side,
      ordinarySpread: found?.ordinarySpread ?? null,
      t: p === null ? null : (found?.t ?? null),
      df: p === null ? null : (found?.df ?? null),
      p: p === null ? null : (found?.p ?? null),
      adjusted: p,
      earlierPeriods,
      persistent,
      persistentOf,
      reason: reasonOf(by, p, [persistent, persistentOf], areas, earlierPeriods),
    };
  });
}

/** Blocks of the same length before a block, latest first, none overlapping another. */
function blocksBefore(panel: Panel, { first, last }: Block): readonly Block[] {
  const rolling = panel.series.reduce((most, series) => Math.max(most, windowOf(series)), 1);
  const overlap = panel.calendar.every === 'month' ? monthsIn(panel.calendar.start) : 1;
  const length = last - first + 1;
  const step = Math.max(length, rolling, overlap);
  const blocks: Block[] = [];
  for (let from = first - step; from >= 0; from -= step)
    blocks.push(blockBetween(panel, from, from + length - 1));
  return blocks;
}

type Usable = AreaFigure & { readonly value: number };

/** The areas of a period with the last periods taken together, so that their level is known better. */
function pooledFigures(now: readonly Usable[], before: readonly (readonly Usable[])[]): readonly Usable[] {
  return now.map((figure) => {
    const same = [figure, ...before.flatMap((each) => each.filter(({ area }) => area === figure.area))];
    const events = same.reduce((sum, each) => sum + each.events, 0);
    const exposure = same.reduce((sum, each) => sum + each.exposure, 0);
    if (!(exposure > 0)) return figure;
    return { ...figure, events, exposure, value: valueAtLevel(events / exposure, figure.scale) };
  });
}

interface Again {
  readonly higher: number;
  readonly lower: number;
  readonly of: number;
}

/** In how many of these periods each area was different from the others by more than the margin, by side. */
function persistenceOf(panel: Panel, blocks: readonly Block[], alpha: number): ReadonlyMap<string, Again> {
  const { margin } = panel.indicator;
  const found = new Map<string, Again>();
  for (const block of blocks)
    for (const row of differentIn(panel, block, { alpha })) {
      const key = keyOf(row.area, row.part);
      const so = found.get(key) ?? { higher: 0, lower: 0, of: 0 };
      const least =
        margin === undefined
          ? 0
          : 'points' in margin
            ? margin.points / 100
            : (Math.abs(row.othersMean) * margin.percent) / 100;
      const counts = row.different && Math.abs(row.difference) > least;
      found.set(key, {
        higher: so.higher + (counts && row.side === 'higher' ? 1 : 0),
        lower: so.lower + (counts && row.side === 'lower' ? 1 : 0),
        of: so.of + 1,
      });
    }
  return found;
}

function keyOf(area: string, part: Readonly<Record<string, string>>): string {
  return JSON.stringify([area, part]);
}

const NUMBERS = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];

function reasonOf(
  by: Outlier['by'],
  p: number | null,
  [persistent, of]: readonly [number, number],
  areas: number,
  earlier: number,
): string {
  if (by === 'earlier-periods')
    return `further out than areas ordinarily differ, as ${earlier} earlier periods show`;
  if (by === 'persistence')
    return `different on the same side in ${persistent} of the last ${of} periods, by more than the others differ`;
  if (p !== null) return `no further out than areas ordinarily differ, as ${earlier} earlier periods show`;
  const number = NUMBERS[areas] ?? `${areas}`;
  if (earlier === 0) return `${number} area${areas === 1 ? '' : 's'} cannot define an outlier in one period`;
  return `${earlier} earlier period${earlier === 1 ? ' is' : 's are'} too few to know how areas ordinarily differ`;
}
