import { describe, expect, it } from 'vitest';
import { book } from '../source/books.ts';
import { command, withFolder } from './folder.ts';

/** A table with a column for each indicator, with a cell that is no figure. */
const kpis = `Month,LPA,Victim satisfaction (%),File quality (%)
Apr-22,Vale,81.2,70.1
Apr-22,Moor,79.0,71.5
May-22,Vale,80.2,72.1
May-22,Moor,78.0,xx
`;

const occurrences = (text: string, of: string): number => text.split(of).length - 1;

describe('a file of several indicators', () => {
  it('is reported once by brief, with what is said of one of them under its name', async () => {
    const { err, out } = await withFolder({ 'kpis.csv': kpis }, (folder) => command('brief', folder));
    expect(err).toContain(`kpis.csv, in 2 parts:
  victim-satisfaction: 4 rows read, 4 used, 0 rejected.
  file-quality: 4 rows read, 3 used, 1 rejected.
`);
    expect(err).toContain('  file-quality: row 5, column File quality (%): must be a number, got "xx"');
    expect(occurrences(err, 'Columns are of the indicators that their headers name: 2.')).toBe(1);
    expect(occurrences(err, 'Covered:')).toBe(1);
    expect(out.replaceAll(/\s+/g, ' ')).toContain('1 of 4 rows of the files could not be read.');
  });

  it('is reported once by read, with its rows counted once', async () => {
    const { out } = await withFolder({ 'kpis.csv': kpis }, (folder) => command('read', folder));
    expect(out).toContain('Read as figures for victim-satisfaction, figures for file-quality.');
    expect(out).toContain('In all: 4 rows read, 3 used, 1 rejected.');
    expect(occurrences(out, 'kpis.csv')).toBe(1);
  });

  it('is named once where its last month is not whole', async () => {
    const { err } = await withFolder({ 'kpis.csv': kpis }, (folder) => command('brief', folder));
    expect(err).toContain('the last month that each file has whole, are left out: kpis.csv (May 2022).');
  });
});

describe('sheets that are told by the two sides of their indicator', () => {
  const months = ['2022-04', '2022-05', '2022-06'];
  const pack = book({
    Survey: [
      ['LPA', 'Month', 'Victims satisfied', 'Victims interviewed'],
      ...months.flatMap((month, at) => [
        ['Vale', month, 70 + at, 100],
        ['Moor', month, 80 + at, 110],
      ]),
    ],
    Contact: [
      [
        'Month',
        '999 calls offered',
        '999 calls answered within 10 seconds',
        '% in 10 seconds',
        'Average (secs)',
      ],
      ...months.map((month, at) => [month, 1000 + at, 900 + at, 90, 7.5]),
    ],
  });

  it('are read without being named', async () => {
    const { out } = await withFolder({ 'pack.xlsx': pack }, (folder) =>
      command('read', folder, '--format', 'json', '--of', 'marshire'),
    );
    const { readings } = JSON.parse(out) as {
      readings: readonly { format: string; used: number; rejectedCount: number }[];
    };
    expect(readings.map(({ format, used, rejectedCount }) => [format, used, rejectedCount])).toEqual([
      ['figures for victim-satisfaction', 6, 0],
      ['figures for calls-answered', 3, 0],
    ]);
  });
});

it('three offences are no total recorded crime in a paper, and with thefts they may be', async () => {
  const months = Array.from(
    { length: 24 },
    (_, at) => `${2023 + Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}`,
  );
  const table = (offences: readonly string[]) =>
    ['LPA,Month,Offence,Count']
      .concat(
        offences.flatMap((offence, place) =>
          ['Vale', 'Moor'].flatMap((area) =>
            months.map((month, at) => `${area},${month},${offence},${100 + ((at * 7 + place) % 11)}`),
          ),
        ),
      )
      .join('\n');
  const three = ['Robbery', 'Burglary', 'Violence with injury'];
  for (const [offences, is] of [
    [three, false],
    [[...three, 'Other theft'], true],
  ] as const)
    await withFolder({ 'crime.csv': table(offences) }, async (folder) => {
      const { out } = await command('brief', folder);
      expect(out.includes('Total recorded crime')).toBe(is);
      expect(out).toContain('Violence with injury');
    });
});
