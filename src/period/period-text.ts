import { dayText } from './day-number.ts';
import { dayInUnitedKingdom } from './uk-time.ts';

const millisecondsInDay = 86_400_000;
/** A number from here on counts milliseconds from 1970, as Arrow and `Date` do; under it, digits such as 201904. */
const fewestMilliseconds = 1e11;

/**
 * The text of a period that a program holds in another form: a `Date` or a number of milliseconds is an instant, and
 * its day is that of the United Kingdom; a year or a month may be a number (2019, 201904); of any other object, such
 * as the date of a database or a `Temporal.PlainDate`, its own text. `null` for what cannot be a period.
 */
export function periodText(value: unknown): string | null {
  if (typeof value === 'string') return value;
  if (value instanceof Date) return dayOfInstant(value.getTime());
  if (typeof value === 'bigint') return periodText(Number(value));
  if (typeof value === 'number')
    return Math.abs(value) < fewestMilliseconds ? wholeText(value) : dayOfInstant(value);
  if (typeof value !== 'object' || value === null || !('toString' in value)) return null;
  const text: unknown = String(value);
  return typeof text === 'string' && /^\d{4}-\d\d/.test(text) ? text : null;
}

const wholeText = (value: number) => (Number.isInteger(value) ? `${value}` : null);

function dayOfInstant(milliseconds: number): string | null {
  if (!Number.isFinite(milliseconds)) return null;
  const day = Math.floor(milliseconds / millisecondsInDay);
  return dayText(dayInUnitedKingdom(day, Math.floor((milliseconds - day * millisecondsInDay) / 60_000)));
}
