import * as z from 'zod/mini';
import type { Action } from '../assess/actions/action.ts';
import { isPeriod } from '../period/is-period.ts';
import { day, fields, line } from './shape.ts';

const wholeText = 'must be a whole number from 1';

/** An item to be brought back, from outside, as `due` takes it. */
export const actionSchema: z.ZodMiniType<Action> = fields(
  {
    id: line('must be a short name'),
    what: line('must be what is to be done or brought back', 500),
    set: day(),
    due: z.nullable(
      z
        .string({ error: 'must be a month such as 2019-11, or null' })
        .check(z.refine((text) => isPeriod(text, 'month'), 'must be a month such as 2019-11, or null')),
    ),
    indicator: z.nullable(line('must be the id of an indicator, or null')),
    area: line('must be the key of an area'),
    where: z.exactOptional(
      z.record(line('must be the name of a dimension'), line('must be a value of the dimension')),
    ),
    needs: z.exactOptional(
      fields({
        periods: z.int({ error: wholeText }).check(z.positive(wholeText), z.lte(120, 'must be at most 120')),
        from: z.exactOptional(
          z.string().check(z.refine((text) => isPeriod(text), 'must be a period such as 2019/20-Q1')),
        ),
        lagDays: z.exactOptional(
          z
            .int({ error: 'must be a whole number of days' })
            .check(z.nonnegative('must be a whole number of days'), z.lte(3660, 'must be at most ten years')),
        ),
      }),
    ),
  },
  'must be an item of the calendar',
) satisfies z.ZodMiniType<Action>;
