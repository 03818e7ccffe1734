/** What the dense reading takes and gives: the numbers of one reading, before any masking or second weights. */
export interface DenseInput {
  /** Figures on the scale of the reading; rows without masked months. */
  readonly y: readonly number[];
  /** One over the sampling variance of each figure (where it is not known: relative weights). */
  readonly w: readonly number[];
  /** The number of each month, rising. */
  readonly tau: readonly number[];
  readonly perYear?: 12;
  /** Pairs of harmonic columns of one year in the base: 0, 1 or 2. */
  readonly season: number;
  /** Whether `w` gives the sampling variance. */
  readonly known: boolean;
  /** Level margin, and margin of the slope a year, on the scale of `y`. */
  readonly margin: number;
  /** A course counts as begun from so many months. */
  readonly minMonths: number;
  /** The mean of 1/w over all months; of these rows unless given. */
  readonly meanInverseWeight?: number;
}

export interface DenseOptions {
  /** Pairs are kept down to e^-economy of the best; 6.5. `Infinity` keeps all. */
  readonly economy?: number;
  /** Whether ln G and E are taken between their values at whole Q (the default) or exactly. */
  readonly tabulated?: boolean;
  /** The first row that one month alone may take; 0. */
  readonly firstAlone?: number;
  /** Density of phi under 1, where it is said to be 1; 0. */
  readonly belowSampling?: number;
  /** Whether figures that fit exactly (Q at rho 0 under .05 a row, or under twice the least) have no autocorrelation; false. */
  readonly exactFits?: boolean;
  /** Season columns priced like changes, as where a season is read by evidence; false. */
  readonly seasonPriced?: boolean;
  /** The share of itself by which a slope goes on for one month; .9. */
  readonly slopeGoesOn?: number;
  /** Chance of a further change before the next month; .01. */
  readonly furtherChange?: number;
  /** Whether an open ramp of the step class has its own size in the last step (the default) or 0. */
  readonly openRampSized?: boolean;
}

export type Course = 'level' | 'rising' | 'falling' | 'too-soon' | 'cannot-tell';

export interface LastStep {
  readonly most: number;
  readonly from: number;
  readonly to: number;
  readonly mean: number;
  readonly sd: number;
}

export interface DenseReading {
  /** P(D < 0), P(D > 0): the last 3 months less the first 12. */
  readonly pLower: number;
  readonly pHigher: number;
  /** The same of the last change alone. */
  readonly pLastLower: number;
  readonly pLastHigher: number;
  readonly anyChange: number;
  readonly stepClass: number;
  readonly slopeClass: number;
  readonly changedUnderMin: number;
  readonly phi: number;
  readonly rho: number;
  readonly sd: number;
  readonly f: number;
  readonly differenceMean: number;
  readonly differenceSd: number;
  /** Mean and sd of the last step: 0 where there is none. */
  readonly sizeMean: number;
  readonly sizeSd: number;
  readonly startIndex: number;
  readonly needed: number;
  /** 90% limits of the slope a year since the start; `null` where the course is under 12 months old. */
  readonly key1: readonly [number, number] | null;
  readonly pRising: number;
  readonly pFalling: number;
  readonly key2: readonly [number, number];
  readonly same: boolean;
  readonly course: Course;
  readonly lastStep: LastStep | null;
  readonly next: { readonly mean: number; readonly sd: number };
  /** Pairs of candidate and rho that were kept. */
  readonly pairs: number;
  readonly logEvidence: number;
}
