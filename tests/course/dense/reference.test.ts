import { describe, expect, test } from 'vitest';
import reference from '../../cases/course-reference.json';
import { candidatesOf } from './candidates.ts';
import { normalBelow, tBelow, tQuantile } from './distributions.ts';
import { noiseOf } from './noise.ts';
import { denseReading } from './reading.ts';
import { denseScale } from './scale.ts';
import { denseBySeason } from './season.ts';
import type { DenseOptions, DenseReading } from './types.ts';

type Case = (typeof reference.cases)[number];

/** April to March, February always of 28 days, as the reference took them. */
const days = [30, 31, 30, 31, 31, 30, 31, 30, 31, 31, 28, 31];

/** What the reference left out or did otherwise. */
const asReferred: DenseOptions = { firstAlone: 1, slopeGoesOn: 1, furtherChange: 0, openRampSized: false };

function read({ inputs: { numerator, denominator, margin } }: Case): DenseReading {
  if (denominator !== undefined) {
    const scaled = denseScale({ numerator, denominator, points: margin.points ?? 0 });
    return denseReading({ ...scaled, season: 0, minMonths: 12 }, asReferred);
  }
  const lengths = numerator.map((_, month) => days[month % 12] ?? 0);
  const scaled = denseScale({ numerator, days: lengths, percent: margin.percent ?? 0 });
  if (numerator.length < 36) return denseBySeason({ ...scaled, minMonths: 12 }, asReferred);
  return denseReading({ ...scaled, season: 2, minMonths: 12 }, asReferred);
}

/** Names of the reference and numbers of the dense reading: chances within 2e-4, sizes within a thousandth. */
function compare(read: DenseReading, expected: Case['expected']): void {
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
    else expect(Math.abs(value / wanted - 1), `${name}: ${value} for ${wanted}`).toBeLessThan(1e-3);
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

describe('the dense reading', () => {
  const six = [
    'flat_T25_share',
    'up9_T30_count',
    'step12_T36_share',
    'ramp_T36_count',
    'month_T36_count',
    'line_T60_share',
  ];

  test.each(six)('agrees with the independent implementation on %s', (id) => {
    const known = reference.cases.find((one) => one.id === id);
    if (known === undefined) throw new Error(`no case ${id}`);
    compare(read(known), known.expected);
  });

  test('weighs the 4,149 candidates of 60 months that the specification counts', () => {
    const months = Array.from({ length: 60 }, (_, month) => month);
    expect(candidatesOf(months, 1)).toHaveLength(4149);
    expect(candidatesOf(months)).toHaveLength(4150);
    const prior = candidatesOf(months).reduce((sum, candidate) => sum + candidate.prior, 0);
    expect(prior).toBeCloseTo(1.1, 12);
  });

  test('has its own normal and t distributions, to the figures of SciPy', () => {
    expect(normalBelow(1.959963984540054)).toBeCloseTo(0.975, 14);
    expect(normalBelow(-5) / 2.866515718791939e-7).toBeCloseTo(1, 12);
    expect(tQuantile(0.95, 1)).toBeCloseTo(6.313751514675043, 12);
    expect(tQuantile(0.95, 4)).toBeCloseTo(2.131846786326649, 13);
    expect(tQuantile(0.95, 55)).toBeCloseTo(1.673033965289912, 12);
    expect(tBelow(-2, 7)).toBeCloseTo(0.04280966428, 10);
  });

  test('weighs phi as an integral over its prior does', () => {
    const [nu, Q, pieces] = [23, 41, 20_000];
    const A = nu / 2;
    // With u = 1/phi the prior above 1 is even on (0, 1): Simpson's rule.
    const integral = (power: number) => {
      let sum = 0;
      for (let i = 0; i <= pieces; i += 1) {
        const u = i / pieces;
        const weight = i === 0 || i === pieces ? 1 : i % 2 === 1 ? 4 : 2;
        sum += weight * u ** power * Math.exp((-u * Q) / 2);
      }
      return sum / (3 * pieces);
    };
    const G = (Math.exp(-Q / 2) + integral(A)) / 2;
    const E = (Math.exp(-Q / 2) + integral(A - 1)) / 2 / G;
    for (const tabulated of [true, false]) {
      const noise = noiseOf(nu, { known: true, tabulated, below: 0 });
      expect(noise.lnG(Q)).toBeCloseTo(Math.log(G), 10);
      expect(noise.expectedPhi(Q)).toBeCloseTo(E, 10);
    }
  });
});
