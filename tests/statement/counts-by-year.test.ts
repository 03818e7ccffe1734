import { describe, expect, it } from 'vitest';
import type { Indicator } from '../../src/indicator/indicator.ts';
import { seriesFrom } from '../../src/series/series-from.ts';
import { seriesStatements } from '../../src/statement/of-series.ts';
import { levelChip, sayLevel } from '../../src/statement/say.ts';
import { chargeRatio, offences } from '../indicators.ts';

const charged: Indicator = {
  ...chargeRatio,
  measure: 'proportion',
  every: 'financial-year',
  polarity: 'higher-is-better',
  margin: { points: 2 },
};
const saidOf = (shares: readonly number[]) => {
  const { level } = seriesStatements(
    seriesFrom(charged, {
      start: '2016/17',
      numerator: shares.map((share) => 80_000 * share),
      denominator: shares.map(() => 80_000),
    }),
  );
  return [levelChip(level), sayLevel(level, null)];
};
const counted = (counts: readonly number[], polarity: Indicator['polarity']) => {
  const yearly = { ...offences, every: 'financial-year', polarity } as const;
  const { level } = seriesStatements(seriesFrom(yearly, { start: '2016/17', numerator: counts }));
  return [levelChip(level), sayLevel(level, null)];
};

describe('figures of years that are counts of everything', () => {
  it('have not changed by a movement that does not matter', () => {
    expect(saidOf([0.101, 0.101, 0.1])).toEqual(['no-change', 'is within the margin of 2017/18']);
    expect(saidOf([0.1, 0.1, 0.1])).toEqual(['no-change', 'is as it was in 2016/17']);
    expect(saidOf([0.143, 0.12, 0.098])).toEqual([
      'worse',
      'was 9.8% in 2018/19, 4.5 points lower than the 14.3% of 2016/17',
    ]);
  });

  it('are said as they were counted where neither way is good, unless it rounds to nothing', () => {
    expect(counted([84_496, 87_140], 'neutral')).toEqual(['higher', 'rose 3.1% to 87,140 in 2017/18']);
    expect(counted([87_140, 87_139], 'neutral')[0]).toBe('no-change');
    expect(counted([84_496, 87_140], 'lower-is-better')[0]).toBe('no-change');
    expect(counted([84_496, 97_140], 'lower-is-better')[0]).toBe('worse');
  });
});
