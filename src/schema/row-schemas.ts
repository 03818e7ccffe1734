import * as z from 'zod/mini';
import type { CountBasis } from '../indicator/indicator.ts';
import { isPeriod } from '../period/is-period.ts';
import type { Observation, ObservationState, PublishedValue, Tally } from '../series/observation.ts';
import { line, number, oneOf } from './shape.ts';

const gap = 'must be a number, or null for a gap';
const value = z.nullable(number(gap));
const figure = z.nullable(z.union([z.number(), z.bigint()], { error: gap }));

const base = {
  area: line('must be the key of an area'),
  period: z
    .string({ error: 'must be a period such as 2019-04' })
    .check(z.refine((text) => isPeriod(text), 'must be a period such as 2019-04')),
  state: z.exactOptional(
    oneOf([
      'reported',
      'provisional',
      'revised',
      'estimated',
      'forecast',
      'low',
      'unreliable',
      'break',
      'incomplete',
      'immature',
      'missing',
      'suppressed',
      'not-applicable',
    ]) satisfies z.ZodMiniType<ObservationState>,
  ),
  released: z.exactOptional(line('must be a day such as 2019-07-18')),
};

/** One whole figure: a numerator, with its denominator where there is one. Dimension columns are let through. */
export const observationSchema: z.ZodMiniType<Observation> = z.looseObject({
  ...base,
  numerator: figure,
  denominator: z.exactOptional(figure),
}) satisfies z.ZodMiniType<Observation>;

/** A number of crimes or outcomes. Dimension columns are let through. */
export const tallySchema: z.ZodMiniType<Tally> = z.looseObject({
  ...base,
  count: figure,
  category: z.exactOptional(z.string()),
  outcome: z.exactOptional(z.string()),
  countBasis: z.exactOptional(oneOf(['closed', 'recorded']) satisfies z.ZodMiniType<CountBasis>),
}) satisfies z.ZodMiniType<Tally>;

/** A figure published without its parts. Dimension columns are let through. */
export const publishedValueSchema: z.ZodMiniType<PublishedValue> = z.looseObject({
  ...base,
  value,
  n: z.exactOptional(value),
}) satisfies z.ZodMiniType<PublishedValue>;
