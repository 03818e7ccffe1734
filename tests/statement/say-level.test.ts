import { describe, expect, it } from 'vitest';
import { sayLevel } from '../../src/statement/say.ts';
import type { Statement } from '../../src/statement/statement.ts';

const same = (value: number, lower = -0.8, upper = 0.8): Statement<'level'> => ({
  ...{ id: 'level:a:b', aspect: 'level', value: 'same', sure: 0.97, basis: 'own' },
  ...{ indicator: 'a', name: 'A', polarity: 'higher-is-better', unit: 'proportion' },
  ...{ area: 'b', areaName: 'B', part: {}, period: { from: '2024-10', to: '2026-09' } },
  size: { value, lower, upper, level: 0.95, unit: 'points' },
  grounds: {
    ...{ by: 'course', when: null, inMargin: true, margin: 2, reason: null },
    now: { value: 0.8, lower: null, upper: null, level: null, unit: 'proportion' },
    before: { value: 0.8, lower: null, upper: null, level: null, unit: 'proportion' },
    against: { from: '2023-10', to: '2024-09' },
  },
});

describe('a level that is as it was', () => {
  it('differs by nothing in no direction', () => {
    expect(sayLevel(same(-0.04), null, true)).toBe(
      'is no different from the year to September 2024 (0.8 points lower to 0.8 higher)',
    );
  });

  it('is set against the level before where no stretch is named', () => {
    const unnamed = (level: Statement<'level'>) => ({
      ...level,
      grounds: { ...level.grounds, against: null },
    });
    expect(sayLevel(unnamed(same(-0.3, -0.5, -0.1)), null)).toBe('is within the margin of the level before');
    expect(sayLevel(unnamed(same(-0.3)), null)).toBe('is as it was before');
    expect(sayLevel(same(-0.3), null)).toBe('is as it was in the year to September 2024');
  });

  it('that is not told has a range in its unit too', () => {
    expect(sayLevel({ ...same(-0.04), value: 'not-told' }, null, true)).toBe(
      'cannot be told to have changed: about as in the year to September 2024 (0.8 points lower to 0.8 higher)',
    );
  });

  it('has its size where there is one', () => {
    expect(sayLevel(same(-0.3), null, true)).toBe(
      'is no different from the year to September 2024: 0.3 points lower (0.8 lower to 0.8 higher)',
    );
  });
});
