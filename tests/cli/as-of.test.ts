import { expect, it } from 'vitest';
import type { Briefing } from '../../src/assess/briefing/briefing.ts';
import { dayText } from '../../src/period/day-number.ts';
import { lastDay as lastDayNumber } from '../../src/period/month-index.ts';
import { parsePeriod } from '../../src/period/parse-period.ts';
import { command } from './folder.ts';

/** The last day of a period, as text that sorts by time. */
const lastDay = (period: string): string => dayText(lastDayNumber(parsePeriod(period)));

it.each([
  // 999 calls are there by day, all else by month or longer.
  ['west-mercia', '2018-09-29', '2018-09-29'],
  ['london', '2011-06-30', '2011-06-30'],
])('The briefing on %s as of %s speaks of no period after %s', async (scope, asOf, latest) => {
  const { code, out } = await command('brief', '--scope', scope, '--as-of', asOf, '--format', 'json');
  expect(code).toBe(0);
  const { findings, summary } = JSON.parse(out) as Briefing;
  // The target of a year is of all of it, as far as it is to come.
  const past = findings.filter(({ kind }) => kind !== 'year-end');
  const days = past.flatMap(({ subject }) => [lastDay(subject.from), lastDay(subject.to)]).sort();
  expect(days.length).toBeGreaterThan(10);
  expect(days.at(-1)).toBe(latest);

  const year = Number(asOf.slice(0, 4));
  const spoken = [...findings.map(({ sentence }) => sentence), ...summary].join(' ');
  // From when something can be judged, or until when met, is ahead of what has been seen, and says nothing of it.
  const seen = spoken.replace(/can (?:be judged from|still be met until) (?:[A-Z][a-z]+ )?\d{4}/g, '');
  const years = [...seen.matchAll(/\b(?:19|20)\d\d\b(?!\/)/g)].map(Number);
  expect(Math.max(...years)).toBeLessThanOrEqual(year);
});
