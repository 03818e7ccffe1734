import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatPeriod } from '../../src/period/format-period.ts';
import type { PeriodUnit } from '../../src/period/period.ts';
import type { ReadPeriodColumnOptions } from '../../src/period/period-column.ts';
import { periodForms } from '../../src/period/period-forms.ts';
import { readPeriod } from '../../src/period/read-period.ts';
import { readPeriodColumn } from '../../src/period/read-period-column.ts';
import { unitOf } from '../../src/period/unit-of.ts';
import { periodsOfUnit, units } from './arbitraries.ts';

/** What is read of texts separated by bars: the unit, then the periods in the same writing; or what is asked. */
function read(texts: string, options: ReadPeriodColumnOptions = {}): string {
  const column = readPeriodColumn(texts.split('|'), options);
  if (column.is === 'none') return 'none';
  if (column.is === 'ask') return `ask ${column.option}: ${column.choices.join(', ')}`;
  return `${column.unit}: ${column.periods.join('|')}`;
}

const mondays = '01/04/2019|08/04/2019|15/04/2019|22/04/2019';

describe('readPeriodColumn', () => {
  test.each([
    // Years and months that are written alike (a column is read as one kind).
    ['2009-10|2010-11|2011-12|2012-13', 'financial-year: 2009/10|2010/11|2011/12|2012/13'],
    ['2009-10|2010-11', 'financial-year: 2009/10|2010/11'],
    ['2010-08|2010-11', 'month: 2010-08|2010-11'],
    ['2010-11|2011-12|2012-08', 'month: 2010-11|2011-12|2012-08'],
    ['2010-11', 'ask unit: month, financial-year'],
    ['2010-11|2010-08|2012-13', 'ask unit: month, financial-year'],
    ['2009/10|2010/11', 'financial-year: 2009/10|2010/11'],
    ['2009/10|2009/11', 'month: 2009-10|2009-11'],
    ['2003/04', 'financial-year: 2003/04'],
    ['2019-4|2019-5|2019-12', 'month: 2019-04|2019-05|2019-12'],
    ['2019-1|2019-2', 'none'],
    // Years written short: only others of the column make them years.
    ['2007/8|2008/9|2009/10', 'financial-year: 2007/08|2008/09|2009/10'],
    ['2008/9|2008/10|2008/11', 'month: 2008-09|2008-10|2008-11'],
    ['2008/9', 'none'],
    ['2017-2018|2018-2019', 'financial-year: 2017/18|2018/19'],
    ['2017-2018', 'none'],
    ['2016|2017|2018', 'calendar-year: 2016|2017|2018'],
    // Months, as spreadsheets write them.
    ['Apr-19|May-19', 'month: 2019-04|2019-05'],
    ['Jan-03|Feb-03', 'month: 2003-01|2003-02'],
    ['Apr-19|2019-05-01 00:00:00', 'month: 2019-04|2019-05'],
    ['04/2019|05/2019', 'month: 2019-04|2019-05'],
    // Dates.
    ['01/04/2019|01/05/2019|01/06/2019', 'month: 2019-04|2019-05|2019-06'],
    ['01/04/2019|01/05/2019', 'ask dates: day-first, month-first'],
    ['04/01/2019|05/01/2019|06/01/2019', 'ask dates: day-first, month-first'],
    ['w/c 02/04/2019', 'ask dates: day-first, month-first'],
    ['2019-04|2019-05|03/04/2019', 'month: 2019-04|2019-05|'],
    ['04/13/2019|05/01/2019', 'day: 2019-04-13|2019-05-01'],
    ['04/13/2019|14/04/2019', 'ask dates: day-first, month-first'],
    ['30/04/2019|31/05/2019', 'month: 2019-04|2019-05'],
    ['01/04/2019|30/04/2019', 'day: 2019-04-01|2019-04-30'],
    ['2019-04-01T00:00:00.000|2019-05-01T00:00:00.000', 'month: 2019-04|2019-05'],
    ['2019-04-01|2019-04-02', 'day: 2019-04-01|2019-04-02'],
    [mondays, 'day: 2019-04-01|2019-04-08|2019-04-15|2019-04-22'],
    ['31/03/2019|30/06/2019|30/09/2019', 'ask unit: month, quarter, financial-quarter, span'],
    ['31/03/2017|31/03/2018|31/03/2019', 'ask unit: month, financial-year, calendar-year, span'],
    // Weeks.
    ['2019-W14|2019-W15', 'week: 2019-W14|2019-W15'],
    ['w/c 01/04/2019|w/c 08/04/2019', 'week: 2019-W14|2019-W15'],
    ['week ending 07/04/2019|week ending 14/04/2019', 'week: 2019-W14|2019-W15'],
    ['01/04/2019 - 07/04/2019|08/04/2019 - 14/04/2019', 'week: 2019-W14|2019-W15'],
    // Quarters and years in words.
    ['Q1 2019|Q2 2019', 'quarter: 2019-Q1|2019-Q2'],
    ['Q1 2018/19|Q2 2018/19', 'financial-quarter: 2018/19-Q1|2018/19-Q2'],
    ['Apr-Jun 2019|Jul-Sep 2019', 'quarter: 2019-Q2|2019-Q3'],
    ['Apr-Jun 2019|Apr-Sep 2019', 'span: 2019-04/2019-06|2019-04/2019-09'],
    ['Year ending March 2018|Year ending March 2019', 'financial-year: 2017/18|2018/19'],
    ['Year ending March 2019|Year ending June 2019', 'span: 2018-04/2019-03|2018-07/2019-06'],
    ['Year ending December 2018|Year ending December 2019', 'calendar-year: 2018|2019'],
    ['April 2018 to March 2019|April 2019 to March 2020', 'financial-year: 2018/19|2019/20'],
    ['01/04/2018 to 31/03/2019|01/04/2019 to 31/03/2020', 'financial-year: 2018/19|2019/20'],
    // What is no period stays none, and a period of another unit is none of this column.
    ['2019-04|2019-05|2018/19|Total|', 'month: 2019-04|2019-05|||'],
    ['North|South', 'none'],
    ['', 'none'],
    ['43556|43586', 'none'],
  ])('reads %s', (texts, expected) => {
    expect(read(texts)).toBe(expected);
  });

  test.each([
    ['2010-11', { likely: 'month' }, 'month: 2010-11'],
    ['2010-11', { header: 'Financial year' }, 'financial-year: 2010/11'],
    ['2009-10|2010-11', { header: 'Month', likely: 'financial-year' }, 'month: 2009-10|2010-11'],
    ['2009-10|2010-11', { likely: 'month' }, 'financial-year: 2009/10|2010/11'],
    ['2009-10|2010-11', { unit: 'month' }, 'month: 2009-10|2010-11'],
    ['01/04/2019|01/05/2019', { header: 'Month' }, 'month: 2019-04|2019-05'],
    ['01/04/2019|01/05/2019', { dates: 'month-first' }, 'day: 2019-01-04|2019-01-05'],
    ['03/04/2019|05/04/2019', { dates: 'day-first' }, 'day: 2019-04-03|2019-04-05'],
    [mondays, { header: 'Week commencing' }, 'week: 2019-W14|2019-W15|2019-W16|2019-W17'],
    [mondays, { header: 'Week ending' }, 'none'],
    ['07/04/2019|14/04/2019', { header: 'Week ending' }, 'week: 2019-W14|2019-W15'],
    ['07/04/2019|14/04/2019', { header: 'Week' }, 'none'],
    ['01/04/2019|08/04/2019', { header: 'w/c' }, 'week: 2019-W14|2019-W15'],
    ['31/03/2019|30/06/2019|30/09/2019', { header: 'Quarter ending' }, 'quarter: 2019-Q1|2019-Q2|2019-Q3'],
    ['31/03/2019|30/06/2019|30/09/2019', { unit: 'month' }, 'month: 2019-03|2019-06|2019-09'],
    ['31/03/2019|30/06/2019', { likely: 'financial-quarter' }, 'financial-quarter: 2018/19-Q4|2019/20-Q1'],
    ['31/03/2019|30/06/2019', { header: '12 months to' }, 'span: 2018-04/2019-03|2018-07/2019-06'],
    [
      'Apr-Jun 2019|Jul-Sep 2019',
      { likely: 'financial-quarter' },
      'financial-quarter: 2019/20-Q1|2019/20-Q2',
    ],
    ['43556|43586', { header: 'Date' }, 'month: 2019-04|2019-05'],
    ['43556|43557', { header: 'reporting_date' }, 'day: 2019-04-01|2019-04-02'],
    ['43556|3', { header: 'Date' }, 'none'],
    ['2018|2019', { header: 'Financial year' }, 'ask unit: calendar-year'],
    ['2019 Q1|2019 Q2', { header: 'Financial quarter' }, 'ask unit: quarter'],
  ] as const)('reads %s given %o', (texts, options, expected) => {
    expect(read(texts, options)).toBe(expected);
  });

  test('says what the other texts are, and what it took for granted', () => {
    expect(readPeriodColumn(['Q1 2019', 'Q2 2019', '2018/19', 'Total', ' '])).toEqual({
      is: 'read',
      unit: 'quarter',
      periods: ['2019-Q1', '2019-Q2', null, null, null],
      unread: [
        { text: '2018/19', period: '2018/19' },
        { text: 'Total', period: null },
      ],
      notes: ['Q1 2019 is read as the calendar quarter January to March 2019.'],
    });
    expect(readPeriodColumn(['02/04/2019', '13/04/2019'])).toMatchObject({
      notes: ['02/04/2019 is read day first.'],
    });
  });

  test('asks in words, with the choices, and lists the forms where none is read', () => {
    expect(readPeriodColumn(['03/04/2019'])).toEqual({
      is: 'ask',
      option: 'dates',
      choices: ['day-first', 'month-first'],
      question: '03/04/2019 may be day first or month first.',
    });
    expect(readPeriodColumn(['soon'])).toEqual({
      is: 'none',
      expected: expect.stringContaining('2019-W14, Week 14 2019; 2019-04, Apr 2019; 2019-Q2'),
    });
  });

  test('reads every form that it lists as the unit that it is listed under', () => {
    for (const { examples, unit } of periodForms)
      for (const text of examples) {
        expect(readPeriod(text, { expect: unit, dates: 'day-first' }), text).not.toBeNull();
        expect(read(text, { unit, dates: 'day-first' })).toMatch(`${unit}: `);
      }
  });

  test('reads a column of any unit back from how its periods are written or said', () => {
    const styles = fc.constantFrom('short' as const, 'long' as const, null);
    const columns = fc
      .constantFrom<PeriodUnit>(...units)
      .chain((unit) => fc.tuple(fc.constant(unit), fc.array(periodsOfUnit(unit), { minLength: 3 }), styles));
    fc.assert(
      fc.property(columns, ([unit, periods, style]) => {
        const texts = periods.map((period) => (style === null ? period : formatPeriod(period, style)));
        const column = readPeriodColumn(texts, { unit });
        expect(column).toMatchObject({ is: 'read', unit, periods, unread: [] });
      }),
    );
  });

  test('gives one period or null for each text, all of its unit, whatever the texts', () => {
    const cell = fc.constantFrom(
      ...periodForms.flatMap(({ examples }) => examples),
      ...['', 'Total', '2010-11', '2010-08', '13/04/2019', '04/13/2019', '43556', 'Apr-Jun', '[p]'],
    );
    fc.assert(
      fc.property(
        fc.array(cell),
        fc.constantFrom('', 'Date', 'Week', 'Month', 'Financial year'),
        (texts, header) => {
          const column = readPeriodColumn(texts, { header });
          if (column.is !== 'read') return;
          expect(column.periods).toHaveLength(texts.length);
          for (const period of column.periods) if (period !== null) expect(unitOf(period)).toBe(column.unit);
          const unread = new Set(column.unread.map(({ text }) => text));
          for (const [at, text] of texts.entries())
            expect(column.periods[at] === null).toBe(text.trim() === '' || unread.has(text));
        },
      ),
    );
  });
});
