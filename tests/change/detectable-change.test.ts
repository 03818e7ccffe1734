import { describe, expect, it } from 'vitest';
import {
  type DetectableChangeInput,
  type DetectableChangeOptions,
  detectableChange,
  requiredSample,
} from '../../src/change/power/detectable-change.ts';

const share = { measure: 'proportion', level: 0.8, perMonth: 150, months: 24 } as const;
const events = { measure: 'count', level: 40, months: 24 } as const;

// (t + t of the power) x standard error by its formula, with the quantiles of scipy 1.17.
const changes: readonly (readonly [DetectableChangeInput, DetectableChangeOptions, number, string])[] = [
  [share, {}, 3.3886854650366893, 'points-per-year'],
  [share, { shape: 'step' }, 3.909518826082973, 'points'],
  [
    { ...share, level: 0.6, perMonth: 90, months: 36 },
    { power: 0.9, level: 0.99, phi: 2, rho: 0.3 },
    7.7319409348004795,
    'points-per-year',
  ],
  [events, {}, 17.827797531398215, 'percent-per-year'],
  [{ ...events, months: 12 }, { shape: 'step', power: 0.5, level: 0.8 }, 13.344611988261851, 'percent'],
  [{ ...events, level: 300, months: 60 }, { rho: 0.8 }, 4.51408231961503, 'percent-per-year'],
  [{ ...share, level: 0.5, perMonth: 20, months: 4 }, {}, 321.798774091757, 'points-per-year'],
];

describe('the change that would be shown', () => {
  it.each(changes)('of %o with %o is %d %s', (input, options, change, unit) => {
    const found = detectableChange(input, options);
    expect(found.change).toBeCloseTo(change, 9);
    expect(found).toMatchObject({ unit, power: options.power ?? 0.8 });
  });

  it('is not known of fewer than four months, nor where nothing can vary', () => {
    expect(detectableChange({ ...share, months: 3 }).change).toBeNull();
    expect(detectableChange({ ...share, months: 4 }).change).not.toBeNull();
    for (const level of [0, 1]) expect(detectableChange({ ...share, level }).change).toBeNull();
    expect(detectableChange({ ...events, level: 0 }).change).toBeNull();
  });
});

// The same formula turned round; months by trying each.
const samples: readonly (readonly [
  DetectableChangeInput,
  number,
  DetectableChangeOptions,
  number | null,
  number | null,
])[] = [
  [share, 2, {}, 431, 34],
  [share, -2, {}, 431, 34],
  [events, 10, {}, 119, 35],
  [events, -10, {}, 97, 32],
  [share, 2, { shape: 'step' }, 574, 86],
  [{ ...share, level: 0.5, perMonth: 1000 }, 60, {}, 1, 4],
  [{ ...share, perMonth: 2 }, 0.01, { shape: 'step' }, 22_926_507, null],
  [{ ...share, level: 1 }, 2, {}, null, null],
  [{ ...share, months: 3 }, 2, {}, null, null],
];

describe('the sample that would show it', () => {
  it.each(samples)('of %o for a change of %d with %o', (input, change, options, perMonth, months) => {
    expect(requiredSample(input, change, options)).toEqual({ perMonth, months });
  });
});
