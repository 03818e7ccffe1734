import type { DeclaredBreak, Indicator } from '../../src/indicator/indicator.ts';
import { month } from '../../src/period/month.ts';
import { isIndicatorError } from '../../src/result/error.ts';
import type { Source } from '../../src/result/provenance.ts';
import { chargeRatio } from '../indicators.ts';

/** Whole figures about a course, at most `spread` from it: uneven, and the same every time. */
export const uneven = (length: number, course: (at: number) => number, spread: number, salt = 0): number[] =>
  Array.from({ length }, (_, at) =>
    Math.round(course(at) + spread * (((at * at * 31 + at * 17 * (salt + 1) + salt * 7) % 19) / 9 - 1)),
  );

/** The same figures with some left out. */
export const without = <T>(figures: readonly T[], ...places: readonly number[]): (T | null)[] =>
  figures.map((figure, at) => (places.includes(at) ? null : figure));

/** More in summer: from -1 to 1 over twelve months. */
export const summer = (at: number): number => Math.sin((Math.PI * at) / 6);

type YearAndMonth = readonly [year: number, month: number];

export const masked = (from: YearAndMonth, to: YearAndMonth, title = 'Mask'): DeclaredBreak => ({
  kind: 'mask',
  from: month(...from),
  to: month(...to),
  title,
  source: 'made for the tests',
});

export const restarted = (year: number, from: number, title = 'Restart'): DeclaredBreak => ({
  kind: 'restart',
  from: month(year, from),
  title,
  source: 'made for the tests',
});

export const source = (id: string): Source => ({
  id,
  title: id,
  publisher: 'made for the tests',
  licence: 'none',
  attribution: 'none',
});

/** Days to an outcome; lower is better. */
export const days: Indicator = {
  ...chargeRatio,
  id: 'days',
  name: 'Days to outcome',
  measure: 'duration',
  counted: 'days',
  polarity: 'lower-is-better',
};

/** Minutes to attend. */
export const minutes: Indicator = {
  ...days,
  id: 'minutes',
  name: 'Minutes to attend',
  durationUnit: 'minutes',
};

/** What a call is refused with, in one line. */
export function refusal(call: () => unknown): string {
  try {
    call();
  } catch (error) {
    if (!isIndicatorError(error)) throw error;
    const { code, path, expected, received } = error;
    return `${code} | ${path} | ${expected} | ${received}`;
  }
  return 'taken';
}
