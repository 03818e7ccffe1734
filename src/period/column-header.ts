import type { CalendarUnit } from './period.ts';
import { tidy } from './readings.ts';

/** What the header of a column of periods says of it. */
export interface ColumnHeader {
  /** The unit that it names. */
  readonly unit: CalendarUnit | null;
  /** Whether it says that its dates end what they stand for: `week ending`, `quarter ending`. */
  readonly isEnding: boolean;
  /** Whether it says that each figure is of the twelve months that end there. */
  readonly isYearEnding: boolean;
  readonly isFinancial: boolean;
  /** Whether it is a word for time, under which whole numbers may be the dates of a spreadsheet. */
  readonly isDate: boolean;
}

const units: readonly (readonly [CalendarUnit, RegExp])[] = [
  ['week', /\bweeks?\b|\bweekly\b|\bw\/[cbe]\b|\bw[cbe]\b/],
  ['day', /\bdays?\b|\bdaily\b/],
  ['month', /\bmonths?\b|\bmonthly\b|\bmth\b/],
  ['quarter', /\bquarters?\b|\bquarterly\b|\bqtr\b/],
];

/** Reads the header of a column of periods. */
export function columnHeader(header: string): ColumnHeader {
  const text = tidy(header).replaceAll('_', ' ');
  const isFinancial = /\bfinancial\b|\bfiscal\b|\bfin\b|\bfy\b|\bf\.y\b/.test(text);
  const isYearEnding = /\b(?:12|twelve)[ -]months?\b|\brolling\b|\byear (?:end|to)/.test(text);
  const named = units.find(([, pattern]) => pattern.test(text))?.[0] ?? null;
  const isYear = /\byears?\b|\bfy\b/.test(text);
  const ofYear =
    isYear && isFinancial ? 'financial-year' : /\bcalendar year/.test(text) ? 'calendar-year' : null;
  return {
    unit: isYearEnding ? null : named === 'quarter' && isFinancial ? 'financial-quarter' : (named ?? ofYear),
    isEnding: /\bend(?:s|ed|ing)?\b|\bw\/?e\b|\bto\b/.test(text),
    isYearEnding,
    isFinancial,
    isDate: named !== null || isYearEnding || /\bdates?\b|\bperiods?\b|\btime\b|\breported\b/.test(text),
  };
}
