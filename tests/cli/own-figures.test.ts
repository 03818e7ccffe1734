import { beforeAll, describe, expect, it } from 'vitest';
import type { Paper } from '../../src/paper/paper.ts';
import { command, contentOf, withFolder } from './folder.ts';

const areas = ['Herefordshire', 'Shropshire', 'Telford & Wrekin'];
const months = ['2017', '2018'].flatMap((year) =>
  ['01', '02', '03', '04', '05', '06', '07', '08', '09', '10', '11', '12'].map((month) => `${year}-${month}`),
);
const rows = areas.flatMap((area, at) =>
  months.map((month, index) => `${area},${month},${70 + at + ((index * 7) % 11)},100`),
);
/** Saved by a spreadsheet: a byte order mark, and line ends of Windows. */
const satisfaction = `\uFEFF${['area,period,numerator,denominator', ...rows].join('\r\n')}\r\n`;
const definition = {
  id: 'calls-101',
  name: '101 calls answered',
  question: 'Are 101 calls answered in time?',
  measure: 'proportion',
  counted: 'calls answered in time',
  outOf: 'calls',
  polarity: 'higher-is-better',
  every: 'month',
  areaLevel: 'lpa',
  target: 0.9,
  margin: { points: 2 },
};

describe('a paper on the user’s own figures', () => {
  let made = { code: -1, out: '', err: '' };
  let paper: Paper | null = null;

  beforeAll(async () => {
    const files = {
      'victim-satisfaction.csv': satisfaction,
      'calls-101.csv': satisfaction,
      'indicators.json': JSON.stringify([definition]),
      'notes.pdf': 'not figures',
    };
    await withFolder(files, async (folder) => {
      const before = await contentOf(folder);
      made = await command('brief', folder, '--as-of', '2018-09-30', '--format', 'json');
      expect(await contentOf(folder)).toEqual(before);
    });
    paper = JSON.parse(made.out) as Paper;
  });

  it('ends with 0', () => {
    expect(made.code).toBe(0);
  });

  it('says on standard error how each file was read, and which was left alone', () => {
    expect(made.err).toContain('victim-satisfaction.csv: 72 rows read, 72 used, 0 rejected.');
    expect(made.err).toContain('calls-101.csv: 72 rows read, 72 used, 0 rejected.');
    expect(made.err).toContain('notes.pdf is not used: it is no table.');
  });

  it('rests on these figures alone, and on none that are invented', () => {
    expect(new Set(paper?.statements.map(({ basis }) => basis))).toEqual(new Set(['own']));
    expect(paper?.counts).toMatchObject({ illustrative: 0, areas: 3 });
  });

  it('has a row and an item for each indicator, those of the user’s own too', () => {
    expect(paper?.scorecard.map(({ indicator }) => indicator)).toEqual(['victim-satisfaction', 'calls-101']);
    expect(paper?.items.map(({ title }) => title)).toEqual(['Victim satisfaction', '101 calls answered']);
  });
});
