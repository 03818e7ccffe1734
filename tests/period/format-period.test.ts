import { expect, test } from 'vitest';
import { formatPeriod, formatRun } from '../../src/period/format-period.ts';
import { parsePeriod } from '../../src/period/parse-period.ts';

test.each([
  ['2019-04-01', '1 April 2019', '1 Apr 2019'],
  ['2019-W14', 'w/c 1 April 2019', 'w/c 1 Apr 2019'],
  ['2019', '2019', '2019'],
  ['2019-04', 'April 2019', 'Apr 2019'],
  ['2019-09', 'September 2019', 'Sep 2019'],
  ['2019-Q2', 'April to June 2019', 'Apr to Jun 2019'],
  ['2018/19-Q4', 'Q4 2018/19 (January to March 2019)', 'Q4 2018/19'],
  ['2018/19', '2018/19', '2018/19'],
  ['2018-04/2019-03', 'year ending March 2019', 'YE Mar 2019'],
  ['2018-01/2018-12', 'year ending December 2018', 'YE Dec 2018'],
  ['2018-10/2019-02', 'October 2018 to February 2019', 'Oct 2018 to Feb 2019'],
  ['2019-04/2019-06', 'April to June 2019', 'Apr to Jun 2019'],
  ['2019-04/2019-04', 'April 2019', 'Apr 2019'],
])('formatPeriod(%s) says %s, or in short %s', (text, long, short) => {
  const period = parsePeriod(text);
  expect(formatPeriod(period)).toBe(long);
  expect(formatPeriod(period, 'long')).toBe(long);
  expect(formatPeriod(period, 'short')).toBe(short);
});

test.each([
  ['2018-10', '2019-02', 'October 2018 to February 2019', 'Oct 2018 to Feb 2019'],
  ['2019-W14', '2019-W18', '1 April to 5 May 2019', '1 Apr to 5 May 2019'],
  ['2018-12-30', '2019-01-02', '30 December 2018 to 2 January 2019', '30 Dec 2018 to 2 Jan 2019'],
  ['2019-04-01', '2019-04-01', '1 April 2019', '1 Apr 2019'],
  ['2016', '2018', 'January 2016 to December 2018', 'Jan 2016 to Dec 2018'],
])('formatRun(%s, %s) says %s, or in short %s', (from, to, long, short) => {
  expect(formatRun(parsePeriod(from), parsePeriod(to))).toBe(long);
  expect(formatRun(parsePeriod(from), parsePeriod(to), 'short')).toBe(short);
});
