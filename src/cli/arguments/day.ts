import { periodOfDate } from '../../period/period-of-date.ts';
import { misuse } from './written.ts';

/** A day that exists, or `null` where none was given. */
export function day(path: string, text: string | undefined): string | null {
  if (text === undefined) return null;
  const refused = misuse(path, 'must be a date such as 2019-05-28', text);
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) throw refused;
  try {
    periodOfDate(text, 'month');
  } catch {
    throw refused;
  }
  return text;
}
