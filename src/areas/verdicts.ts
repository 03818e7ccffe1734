import { once } from '../course/once.ts';
import { holm } from '../numeric/adjusted-p.ts';
import { type ButFor, butFor } from './but-for.ts';
import { type Cavities, cavitiesOf, type Judged, judge } from './chance-and-ordinary.ts';
import { type Fit, fitAreas, fitWithout } from './fit.ts';
import { canBeBeyond } from './limits.ts';
import { type AsideSettings, aside } from './steps.ts';
import { placeOf, sampled, type Tables } from './tables.ts';

/**
 * - `within-chance`: samples of this size differ so much by chance
 * - `within-ordinary-variation`: really different, no further out than areas ordinarily are
 * - `beyond-ordinary-variation`: an outlier
 * - `cannot-tell`: no sample, under three areas with one, or no figure that it might have would be beyond
 */
export type AreaVerdict =
  | 'within-chance'
  | 'within-ordinary-variation'
  | 'beyond-ordinary-variation'
  | 'cannot-tell';

/** One area in one dimension. */
export interface AreaJudged extends Judged {
  readonly adjustedChance: number;
  readonly adjustedOrdinary: number;
  readonly verdict: AreaVerdict;
  /** Areas without which it does not differ from the others, though it does with them. */
  readonly butFor: readonly number[];
  /** What decided: the same that its limits and its reach are drawn from. */
  readonly cavities: Cavities;
}

export interface VerdictSettings {
  readonly alpha: number;
  /** The text before its amendments. */
  readonly plain: boolean;
}

/** Rows by dimension, then area; `null` without a sample, or where nobody can be compared. */
export interface Verdicts {
  readonly fit: Fit;
  /** The fit that the level of each is taken from: without the area, where it differs from the others. */
  readonly fits: readonly (Fit | null)[];
  /** Made when they are first asked for: where only levels are, nobody is set aside. */
  readonly rows: readonly (AreaJudged | null)[];
  /** Areas times dimensions that were judged. */
  readonly looks: number;
}

/** The fewest areas with a sample among which one can be called beyond. */
const fewest = 3;
/**
 * An area that differs is judged by a fit without it where that matters: by the shared fit its adjusted p is under 2, or it
 * is one of few, or it has over a tenth of the exposure.
 */
const near = 2;
const fewAreas = 20;
const largeShare = 0.1;

/** The verdict on each area and dimension of the judged tables, with the fit that each is judged by. */
export function verdictsOf(tables: Tables, { alpha, plain }: VerdictSettings): Verdicts {
  const fit = fitAreas(tables, plain);
  const { areas, dimensions } = tables;
  const looks = Array.from({ length: dimensions }, (_, d) => sampled(tables, placeOf(tables, d, 0))).reduce(
    (sum, each) => sum + each,
    0,
  );
  const refits = new Map<number, Fit>();
  const judged = Array.from({ length: dimensions * areas }, (_, row) => {
    const [dimension, area] = [Math.floor(row / areas), row % areas];
    const at = placeOf(tables, dimension, 0) + area;
    const [y, n] = [tables.y[at] ?? 0, tables.n[at] ?? 0];
    const shared = n > 0 ? cavitiesOf(fit, dimension, area) : null;
    if (shared === null) return null;
    const first = judge(shared, y, n);
    const matters =
      first.ordinary * looks < near || areas <= fewAreas || n > largeShare * (fit.size[dimension] ?? 0);
    if (plain || first.chance >= alpha || !matters) return { ...first, cavities: shared };
    const refit = refits.get(area) ?? fitWithout(tables, area, plain);
    refits.set(area, refit);
    const own = cavitiesOf(refit, dimension, area) ?? shared;
    return { ...judge(own, y, n), cavities: own };
  });
  const rows = once(() => rowsOf(tables, judged, refits, { alpha, looks, plain }));
  return {
    fit,
    fits: judged.map((each) => each?.cavities.fit ?? null),
    looks,
    get rows() {
      return rows();
    },
  };
}

/** Holm over all of them, step by step, and without those that lie apart. */
function rowsOf(
  tables: Tables,
  judged: readonly (Omit<AreaJudged, 'adjustedChance' | 'adjustedOrdinary' | 'butFor' | 'verdict'> | null)[],
  refits: ReadonlyMap<number, Fit>,
  { alpha, looks, plain }: AsideSettings,
): Verdicts['rows'] {
  const { areas } = tables;
  const chance = holm(judged.map((each) => each?.chance ?? null));
  const ordinary = holm(judged.map((each) => each?.ordinary ?? null));
  const stepwise = aside(tables, judged, refits, { alpha, looks, plain });
  const tested = judged.map((each, row) => {
    if (each === null) return null;
    const found = stepwise.get(row);
    const adjustedChance =
      found === undefined || plain ? (chance[row] ?? 1) : Math.min(chance[row] ?? 1, found.chance);
    const adjustedOrdinary = found?.ordinary ?? ordinary[row] ?? 1;
    const out = adjustedChance < alpha && adjustedOrdinary < alpha && each.side === each.chanceSide;
    return { ...each, adjustedChance, adjustedOrdinary, beyond: found?.beyond === true || out };
  });
  const without = plain ? new Map<number, ButFor>() : butFor(tables, tested, alpha, looks);
  return tested.map((each, row): AreaJudged | null => {
    if (each === null) return null;
    const { adjustedOrdinary, beyond, cavities } = each;
    const found = stepwise.get(row);
    const alike = without.get(row);
    const adjustedChance = alike?.adjustedChance ?? each.adjustedChance;
    const from = placeOf(tables, Math.floor(row / areas), 0);
    const few = sampled(tables, from) < fewest;
    const verdict = (): AreaVerdict => {
      if (few) return 'cannot-tell';
      if (beyond) return 'beyond-ordinary-variation';
      if (adjustedChance >= alpha) return 'within-chance';
      const n = tables.n[from + (row % areas)] ?? 0;
      return canBeBeyond(cavities, each.side, n, alpha / looks) ? 'within-ordinary-variation' : 'cannot-tell';
    };
    // Set aside after others: they hide it, so what is shown of it is what decided.
    const decided = found?.beyond && !plain ? { ...found.judged, cavities: found.cavities } : judged[row];
    if (!decided) return null;
    return {
      ...decided,
      adjustedChance,
      adjustedOrdinary,
      verdict: verdict(),
      butFor: few ? [] : (alike?.areas ?? []),
    };
  });
}
