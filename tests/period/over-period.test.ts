import { expect, test } from 'vitest';
import { overPeriod } from '../../src/period/over-period.ts';

test.each([
  ['2018-04', '2019-03', 'over the year to March 2019'],
  ['2018/19-Q1', '2018/19-Q4', 'over the year to March 2019'],
  ['2018-03/2019-02', '2018-03/2019-02', 'over the year to February 2019'],
  ['2018/19', '2018/19', 'in 2018/19'],
  ['2019-04', '2019-04', 'in April 2019'],
  ['2018/19-Q4', '2018/19-Q4', 'in January to March 2019'],
  ['2018-10', '2019-02', 'from October 2018 to February 2019'],
  ['2017/18', '2018/19', 'from April 2017 to March 2019'],
  ['2018', '2018', 'in 2018'],
  ['2016', '2018', 'from January 2016 to December 2018'],
  ['2018-W07', '2019-W06', 'from 12 February 2018 to 10 February 2019'],
  ['2019-04-01', '2019-04-05', 'from 1 April to 5 April 2019'],
  ['', '', 'in no period'],
])('from %s to %s is said as %s', (from, to, said) => {
  expect(overPeriod({ from, to })).toBe(said);
});
