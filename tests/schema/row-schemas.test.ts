import { expect, it } from 'vitest';
import { observationSchema, publishedValueSchema, tallySchema } from '../../src/schema/row-schemas.ts';

const row = { area: 'shropshire', period: '2019-04' };

it('lets dimension columns of an observation through', () => {
  const observation = { ...row, numerator: 81, denominator: 98n, stage: 'follow-up' };
  expect(observationSchema.safeParse(observation).data).toEqual(observation);
});

it('takes a gap as null and refuses text for a number', () => {
  expect(observationSchema.safeParse({ ...row, numerator: null }).success).toBe(true);
  expect(observationSchema.safeParse({ ...row, numerator: '81' }).error?.issues).toMatchObject([
    { path: ['numerator'], message: 'must be a number, or null for a gap' },
  ]);
});

it('refuses a period that is not in the form of the library', () => {
  expect(tallySchema.safeParse({ ...row, period: 'Apr 2019', count: 1 }).error?.issues).toMatchObject([
    { path: ['period'], message: 'must be a period such as 2019-04' },
  ]);
});

it('knows the bases of a tally and the states of any row', () => {
  expect(tallySchema.safeParse({ ...row, count: -2, countBasis: 'closed', state: 'revised' }).success).toBe(
    true,
  );
  expect(tallySchema.safeParse({ ...row, count: 1, countBasis: 'open' }).success).toBe(false);
  expect(publishedValueSchema.safeParse({ ...row, value: 0.5, state: 'guessed' }).success).toBe(false);
  expect(publishedValueSchema.safeParse({ ...row, value: 0.5, n: 1000 }).success).toBe(true);
});
