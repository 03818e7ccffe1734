/**
 * The rows of one series as the kernel reads them: y with weight w (1 / its sampling variance) at month tau, and
 * the columns that are not to be judged (the constant, and a season where there is one).
 */
export interface Rows {
  readonly count: number;
  readonly y: Float64Array;
  readonly w: Float64Array;
  /** Number of each row's month: a gap is a jump. */
  readonly tau: Float64Array;
  /** Harmonic pairs of one year in the base: 0, 1 or 2. */
  readonly pairs: number;
  readonly perYear: number;
  /** 1 / the variance of each part of the season beforehand; 0 where nothing is known of it. */
  readonly seasonWeight: number;
  /** Whole rows' worth of which there is no noise: where there are hardly any events, there is hardly any. */
  readonly still: number;
}

/** How the season of a series is read. */
export interface SeasonColumns {
  readonly pairs: number;
  /** Whether it is itself in question: its columns are then priced like changes. */
  readonly priced: boolean;
  readonly weight: number;
}

export const noSeason: SeasonColumns = { pairs: 0, priced: false, weight: 0 };

/** The most columns that a base has: the constant and two harmonic pairs. */
export const mostBase = 5;

/** How many it has. */
export const basesOf = ({ pairs }: Rows): number => 1 + 2 * pairs;

const years = new Map<number, Float64Array>();

/** One column of the base at a month: the constant, or a cosine or sine of one year. */
export function baseAt(column: number, tau: number, perYear: number): number {
  let year = years.get(perYear);
  if (year === undefined) {
    year = Float64Array.from({ length: mostBase * perYear }, (_, at) => {
      const own = at % mostBase;
      const angle = (2 * Math.PI * Math.ceil(own / 2) * Math.floor(at / mostBase)) / perYear;
      return own % 2 === 0 && own > 0 ? Math.sin(angle) : Math.cos(angle);
    });
    years.set(perYear, year);
  }
  // A month before the first has its place in the year too.
  return year[mostBase * (((tau % perYear) + perYear) % perYear) + column] ?? 0;
}
