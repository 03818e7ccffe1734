import { expect, it } from 'vitest';
import { unitOfFigures } from '../../src/series/subject.ts';
import { offences } from '../indicators.ts';

it('says what the figures of a definition are numbers of, where that can be said', () => {
  const rate = { ...offences, measure: 'rate', outOf: 'people' } as const;
  expect(unitOfFigures(offences)).toBe('count');
  expect(unitOfFigures(rate)).toBe('rate');
  expect(unitOfFigures({ ...rate, per: 100_000 })).toBe('rate-per-100000');
  for (const per of [0, Number.POSITIVE_INFINITY, Symbol('a thousand') as never])
    expect(() => unitOfFigures({ ...rate, per })).toThrow(
      'unitOfFigures: indicator.per must be a number over 0',
    );
});
