import * as z from 'zod/mini';
import type { Action } from '../assess/actions/action.ts';
import { isPeriod } from '../period/is-period.ts';
import { periodOfDate } from '../period/period-of-date.ts';
import { isIndicatorError } from '../result/error.ts';
import { line } from './shape.ts';

const dayText = 'must be a day such as 2019-05-28';
const wholeText = 'must be a whole number from 1';

/** An item to be brought back, from outside, as `due` takes it. */
export const actionSchema: z.ZodMiniType<Action> = z.strictObject(
  {
    id: line('must be a short name'),
    what: line('must be what is to be done or brought back', 500),
    set: z
      .string({ error: dayText })
      .check(z.regex(/^\d{4}-\d{2}-\d{2}$/, dayText), z.refine(isDay, dayText)),
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
      z.strictObject({
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
  { error: 'must be an item of the calendar' },
) satisfies z.ZodMiniType<Action>;

/** Whether the day exists. */
function isDay(text: string): boolean {
  try {
    periodOfDate(text, 'month');
    return true;
  } catch (error) {
    if (!isIndicatorError(error)) throw error;
    return false;
  }
}
