import { daysIn } from '../../period/days-in.ts';
import { isPeriod } from '../../period/is-period.ts';
import { offset } from '../../period/offset.ts';
import type { Month } from '../../period/period.ts';

const time =
  /^((?:19[5-9]|20\d)\d-\d\d)-(0[1-9]|[12]\d|3[01])T([01]\d|2[0-3]):([0-5]\d)(?::\d\d(?:\.\d+)?)?(?:Z|([+-])(\d\d):?(\d\d))?$/;
const DAY = 1440;

/** The month of a time in London, and in UTC, in which data.police.uk publishes times. */
export interface TimeMonths {
  readonly local: Month;
  readonly utc: Month;
}

/**
 * Months of time: in which month of London's time did a time such as `2023-04-30T23:30:00+00:00` lie (May), and in which
 * of UTC (April)? `null` where the text is no such time. Times without an offset are in UTC.
 *
 * Summer time is an hour ahead, from 01:00 UTC on the last Sunday of March to 01:00 UTC on the last Sunday of October, as
 * the rule has been since 1996.
 *
 * @example
 * monthsOfTime('2023-04-30T23:30:00+00:00') // => { local: '2023-05', utc: '2023-04' }
 * monthsOfTime('2023-11-30T23:30:00+00:00') // => { local: '2023-11', utc: '2023-11' }
 */
export function monthsOfTime(text: string): TimeMonths | null {
  const [, written = '', day, hour, minute, sign, hours = '0', minutes = '0'] = time.exec(text) ?? [];
  if (!isPeriod(written, 'month') || Number(day) > daysIn(written)) return null;
  const ahead = (Number(hours) * 60 + Number(minutes)) * (sign === '-' ? -1 : 1);
  const utc = placed(written, (Number(day) - 1) * DAY + Number(hour) * 60 + Number(minute) - ahead);
  return { local: placed(utc.month, utc.minute + (isSummer(utc) ? 60 : 0)).month, utc: utc.month };
}

/** A minute of a month, counted from its beginning. */
interface Minute {
  readonly month: Month;
  readonly minute: number;
}

/** The same minute counted from the beginning of the month that it lies in. */
function placed(month: Month, minute: number): Minute {
  if (minute < 0) {
    const before = offset(month, -1);
    return { month: before, minute: minute + daysIn(before) * DAY };
  }
  const length = daysIn(month) * DAY;
  return minute < length ? { month, minute } : { month: offset(month, 1), minute: minute - length };
}

function isSummer({ month, minute }: Minute): boolean {
  const [year, number] = [Number(month.slice(0, 4)), Number(month.slice(5))];
  // The day of the last Sunday of March, and of October, by the remainder of the year: valid to 2099.
  const sunday = (shift: number) => 31 - ((Math.floor((5 * year) / 4) + shift) % 7);
  if (number === 3) return minute >= (sunday(4) - 1) * DAY + 60;
  if (number === 10) return minute < (sunday(1) - 1) * DAY + 60;
  return number > 3 && number < 10;
}
