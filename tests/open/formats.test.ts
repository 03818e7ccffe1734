import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { formats } from '../../src/open/published/formats.ts';
import { layouts } from '../../src/source/police-uk/record-layout.ts';
import { book } from '../source/books.ts';
import { readPublished } from '../source/read-published.ts';

const src = fileURLToPath(new URL('../../src', import.meta.url));
const files = readdirSync(src, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'));
const textOf = (name: string) => readFileSync(join(src, name), 'utf8');
const LIST = 'open/published/formats.ts';

/** Every file that declares formats of publishers, with their names. */
const declared = files.flatMap((file) =>
  [...textOf(file).matchAll(/^export const (\w+): PublishedFormat =/gm)].map(([, name = '']) => ({
    file,
    name,
  })),
);

describe('a format of a publisher', () => {
  it('is declared in a file of its own room, and each stands in the list', () => {
    expect(declared.length).toBe(formats.length);
    expect(new Set(declared.map(({ file }) => file.split('/').slice(0, 2).join('/')))).toEqual(
      new Set(['open/published']),
    );
    for (const { name } of declared) expect(textOf(LIST)).toContain(`  ${name},\n`);
  });

  it('is named in its own file and in the list, and nowhere else: a new one touches two files', () => {
    for (const { file, name } of declared) {
      const naming = files.filter((each) => new RegExp(`\\b${name}\\b`).test(textOf(each)));
      expect(naming.sort()).toEqual([file, LIST].sort());
    }
    for (const { name } of formats) {
      const calling = files.filter((each) => textOf(each).includes(`'${name}'`));
      expect(calling).toHaveLength(1);
    }
  });

  it('has a name of its own', () => {
    const names = [...formats.map(({ name }) => name), ...Object.keys(layouts)];
    expect(new Set(names).size).toBe(names.length);
  });
});

describe('what may be said of a file of a publisher', () => {
  const homeOffice = `Financial Year,Financial Quarter,Force Name,Offence Group,Offence Subgroup,Offence Code,Number of Offences
2018/19,1,Kent,Violence,Violence with injury,8N,10
2018/19,1,Kent,Violence,Violence without injury,8Q,7
2018/19,2,Kent,Violence,Violence with injury,44774,5`;
  const counts = async (options: Parameters<typeof readPublished>[1]) =>
    (await readPublished(homeOffice, options)).rows.map(({ period, category = '', count }) => [
      period,
      category,
      count,
    ]);

  it('is which column of a Home Office table names the category, or that none does', async () => {
    const codes = ['8/1'];
    expect(await counts({ columns: { category: 'Offence Group' } })).toEqual([
      ['2018/19-Q1', 'Violence', 17],
      ['2018/19-Q2', 'Violence', 5],
    ]);
    expect(await counts({ columns: { category: null } })).toEqual([
      ['2018/19-Q1', '', 17],
      ['2018/19-Q2', '', 5],
    ]);
    // 44774 is 1 August 2022: the code 8/1 or 1/8, of which one exists.
    expect(await counts({ columns: { category: 'Offence Code' }, codes })).toContainEqual([
      '2018/19-Q2',
      '8/1',
      5,
    ]);
    await expect(counts({ columns: { category: 'Offence Code' } })).rejects.toThrow('1/8');
  });

  it('is that years are wanted, of which one without all its quarters is incomplete', async () => {
    const { rows } = await readPublished(homeOffice, {
      every: 'financial-year',
      columns: { category: null },
    });
    expect([...rows].map(({ period, count, state }) => [period, count, state])).toEqual([
      ['2018/19', 22, 'incomplete'],
    ]);
  });

  it('is which areas may occur', async () => {
    await expect(readPublished(homeOffice, { knownAreas: ['essex'] })).rejects.toThrow(
      'column area: must be one of the 1 known areas, got "Kent"',
    );
  });

  it('is which sheets of a workbook count', async () => {
    const rows = homeOffice.split('\n').map((line) => line.split(','));
    const input = book({ One: rows, Two: rows });
    const { report } = await readPublished(input, { sheets: ['Two'], columns: { category: null } });
    expect(report.files.map(({ file }) => file)).toEqual(['Two']);
  });

  it('has it read as any other table where its layout does not know the column', async () => {
    await expect(readPublished(homeOffice, { columns: { area: 'Force Name' } })).rejects.toThrow(
      'not known by its header',
    );
  });
});
