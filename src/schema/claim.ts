import * as z from 'zod/mini';
import type { Claim } from '../assess/claims/claim.ts';
import { meantShare } from '../indicator/target.ts';
import { isPeriod } from '../period/is-period.ts';
import { fields, line, number, oneOf, texts } from './shape.ts';

const period = z
  .string({ error: 'must be a period such as 2019-04' })
  .check(z.refine((text) => isPeriod(text), 'must be a period such as 2019-04'));

const aboveNothing = 'must be a number above 0';
const step = number(aboveNothing).check(z.positive(aboveNothing));
const wholeNumber = 'must be a whole number from 0';
const count = z.int({ error: wholeNumber }).check(z.nonnegative(wholeNumber));
const share = number('must be a share from 0 to 1').check(
  z.refine((value) => value >= 0 && value <= 1, {
    error: ({ input }) => `must be a share from 0 to 1 ${meantShare(input)}`,
  }),
);
const bounded = fields({
  value: share,
  lower: z.exactOptional(share),
  upper: z.exactOptional(share),
});
const windowText = "must be 'month', 'year-to-date' or { rolling }, a whole number of periods";
const threshold = z.exactOptional(number("must be a number in the indicator's own unit"));
const value = number('must be a number');

const base = {
  id: line('must be a short name'),
  claim: line('must be what was claimed, in one sentence', 500),
  quote: z.exactOptional(z.nullable(line('must be the words that were used', 1000))),
  question: z.exactOptional(count),
  agenda: z.exactOptional(line('must be an item of the agenda')),
  indicator: line('must be the id of an indicator'),
  area: line('must be the key of an area'),
  areas: z.exactOptional(texts('areas')),
  where: z.exactOptional(
    z.record(line('must be the name of a dimension'), line('must be a value of the dimension')),
  ),
  about: z.exactOptional(oneOf(['observed', 'underlying'])),
  window: z.exactOptional(
    z.union([z.literal('month'), z.literal('year-to-date'), fields({ rolling: count })], {
      error: windowText,
    }),
  ),
  period: z.exactOptional(period),
  from: z.exactOptional(period),
  margin: z.exactOptional(z.union([fields({ points: step }), fields({ percent: step })])),
  unit: z.exactOptional(line('must be what the numbers of the claim are')),
};

/** What a claim of each kind has. */
export const claims = [
  fields({ ...base, kind: oneOf(['stable', 'no-change']) }),
  fields({ ...base, kind: z.literal('holds-at-peak'), value: z.exactOptional(share) }),
  fields({ ...base, kind: oneOf(['increase', 'decrease', 'improved', 'worsened']) }),
  fields({
    ...base,
    kind: z.literal('change'),
    value,
    unit: oneOf(['points', 'percent']),
    rounding: z.exactOptional(step),
  }),
  fields({
    ...base,
    kind: z.literal('growth'),
    value,
    unit: z.exactOptional(z.literal('percent')),
    rounding: z.exactOptional(step),
    comparator: z.exactOptional(
      fields({
        name: line('must be whose growth it is'),
        percent: value,
        source: line('must say where this is known from'),
      }),
    ),
  }),
  fields({ ...base, kind: z.literal('over'), threshold }),
  fields({
    ...base,
    kind: z.literal('year-end-target'),
    value: z.exactOptional(value),
    unit: z.exactOptional(oneOf(['level', 'total', 'change'])),
    meets: z.exactOptional(oneOf(['at-least', 'at-most'])),
  }),
  fields({
    ...base,
    kind: oneOf(['areas-over', 'areas-over-next']),
    value: count,
    of: z.exactOptional(count),
    threshold,
    counting: z.exactOptional(oneOf(['exactly', 'at-least'])),
  }),
  fields({
    ...base,
    kind: z.literal('outlier'),
    side: z.exactOptional(oneOf(['higher', 'lower'])),
  }),
  fields({ ...base, kind: z.literal('rank'), value: count, of: z.exactOptional(count) }),
  fields({ ...base, kind: z.literal('aim'), value: z.literal(1), of: z.literal(4) }),
  fields({ ...base, kind: oneOf(['plateau', 'plateau-lower']) }),
  fields({ ...base, kind: z.literal('turned'), way: z.exactOptional(oneOf(['up', 'down'])) }),
  fields({
    ...base,
    kind: z.literal('misapplied'),
    value: share,
    audit: z.exactOptional(
      fields({ found: count, audited: step }).check(
        z.refine(({ found, audited }) => found <= audited, 'must not find more than were audited'),
      ),
    ),
  }),
  fields({
    ...base,
    kind: oneOf(['recording', 'share-explained']),
    value: z.exactOptional(share),
    completeness: z.exactOptional(fields({ before: bounded, after: bounded })),
  }),
  fields({
    ...base,
    kind: oneOf(['association', 'activity-or-offending']),
    with: z.exactOptional(line('must be the id of an indicator')),
    way: z.exactOptional(oneOf(['together', 'apart'])),
  }),
  fields({
    ...base,
    kind: z.literal('composition'),
    contains: z.exactOptional(texts('categories')),
  }),
  fields({ ...base, kind: z.literal('timely'), value: z.exactOptional(step) }),
  fields({ ...base, kind: oneOf(['asked', 'will-change']), value: z.exactOptional(step) }),
] as const;

/** A claim from outside, as `checkClaim` takes it. */
export const claimSchema: z.ZodMiniType<Claim> = z.discriminatedUnion('kind', claims, {
  error: () => `must be one of ${claims.flatMap(({ shape: { kind } }) => [...kind._zod.values]).join(', ')}`,
}) satisfies z.ZodMiniType<Claim>;
