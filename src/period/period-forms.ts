import type { PeriodUnit } from './period.ts';

/** A way of writing periods that is read: what it is, and how it looks. */
export interface PeriodForm {
  readonly unit: PeriodUnit;
  readonly examples: readonly string[];
}

/**
 * Period forms: every way of writing a period that `readPeriod` and `readPeriodColumn` read, for messages and docs.
 *
 * Upper and lower case, spaces and kinds of dash make no difference. Two digits of a year from 70 are of the 1900s.
 *
 * @example
 * periodForms.find(({ unit }) => unit === 'week')?.examples[0] // => '2019-W14'
 */
export const periodForms: readonly PeriodForm[] = [
  {
    unit: 'day',
    examples: ['2019-04-01', '01/04/2019', '1 April 2019', '1-Apr-19', '20190401', '2019-04-01T09:30:00Z'],
  },
  { unit: 'week', examples: ['2019-W14', 'Week 14 2019', 'w/c 01/04/2019', 'week ending 07/04/2019'] },
  { unit: 'month', examples: ['2019-04', 'Apr 2019', 'Apr-19', '04/2019', '2019/04', '201904'] },
  { unit: 'quarter', examples: ['2019-Q2', 'Q2 2019', 'Apr-Jun 2019', 'quarter ending June 2019'] },
  { unit: 'financial-quarter', examples: ['2018/19-Q4', 'Q4 2018/19', '2018-19 Q4'] },
  { unit: 'calendar-year', examples: ['2019', 'year ending December 2019'] },
  {
    unit: 'financial-year',
    examples: ['2018/19', '2018-19', '2018/2019', 'FY 2018/19', 'FYE 2019', 'year to March 2019'],
  },
  {
    unit: 'span',
    examples: [
      '2018-10/2019-02',
      'October 2018 to February 2019',
      'year ending June 2019',
      '12 months to June 2019',
    ],
  },
];

/** The forms in one line of a message, the first two of each unit. */
export function periodFormsInWords(): string {
  return periodForms.map(({ examples }) => examples.slice(0, 2).join(', ')).join('; ');
}
