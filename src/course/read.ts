import { medianSorted } from '../numeric/descriptives.ts';
import type { Borrowed } from './borrow.ts';
import { code } from './candidates.ts';
import { meanCurve } from './curve.ts';
import { type CourseFigures, rowsFrom, shareInside } from './figures.ts';
import { seasonAt, seasonOf } from './noise.ts';
import { type Reading, readRows } from './reading.ts';
import { noSeason, type SeasonColumns } from './rows.ts';

/** Whether and how a season is fitted: as the kind of figure asks for, never, or in every case. */
export type SeasonOption = 'auto' | 'none' | 'fit';

export interface ReadOptions {
  readonly season: SeasonOption;
  /** What sister series say of the candidates for the rows kept, where there are any. */
  readonly borrowed: ((kept: readonly number[], season: SeasonColumns) => Borrowed) | null;
}

/** Months that were taken out because they stand apart from all others, and the reading of what is left. */
export interface CleanReading {
  readonly reading: Reading;
  /** Rows of the figures that the reading has, in order. */
  readonly kept: readonly number[];
  readonly outlying: readonly number[];
}

/** At most one row in this many is taken out as outlying. */
const rowsToOneOutlying = 6;
/**
 * A level that moves by more than this changes the sampling variance too much for the weights of a first reading: of a
 * proportion, which has one for all, and of counts with stretches of few (the logarithm), which has those of half a year.
 */
const farMove = /* @__PURE__ */ (() =>
  ({ share: 0.1, log: 0.7, value: Number.POSITIVE_INFINITY }) as const)();

/** The variance of a share at one end of its mean over that at the other, from which one for all misleads. */
const twice = 2;
/** That from which it is the variance of another kind of figure, such as of always all and of nearly all. */
const eightfold = 8;

/**
 * Reads the figures: season, outlying months, and where the level moves far the weights of its fitted mean. Rows that are
 * known to stand `apart` are left out from the first.
 */
export function readFigures(
  figures: CourseFigures,
  options: ReadOptions,
  apart: readonly number[] = [],
): CleanReading {
  const whole = figures.figures.map((_, row) => row);
  const first = withoutOutlying(figures, whole, apart, options, null);
  if (figures.scale !== 'share' && !(figures.rare && !figures.ratio)) return first;
  const curve = meanCurve(first.reading);
  const times = varianceMoves(figures, curve);
  const far = rangeOf(curve) >= farMove[figures.scale] || times >= eightfold;
  if (!far && times < twice) return first;
  const fitted = far ? curve : halfWay(figures, curve);
  const full = new Float64Array(whole.length);
  first.kept.forEach((row, index) => {
    full[row] = fitted[index] ?? 0;
  });
  for (const row of first.outlying) full[row] = full[row - 1] ?? full[row + 1] ?? 0;
  return withoutOutlying(figures, whole, apart, options, full);
}

const rangeOf = (curve: Float64Array) => Math.max(...curve) - Math.min(...curve);

/** The variance of one answer at a share that is held from none and all by half of one in the largest sample. */
function varianceAt({ figures }: CourseFigures, share: number): number {
  const inside = shareInside(share, Math.max(...figures.map(({ size }) => size)));
  return inside * (1 - inside);
}

/** How many times as large the variance of an answer is at one end of the mean as at the other: near none or all by far, of a few points. */
function varianceMoves(figures: CourseFigures, curve: Float64Array): number {
  if (figures.scale !== 'share') return 1;
  const own = curve.map((share) => varianceAt(figures, share));
  return Math.max(...own) / Math.min(...own);
}

/**
 * Shares whose variance lies, by its logarithm, half way between that of the mean and that of all answers: by the second alone a size
 * is too sure, and by the first a change that is there is not told, since without it the variance would be that of all.
 */
function halfWay(figures: CourseFigures, curve: Float64Array): Float64Array {
  let [agreed, asked] = [0, 0];
  for (const { size, x } of figures.figures) {
    agreed += x;
    asked += size;
  }
  const ofAll = varianceAt(figures, agreed / asked);
  return curve.map((share) => {
    const variance = Math.sqrt(varianceAt(figures, share) * ofAll);
    const off = Math.sqrt(Math.max(0, 1 - 4 * variance)) / 2;
    return share < 0.5 ? 0.5 - off : 0.5 + off;
  });
}

/** Reads again without a month that more than half of the weight takes for a single outlying one. */
function withoutOutlying(
  figures: CourseFigures,
  rows: readonly number[],
  known: readonly number[],
  options: ReadOptions,
  fitted: Float64Array | null,
): CleanReading {
  const outlying = [...known];
  let kept = rows.filter((row) => !known.includes(row));
  for (;;) {
    const reading = readKept(figures, kept, options, fitted);
    const apart = standingApart(reading).map((row) => kept[row] ?? 0);
    if (apart.length === 0 || rows.length < rowsToOneOutlying * (outlying.length + apart.length))
      return { reading, kept, outlying: outlying.sort((a, b) => a - b) };
    outlying.push(...apart);
    kept = kept.filter((row) => !apart.includes(row));
  }
}

function readKept(
  figures: CourseFigures,
  kept: readonly number[],
  { borrowed, season }: ReadOptions,
  fitted: Float64Array | null,
): Reading {
  const part =
    kept.length === figures.figures.length
      ? figures
      : { ...figures, figures: kept.flatMap((row) => figures.figures[row] ?? []) };
  const own = fitted === null ? undefined : Float64Array.from(kept, (row) => fitted[row] ?? 0);
  const read = (columns: SeasonColumns) =>
    readRows(rowsFrom(part, columns, own), {
      known: figures.known,
      least: figures.rounding,
      priceSeason: columns.priced,
      borrowed: borrowed?.(kept, columns) ?? null,
      plain: false,
    });
  const most = Math.min(2, Math.floor((seasonsSeen(figures, kept) - 1) / 2));
  const years = kept.length / figures.perYear;
  const counted = figures.scale === 'log' && !figures.ratio;
  if (!(season === 'fit' || (season === 'auto' && counted)) || most < 1) return read(noSeason);
  if (counted && years >= 1 && years < 2) return read({ ...oneWave, weight: 1 / usualSeason ** 2 });
  if (years < 2) return read(noSeason);
  if (years >= 3 && figures.scale === 'log' && !figures.rare) return read({ ...oneWave, pairs: most });
  const without = read(noSeason);
  const withSeason = read({ ...oneWave, priced: true });
  return withSeason.logEvidence > without.logEvidence ? withSeason : without;
}

const oneWave: SeasonColumns = { pairs: 1, priced: false, weight: 0 };

/**
 * The standard deviation beforehand of each half of a season's wave, in logarithms. Under two years the figures
 * cannot show their season: one of about 12% either way, 25% at the most, is looked for beside every change.
 */
const usualSeason = 0.1;

/** Different times of the year that the rows are of: as many as a season has parts must be seen to tell it apart. */
function seasonsSeen({ figures, perYear, periods }: CourseFigures, kept: readonly number[]): number {
  const first = figures[0]?.from ?? 0;
  return new Set(kept.map((row) => Math.round(((figures[row]?.from ?? 0) - first) / periods) % perYear)).size;
}

interface Apart {
  readonly from: number;
  readonly to: number;
  weight: number;
}

/**
 * Rows before the last that over half of the weight takes for one month, or a short excursion, apart: the likeliest,
 * where it and those that overlap with it hold over half.
 */
function standingApart(reading: Reading): readonly number[] {
  const { candidates, means, rows } = reading;
  const { family, j, k } = candidates;
  const isApart = (candidate: number) =>
    (family[candidate] === code['one-month'] || family[candidate] === code.excursion) &&
    j[candidate] !== rows.count - 1 &&
    k[candidate] !== rows.count - 1;
  let together = 0;
  for (let mean = 0; mean < means.count; mean += 1)
    if (isApart(means.candidate[mean] ?? 0)) together += means.weight[mean] ?? 0;
  // Where all of them hold no more than half, no one does.
  if (together <= 0.5) return isolated(reading);
  const found = new Map<number, Apart>();
  for (let mean = 0; mean < means.count; mean += 1) {
    const candidate = means.candidate[mean] ?? 0;
    if (!isApart(candidate)) continue;
    const apart = found.get(candidate) ?? { from: j[candidate] ?? 0, to: k[candidate] ?? 0, weight: 0 };
    apart.weight += means.weight[mean] ?? 0;
    found.set(candidate, apart);
  }
  const all = [...found.values()];
  const best = all.reduce((most, each) => (each.weight > most.weight ? each : most));
  const overlapping = all.filter(({ from, to }) => from < best.to && to > best.from);
  if (overlapping.reduce((sum, { weight }) => sum + weight, 0) <= 0.5) return isolated(reading);
  return Array.from({ length: best.to - best.from }, (_, index) => best.from + index);
}

/** Standard deviations from the mean at which a month stands apart, and within which its neighbours do not. */
const farOff = 4.5;
const near = 2.5;

/**
 * A row before the last that lies far from the lasting mean while neither neighbour does on its side. One such month
 * can hide a step from a reading in which each may explain what the other left.
 */
function isolated(reading: Reading): readonly number[] {
  const { rows } = reading;
  const curve = meanCurve(reading, true);
  const season = seasonOf(reading);
  const off = new Float64Array(rows.count);
  let far = -1;
  for (let row = 0; row < rows.count; row += 1) {
    const expected = (curve[row] ?? 0) + seasonAt(season, rows.tau[row] ?? 0, rows.perYear);
    off[row] = ((rows.y[row] ?? 0) - expected) * Math.sqrt(rows.w[row] ?? 0);
    if (row < rows.count - 1 && (far < 0 || Math.abs(off[row] ?? 0) > Math.abs(off[far] ?? 0))) far = row;
  }
  const own = off[far] ?? 0;
  const least = reading.settings.known ? 1 : Math.sqrt(reading.settings.least ?? 0);
  // What is near by the least there can be is near by what there is.
  if (!(Math.abs(own) > farOff * least)) return [];
  const usual = 1.4826 * medianSorted(Array.from(off, Math.abs).sort((a, b) => a - b));
  const sd = Math.max(usual, least);
  const beside = Math.max((off[far - 1] ?? 0) * Math.sign(own), (off[far + 1] ?? 0) * Math.sign(own));
  return sd > 0 && Math.abs(own) > farOff * sd && beside < near * sd ? [far] : [];
}
