import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { book } from '../source/books.ts';
import { crime, streetFile } from '../source/street-fixtures.ts';
import { streetFiles, survey } from './fixtures.ts';
import { command, contentOf, withFolder } from './folder.ts';

const london = `MajorText,MinorText,LookUp_BoroughName,201004,201005
Burglary,Domestic Burglary,Barnet,210,190
Theft,Shoplifting,Barnet,5,6\n`;
const pas = `Date,Survey,Borough,Measure,Proportion,MPS,,
31/12/2014,PAS,Barnet,"""Good Job"" local","0,67","0,66",,\n`;
const recorded = [
  ['Police recorded crime'],
  ['Financial Quarter', 'Force Name', 'Offence Group', 'Offence Subgroup', 'Number of Offences'],
  [1, 'West Mercia', 'Homicide', 'Homicide', 2],
  [2, 'West Mercia', 'Homicide', 'Homicide', -1],
];
const outcomes = `Financial Year,Financial Quarter,Force Name,Outcome Type,Outcomes for offences recorded in quarter,Outcomes recorded in quarter
2018/19,1,West Mercia,1,5,6\n`;

interface ReadJson {
  readonly rows: { readonly read: number; readonly used: number; readonly rejected: number };
  readonly readings: readonly { readonly format: string; readonly rowsRead: number }[];
  readonly ignored: readonly unknown[];
}

/** Runs `read` on a folder of files, which must be left as they are, and gives its JSON. */
async function readJson(files: Readonly<Record<string, string | Uint8Array>>, ...more: readonly string[]) {
  return withFolder(files, async (folder) => {
    const { code, out, err } = await command('read', folder, '--format', 'json', ...more);
    return { code, err, json: JSON.parse(out) as ReadJson };
  });
}

describe('read', () => {
  it('tells what each file is by its headers, and counts the rows of all', async () => {
    const { code, json, err } = await readJson({
      'any-name.csv': streetFile(crime({}), crime({ month: 'soon' })),
      'a/london.csv': london,
      'a/survey.csv': pas,
      'recorded.xlsx': book({ '2018-19': recorded, Notes: [['Figures as published']] }),
      'outcomes.csv': outcomes,
      'wide.csv': 'Borough,Apr 2019,May 2019\nBarnet,5,6\n',
      'victim-satisfaction.csv': survey,
      'README.md': 'not read',
      '.hidden.csv': 'not read',
    });
    expect([code, err]).toEqual([0, '']);
    expect(json.rows).toEqual({ read: 57, used: 56, rejected: 1 });
    const formats = json.readings.map(({ format, rowsRead }) => [format, rowsRead]);
    expect(formats).toEqual([
      ['data.police.uk street crimes', 2],
      ['London crime', 2],
      ['London confidence', 1],
      ['Home Office outcomes', 1],
      ['Home Office recorded crime', 2],
      ['figures for victim-satisfaction', 48],
      ['a table', 1],
    ]);
    expect(json.ignored).toEqual([
      { file: '.hidden.csv', reason: 'is hidden' },
      { file: 'README.md', reason: 'is no table' },
    ]);
  });

  it('reads an archive, a folder and its files alike', async () => {
    const zip = zipSync(
      Object.fromEntries(Object.entries(streetFiles).map(([name, text]) => [name, strToU8(text)])),
    );
    const { json: folder } = await readJson(streetFiles);
    await withFolder({ 'all.zip': zip }, async (at) => {
      const { out } = await command('read', join(at, 'all.zip'), '--format', 'json');
      expect(JSON.parse(out)).toEqual(folder);
    });
    expect(folder.rows).toEqual({ read: 660, used: 660, rejected: 0 });
  });

  it('prints the report in words, with the fitness of each area', async () => {
    await withFolder(streetFiles, async (folder) => {
      const { code, out, err } = await command('read', folder);
      expect([code, err]).toEqual([0, '']);
      expect(out).toContain('12 files of street crimes: 660 rows read, 660 used, 0 rejected.');
      expect(out).toContain('  Kent: 2018-10 to 2018-12');
      expect(out).toContain('\nFit for charge-to-nfa-unable: 4 of 4 areas.\n');
    });
  });

  it('judges fitness for the indicators that are asked for', async () => {
    await withFolder({ 'a.csv': 'area,month,crime type,count\nKent,2019-04,Robbery,5\n' }, async (folder) => {
      const asked = ['--indicator', 'robbery', '--indicator', 'total-recorded-crime'];
      const { out } = await command('read', folder, ...asked);
      expect(out).toContain('Fit for robbery: 1 of 1 areas.\nFit for total-recorded-crime: 1 of 1 areas.');
    });
  });

  it('counts records by areas that are made of districts', async () => {
    const files = {
      'x.csv': streetFile(crime({}), crime({ lsoa: 'Redditch 001A' }), crime({ lsoa: 'Leeds 001A' })),
      'places.json': '{ "Bromsgrove": "north", "Redditch": "north" }',
    };
    await withFolder(files, async (folder) => {
      const [file, places] = [join(folder, 'x.csv'), join(folder, 'places.json')];
      const { out } = await command('read', file, '--places', places);
      expect(out).toContain('Covered:\n  north: 2018-10 to 2018-10\n  Outside the areas: 2018-10 to 2018-10');
      const { code, err } = await command('read', file, '--places', file);
      expect([code, err]).toEqual([1, expect.stringContaining('must be JSON in UTF-8')]);
    });
  });

  it('takes the columns, the area and the encoding from the user', async () => {
    const text = 'Y,Offences,Other\n2018/19,5,6\n';
    await withFolder({ 'a.csv': text }, async (folder) => {
      const { code, out } = await command(
        ...['read', folder, '--of', 'kent', '--column', 'count=Offences', '--column', 'period=Y'],
      );
      expect([code, out]).toEqual([0, expect.stringContaining('1 row read, 1 used, 0 rejected')]);
    });
    const latin = Uint8Array.from('area,month,count\nYs,2019-04,5\n', (letter) =>
      letter === 's' ? 0xe9 : letter.charCodeAt(0),
    );
    await withFolder({ 'a.csv': latin }, async (folder) => {
      expect((await command('read', folder)).code).toBe(1);
      expect((await command('read', folder, '--encoding', 'windows-1252')).code).toBe(0);
    });
  });

  it('reads answers of the interface in JSON when they are named', async () => {
    const crimes = JSON.stringify([{ category: 'drugs', month: '2018-10', outcome_status: null }]);
    await withFolder({ 'a.json': crimes }, async (folder) => {
      const { code, out } = await command('read', join(folder, 'a.json'), '--of', 'kent');
      expect([code, out]).toEqual([0, expect.stringContaining('  kent: 2018-10 to 2018-10')]);
    });
  });
});

describe('rejected rows', () => {
  const files = { 'x.csv': streetFile(crime({}), crime({ month: '=1+1' }), crime({ force: '' })) };

  it('are counted and listed, and end the command with 1 when it is strict', async () => {
    await withFolder(files, async (folder) => {
      const [loose, strict] = [await command('read', folder), await command('read', folder, '--strict')];
      expect([loose.code, strict.code]).toEqual([0, 1]);
      expect(strict.out).toBe(loose.out);
      expect(loose.out).toContain('row 3, column Month: must be a month such as 2019-04, got "=1+1"');
    });
  });

  it('go into a list for whoever made the file, in which nothing runs', async () => {
    await withFolder(files, async (folder) => {
      const list = join(folder, 'made', 'list.csv');
      const { err } = await command('read', folder, '--rejected', list);
      expect(err).toBe(`the list of rejected rows is written to ${list}\n`);
      expect(await readFile(list, 'utf8')).toBe(
        `row,column,found,expected\n3,Month,'=1+1,must be a month such as 2019-04\n4,Falls within,,must name a force\n`,
      );
    });
    await withFolder({ ...files, 'y.csv': 'area,month,count\nKent,2019-04,many\n' }, async (folder) => {
      const list = join(folder, 'list.csv');
      await command('read', folder, '--rejected', list);
      expect((await readFile(list, 'utf8')).split('\n')).toEqual([
        'file,row,column,found,expected',
        "x.csv,3,Month,'=1+1,must be a month such as 2019-04",
        'x.csv,4,Falls within,,must name a force',
        'y.csv,2,count,many,must be a number',
        '',
      ]);
    });
  });

  it('are counted where they are too many to list', async () => {
    const many = Array.from({ length: 1003 }, (_, at) => `Kent,2019-04,x${at}`).join('\n');
    await withFolder({ 'a.csv': `area,month,count\n${many}\n` }, async (folder) => {
      const { err } = await command('read', folder, '--rejected', join(folder, 'list.csv'));
      expect(err).toContain('\n3 more faults are counted and not listed\n');
    });
  });

  it('are never shown whole', async () => {
    const record = crime({ month: 'soon', id: 'a-secret-id' });
    const { json } = await readJson({ 'x.csv': streetFile(record) });
    expect(JSON.stringify(json)).not.toContain('a-secret-id');
    expect(json.rows).toEqual({ read: 1, used: 0, rejected: 1 });
  });

  it('are never written over a file that is read', async () => {
    await withFolder(files, async (folder) => {
      const before = await contentOf(folder);
      const file = join(folder, 'x.csv');
      for (const option of ['--rejected', '--out']) {
        const asked = [option, join(folder, '.', 'x.csv'), '--format', 'text'];
        const { code, err } = await command('read', file, ...asked);
        expect([code, err]).toEqual([2, expect.stringContaining('must not be a file that is read')]);
      }
      expect(await contentOf(folder)).toEqual(before);
    });
  });
});

describe('what cannot be read', () => {
  it.each([
    ['an empty file', { 'a.csv': '' }, 'must hold a header and rows of figures, got an empty file'],
    ['a file without a header', { 'a.csv': 'Kent,2019-04,5\n' }, '1 row read, 0 used, 1 rejected'],
    ['a PDF under another name', { 'a.csv': '%PDF-1.7' }, 'must be CSV text, XLSX or ODS, got a PDF'],
  ])('ends with 1 and a report: %s', async (_, files, message) => {
    await withFolder(files, async (folder) => {
      const { code, out, err } = await command('read', folder);
      expect([code, err]).toEqual([1, '']);
      expect(out).toContain(message);
    });
  });

  it('ends with 1 and one sentence where there is nothing to report', async () => {
    await withFolder({ 'empty/a.zip': 'x', 'a.parquet': 'PAR1' }, async (folder) => {
      const sentences = await Promise.all(
        ['absent', 'empty', 'a.parquet'].map(async (name) => {
          const { code, out, err } = await command('read', join(folder, name));
          expect([code, out]).toEqual([1, '']);
          return err.replaceAll(folder, '');
        }),
      );
      expect(sentences).toEqual([
        '/absent: must be a file or folder that can be read, got ENOENT\n',
        '/empty: must hold files of figures (.csv, .tsv, .txt, .xlsx, .xlsm, .xlsb, .xls, .ods, .json, .jsonl, .ndjson), got 1 others, of which archives must be named themselves\n',
        'a.parquet: must be CSV text, XLSX, ODS or JSON: save a table of figures as one of them (of records, one row for each crime, --engine duckdb counts those of Parquet), got Parquet\n',
      ]);
    });
  });

  it('is read once when it is named twice', async () => {
    await withFolder({ 'a.csv': 'area,month,count\nKent,2019-04,5\n' }, async (folder) => {
      const { out } = await command('read', folder, join(folder, 'a.csv'), '--format', 'json');
      const { rows, ignored } = JSON.parse(out) as ReadJson;
      expect([rows.read, ignored]).toEqual([1, [{ file: 'a.csv', reason: 'is named twice' }]]);
    });
  });
});
