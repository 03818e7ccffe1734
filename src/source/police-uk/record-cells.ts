import { daysIn } from '../../period/days-in.ts';
import { isPeriod } from '../../period/is-period.ts';
import { offset } from '../../period/offset.ts';
import type { Month } from '../../period/period.ts';
import type { ErrorCode } from '../../result/error.ts';
import { isDamaged, soundText } from '../decode-text.ts';
import { cellCache } from '../row-notes.ts';
import type { ByForce, ByPlace } from './options.ts';
import { type FoundPlace, placeFinder, recordForceFinder } from './place-finder.ts';
import type { RecordLayout } from './record-layout.ts';

/** Why a cell cannot be used. */
export interface CellFault {
  readonly expected: string;
  readonly code: ErrorCode;
}

/** Reads the cells of records, each distinct text once: the text that it stands for, or why it cannot be used. */
export interface RecordCells {
  /** Where a file has months and no times, both are that month. */
  month(text: string): TimeMonths | CellFault;
  force(text: string): string | CellFault;
  /** The place of an LSOA, given as its code and name on two lines; `null` where areas are not made of places. */
  readonly place: ((codeAndName: string) => FoundPlace) | null;
  category(text: string): string | CellFault;
  outcome(text: string): string | CellFault;
  /** Name of each force that was met. */
  readonly names: ReadonlyMap<string, string>;
  /** How many crime types or outcomes were met, whichever are more. */
  labels(): number;
}

/** Distinct crime types or outcomes that are kept apart: text that never repeats is not a label. */
export const MOST_LABELS = 5000;

/** Compiles a layout and the choice of areas into readers of cells. */
export function recordCells({ headers, needed }: RecordLayout, areas: ByForce | ByPlace): RecordCells {
  const names = new Map<string, string>();
  const findForce = recordForceFinder(areas.by === 'force' ? areas : { by: 'force' });
  const findPlace = areas.by === 'place' ? placeFinder(areas) : null;
  const isTimed = headers.month === 'Date';
  let most = 0;
  const label = (column: string | undefined, isNeeded: boolean) => {
    let distinct = 0;
    return cellCache((text: string): string | CellFault => {
      const own = text.trim();
      if (isDamaged(own)) return { expected: soundText, code: 'unreadable' };
      if (own === '' && isNeeded)
        return { expected: `must name the ${column?.toLowerCase()}`, code: 'invalid-observation' };
      distinct += 1;
      most = Math.max(most, distinct);
      if (distinct <= MOST_LABELS) return own;
      return {
        expected: `must be one of at most ${MOST_LABELS} texts of ${column}`,
        code: 'invalid-observation',
      };
    });
  };
  return {
    names,
    labels: () => most,
    month: cellCache((text) => {
      const written = text.trim();
      const months = isTimed
        ? monthsOfTime(written)
        : isPeriod(written, 'month') && { local: written, utc: written };
      if (months) return months;
      const sample = isTimed ? 'a time such as 2019-04-01T13:30:00+00:00' : 'a month such as 2019-04';
      return { expected: `must be ${sample}`, code: 'invalid-period' };
    }),
    force: cellCache((text) => {
      const name = text.trim();
      if (name === '') return { expected: 'must name a force', code: 'unknown-area' };
      if (isDamaged(name)) return { expected: soundText, code: 'unreadable' };
      const found = findForce(name);
      if ('expected' in found) return { expected: found.expected, code: 'unknown-area' };
      if (!names.has(found.key)) names.set(found.key, found.name);
      return found.key;
    }),
    place:
      findPlace === null
        ? null
        : cellCache((codeAndName) => {
            const [code = '', name = ''] = codeAndName.split('\n');
            return findPlace(code.trim(), name.trim());
          }),
    category: label(headers.category, needed.includes('category') && headers.id !== undefined),
    outcome: label(headers.outcome, false),
  };
}

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
