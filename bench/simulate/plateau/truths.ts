/** What the series does at its end: the verdict is judged by it. */
export type Now = 'level' | 'inside' | 'rising' | 'falling';

/** A truth month by month, in margins: a slope of 1 is the margin itself. */
export interface Truth {
  readonly name: string;
  readonly now: Now;
  readonly path: readonly number[];
}

/** A leg: its slope a year, in margins, and the months that it lasts. */
type Leg = readonly [slope: number, months: number];

/** About a mean of 0; a leg of m months makes m steps from the month before. */
function path(legs: readonly Leg[], step: Leg = [0, 0]): readonly number[] {
  const values: number[] = [];
  let value = 0;
  for (const [slope, months] of legs)
    for (let month = 0; month < months; month += 1) {
      if (values.length > 0) value += slope / 12;
      values.push(value);
    }
  const [height, last] = step;
  const stepped = values.map((each, month) => (month >= values.length - last ? each + height : each));
  const mean = stepped.reduce((total, each) => total + each, 0) / stepped.length;
  return stepped.map((each) => each - mean);
}

const nowOf = (slope: number): Now => {
  if (slope === 0) return 'level';
  if (Math.abs(slope) < 1) return 'inside';
  return slope > 0 ? 'rising' : 'falling';
};

function truth(name: string, legs: readonly Leg[], step?: Leg): Truth {
  return { name, now: nowOf(legs[legs.length - 1]?.[0] ?? 0), path: path(legs, step) };
}

/** The truth whose slope changes so many months before the end. */
const then = (name: string, T: number, before: number, slope: number, last: number): Truth =>
  truth(`${name} for ${last}`, [
    [before, T - last],
    [slope, last],
  ]);

const third = (T: number): number => Math.round(T / 3);

/** Fall, rise, fall: three legs of the same length, at twice the margin. */
const fallRiseFall = (T: number): Truth =>
  truth('fall, rise, fall at 2 d', [
    [-2, T - 2 * third(T)],
    [2, third(T)],
    [-2, third(T)],
  ]);

const line = (T: number, slope: number): Truth =>
  truth(slope === 0 ? 'flat' : `line at ${slope === 1 ? '' : `${slope} `}d`, [[slope, T]]);

/** Every truth of sixty months. */
export const truths: readonly Truth[] = [
  ...[0, 0.5, 1, 1.5, 3].map((slope) => line(60, slope)),
  ...[18, 24, 36].map((last) => then('rise at 3 d, then flat', 60, 3, 0, last)),
  ...[18, 24, 36].map((last) => then('rise at 3 d, then d', 60, 3, 1, last)),
  truth('step of 3 d, then flat for 30', [[0, 60]], [3, 30]),
  ...[12, 18, 24].map((last) => then('V: fall, then rise at 2 d', 60, -2, 2, last)),
  fallRiseFall(60),
  ...[12, 18, 24, 36].map((last) => then('flat, then d', 60, 0, 1, last)),
  then('flat, then 2 d', 60, 0, 2, 12),
  then('flat, then 2 d', 60, 0, 2, 24),
];

/** The truths that are drawn at other lengths too, with their parts in proportion. */
export const truthsOf = (T: number): readonly Truth[] => [
  line(T, 0),
  line(T, 1),
  then('rise at 3 d, then flat', T, 3, 0, T / 2),
  then('rise at 3 d, then d', T, 3, 1, T / 2),
  fallRiseFall(T),
];

/** The truth of sixty months by its name. */
export function truthNamed(name: string): Truth {
  return truths.find((each) => each.name === name) ?? line(60, 0);
}
