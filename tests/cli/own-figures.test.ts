import { beforeAll, describe, expect, it } from 'vitest';
import type { Briefing } from '../../src/assess/briefing/briefing.ts';
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

describe('a briefing on the user’s own figures', () => {
  let made = { code: -1, out: '', err: '' };
  let own: Briefing['findings'] = [];
  let briefing: Briefing | null = null;

  beforeAll(async () => {
    const files = {
      'victim-satisfaction.csv': satisfaction,
      'calls-101.csv': satisfaction,
      'indicators.json': JSON.stringify([definition]),
      'overall-confidence.csv': 'area,period,numerator,denominator\nShropshire,2019-Q4,80,100\n',
      'notes.pdf': 'not figures',
    };
    await withFolder(files, async (folder) => {
      const before = await contentOf(folder);
      made = await command('brief', folder, '--as-of', '2018-09-30', '--format', 'json');
      expect(await contentOf(folder)).toEqual(before);
    });
    briefing = JSON.parse(made.out) as Briefing;
    own = briefing.findings.filter(({ basis }) => basis === 'own');
  });

  it('ends with 0', () => {
    expect(made.code).toBe(0);
  });

  it('says on standard error how each file was read, and which was left alone', () => {
    expect(made.err).toContain('victim-satisfaction.csv: 72 rows read, 72 used, 0 rejected.');
    expect(made.err).toContain('calls-101.csv: 72 rows read, 72 used, 0 rejected.');
    expect(made.err).toContain('overall-confidence.csv is in no finding:');
    expect(made.err).not.toContain('calls-101.csv is in no finding:');
    expect(made.err).toContain('notes.pdf is not used: it is no table.');
  });

  it('rests every finding on that indicator on the user’s figures, never on the illustrative ones', () => {
    const of = briefing?.findings.filter(({ subject }) => subject.indicator === 'victim-satisfaction') ?? [];
    expect(of.length).toBeGreaterThan(5);
    expect([...new Set(of.map(({ basis }) => basis))]).toEqual(['own']);
    expect(
      of.flatMap(({ sources }) => sources.map(({ id }) => id)).filter((id) => /illust/.test(id)),
    ).toEqual([]);
    expect(new Set(of.map(({ subject }) => subject.areaName))).toContain('Telford and Wrekin');
  });

  it('still marks what comes from shipped figures, and counts the three apart', () => {
    expect(briefing?.counts.own).toBe(own.length);
    expect(briefing?.counts.illustrative).toBeGreaterThan(0);
    expect(briefing?.counts.published).toBeGreaterThan(0);
  });

  it('gives an indicator of the user’s own a section of its own', () => {
    const section = briefing?.sections.find(({ id }) => id === 'own');
    const ids = own.filter(({ subject }) => subject.indicator === 'calls-101').map(({ id }) => id);
    expect(ids.length).toBeGreaterThan(0);
    expect(section?.findings).toEqual(ids);
    expect(own.every(({ sentence }) => !/illustrative/i.test(sentence))).toBe(true);
  });
});
