import { dayText, monthOfDay, monthStart } from '../../period/day-number.ts';
import { serialReading } from '../../period/readings.ts';

/** A row of a header with its numbers as dates, and what they were. */
export interface DatedHeader {
  readonly cells: readonly string[];
  readonly said: string;
}

/**
 * The dates that a spreadsheet holds as numbers of days: `44652, 44682` as 2022-04-01, 2022-05-01. Two or more in a row that
 * has no other numbers, each the first day of its month and every one as far from the next: no figures are so.
 * `null` for any other row.
 */
export function datedHeader(cells: readonly string[]): DatedHeader | null {
  const numbers = cells.filter((cell) => /^\s*\d/.test(cell));
  const parts = numbers.map((cell) => /^\s*(\d{5})\s*((?:[\s*[(†‡¹²³].*)?)$/.exec(cell));
  const days = parts.map((found) => (found === null ? null : (serialReading(found[1] ?? '')?.first ?? null)));
  if (days.length < 2 || days.includes(null)) return null;
  const months = days.map((day) => monthOfDay(day ?? 0));
  const areFirsts = days.every((day, at) => monthStart(months[at] ?? 0) === day);
  const step = (months[1] ?? 0) - (months[0] ?? 0);
  const isEven = months.slice(1).every((month, at) => month - (months[at] ?? 0) === step);
  if (!areFirsts || !isEven || ![1, 3, 12].includes(Math.abs(step))) return null;
  const named = new Map(
    numbers.map((cell, at) => [cell, `${dayText(days[at] ?? 0)} ${parts[at]?.[2] ?? ''}`.trim()]),
  );
  const [first = '', date = ''] = [...named][0] ?? [];
  return {
    cells: cells.map((cell) => named.get(cell) ?? cell),
    said: `Numbers in the header are the dates of a spreadsheet: ${first.trim()} is ${date}.`,
  };
}
