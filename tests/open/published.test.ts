import { describe, expect, it } from 'vitest';
import { totalRecordedCrime } from '../../src/indicator/catalogue/recorded-crime.ts';
import { violenceWithInjury } from '../../src/indicator/catalogue/violence.ts';
import { open } from '../../src/open/open.ts';
import { jsonStops, london, street } from '../source/published-files.ts';
import { figuresIn, reading } from './reading.ts';

// Knife crime lies inside robbery and violence, and the total is of all rows: 215 offences of Barnet are 210 and 5.
const withWholes = `${london}Total Notifiable Offences,,Barnet,215,196
Knife Crime,Knife Crime with Injury,Barnet,3,2
`;

describe('a table in the layout of a publisher', () => {
  it('says with its figures which rows are set apart', async () => {
    const opened = await open({ name: 'london.csv', content: withWholes });
    const { rows, said } = opened.figures(totalRecordedCrime);
    expect(said).toEqual([
      'All offences together beside each of them: 1 row is set apart.',
      '"Knife Crime, Knife Crime with Injury", a collection that overlaps the classes: 1 row is set apart.',
    ]);
    expect(rows.about.caveats).toEqual(said);
  });

  it('says of many reasons how many rows they set apart', async () => {
    const collections = ['Gun Crime', 'Hate Crime', 'Domestic Abuse'].map((name) => `${name},,Barnet,1,1`);
    const content = `${withWholes}${collections.join('\n')}\n`;
    const opened = await open({ name: 'london.csv', content });
    expect(opened.figures(totalRecordedCrime).said).toEqual([
      'Rows that are set apart, for 5 reasons that the reading lists: 5.',
    ]);
  });

  it('is read as any table where columns are named', async () => {
    const columns = { category: 'MinorText', area: 'LookUp_BoroughName' };
    const { format, rows } = await reading(london, null, { columns });
    expect(format).toBe('a table');
    expect([...rows].map((row) => ({ category: '', ...row }).category)).toEqual([
      ...['Domestic Burglary', 'Domestic Burglary', 'Shoplifting', 'Shoplifting'],
    ]);
    // Records of data.police.uk have no column of figures that could be named.
    expect((await reading(street, null, { columns })).format).toBe('data.police.uk street crimes');
  });

  // West Midlands is a force, and the region that is called so has four.
  it('sets regions apart and keeps the force that has the name of one', async () => {
    const header = 'Financial Year,Force Name,Offence Subgroup,Number of Offences';
    const rows = ['West Midlands', 'East Midlands', 'North East', 'London', 'England', 'City of London'];
    const content = [header, ...rows.map((name, at) => `2018/19,${name},Violence with injury,${at + 1}`)];
    expect(await figuresIn(content.join('\n'), violenceWithInjury)).toEqual({
      'west-midlands': [1],
      'city-of-london': [6],
    });
  });

  it('is held to the limits that are given', async () => {
    await expect(reading(london, null, { limits: { rows: 1 } })).resolves.toMatchObject({
      report: { faults: [{ expected: expect.stringContaining('must have at most 1 rows') }] },
    });
  });
});

it('names an answer of data.police.uk for what it holds', async () => {
  const outcomes = JSON.stringify([
    { category: { code: 'charged' }, date: '2018-12', crime: { category: 'drugs' } },
  ]);
  const formatOf = async (text: string) => (await reading(text, null, { file: 'answer.json' })).format;
  expect(await formatOf(jsonStops)).toBe('data.police.uk stops and searches (JSON)');
  expect(await formatOf(outcomes)).toBe('data.police.uk outcomes (JSON)');
  expect(await formatOf('[{"category":"drugs","month":"2018-10","outcome_status":null}]')).toBe(
    'data.police.uk street crimes (JSON)',
  );
});
