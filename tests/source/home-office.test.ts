import { describe, expect, it } from 'vitest';
import { chargedOfAssignedClosed } from '../../src/indicator/catalogue/charge-to-nfa.ts';
import { violenceWithInjury } from '../../src/indicator/catalogue/violence.ts';
import { guessFormat } from '../../src/open/published/formats.ts';
import { recoverCodes } from '../../src/open/published/recover-codes.ts';
import { panel } from '../../src/series/panel.ts';
import { gridsOf } from '../../src/source/table/grid.ts';
import { book, sheet } from './books.ts';
import { readPublished } from './read-published.ts';

const header = [
  'Financial Year',
  'Financial Quarter',
  'Force Name',
  'Offence Description',
  'Offence Group',
  'Offence Subgroup',
  'Offence Code',
  'Number of Offences',
];
const injury = (
  count: unknown,
  more: { force?: string; year?: string; quarter?: unknown; code?: unknown } = {},
) => {
  const { force = 'West Mercia', year = '2018/19', quarter = 1, code = '8N/8P' } = more;
  return [year, quarter, force, 'Assault with injury', 'Violence', 'Violence with injury', code, count];
};
const csvOf = (rows: readonly (readonly unknown[])[]): string => rows.map((row) => row.join(',')).join('\n');
const outcomeHeader =
  'Financial Year,Financial Quarter,Force Name,Offence Subgroup,Outcome Type,Force Outcomes for offences recorded in quarter,Force Outcomes recorded in quarter';

describe('a table of recorded crime of the Home Office', () => {
  it.each(['xlsx', 'ods'] as const)(
    'reads every sheet of an %s that has the table, and no sheet of notes',
    async (type) => {
      const input = book(
        {
          Notes: [['Notes'], ['These are counts.', 'x']],
          '2018-19': [['Police recorded crime'], [], header, injury(10)],
          '2019-20': [
            [
              'Fin year',
              'Qtr',
              'Police force',
              'Offence',
              'Offence group',
              'Offence sub-group',
              'Code',
              'Offences',
            ],
            injury(7, { year: '2019/20', quarter: 'Q2', force: 'West Mercia Police' }),
            ['Source: Home Office'],
          ],
        },
        type,
      );
      const { rows, report } = await readPublished(input);
      expect([...rows]).toEqual([
        {
          area: 'west-mercia',
          period: '2018/19-Q1',
          category: 'Violence with injury',
          count: 10,
          state: 'reported',
        },
        {
          area: 'west-mercia',
          period: '2019/20-Q2',
          category: 'Violence with injury',
          count: 7,
          state: 'reported',
        },
      ]);
      expect(report.files.map(({ file, used }) => [file, used])).toEqual([
        ['2018-19', 1],
        ['2019-20', 1],
      ]);
      expect(report.assumptions).toContain('Sheet Notes has no such table and is passed over (2 rows).');
      expect(report.assumptions).toContain('"West Mercia" and "West Mercia Police" are taken for one area.');
      expect(report.assumptions.some((text) => text.includes('force: "Police force"'))).toBe(true);
      expect(report.notes).toMatchObject([{ code: 'footnote', count: 1 }]);
    },
  );

  it('reads the year from the name of a sheet that has no such column', async () => {
    const without = header.slice(1);
    const { rows, report } = await readPublished(book({ '2018-19': [without, injury(3).slice(1)] }));
    expect(rows.at(0)).toMatchObject({ period: '2018/19', count: 3 });
    expect(report.assumptions).toContain(
      'There is no column for the year: the name of the sheet gives it, 2018/19.',
    );
  });

  it('keeps figures that were not provided as gaps, and a sum with one of them as incomplete', async () => {
    const gap = 'N/A - data not provided';
    const { rows } = await readPublished(
      csvOf([header, injury(gap, { force: 'Kent' }), injury(4), injury(gap, { code: '8Q' })]),
    );
    expect([...rows].map(({ area, count, state }) => [area, count, state])).toEqual([
      ['kent', null, 'missing'],
      ['west-mercia', 4, 'incomplete'],
    ]);
  });

  it('uses counts below 0, and reports them', async () => {
    const { rows, report } = await readPublished(csvOf([header, injury(-3)]));
    expect(rows.at(0)?.count).toBe(-3);
    expect(report.notes).toMatchObject([{ code: 'negative', count: 1 }]);
  });

  it('keeps both values of a cell that is published twice, and uses the later', async () => {
    const { rows, report } = await readPublished(csvOf([header, injury(10), injury(12), injury(12)]));
    expect(rows.at(0)?.count).toBe(12);
    expect(report.revisions).toMatchObject([
      {
        area: 'west-mercia',
        period: '2018/19-Q1',
        earlier: 10,
        later: 12,
        earlierAt: 'row 2',
        laterAt: 'row 3',
      },
    ]);
    expect(report.notes.map(({ code, count }) => [code, count])).toEqual([
      ['revised', 1],
      ['same', 1],
    ]);
  });

  it('adds quarters up to years, of which a short one is incomplete', async () => {
    const year = [1, 2, 3, 4].map((quarter) => injury(10, { quarter }));
    const input = csvOf([header, ...year, injury(5, { year: '2019/20' })]);
    const { rows } = await readPublished(input, { every: 'financial-year' });
    expect([...rows].map(({ period, count, state }) => [period, count, state])).toEqual([
      ['2018/19', 40, 'reported'],
      ['2019/20', 5, 'incomplete'],
    ]);
  });

  it('recovers codes that a spreadsheet made dates of, and refuses those that could be two', async () => {
    const dated = (serial: number) => ({ t: 'n', v: serial, z: 'd-mmm' });
    const sure = sheet([header, injury(1, { code: 'x' }), injury(2, { code: 'y' })]);
    sure['G2'] = dated(44621);
    sure['G3'] = dated(44664);
    const { rows, report } = await readPublished(book({ '2018-19': sure }), {
      columns: { category: 'Offence Code' },
    });
    expect([...rows].map(({ category }) => category)).toEqual(['3/1', '4/13']);
    expect(report.coerced).toMatchObject([
      { column: 'category', count: 2, found: '2022-03-01', used: '3/1' },
    ]);

    const unsure = sheet([header, injury(1, { code: 'x' }), injury(2)]);
    unsure['G2'] = dated(44654);
    const lenient = { columns: { category: 'Offence Code' }, strict: false } as const;
    const second = await readPublished(book({ '2018-19': unsure }), lenient);
    expect(second.report.rejected).toMatchObject([{ row: 2, column: 'category', found: '2022-04-03' }]);
    expect(second.report.rejected[0]?.expected).toMatch(/could be two codes \(4\/3 or 3\/4\)/);
    expect([...second.rows].map(({ category }) => category)).toEqual(['8N/8P']);
  });

  // 13 April tells that the month came first; the row of all forces together is set apart and tells it too.
  it('recovers a code by what rows that are set apart show', async () => {
    const rows = [injury(1, { code: '44621' }), injury(9, { code: '44664', force: 'England and Wales' })];
    const read = await readPublished(csvOf([header, ...rows]), { columns: { category: 'Offence Code' } });
    expect([...read.rows].map(({ category }) => category)).toEqual(['3/1']);
  });

  it('uses nothing of a row that it rejects, and all of the others', async () => {
    const rows = [injury('1.5'), injury(4), injury(2, { code: '8Q' })];
    const { rows: tallies, report } = await readPublished(csvOf([header, ...rows]), { strict: false });
    expect(report.rejected).toMatchObject([
      { row: 2, column: 'Number of Offences', expected: 'must be a whole number' },
    ]);
    expect([...tallies].map(({ count }) => count)).toEqual([6]);
  });

  it('refuses entries that are no force when the forces are known', async () => {
    const known = { 'west-mercia': 'West Mercia', 'city-of-london': 'City of London' };
    const rows = [injury(1), injury(2, { force: '"London, City of"' }), injury(3, { force: 'Action Fraud' })];
    const { report } = await readPublished(csvOf([header, ...rows]), { knownAreas: known, strict: false });
    expect(report).toMatchObject({ used: 2, rejectedCount: 1 });
    expect(report.rejected[0]).toMatchObject({ row: 4, found: 'Action Fraud', code: 'unknown-area' });
  });

  it('gives a catalogue indicator what it needs', async () => {
    const { rows } = await readPublished(csvOf([header, injury(10), injury(11, { quarter: 2 })]));
    expect(panel(violenceWithInjury, rows).series[0]?.numerator).toEqual([10, 11]);
  });
});

describe('a table of outcomes of the Home Office', () => {
  it('counts both bases, keeps types inside others out of the sums, and serves the catalogue', async () => {
    const rows = [
      ['1', 5, 6],
      ['1A', 1, 1],
      ['8', 2, 2],
      ['16', 20, 18],
      ['0', 7, 0],
    ].map(([type, recorded, closed]) => `2018/19,1,West Mercia,Rape,${type},${recorded},${closed}`);
    const { rows: tallies } = await readPublished([outcomeHeader, ...rows].join('\n'), {
      columns: { category: null },
      every: 'financial-year',
    });
    const counts = Object.fromEntries(
      [...tallies].map(({ outcome, countBasis, count }) => [`${outcome} ${countBasis}`, count]),
    );
    expect(counts).toMatchObject({
      'all-assigned closed': 26,
      'all-assigned recorded': 27,
      'out-of-court closed': 2,
      'type-1A recorded': 1,
      'type-0 recorded': 7,
    });
    expect(panel(chargedOfAssignedClosed, tallies).series[0]).toMatchObject({
      numerator: [6],
      denominator: [26],
    });
  });

  it('refuses an outcome that the framework does not have', async () => {
    const input = `${outcomeHeader}\n2018/19,1,West Mercia,Rape,23,1,1`;
    const { report } = await readPublished(input, { strict: false });
    expect(report.rejected).toMatchObject([{ row: 2, column: 'outcome', found: '23' }]);
  });
});

describe('the tables of other years', () => {
  const today =
    'Financial Year,Financial Quarter,Force Name,Offence Description,Offence Group,Offence Subgroup,Offence Code,Offence Code Expired,Outcome Description,Outcome Type,Outcome Group,Number of Outcomes for offences that were recorded in the quarter,Number of Outcomes for investigations that were closed in the quarter';
  const row = (type: string, recorded: string, closed: string, description = 'x') =>
    `2023/24,1,West Mercia,Rape,Sexual offences,Rape,19C,,${description},${type},g,${recorded},${closed}`;
  const countsOf = async (rows: readonly string[], header = today) => {
    const { rows: tallies, report } = await readPublished([header, ...rows].join('\n'), {
      columns: { category: null },
      strict: false,
    });
    const counts = [...tallies].map(({ outcome, countBasis, count, state }) => [
      `${outcome} ${countBasis}`,
      count,
      state,
    ]);
    return { counts: counts.filter(([name]) => !/^(?:all|out)/.test(String(name))), report };
  };

  // Recorded-basis outcomes and closed-basis outcomes of one quarter differ by when the offence was recorded.
  it.each([
    [
      'Number of Outcomes for offences that were recorded in the quarter',
      'Number of Outcomes for investigations that were closed in the quarter',
    ],
    ['Force Outcomes for Offences Recorded in Quarter', 'Force Outcomes Recorded in Quarter'],
    [
      'Outcomes assigned to offences recorded in the quarter',
      'Outcomes recorded in quarter for offences recorded in any period',
    ],
    [
      'Number of outcomes for crimes recorded in quarter [note 3]',
      'Number of outcomes (regardless of when the offence was recorded)',
    ],
  ])('keeps each basis its own: %s', async (recorded, closed) => {
    const { counts } = await countsOf(
      ['2018/19,1,West Mercia,1,5,12'],
      `Financial Year,Financial Quarter,Force Name,Outcome Type,${recorded},${closed}`,
    );
    expect(counts).toEqual([
      ['type-1 closed', 12, 'reported'],
      ['type-1 recorded', 5, 'reported'],
    ]);
  });

  it('refuses a second column of outcomes that says no basis, in place of dropping it', async () => {
    const columns = 'Outcomes for offences recorded in the quarter,Outcomes in the quarter';
    const input = `Financial Year,Financial Quarter,Force Name,Outcome Type,${columns}\n2018/19,1,Kent,1,5,12`;
    await expect(readPublished(input, { columns: { category: null } })).rejects.toThrow(
      'must have a column for the basis of "Outcomes in the quarter"',
    );
  });

  it('keeps one basis where the code had expired for the other, and adds nothing for it', async () => {
    const { counts, report } = await countsOf([
      row('1', 'N/A - Offence code expired', '3'),
      row('1', '5', '4').replace('19C', '19D'),
      row('16', '7', 'N/A - data not provided'),
    ]);
    expect(report).toMatchObject({ used: 3, rejectedCount: 0 });
    expect(counts).toEqual([
      ['type-1 closed', 7, 'reported'],
      ['type-1 recorded', 5, 'reported'],
      ['type-16 closed', null, 'missing'],
      ['type-16 recorded', 7, 'reported'],
    ]);
  });

  it('takes the description where no type is written', async () => {
    const { counts } = await countsOf([
      row('', '9', '0', 'Not yet assigned an outcome'),
      row('', '2', '1', 'Charged/Summonsed'),
      row('', '4', '4', '16: Evidential difficulties'),
    ]);
    expect(counts.map(([name]) => name)).toEqual([
      'type-0 closed',
      'type-0 recorded',
      'type-1 closed',
      'type-1 recorded',
      'type-16 closed',
      'type-16 recorded',
    ]);
  });

  it('refuses outcomes of which the basis is not said, and is not taken for recorded crime', async () => {
    const header =
      'Financial Year,Financial Quarter,Force Name,Offence Subgroup,Outcome Type,Number of Outcomes';
    const input = `${header}\n2018/19,1,West Mercia,Rape,1,5`;
    await expect(readPublished(input)).rejects.toThrow(/must have a column for the outcomes and their basis/);
    const grids = await gridsOf(input, 'utf-8', { head: true });
    expect('expected' in grids ? grids : guessFormat(grids)).toMatchObject({
      format: { name: 'Home Office outcomes' },
    });
  });

  it('reads the twelve months to each March as a financial year, and sets those to other months apart', async () => {
    const input = `12 months ending,PFA,Region,Offence,Rolling year total number of offences
31/03/2018,West Mercia,West Midlands,Robbery,610
30/06/2018,West Mercia,West Midlands,Robbery,640
31/03/2019,West Mercia,West Midlands,Robbery,700
31/03/2019,West Mercia,West Midlands,All other theft offences,900
31/03/2019,West Mercia,West Midlands,Total recorded crime,80000
31/03/2019,England and Wales,,Robbery,85000`;
    const { rows, report } = await readPublished(input, { columns: { category: 'Offence' } });
    expect([...rows].map(({ area, period, category, count }) => [area, period, category, count])).toEqual([
      ['west-mercia', '2018/19', 'All other theft offences', 900],
      ['west-mercia', '2017/18', 'Robbery', 610],
      ['west-mercia', '2018/19', 'Robbery', 700],
    ]);
    expect(report.assumptions.slice(-3)).toEqual([
      'Twelve months that end in another month than March: 1 row is set apart.',
      'All offences together beside each of them: 1 row is set apart.',
      'Countries, regions and totals beside the forces: 1 row is set apart.',
    ]);
  });

  it.each(['31/03/2019', '31-Mar-19', '31 March 2019', '2019-03-31', 'Mar 2019', 'Year ending March 2019'])(
    'reads %s as the end of a financial year, never of a quarter',
    async (ending) => {
      const input = `12 months ending,PFA,Offence,Rolling year total number of offences\n${ending},Kent,Robbery,7`;
      const { rows } = await readPublished(input, { columns: { category: 'Offence' } });
      expect(rows.at(0)).toMatchObject({ period: '2018/19', count: 7 });
    },
  );

  it.each(['1', 'Q1', 'Quarter 1', 'Apr-Jun', 'April to June', 'Q1 (Apr-Jun)'])(
    'reads the quarter %s beside its year',
    async (quarter) => {
      const { rows } = await readPublished(csvOf([header, injury(4, { quarter })]));
      expect(rows.at(0)).toMatchObject({ period: '2018/19-Q1', count: 4 });
    },
  );

  it('refuses months beside a year that are no quarter of it', async () => {
    await expect(readPublished(csvOf([header, injury(4, { quarter: 'May-Jul' })]))).rejects.toThrow(
      /column period/,
    );
  });

  it('adds community safety partnerships up to their force', async () => {
    const input = `Financial Year,Financial Quarter,Force Name,CSP Name,Offence Description,Offence Group,Offence Subgroup,Offence Code,Offence Count
2018/19,1,West Mercia,Shropshire,Murder,Violence against the person,Homicide,1,2
2018/19,1,West Mercia,Herefordshire,Murder,Violence against the person,Homicide,1,1`;
    expect((await readPublished(input)).rows.at(0)).toMatchObject({ area: 'west-mercia', count: 3 });
  });
});

describe('recoverCodes', () => {
  const recovered = (column: readonly string[], text: string, known: readonly string[] = []) => {
    const found = recoverCodes(column, new Set(known))(text);
    return 'code' in found ? found.code : null;
  };

  it('leaves codes as they are', () => {
    for (const code of ['1', '10D', '8N/8P', '19/10', '105A', '802', '195/94'])
      expect(recovered([code], code)).toBe(code);
  });

  it('reads a day over 12 as a sign that the month came first', () => {
    const column = ['44621', '44664', '11902'];
    expect(column.map((text) => recovered(column, text))).toEqual(['3/1', '4/13', '8/32']);
  });

  it('reads a month of another year as a sign that the day came first', () => {
    // 8/13 became August 2013; 2/3 became 2 March 2022.
    const column = ['2013-08-01', '2022-03-02', '2022-03-01'];
    expect(column.map((text) => recovered(column, text))).toEqual(['8/13', '2/3', null]);
  });

  it('refuses what could be two codes unless one of them alone is known', () => {
    expect(recovered(['2022-03-02'], '2022-03-02')).toBe(null);
    expect(recovered(['2022-03-02'], '2022-03-02', ['3/2'])).toBe('3/2');
    expect(recovered(['2022-05-05'], '2022-05-05')).toBe('5/5');
  });

  it('reads what a spreadsheet shows of a date, and refuses a number with an exponent', () => {
    expect(recovered(['13-Apr', '1-Mar'], '1-Mar')).toBe('3/1');
    expect(recovered(['Aug-32'], 'Aug-32')).toBe('8/32');
    expect(recovered(['1E+02'], '1E+02')).toBe(null);
  });
});
