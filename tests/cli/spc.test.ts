import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { ShewhartFinding } from '../../src/spc/shewhart-finding.ts';
import { months, survey } from './fixtures.ts';
import { command, withFolder } from './folder.ts';

const risen = `area,period,count\n${months(2017, 30)
  .map((month, at) => `Kent,${month},${at < 15 ? 100 + (at % 3) : 160 + (at % 4)}`)
  .join('\n')}\n`;
const files = { 'robbery.csv': risen, 'victim-satisfaction.csv': survey };
const ROBBERY = ['--indicator', 'robbery', '--area', 'kent'];

describe('spc', () => {
  it('says what the series did, then the control chart with the stretches that each rule points at', async () => {
    await withFolder(files, async (folder) => {
      const { code, out } = await command('spc', folder, ...ROBBERY, '--preset', 'nelson');
      expect(code).toBe(0);
      expect(out).toMatch(
        /^Robbery in Kent stepped up 59\.2% \(48\.6% to 70\.4%\) in April 2018, to 162 a month/,
      );
      expect(out).toMatch(/^Robbery in Kent was 161 in June 2019, /m);
      // The rules are run on the figures about their course: the step is in it, and what is left lies too close to it.
      expect(out).toContain(
        'Signals about that course, by the rules nelson\n- hugging: 2017-01 to 2019-06\n',
      );
      expect(out).toMatch(/^June 2019 +161 /m);
    });
  });

  it('takes a force without rows of its own for the sum of the areas of its profile, or says which areas there are', async () => {
    const profile = (areas: readonly string[]) =>
      JSON.stringify({ force: 'kent', areas: areas.map((area) => ({ area })) });
    const rows = 'area,period,count\nvale,2019-04,3\nmoor,2019-04,4\nvale,2019-05,5\nmoor,2019-05,6\n';
    const asked = ['--indicator', 'robbery', '--format', 'json'];
    await withFolder({ 'robbery.csv': rows, 'force.json': profile(['vale', 'moor']) }, async (folder) => {
      const { out, err } = await command('spc', folder, ...asked);
      const { finding } = JSON.parse(out) as { readonly finding: ShewhartFinding };
      expect(finding.evidence.points.map(({ value }) => value)).toEqual([7, 11]);
      expect(err).toContain('Kent has no rows of its own: its figures are the sums of Moor and Vale.');
      const one = await command('spc', folder, ...asked, '--area', 'vale');
      expect(JSON.parse(one.out).finding.evidence.points[0].value).toBe(3);
    });
    // A sum of some of its areas is not the force.
    await withFolder(
      { 'robbery.csv': rows, 'force.json': profile(['vale', 'moor', 'fen']) },
      async (folder) => {
        const { code, err } = await command('spc', folder, ...asked);
        expect([code, err]).toEqual([2, expect.stringContaining('must be one of moor, vale, got "kent"')]);
      },
    );
  });

  it('gives the finding with its signals as JSON', async () => {
    await withFolder(files, async (folder) => {
      const asked = ['--indicator', 'victim-satisfaction', '--area', 'Telford & Wrekin', '--format', 'json'];
      const { out, err } = await command('spc', folder, ...asked);
      const made = JSON.parse(out) as {
        readonly course: { readonly sentence: string; readonly finding: { readonly kind: string } };
        readonly sentence: string;
        readonly signals: readonly { readonly periods: readonly string[] }[];
        readonly finding: ShewhartFinding;
      };
      expect(made.sentence).toMatch(/^Victim satisfaction in Telford & Wrekin was /);
      expect(made.course.sentence).toMatch(/^Victim satisfaction in Telford & Wrekin /);
      expect(made.course.finding.kind).toBe('course');
      expect(made.finding.subject.area).toBe('telford-and-wrekin');
      const marked = made.finding.evidence.points.flatMap(({ signals }) => signals);
      expect(made.signals.flatMap(({ periods }) => periods)).toHaveLength(marked.length);
      expect(err).toContain('Read as figures for victim-satisfaction: victim-satisfaction.csv: 48 rows');
    });
  });

  it('draws the chart, and gives its specification', async () => {
    await withFolder(files, async (folder) => {
      const file = join(folder, 'made', 'chart.svg');
      expect((await command('spc', folder, ...ROBBERY, '--out', file)).code).toBe(0);
      expect(await readFile(file, 'utf8')).toMatch(/^<svg role="img" aria-label="[^"]*Robbery/);
      const { out } = await command('spc', folder, ...ROBBERY, '--format', 'vega');
      expect(JSON.parse(out)).toMatchObject({ $schema: expect.stringContaining('vega-lite') });
    });
  });

  it('says that a series is too short to draw', async () => {
    await withFolder({ 'robbery.csv': risen.split('\n').slice(0, 4).join('\n') }, async (folder) => {
      expect((await command('spc', folder, ...ROBBERY)).out).toMatch(/^Robbery in Kent has only 3 usable/m);
      expect(await command('spc', folder, ...ROBBERY, '--format', 'svg')).toMatchObject({
        code: 1,
        out: '',
        err: expect.stringContaining('spc: chart must be of a series that can be judged'),
      });
    });
  });
});
