import { type Column, hingeAt, less, stepAt } from './columns.ts';
import type { Vector } from './vectors.ts';

export type Family =
  | 'constant'
  | 'line'
  | 'step'
  | 'ramp'
  | 'excursion'
  | 'two-steps'
  | 'join'
  | 'step-on-line'
  | 'two-joins'
  | 'break'
  | 'one-month';

export interface Candidate {
  readonly family: Family;
  readonly kind: 'none' | 'step' | 'between' | 'slope';
  readonly start: number;
  /** Prior of the family times its part within the family. */
  readonly prior: number;
  /** The same under the other priors of key 2. */
  readonly otherPrior: number;
  readonly columns: readonly Column[];
  /** The last change is row `to` less row `from`; `null` where nothing has changed. */
  readonly lastChange: { readonly from: number; readonly to: number } | null;
  readonly openRamp: boolean;
}

const priors: Readonly<Record<Family, readonly [usual: number, other: number]>> = {
  constant: [0.12, 0],
  line: [0.1, 0.12],
  step: [0.34, 0.03],
  ramp: [0.1, 0.06],
  excursion: [0.05, 0],
  'two-steps': [0.08, 0.02],
  join: [0.07, 0.1],
  'step-on-line': [0.04, 0.01],
  'two-joins': [0.06, 0.54],
  break: [0.04, 0.12],
  'one-month': [0.1, 0],
};

const tailWeight = (tail: number) => (tail >= 6 ? 1 : tail >= 3 ? 0.7 : 0.5);

interface Place {
  readonly kind: Candidate['kind'];
  readonly start: number;
  readonly columns: readonly Column[];
  readonly weight?: number;
  readonly from?: number;
  readonly to?: number;
  readonly openRamp?: boolean;
}

function family(name: Family, places: readonly Place[]): readonly Candidate[] {
  let sum = 0;
  for (const { weight = 1 } of places) sum += weight;
  const [usual, other] = priors[name];
  return places.map(({ kind, start, columns, weight = 1, from, to, openRamp = false }) => ({
    family: name,
    kind,
    start,
    prior: (usual * weight) / sum,
    otherPrior: (other * weight) / sum,
    columns,
    lastChange: from === undefined || to === undefined ? null : { from, to },
    openRamp,
  }));
}

/** Every whole number from `first` to `last`. */
const through = (first: number, last: number): readonly number[] =>
  Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => first + i);

function rampPlaces(tau: Vector, H: (k: number) => Column): readonly Place[] {
  const last = tau.length - 1;
  return [0, ...through(3, last)].flatMap((j) =>
    through(j + 2, last).flatMap((k): readonly Place[] => {
      const length = k - j;
      const open = k === last;
      if (j === 0 && open) return [];
      if ((j === 0 || open) && length < 6) return [];
      if (length > 6 && !open && tau.length - k < 6) return [];
      return [
        {
          kind: length <= 6 ? 'step' : length < 12 ? 'between' : 'slope',
          start: open ? j : k,
          columns: [open ? H(j) : less(H(j), H(k))],
          weight: j === 0 || open ? 3 : 1,
          from: j,
          to: k,
          openRamp: open,
        },
      ];
    }),
  );
}

/**
 * Every candidate mean of a series with these months, its columns written out: 4,161 at 60 months, or twelve fewer where
 * a month alone may lie from row 1 on only, and an excursion be over for two months or more.
 */
export function candidatesOf(tau: Vector, firstAlone = 0): readonly Candidate[] {
  const T = tau.length;
  const steps = through(0, T).map((k) => stepAt(tau, k));
  const hinges = through(0, T - 1).map((k) => hingeAt(tau, k));
  const pick = (columns: readonly Column[], k: number): Column => {
    const column = columns[k];
    if (column === undefined) throw new RangeError(`no column ${k}`);
    return column;
  };
  const S = (k: number) => pick(steps, k);
  const H = (k: number) => pick(hinges, k);
  const jump = (k: number) => ({ kind: 'step', start: k, from: k - 1, to: k }) as const;
  const since = (k: number) => ({ kind: 'slope', start: k, from: k, to: T - 1 }) as const;
  const unchanged = { kind: 'none', start: 0 } as const;
  return [
    ...family('constant', [{ ...unchanged, columns: [] }]),
    ...family('line', [{ ...since(0), columns: [H(0)] }]),
    ...family(
      'step',
      through(3, T - 1).map((k) => ({ ...jump(k), columns: [S(k)], weight: tailWeight(T - k) })),
    ),
    ...family('ramp', rampPlaces(tau, H)),
    ...family('excursion', [
      ...through(2, T - 2).flatMap((j) =>
        through(j + 2, Math.min(j + 5, T - 2)).map((k) => ({ ...unchanged, columns: [less(S(j), S(k))] })),
      ),
      ...(firstAlone === 0 ? through(Math.max(2, T - 13), T - 3) : []).map((j) => ({
        ...jump(T - 1),
        columns: [less(S(j), S(T - 1))],
      })),
    ]),
    ...family(
      'two-steps',
      through(3, T - 1).flatMap((j) =>
        through(j + 6, T - 1).map((k) => ({ ...jump(k), columns: [S(j), S(k)], weight: tailWeight(T - k) })),
      ),
    ),
    ...family(
      'join',
      through(5, T - 7).map((k) => ({ ...since(k), columns: [H(0), H(k)] })),
    ),
    ...family(
      'step-on-line',
      through(6, T - 3).map((k) => ({ ...jump(k), columns: [H(0), S(k)], weight: tailWeight(T - k) })),
    ),
    ...family(
      'two-joins',
      through(5, T - 7).flatMap((j) =>
        through(j + 6, T - 7).map((k) => ({ ...since(k), columns: [H(0), H(j), H(k)] })),
      ),
    ),
    ...family(
      'break',
      through(6, T - 6).map((k) => ({ ...jump(k), columns: [H(0), S(k), H(k)] })),
    ),
    ...family(
      'one-month',
      through(firstAlone, T - 1).map((j) => ({
        ...unchanged,
        columns: [{ ...less(S(j), S(j + 1)), next: () => 0 }],
      })),
    ),
  ];
}
