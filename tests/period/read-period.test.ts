import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatPeriod } from '../../src/period/format-period.ts';
import { isPeriod } from '../../src/period/is-period.ts';
import { parsePeriod } from '../../src/period/parse-period.ts';
import type { PeriodUnit } from '../../src/period/period.ts';
import { type ReadPeriodOptions, readPeriod } from '../../src/period/read-period.ts';
import { unitOf } from '../../src/period/unit-of.ts';
import { isIndicatorError } from '../../src/result/error.ts';
import { anyCharacter } from '../any-character.ts';
import { periods } from './arbitraries.ts';

type Case = readonly [text: string, period: string | null, options?: ReadPeriodOptions];

const understood: readonly Case[] = [
  ['2019-04', '2019-04'],
  ['201904', '2019-04'],
  ['Apr 2019', '2019-04'],
  ['April 2019', '2019-04'],
  ['SEPT 2019', '2019-09'],
  ['May 2019', '2019-05'],
  ['2019-Q2', '2019-Q2'],
  ['2019 Q2', '2019-Q2'],
  ['2019q2', '2019-Q2'],
  ['2018/19', '2018/19'],
  ['2018-19', '2018/19'],
  ['2018–19', '2018/19'],
  ['2018/2019', '2018/19'],
  ['1999/00', '1999/00'],
  ['1999-00', '1999/00'],
  ['Q4 2018/19', '2018/19-Q4'],
  ['Q4 2018-19', '2018/19-Q4'],
  ['2018/19 Q4', '2018/19-Q4'],
  ['2018/19-Q4', '2018/19-Q4'],
  ['2018-19-Q4', '2018/19-Q4'],
  ['Q4 2018/19 (January to March 2019)', '2018/19-Q4'],
  ['Q4 2018/19 (Jan – Mar 2019)', '2018/19-Q4'],
  ['year ending March 2019', '2018/19'],
  ['Year ended March 2019', '2018/19'],
  ['YE Mar 2019', '2018/19'],
  ['YE Mar 19', '2018/19'],
  ['YE Mar 98', '1997/98'],
  ['year ending December 2018', '2018'],
  ['YE Feb 19', '2018-03/2019-02'],
  ['2018-04/2019-03', '2018-04/2019-03'],
  ['2018-04 / 2019-03', '2018-04/2019-03'],
  ['2018-04 to 2019-03', '2018-04/2019-03'],
  ['2018-04 — 2019-03', '2018-04/2019-03'],
  ['October 2018 to February 2019', '2018-10/2019-02'],
  ['Oct 2018 – Feb 2019', '2018-10/2019-02'],
  ['April to June 2019', '2019-04/2019-06'],
  ['31/03/2019', '2019-03-31'],
  ['2019-03-31', '2019-03-31'],
  ['29/02/2020', '2020-02-29'],
  ['05/05/2019', '2019-05-05'],
  ['03/31/2019', '2019-03-31'],
  ['20190401', '2019-04-01'],
  ['1 April 2019', '2019-04-01'],
  ['Monday 1st April 2019', '2019-04-01'],
  ['April 1, 2019', '2019-04-01'],
  ['1-Apr-19', '2019-04-01'],
  ['2019-04-01T00:00:00.000', '2019-04-01'],
  ['2019-04-01 00:00:00', '2019-04-01'],
  ['2019-04-01T00:00:00Z', '2019-04-01'],
  ['2019-04-30T23:10:00+00:00', '2019-05-01'],
  ['2019-05-01T00:10:00+01:00', '2019-05-01'],
  ['2019-01-31T23:10:00Z', '2019-01-31'],
  ['2019-W14', '2019-W14'],
  ['2019W14', '2019-W14'],
  ['Week 14 2019', '2019-W14'],
  ['2019 week 14', '2019-W14'],
  ['w/c 01/04/2019', '2019-W14'],
  ['week commencing 1 April 2019', '2019-W14'],
  ['week ending 07/04/2019', '2019-W14'],
  ['01/04/2019 to 07/04/2019', '2019-W14'],
  ['01/04/2018 - 31/03/2019', '2018-04/2019-03'],
  ['Apr-19', '2019-04'],
  ['Apr 19', '2019-04'],
  ['Apr-2019', '2019-04'],
  ["Apr '19", '2019-04'],
  ['Jan-03', '2003-01'],
  ['Mar-98', '1998-03'],
  ['04/2019', '2019-04'],
  ['4/2019', '2019-04'],
  ['2019/04', '2019-04'],
  ['2003/04', '2003/04'],
  ['Q2 2019', '2019-Q2'],
  ['Q1 18/19', '2018/19-Q1'],
  ['Quarter 1 2018/19', '2018/19-Q1'],
  ['Q1 2018/19 (Apr-Jun)', '2018/19-Q1'],
  ['2019', '2019'],
  ['FY 2018/19', '2018/19'],
  ['FY18/19', '2018/19'],
  ['FYE 2019', '2018/19'],
  ['FYE March 2019', '2018/19'],
  ['Year to March 2019', '2018/19'],
  ['12 months to March 2019', '2018/19'],
  ['12 months to 31 March 2019', '2018/19'],
  ['Year ending June 2019', '2018-07/2019-06'],
  ['Rolling 12 months to June 2019', '2018-07/2019-06'],
  ['Apr-Jun 2019', '2019-04/2019-06'],
  ['April, 2019', '2019-04'],
  ['2019M04', '2019-04'],
  ['01.04.2019', '2019-04-01'],
  ['Q1 (Apr-Jun) 2018/19', '2018/19-Q1'],
  ['2018/19 (Q1)', '2018/19-Q1'],
  ['18/19 Q1', '2018/19-Q1'],
  ['12 months to end March 2019', '2018/19'],
  ['Apr 2018-Mar 2019', '2018-04/2019-03'],
  ['  2018/19\t', '2018/19'],
  ['April\u00a02019', '2019-04'],
];

const withOptions: readonly Case[] = [
  ['2011-12', '2011-12'],
  ['2011-12', '2011-12', { expect: 'month' }],
  ['2011-12', '2011/12', { expect: 'financial-year' }],
  ['2011–12', '2011/12', { expect: 'financial-year' }],
  ['2018-19', null, { expect: 'month' }],
  ['2019-04', null, { expect: 'financial-year' }],
  ['2019-Q1', null, { expect: 'financial-quarter' }],
  ['2018/19', null, { expect: 'span' }],
  ['April to June 2019', '2019-Q2', { expect: 'quarter' }],
  ['April to June 2019', '2019/20-Q1', { expect: 'financial-quarter' }],
  ['April to July 2019', null, { expect: 'quarter' }],
  ['May to July 2019', null, { expect: 'quarter' }],
  ['year ending March 2019', '2018-04/2019-03', { expect: 'span' }],
  ['year ending June 2019', null, { expect: 'financial-year' }],
  ['2018-04/2019-03', '2018/19', { expect: 'financial-year' }],
  ['31/03/2019', '2019-03', { endOf: 'month' }],
  ['31/03/2019', '2019-Q1', { endOf: 'quarter' }],
  ['31/03/2019', '2018/19-Q4', { endOf: 'financial-quarter' }],
  ['31/03/2019', '2018/19', { endOf: 'financial-year' }],
  ['31/03/2019', '2018-04/2019-03', { endOf: 'year' }],
  ['31/03/2019', '2018/19', { endOf: 'year', expect: 'financial-year' }],
  ['31/12/2014', '2014-Q4', { expect: 'quarter' }],
  ['30/11/2014', null, { endOf: 'quarter' }],
  ['31/12/2014', null, { endOf: 'financial-year' }],
  ['31/03/2019', '2019-03', { expect: 'month' }],
  ['2019-04-01', '2019-04', { expect: 'month' }],
  ['01/04/2019', '2019-04', { expect: 'month' }],
  ['01/04/2019', '2019-04-01', { dates: 'day-first' }],
  ['01/04/2019', '2019-01-04', { dates: 'month-first' }],
  ['01/04/2019', '2019-Q2', { expect: 'quarter' }],
  ['01/04/2019', '2019-W14', { expect: 'week' }],
  ['15/04/2019', null, { expect: 'month' }],
  ['04/01/2019', null, { expect: 'month' }],
  ['04/01/2019', '2019-04', { expect: 'month', dates: 'month-first' }],
  ['2018', null, { expect: 'financial-year' }],
  ['2003/04', null, { expect: 'month' }],
];

const refused: readonly string[] = [
  '',
  ' ',
  'soon',
  '2019-4',
  '2019-13',
  '2019-00',
  '201913',
  '2019-Q5',
  '2019-Q0',
  'Avril 2019',
  'Ma 2019',
  '2018/20',
  '2018-20',
  '2018/18',
  '2018-2019',
  '2018/2020',
  '2018/19-Q5',
  'Q4 2023/24 (January to March 2023)',
  'Q4 2018/19 (soon)',
  'year ending 2019',
  'year ending March',
  '31/04/2019',
  '01/04/2019',
  '2019-02-29',
  '2019-W53',
  '2019-W00',
  'Week 14',
  '2008/9',
  '2008-9',
  'w/c 02/04/2019',
  'week ending 08/04/2019',
  '02/04/2019 to 08/04/2019',
  'FY19',
  '18/19',
  '19-Apr',
  'Q2 19',
  '1899',
  '2201',
  '43556',
  '2019-04-01T25:00:00Z',
  '29/02/2019',
  '2019-03/2018-04',
  'February 2019 to October 2018',
  '2018-04/2019-03/2020-02',
  '1899-12',
  '2201-01',
  '1899/00',
  '2200/01',
  'April 0019',
  '31/12/9999',
  '1890-01/2019-03',
  '\u0662\u0660\u0661\u0669-\u0660\u0664',
  '２０１９-０４',
  '+2019-04',
  '2019-04\u0000',
  '2019-04; DROP',
  '1e3-04',
  '2'.repeat(1_000_000),
  `April ${' '.repeat(1_000_000)} 2019`,
  `${'january to '.repeat(100_000)}march 2019`,
  '-'.repeat(59),
  '/ '.repeat(29),
];

const shown = (text: string) => JSON.stringify(text.slice(0, 40));

describe('readPeriod', () => {
  test.each(understood.map((row) => [shown(row[0]), ...row] as const))('reads %s', (_, text, period) => {
    expect(readPeriod(text)).toBe(period);
    expect(isPeriod(readPeriod(text))).toBe(true);
  });

  test.each(withOptions.map((row) => [shown(row[0]), JSON.stringify(row[2] ?? {}), ...row] as const))(
    'reads %s given %s',
    (_, __, text, period, options) => {
      expect(readPeriod(text, options)).toBe(period);
    },
  );

  test.each(refused.map((text) => [shown(text), text] as const))('refuses %s', (_, text) => {
    expect(readPeriod(text)).toBeNull();
  });

  test('refuses what is not text, as a caller without types may send it', () => {
    for (const value of [null, undefined, 201904, new Date(0), ['2019-04'], { length: 7 }])
      expect(readPeriod(value as unknown as string)).toBeNull();
  });

  test('never throws, and gives a period in the one written form or null, whatever the text', () => {
    const pieces = fc.constantFrom(
      '2019',
      '19',
      '-',
      '/',
      ' ',
      'Q',
      '4',
      'April',
      'Mar',
      'to',
      'YE',
      '(',
      ')',
      '–',
    );
    const texts = fc.oneof(
      fc.string({ unit: anyCharacter }),
      fc.array(pieces).map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(texts, (text) => {
        const period = readPeriod(text);
        expect(period === null || isPeriod(period)).toBe(true);
      }),
    );
  });

  test('reads every period back from its own text and from both styles of formatting', () => {
    fc.assert(
      fc.property(periods, fc.constantFrom('short', 'long'), (period, style) => {
        const unit: PeriodUnit = unitOf(period);
        expect(readPeriod(period)).toBe(period);
        expect(readPeriod(formatPeriod(period, style), { expect: unit })).toBe(period);
      }),
    );
  });

  test('refuses an option that does not exist', () => {
    const misspelt = { expect: 'year' } as unknown as ReadPeriodOptions;
    expect(() => readPeriod('2019-04', misspelt)).toThrow(
      'readPeriod: expect must be one of day, week, month, quarter, financial-quarter, calendar-year, financial-year, span, got "year"',
    );
    const inherited = { endOf: 'constructor' } as unknown as ReadPeriodOptions;
    expect(() => readPeriod('31/03/2019', inherited)).toThrow('readPeriod: endOf must be one of');
  });
});

function problemOf(action: () => unknown): unknown {
  try {
    action();
  } catch (error) {
    if (isIndicatorError(error)) {
      const { code, path, expected, received } = error;
      return { code, path, expected, received };
    }
    throw error;
  }
  return null;
}

describe('parsePeriod', () => {
  test('returns the period that readPeriod reads', () => {
    expect(parsePeriod('Q4 2018/19')).toBe('2018/19-Q4');
    expect(parsePeriod('2011-12', { expect: 'financial-year' })).toBe('2011/12');
  });

  test('says where, what was expected and what was received when the text names no period', () => {
    expect(problemOf(() => parsePeriod('soon'))).toEqual({
      code: 'invalid-period',
      path: 'parsePeriod: text',
      expected:
        'must be a period such as 2019-04-01, 2019-W14, 2019-04, 2019-Q2, 2018/19-Q4, 2019, 2018/19 or 2018-10/2019-02, from January 1900 to December 2200',
      received: '"soon"',
    });
    expect(problemOf(() => parsePeriod('2018/19', { expect: 'month', path: 'rank: period' }))).toEqual({
      code: 'invalid-period',
      path: 'rank: period',
      expected: 'must be a month such as 2019-04, from January 1900 to December 2200',
      received: '"2018/19"',
    });
  });

  test('says that a date is not the last day of the period it should end', () => {
    expect(() => parsePeriod('28/05/2019', { expect: 'month' })).toThrow(
      'parsePeriod: text must be the first or last day of a month, got "28/05/2019"',
    );
    expect(() => parsePeriod('2018-12-31', { endOf: 'financial-year' })).toThrow(
      'must be the last day of a financial-year',
    );
  });

  test('keeps the message short when the text is huge', () => {
    expect(() => parsePeriod('9'.repeat(1_000_000))).toThrow(/^.{1,300}$/);
  });

  test('throws its own error for what is not text', () => {
    expect(() => parsePeriod(undefined as unknown as string)).toThrow('got undefined');
    expect(() => parsePeriod(201904 as unknown as string)).toThrow('got 201904');
  });
});
