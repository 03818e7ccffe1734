import { columnsByFamily } from './columns.ts';
import { code, type Family, families } from './families.ts';

export { code, families };

/** Columns that each family adds to the base, by the number of the family. */
export const changedColumns: readonly number[] = [0, 1, 1, 1, 1, 2, 2, 2, 3, 3, 1];

/** How a candidate votes on what happened: `none` has no change that lasts. */
export const classes = { none: 0, step: 1, between: 2, slope: 3 } as const;

/** Prior weight of each family for what happened. Relative: they add up to 1.10. */
const priors: Readonly<Record<Family, number>> = {
  constant: 0.12,
  line: 0.1,
  step: 0.34,
  ramp: 0.1,
  excursion: 0.05,
  'two-steps': 0.08,
  join: 0.07,
  'step-on-a-line': 0.04,
  'two-joins': 0.06,
  break: 0.04,
  'one-month': 0.1,
};

/** Prior weight of each family for the slope since: without it the constant would hide a fall, rise and fall. */
const slopePriors: Readonly<Record<Family, number>> = {
  constant: 0,
  line: 0.12,
  step: 0.03,
  ramp: 0.06,
  excursion: 0,
  'two-steps': 0.02,
  join: 0.1,
  'step-on-a-line': 0.01,
  'two-joins': 0.54,
  break: 0.12,
  'one-month': 0,
};

/** Every candidate of a series of so many rows, family by family, each as its places `j` and `k`. */
export interface Candidates {
  readonly rows: number;
  readonly count: number;
  readonly family: Uint8Array;
  readonly j: Uint16Array;
  readonly k: Uint16Array;
  /** First row of the present state. */
  readonly start: Uint16Array;
  readonly kind: Uint8Array;
  /** Whether the mean is flat at the end. */
  readonly flat: Uint8Array;
  readonly logPrior: Float64Array;
  /** The prior for the slope since; -Infinity where the family has none. */
  readonly slopeLogPrior: Float64Array;
  /** First candidate of each family, and one past the last of all; the greatest priors of each family. */
  readonly from: Uint32Array;
  readonly mostPrior: Float64Array;
  readonly mostSlopePrior: Float64Array;
  /** How many columns change; and for each of up to three the part that it adds, and that it takes away (`Products`). */
  readonly columns: Uint8Array;
  readonly plus: Uint16Array;
  readonly minus: Uint16Array;
  /** First candidate of each run of one j and of k one after the other; and the first run of each family. */
  readonly runs: Uint32Array;
  readonly runFrom: Uint32Array;
}

const made = new Map<string, Candidates>();

/**
 * The candidates for `rows` rows, from 4: made once for each length. `ends` is whether the first month may be
 * an outlying one too, and an excursion of up to a year be over by the last month alone, where a new state may begin.
 */
export function candidatesOf(rows: number, ends: boolean): Candidates {
  const key = `${rows}${ends}`;
  const known = made.get(key);
  if (known !== undefined) return known;
  const candidates = enumerate(rows, ends);
  made.set(key, candidates);
  return candidates;
}

function tailWeight(tail: number): number {
  return tail >= 6 ? 1 : tail >= 3 ? 0.7 : 0.5;
}

type Place = (j: number, k: number, start: number, kind: number, weight?: number) => void;

const each = (from: number, to: number, use: (k: number) => void) => {
  for (let k = from; k <= to; k += 1) use(k);
};

/** Calls `place` for each candidate of a family, in order of j and then k. */
const placesOf: Readonly<Record<Family, (rows: number, place: Place, ends: boolean) => void>> = {
  constant: (_, place) => place(0, 0, 0, classes.none),
  line: (_, place) => place(0, 0, 0, classes.slope),
  step: (rows, place) => each(3, rows - 1, (k) => place(0, k, k, classes.step, tailWeight(rows - k))),
  ramp: (rows, place) =>
    each(0, rows - 3, (j) =>
      each(j + 2, rows - 1, (k) => {
        const open = j === 0 || k === rows - 1;
        if (rampMay(rows, j, k)) place(j, k, k === rows - 1 ? j : k, rampClass(k - j), open ? 3 : 1);
      }),
    ),
  excursion: (rows, place, ends) =>
    each(2, rows - 3, (j) => {
      each(j + 2, Math.min(j + 5, rows - 2), (k) => place(j, k, 0, classes.none));
      if (ends && j >= rows - 13) place(j, rows - 1, rows - 1, classes.step);
    }),
  'two-steps': (rows, place) =>
    each(3, rows - 1, (j) =>
      each(j + 6, rows - 1, (k) => place(j, k, k, classes.step, tailWeight(rows - k))),
    ),
  join: (rows, place) => each(5, rows - 7, (k) => place(0, k, k, classes.slope)),
  'step-on-a-line': (rows, place) =>
    each(6, rows - 3, (k) => place(0, k, k, classes.step, tailWeight(rows - k))),
  'two-joins': (rows, place) =>
    each(5, rows - 7, (j) => each(j + 6, rows - 7, (k) => place(j, k, k, classes.slope))),
  break: (rows, place) => each(6, rows - 6, (k) => place(0, k, k, classes.step)),
  'one-month': (rows, place, ends) => each(ends ? 0 : 1, rows - 1, (j) => place(j, j + 1, 0, classes.none)),
};

/** A ramp: level, slope from row j to row k, level; open where it begins at the first row or ends at the last. */
function rampMay(rows: number, j: number, k: number): boolean {
  const last = rows - 1;
  if (j === 1 || j === 2 || (j === 0 && k === last)) return false;
  if ((j === 0 || k === last) && k - j < 6) return false;
  return !(k - j > 6 && k < last && rows - k < 6);
}

function rampClass(length: number): number {
  return length <= 6 ? classes.step : length < 12 ? classes.between : classes.slope;
}

function enumerate(rows: number, ends: boolean): Candidates {
  const family: number[] = [];
  const j: number[] = [];
  const k: number[] = [];
  const start: number[] = [];
  const kind: number[] = [];
  const flat: number[] = [];
  const logPrior: number[] = [];
  const slopeLogPrior: number[] = [];
  const from: number[] = [];
  families.forEach((name, number) => {
    from.push(family.length);
    const weights: number[] = [];
    placesOf[name](
      rows,
      (left, right, first, sort, weight = 1) => {
        family.push(number);
        j.push(left);
        k.push(right);
        start.push(first);
        kind.push(sort);
        const closed = name === 'ramp' && right < rows - 1;
        flat.push(
          closed || sort === classes.none || name === 'excursion' || name === 'step' || name === 'two-steps'
            ? 1
            : 0,
        );
        weights.push(weight);
      },
      ends,
    );
    const sum = weights.reduce((total, weight) => total + weight, 0);
    for (const weight of weights) {
      logPrior.push(Math.log((priors[name] * weight) / sum));
      slopeLogPrior.push(Math.log((slopePriors[name] * weight) / sum));
    }
  });
  from.push(family.length);
  const starts = Uint32Array.from(from);
  const priorsOf = Float64Array.from(logPrior);
  const slopePriorsOf = Float64Array.from(slopeLogPrior);
  const columns = new Uint8Array(family.length);
  const plus = new Uint16Array(3 * family.length).fill(rows);
  const minus = new Uint16Array(3 * family.length).fill(rows);
  family.forEach((number, candidate) => {
    const own = columnsByFamily[number]?.(j[candidate] ?? 0, k[candidate] ?? 0) ?? [];
    columns[candidate] = own.length;
    own.forEach(([slope, row, away = rows], column) => {
      const kind = slope * (rows + 1);
      plus[3 * candidate + column] = kind + row;
      minus[3 * candidate + column] = kind + away;
    });
  });
  return {
    rows,
    count: family.length,
    family: Uint8Array.from(family),
    j: Uint16Array.from(j),
    k: Uint16Array.from(k),
    start: Uint16Array.from(start),
    kind: Uint8Array.from(kind),
    flat: Uint8Array.from(flat),
    logPrior: priorsOf,
    slopeLogPrior: slopePriorsOf,
    from: starts,
    mostPrior: greatest(priorsOf, starts),
    mostSlopePrior: greatest(slopePriorsOf, starts),
    columns,
    plus,
    minus,
    ...runsOf(family, j, k),
  };
}

/** Where each run of candidates begins, and one past the last; and the first run of each family. */
function runsOf(family: readonly number[], j: readonly number[], k: readonly number[]) {
  const runs: number[] = [];
  const runFrom: number[] = [];
  family.forEach((own, at) => {
    if (own === family[at - 1] && j[at] === j[at - 1] && k[at] === (k[at - 1] ?? 0) + 1) return;
    while (runFrom.length <= own) runFrom.push(runs.length);
    runs.push(at);
  });
  while (runFrom.length <= families.length) runFrom.push(runs.length);
  return { runs: Uint32Array.from([...runs, family.length]), runFrom: Uint32Array.from(runFrom) };
}

/** The greatest of the priors of each family. */
export function greatest(logPrior: Float64Array, from: Uint32Array): Float64Array {
  return Float64Array.from(families, (_, family) => {
    let most = Number.NEGATIVE_INFINITY;
    const end = from[family + 1] ?? 0;
    for (let index = from[family] ?? 0; index < end; index += 1) most = Math.max(most, logPrior[index] ?? 0);
    return most;
  });
}
