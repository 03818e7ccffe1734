import { expect } from 'vitest';
import reference from '../../cases/course-reference.json';
import { denseScale } from './scale.ts';
import type { DenseReading } from './types.ts';

/** One of the 36 readings of an implementation that was made independently from the same specification. */
export type Referred = (typeof reference.cases)[number];

export const referred: readonly Referred[] = reference.cases;

/** April to March, February always of 28 days, as the reference took them. */
const days = [30, 31, 30, 31, 31, 30, 31, 30, 31, 31, 28, 31];

/** Figures, weights and margin of a referred reading; a season is asked for counts alone. */
export function scaleOf({ inputs: { numerator, denominator, margin } }: Pick<Referred, 'inputs'>) {
  if (denominator !== undefined) return denseScale({ numerator, denominator, points: margin.points ?? 0 });
  const lengths = numerator.map((_, month) => days[month % 12] ?? 0);
  return denseScale({ numerator, days: lengths, percent: margin.percent ?? 0 });
}

/** What a reading has under names of the reference: all that it says but how many pairs it kept. */
export type Compared = Omit<DenseReading, 'pairs' | 'logEvidence' | 'sizeMean' | 'sizeSd' | 'same'>;

/** Names of the reference and numbers of the dense reading: chances within 2e-4, sizes within a thousandth. */
export function compare(read: Compared, expected: Referred['expected']): void {
  const chances = {
    p_lower: read.pLower,
    p_higher: read.pHigher,
    p_last_change_lower: read.pLastLower,
    p_last_change_higher: read.pLastHigher,
    weight_any_change: read.anyChange,
    weight_step_class: read.stepClass,
    weight_slope_class: read.slopeClass,
    weight_changed_under_12_months_ago: read.changedUnderMin,
    p_rising: read.pRising,
    p_falling: read.pFalling,
    key2_above: read.key2[0],
    key2_below: read.key2[1],
  };
  for (const [name, value] of Object.entries(chances)) {
    const wanted = expected[name as keyof typeof chances];
    expect(Math.abs(value - wanted), `${name}: ${value} for ${wanted}`).toBeLessThan(2e-4);
  }
  const sizes: readonly (readonly [string, number | undefined, number | null | undefined])[] = [
    ['phi', read.phi, expected.phi],
    ['rho', read.rho, expected.rho],
    ['sd', read.sd, expected.sd],
    ['f', read.f, expected.f],
    ['difference mean', read.differenceMean, expected.difference_mean],
    ['difference sd', read.differenceSd, expected.difference_sd],
    ['key 1 lower', read.key1?.[0], expected.key1_lower ?? undefined],
    ['key 1 upper', read.key1?.[1], expected.key1_upper ?? undefined],
    ['size mean', read.lastStep?.mean, expected.last_step?.size_mean],
    ['size sd', read.lastStep?.sd, expected.last_step?.size_sd],
    ['next mean', read.next.mean, expected.next_mean],
    ['next sd', read.next.sd, expected.next_sd],
  ];
  for (const [name, value, wanted] of sizes) {
    if (typeof wanted !== 'number' || value === undefined) expect(value, name).toBe(wanted);
    else
      expect(Math.abs(value - wanted), `${name}: ${value} for ${wanted}`).toBeLessThanOrEqual(
        1e-3 * Math.abs(wanted),
      );
  }
  expect({
    start: read.startIndex,
    needed: read.needed,
    most: read.lastStep?.most,
    from: read.lastStep?.from,
    to: read.lastStep?.to,
    course: read.course,
  }).toEqual({
    start: expected.start_index,
    needed: expected.months_needed,
    most: expected.last_step?.most_likely_index,
    from: expected.last_step?.from_index,
    to: expected.last_step?.to_index,
    course: expected.course === 'not-told' ? 'cannot-tell' : expected.course,
  });
}
