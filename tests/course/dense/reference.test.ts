import { describe, expect, test } from 'vitest';
import { candidatesOf } from './candidates.ts';
import { normalBelow, tBelow, tQuantile } from './distributions.ts';
import { noiseOf } from './noise.ts';
import { denseReading } from './reading.ts';
import { compare, type Referred, referred, scaleOf } from './referred.ts';
import { denseBySeason } from './season.ts';
import type { DenseOptions, DenseReading } from './types.ts';

/** What the reference left out or did otherwise. */
const asReferred: DenseOptions = { firstAlone: 1, slopeGoesOn: 1, furtherChange: 0, openRampSized: false };

function read(known: Referred): DenseReading {
  const input = { ...scaleOf(known), minMonths: 12 };
  if (known.inputs.denominator !== undefined) return denseReading({ ...input, season: 0 }, asReferred);
  if (known.inputs.numerator.length < 36) return denseBySeason(input, asReferred);
  return denseReading({ ...input, season: 2 }, asReferred);
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
    const known = referred.find((one) => one.id === id);
    if (known === undefined) throw new Error(`no case ${id}`);
    compare(read(known), known.expected);
  });

  test('weighs the 4,149 candidates of 60 months that the specification counts', () => {
    const months = Array.from({ length: 60 }, (_, month) => month);
    expect(candidatesOf(months, 1)).toHaveLength(4149);
    expect(candidatesOf(months)).toHaveLength(4161);
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
