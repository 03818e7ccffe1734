import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  besideTarget,
  chanceWords,
  decimal,
  differenceWords,
  figureRange,
  figureWords,
  marginWords,
  orChance,
  rangeWords,
  signedWords,
  sizeWords,
  targetWords,
  trulyAre,
} from '../../src/words/numbers.ts';

describe('a figure', () => {
  it('is said in its own unit', () => {
    expect(figureWords(0.794, 'proportion')).toBe('79.4%');
    expect(figureWords(0.2007, 'ratio')).toBe('20.1 per 100');
    expect(figureWords(1234.56, 'rate')).toBe('1,235');
    expect(figureWords(0.01234, 'rate')).toBe('0.0123');
    expect(figureWords(999.96, 'days')).toBe('1,000.0 days');
    expect(figureWords(1, 'days')).toBe('1.0 day');
    expect(figureWords(12345.6, 'count')).toBe('12,346');
    expect(figureWords(8.54, 'count')).toBe('8.5');
    expect(figureWords(35, 'rank')).toBe('35th');
    expect(figureWords(0.001, 'probability')).toBe('1 in 1,000');
    expect(decimal(-0.01, 1)).toBe('0.0');
  });

  it('is refused where its words would need more than a number holds', () => {
    expect(() => figureWords(1e308, 'proportion')).toThrow('figureWords: value must have an answer');
  });

  it('has the same digits with commas as without', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1e15, noNaN: true }), (value) => {
        expect(decimal(value, 1).replaceAll(',', '')).toBe(value.toFixed(1));
      }),
    );
  });

  it('of a target has no decimals that say nothing', () => {
    expect(targetWords(0.8, 'proportion')).toBe('80%');
    expect(targetWords(0.805, 'proportion')).toBe('80.5%');
    expect(targetWords(1000, 'count')).toBe('1,000');
    expect(marginWords({ points: 2 })).toBe('2 points');
    expect(marginWords({ percent: 2.5 })).toBe('2.5%');
  });

  it('has its interval in its unit, and none where there is no figure', () => {
    const estimate = { value: 0.794, lower: 0.761, upper: 0.823, level: 0.95, unit: 'proportion' } as const;
    expect(figureRange(estimate)).toBe('79.4% (76.1% to 82.3%)');
    expect(figureRange({ ...estimate, upper: null })).toBe('79.4% (76.1% to no upper limit)');
    expect(figureRange({ ...estimate, value: null })).toBe('no figure');
  });
});

describe('a difference', () => {
  const fell = { value: -4.8, lower: -6.1, upper: -3.4, level: 0.95, unit: 'points' } as const;
  const open = { value: 1.3, lower: -0.2, upper: 2.8, level: 0.95, unit: 'points' } as const;

  it('has its direction in a word, never in a sign', () => {
    expect(differenceWords(fell)).toBe('4.8 points lower (3.4 to 6.1)');
    expect(orChance(fell)).toBe(', 4.8 points lower (3.4 to 6.1)');
    expect(orChance(open)).toBe('; it cannot be told to differ: 1.3 points higher (0.2 lower to 2.8 higher)');
    expect(orChance(open, { within: { points: 3 } })).toBe(
      '; the same within the margin of 3 points: 1.3 points higher (0.2 lower to 2.8 higher)',
    );
    expect(orChance(fell, { join: ': ', within: { points: 7 } })).toBe(
      ': 4.8 points lower (3.4 to 6.1), within the margin of 7 points',
    );
    expect(differenceWords({ ...fell, value: 0, lower: null, upper: null })).toBe('no different');
    const none = { ...fell, value: 0, lower: -1.3, upper: 1.4 };
    expect(differenceWords(none)).toBe('no different (1.3 points lower to 1.4 higher)');
    expect(differenceWords({ ...none, unit: 'days-per-year' })).toBe(
      'no different (1.3 days a year lower to 1.4 higher)',
    );
    expect(differenceWords({ ...none, unit: 'percent' })).toBe('no different (1.3% lower to 1.4% higher)');
    expect(differenceWords({ ...none, lower: 0, upper: 0 })).toBe('no different');
  });

  it('has a sign in a table', () => {
    expect(signedWords(fell)).toBe('−4.8 points');
    expect(signedWords({ unit: 'ratio', value: -0.143 })).toBe('−14.3 per 100');
    expect(signedWords({ unit: 'rate', value: 0.00000001 })).toBe('0.000000 per 1,000');
    expect(sizeWords({ unit: 'rate-per-100000', value: 1.29 })).toBe('1.29 per 100,000');
    expect(figureWords(1.29, 'rate-per-100000')).toBe('1.29');
    expect(signedWords({ unit: 'rate-per-100000', value: 0.00000001 })).toBe('0.000000 per 100,000');
    expect(() => figureWords(1, 'rate-per-head' as never)).toThrow('figureWords: unit');
    expect(figureRange(fell)).toBe('−4.8 points (3.4 to 6.1)');
  });

  it('says a level of its interval that is not 95%, and an end that is open', () => {
    expect(rangeWords({ ...fell, level: 0.9 })).toBe('3.4 to 6.1 at 90%');
    expect(rangeWords({ ...fell, lower: null })).toBe('from 3.4 up');
    expect(rangeWords({ ...open, lower: null })).toBe('up to 2.8');
  });

  it('a year says so', () => {
    expect(sizeWords({ unit: 'points-per-year', value: -1 })).toBe('1.0 point a year');
    expect(sizeWords({ unit: 'percent-per-year', value: 3.14 })).toBe('3.1% a year');
    expect(sizeWords({ unit: 'count-per-year', value: 1234.5 })).toBe('1,235 a year');
    expect(differenceWords({ ...open, level: 0.9, unit: 'points-per-year' })).toBe(
      '1.3 points a year higher (0.2 lower to 2.8 higher at 90%)',
    );
  });
});

describe('minutes', () => {
  it('have a decimal where one matters', () => {
    expect(figureWords(15.3, 'minutes')).toBe('15.3 minutes');
    expect(figureWords(181.4, 'minutes')).toBe('181 minutes');
    expect(sizeWords({ unit: 'minutes', value: -2.6 })).toBe('2.6 minutes');
    expect(sizeWords({ unit: 'minutes', value: 38.2 })).toBe('38 minutes');
  });
});

describe('a figure beside its target', () => {
  it('is never printed like a target that it is not', () => {
    expect(targetWords(15, 'minutes')).toBe('15 minutes');
    expect(targetWords(3, 'days')).toBe('3 days');
    expect(besideTarget(0.89996, 0.9, 'proportion')).toBe('just under 90%');
    expect(besideTarget(15.04, 15, 'minutes')).toBe('just over 15 minutes');
    expect(besideTarget(0.3 * 3, 0.9, 'proportion')).toBe('90.0%');
    expect(besideTarget(0.891, 0.9, 'proportion')).toBe('89.1%');
  });
});

describe('a chance', () => {
  it('is one in so many below 20%, and so many in 100 above', () => {
    expect(chanceWords(0.0667)).toBe('1 in 15');
    expect(chanceWords(0.51)).toBe('51 in 100');
    expect(chanceWords(0.9999)).toBe('over 99 in 100');
    expect(chanceWords(0.00001)).toBe('under 1 in 1,000');
  });
});

describe('how many truly are', () => {
  it.each([
    [0.02, 5, 'none truly is'],
    [0.15, 5, 'probably none truly is'],
    [0.49, 10, 'perhaps one truly is'],
    [1.2, 5, 'about one truly is'],
    [4.6, 5, 'perhaps all truly are'],
    [4.9, 5, 'probably all truly are'],
    [4.99, 5, 'all truly are'],
  ])('%f of %i expected: %s', (expected, of, words) => {
    expect(trulyAre(expected, of)).toBe(words);
  });
});
