import { isPeriod } from '../../period/is-period.ts';
import type { CalendarUnit, Period } from '../../period/period.ts';
import { readPeriod } from '../../period/read-period.ts';

/** How the periods of a table are to be understood. */
export interface PeriodRules {
  /** The unit that each must be of; any without it. */
  readonly every?: CalendarUnit;
  /** Whose last day a date is. */
  readonly endOf?: CalendarUnit | 'year';
  /** Reads the periods of a publisher, in place of the rules above. */
  readonly periodWords?: (text: string) => Period | null;
}

/**
 * Reads a period of a table: as `readPeriod` does, and the first day of a month, which is how spreadsheets hold a
 * month, as that month.
 */
export function tablePeriod(text: string, { every, endOf, periodWords }: PeriodRules): Period | null {
  if (periodWords !== undefined) return periodWords(text);
  const options = {
    ...(every === undefined ? {} : { expect: every }),
    ...(endOf === undefined ? {} : { endOf }),
  };
  // The last day of a month is over 12, so what stands before it in two digits or one is no question of order.
  const read = readPeriod(text.trim().replace(/^(\d{1,2})\/(\d)\/(\d{4})$/, '$1/0$2/$3'), options);
  if (read !== null && !isPeriod(read, 'day')) return read;
  if (read !== null && every === undefined) return readPeriod(read, { expect: 'month' });
  const [, month] = /^(\d{4}-\d\d)-01(?:[T ]00:00(?::00)?)?$/.exec(text.trim()) ?? [];
  if (month === undefined || !isPeriod(month, 'month')) return null;
  return every === undefined || every === 'month' ? month : null;
}
