/** Figures to come that are drawn besides those that are looked at. */
export const coming = 3;

/** What the level has done by the last figure, against the start. */
type Way = 'none' | 'down' | 'up';

/** A truth figure by figure, with those to come: departures from the first level, in `unit`. */
export interface Truth {
  readonly name: string;
  /** Standard deviations of one figure; margins; points of a share or percent of a count. */
  readonly unit: 'sd' | 'margin' | 'percent';
  readonly path: readonly number[];
  readonly way: Way;
  /** Of a step: the figure that it began with, and its size in `unit`. */
  readonly step: { readonly at: number; readonly size: number } | null;
  /** Months that are no part of the level, such as a single bad one, with their departures from it in sd. */
  readonly apart: readonly (readonly [at: number, sds: number])[];
}

const wayOf = (size: number): Way => (size === 0 ? 'none' : size < 0 ? 'down' : 'up');

type More = Partial<Pick<Truth, 'apart' | 'step'>>;

function truth(name: string, unit: Truth['unit'], path: readonly number[], more: More = {}): Truth {
  const last = path[path.length - 1 - coming] ?? 0;
  return { name, unit, path, way: wayOf(last - (path[0] ?? 0)), step: null, apart: [], ...more };
}

const months = (T: number, value: (month: number) => number): readonly number[] =>
  Array.from({ length: T + coming }, (_, month) => value(month));

export const flat = (T: number): Truth =>
  truth(
    'flat',
    'sd',
    months(T, () => 0),
  );

/** A step that began so many months before the end: with 1, the last month is the first at the new level. */
export function step(T: number, size: number, ago: number, unit: Truth['unit'] = 'sd'): Truth {
  const path = months(T, (month) => (month >= T - ago ? size : 0));
  const said = unit === 'percent' ? (size < 0 ? 'points' : 'points up') : unit === 'sd' ? 'sd' : 'margins';
  const way = unit !== 'percent' && size > 0 ? ' up' : '';
  return truth(`step of ${Math.abs(size)} ${said}${way}, ${ago} ago`, unit, path, {
    step: { at: T - ago, size },
  });
}

/** Level, so many months of slope, level for the last `since`. */
export const ramp = (T: number, size: number, over: number, since: number): Truth =>
  truth(
    `down by ${size} sd over ${over} months, ended ${since} ago`,
    'sd',
    months(T, (month) => -size * Math.min(1, Math.max(0, (month - (T - since - over) + 1) / over))),
  );

/** Four months lower by so much, over since `since` months. */
export const dip = (T: number, size: number, since: number): Truth =>
  truth(
    `dip of ${size} sd for 4 months, over ${since} ago`,
    'sd',
    months(T, (month) => (month >= T - since - 4 && month < T - since ? -size : 0)),
  );

/** The same truth with single months apart. */
export const withMonths = (base: Truth, apart: Truth['apart'], name: string): Truth => ({
  ...base,
  name,
  apart,
});

/** A leg: its slope a year, in margins, and the months that it lasts. */
export type Leg = readonly [slope: number, months: number];

/** Legs one after the other, about the first level on average; the last goes on. */
export function legs(name: string, list: readonly Leg[]): Truth {
  const path: number[] = [];
  let value = 0;
  for (const [slope, length] of list)
    for (let month = 0; month < length; month += 1) {
      if (path.length > 0) value += slope / 12;
      path.push(value);
    }
  const middle = path.reduce((sum, each) => sum + each, 0) / path.length;
  const slope = list[list.length - 1]?.[0] ?? 0;
  for (let month = 0; month < coming; month += 1) {
    value += slope / 12;
    path.push(value);
  }
  return truth(
    name,
    'margin',
    path.map((each) => each - middle),
  );
}

export const line = (T: number, slope: number): Truth =>
  legs(`line of ${Math.abs(slope)} margins ${slope < 0 ? 'down' : 'up'}`, [[slope, T]]);

/** Flat to the last twelve months, which rise by so much in all. */
export const risingYear = (T: number, size: number): Truth =>
  truth(
    `rising by ${size} sd over ${T === 12 ? 'all' : 'the last 12'} of ${T} months`,
    'sd',
    months(T, (month) => (size * Math.max(0, month - (T - 12) + 1)) / 12),
  );

/** Up by so many points from the first month, level for the last `since`. */
export const climb = (T: number, size: number, since: number): Truth =>
  truth(
    `up by ${size} points by a line, then flat for ${since}`,
    'percent',
    months(T, (month) => size * Math.min(1, month / (T - since - 1))),
  );
