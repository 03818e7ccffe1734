import { describe, expect, it } from 'vitest';
import { checkClaim } from '../../../src/assess/claims/check-claim.ts';
import { course } from '../../../src/course/course.ts';
import { random } from '../../../src/numeric/random.ts';
import { seriesFrom } from '../../../src/series/series-from.ts';
import { offences, satisfaction } from '../../indicators.ts';
import { own } from './made.ts';

/** Answers of 750 a month, with sampling error to two moments. */
const asked = (level: (at: number) => number, months: number, seed: number) => {
  const next = random(seed);
  return Array.from({ length: months }, (_, at) => {
    const p = level(at);
    return Math.round(750 * p + Math.sqrt(750 * p * (1 - p)) * next.normal());
  });
};
const month = (at: number) => `${2016 + Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}`;
const claimed = (numerator: readonly number[]) => {
  const rows = numerator.map((value, at) => ({
    area: 'ash',
    period: month(at),
    numerator: value,
    denominator: 750,
  }));
  const claim = { id: 'turn', claim: 'It has turned up.', indicator: satisfaction.id, area: 'ash' } as const;
  return checkClaim({ ...claim, kind: 'turned', way: 'up' }, own([satisfaction, rows]));
};

describe('a claim of a turn', () => {
  it('is contradicted by what the course tells, and never by a slope of the last months', () => {
    let contradicted = 0;
    for (let seed = 1; seed <= 60; seed += 1) {
      const numerator = asked((at) => (at === 23 ? 0.76 : 0.83), 24, seed);
      const found = claimed(numerator);
      const told = course(
        seriesFrom(satisfaction, { start: '2016-01', numerator, denominator: numerator.map(() => 750) }),
      );
      if (found.verdict === 'contradicted') contradicted += 1;
      else expect(found.verdict).toBe('not-distinguishable-from-chance');
      expect(found.verdict === 'contradicted').toBe(/down|fall|fell|lower/.test(told.verdict));
    }
    expect(contradicted).toBeLessThanOrEqual(1);
  });

  it('is contradicted by a step the other way, said as a step', () => {
    const found = claimed(asked((at) => (at < 28 ? 0.83 : 0.76), 36, 5));
    expect(found.verdict).toBe('contradicted');
    expect(found.sentence).toMatch(/stepped down \d\.\d points/);
    expect(found.sentence).not.toContain('a year');
  });
});

describe('a claim of a size that does not say since when', () => {
  const size = (value: number, numerator: readonly number[]) => {
    const rows = numerator.map((given, at) => ({
      area: 'ash',
      period: month(at),
      numerator: given,
      denominator: 750,
    }));
    const claim = { id: 'size', claim: 'It is so.', indicator: satisfaction.id, area: 'ash' } as const;
    return checkClaim({ ...claim, kind: 'change', value, unit: 'points' }, own([satisfaction, rows]));
  };
  const stepped = asked((at) => (at < 30 ? 0.83 : 0.77), 36, 5);

  it('is of the step half a year ago or of the two years, and of nothing else', () => {
    const step = size(-6, stepped);
    expect(step.verdict).toBe('supported');
    expect(step.sentence).toMatch(
      /^Supported: .* stepped down \d\.\d points .*; the claim is a fall of 6\.0 points\.$/,
    );
    expect(size(-3, stepped).sentence).toContain('in the year to December 2018');
    expect(size(-12, stepped).verdict).toBe('contradicted');
    expect(size(6, stepped).verdict).toBe('contradicted');
  });

  it('is not testable in points of a count', () => {
    const rows = stepped.map((numerator, at) => ({ area: 'ash', period: month(at), numerator }));
    const claim = { id: 'size', claim: 'It is so.', indicator: offences.id, area: 'ash' } as const;
    const found = checkClaim({ ...claim, kind: 'change', value: 3, unit: 'points' }, own([offences, rows]));
    expect(found.verdict).toBe('not-testable');
    expect(found.settle?.text).toContain('the size in percent');
  });
});

describe('claims about lengths of time', () => {
  const waits = {
    ...satisfaction,
    id: 'wait',
    name: 'Wait',
    measure: 'duration',
    margin: { percent: 5 },
  } as const;
  const rows = Array.from({ length: 24 }, (_, at) => ({
    area: 'ash',
    period: month(at),
    value: (at < 18 ? 18 : 22) + ([0, 0.4, -0.3, 0.2, -0.4, 0.1][at % 6] ?? 0),
  }));
  const claim = { id: 'wait', claim: 'It is so.', indicator: 'wait', area: 'ash' } as const;

  it('take a margin and a size in percent of the earlier figure', () => {
    const same = checkClaim(
      { ...claim, kind: 'no-change', from: '2017-05' },
      own([waits, rows.slice(0, 18)]),
    );
    expect(same.missing).toEqual([]);
    expect(same.sentence).toMatch(/0\.9 days/);
    const found = checkClaim({ ...claim, kind: 'change', value: 22, unit: 'percent' }, own([waits, rows]));
    expect(found.verdict).toBe('supported');
    expect(
      checkClaim({ ...claim, kind: 'change', value: 60, unit: 'percent' }, own([waits, rows])).verdict,
    ).toBe('contradicted');
  });

  it('say what a growth would want', () => {
    const found = checkClaim({ ...claim, kind: 'growth', value: 20 }, own([waits, rows]));
    expect(found.sentence).toContain('wanted is a count or a rate.');
  });
});

describe('a claim with a slip in it', () => {
  it('is refused by the place of it, and not answered without it', () => {
    const claim = { id: 'slip', claim: 'It is so.', indicator: satisfaction.id, area: 'ash' } as const;
    const rows = [{ area: 'ash', period: '2019-04', numerator: 8, denominator: 10 }];
    for (const [slip, path] of [
      [{ kind: 'increase', window: 'week' }, 'claim.window'],
      [{ kind: 'increase', from: 'spring' }, 'claim.from'],
      [{ kind: 'turned', way: 'sideways' }, 'claim.way'],
      [{ kind: 'year-end-target', value: 0.8, unit: 'points' }, 'claim.unit'],
      [{ kind: 'stable', margin: { percent: 5 } }, 'margin must be { points }'],
    ] as const)
      expect(() => checkClaim({ ...claim, ...slip } as never, own([satisfaction, rows]))).toThrow(path);
  });
});
