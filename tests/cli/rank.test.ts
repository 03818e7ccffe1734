import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { RankFinding } from '../../src/compare/rank.ts';
import { months, streetFiles, survey } from './fixtures.ts';
import { command, withFolder } from './folder.ts';

const ID = ['--indicator', 'charge-to-nfa-unable'];

interface RankJson {
  readonly sentence: string;
  readonly rows: { readonly read: number } | null;
  readonly finding: RankFinding;
}

describe('rank', () => {
  it('says the place of an area, and lists every area with the places that it may hold', async () => {
    await withFolder(streetFiles, async (folder) => {
      const { code, out, err } = await command('rank', folder, ...ID, '--area', 'Kent');
      expect(code).toBe(0);
      expect(err).toBe(
        'Read as data.police.uk street crimes: 12 files of street crimes: 660 rows read, 660 used, 0 rejected.\n',
      );
      expect(out.replaceAll(/\s+/g, ' ')).toMatch(
        /^Kent was 3rd of 4 on Charged or in court, .* it may truly be /,
      );
      expect(out).toMatch(/^Place {2}Area +Figure +95% interval +Counted +Out of {2}May truly be$/m);
      expect(out).toMatch(/^ {2}3rd {2}Kent +40\.6 per 100 +\d\d\.\d to \d\d\.\d per 100 +39 +96 {2}\d/m);
      expect(out).toContain('\n\nTake note\n- Charge to NFA has no agreed definition');
    });
  });

  it('gives the finding as JSON, on a period that is named', async () => {
    await withFolder(streetFiles, async (folder) => {
      const asked = ['--period', '2018-11', '--area', 'gwent', '--format', 'json'];
      const { out } = await command('rank', folder, ...ID, ...asked);
      const { sentence, rows, finding } = JSON.parse(out) as RankJson;
      expect(sentence).toMatch(/^Gwent was 4th of 4 on .*, November 2018;/);
      expect(rows).toEqual({ read: 660, used: 660, rejected: 0 });
      expect(finding.method.options['period']).toBe('2018-11');
      expect(finding.evidence.rows.map(({ areaName, numerator }) => [areaName, numerator])).toEqual([
        ['Essex', 21],
        ['Cheshire', 26],
        ['Kent', 13],
        ['Gwent', 7],
      ]);
    });
  });

  it('compares areas on the last twelve months, and on the last figure where figures cannot be added', async () => {
    const counts = `area,period,count\n${['A', 'B'].flatMap((area) => months(2017, 18).map((month, at) => `${area},${month},${50 + at}`)).join('\n')}\n`;
    const shares = counts.replace('count', 'value').replaceAll(/,(\d\d)$/gm, ',0.$1');
    const calls = {
      id: 'calls',
      name: 'Calls answered',
      question: 'Are calls answered?',
      measure: 'published-percentage',
      counted: 'calls',
      polarity: 'neutral',
      every: 'month',
      areaLevel: 'lpa',
    };
    const files = { 'robbery.csv': counts, 'calls.csv': shares, 'indicators.json': JSON.stringify([calls]) };
    await withFolder(files, async (folder) => {
      expect((await command('rank', folder, '--indicator', 'robbery')).out).toContain(
        'July 2017 to June 2018',
      );
      const { out } = await command('rank', folder, '--indicator', 'calls', '--format', 'json');
      expect((JSON.parse(out) as RankJson).finding.method.options['period']).toBe('2018-06');
      const none = await command('rank', folder, '--indicator', 'calls', '--where', 'stage=x');
      expect([none.code, none.err]).toEqual([1, expect.stringContaining('where.stage must be a column')]);
    });
  });

  it('speaks of the first area where none is named', async () => {
    await withFolder(streetFiles, async (folder) => {
      const { out } = await command('rank', folder, ...ID);
      expect(out).toMatch(/^Essex was 1st of 4 on /);
    });
  });

  it('leaves records at other places out of a rank of areas made of districts', async () => {
    const files = { ...streetFiles, 'places.json': '{"Redditch": "north", "Bromsgrove": "south"}' };
    await withFolder(files, async (folder) => {
      const places = ['--places', join(folder, 'places.json')];
      const { out } = await command('rank', folder, ...ID, ...places, '--format', 'json');
      const { finding } = JSON.parse(out) as RankJson;
      expect(finding.evidence.rows.map(({ area }) => area)).toEqual(['south']);
    });
    await withFolder({ ...streetFiles, 'places.json': '{"Leeds": "leeds"}' }, async (folder) => {
      const { code, err } = await command('rank', folder, ...ID, '--places', join(folder, 'places.json'));
      expect([code, err]).toEqual([1, expect.stringContaining('unable must be there, got none')]);
    });
  });

  it('takes a definition of the user’s own from the folder, and a part by its dimension', async () => {
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
      dimensions: { hours: ['day', 'night'] },
    };
    const calls =
      'area,period,hours,numerator,denominator\nA,2019-04,day,5,9\nA,2019-04,night,7,9\nB,2019-04,day,6,9\n';
    const files = { 'calls-101.csv': calls, 'indicators.json': JSON.stringify([definition]) };
    await withFolder(files, async (folder) => {
      const asked = ['rank', folder, '--indicator', 'calls-101'];
      expect((await command(...asked, '--where', 'hours=day')).out).toMatch(/^B was 1st of 2/);
      expect(await command(...asked)).toMatchObject({ code: 1, err: expect.stringContaining('day, night') });
    });
  });

  it('uses the later of two files that hold the same figures', async () => {
    const files = {
      '1.csv': 'area,month,crime type,outcome,count\nKent,2019-04,Robbery,,5\nEssex,2019-04,Robbery,,6\n',
      '2.csv': 'area,month,crime type,outcome,count\nKent,2019-04,Robbery,,7\n',
    };
    await withFolder(files, async (folder) => {
      const { out, err } = await command('rank', folder, '--indicator', 'robbery', '--format', 'json');
      expect(err).toContain(
        'Figures that two files hold (1.csv, then 2.csv): 1. Those of the later file count, and 1 of them differ (kent, 2019-04: 5, then 7).',
      );
      const { finding } = JSON.parse(out) as RankJson;
      expect(finding.evidence.rows.map(({ numerator }) => numerator)).toEqual([6, 7]);
    });
  });

  it('refuses files that would count the same twice, and figures that are not there', async () => {
    const wide = 'area,month,crime type,outcome,count\nKent,2019-04,Robbery,Offender fined,5\n';
    await withFolder({ ...streetFiles, 'wide.csv': wide }, async (folder) => {
      expect(await command('rank', folder, ...ID)).toMatchObject({
        code: 1,
        out: '',
        err: expect.stringMatching(
          /must be in files of one sort, or they would count twice, got .*\(wide\.csv\)/,
        ),
      });
    });
    await withFolder(
      { 'victim-satisfaction.csv': survey, 'a.csv': 'area,month,count\nKent,2019-04,5\n' },
      async (folder) => {
        expect(await command('rank', folder, ...ID)).toMatchObject({
          code: 1,
          err: expect.stringContaining('figures for charge-to-nfa-unable in a.csv: must have a column'),
        });
      },
    );
  });

  it('ends with 2 for an indicator, an area or a period that is none', async () => {
    await withFolder(streetFiles, async (folder) => {
      const refused = async (...more: readonly string[]) => (await command('rank', folder, ...more)).err;
      expect(await command('rank', folder, '--indicator', 'robery')).toMatchObject({
        code: 2,
        err: 'rank: --indicator must be an indicator (the nearest: robbery), got "robery"\n',
      });
      expect(await refused(...ID, '--area', 'surrey')).toContain(
        'rank: --area must be one of cheshire, essex, gwent, kent, got "surrey"\n',
      );
      expect(await refused(...ID, '--period', 'May')).toMatch(/^rank: --period must be a period/);
    });
  });

  it('ends with 1 in strict mode for any row that cannot be used', async () => {
    await withFolder(
      { 'a.csv': 'area,month,crime type,count\nKent,2019-04,Robbery,many\nEssex,2019-04,Robbery,5\n' },
      async (folder) => {
        const asked = ['rank', folder, '--indicator', 'robbery'];
        const { code, err } = await command(...asked);
        expect([code, err]).toEqual([0, expect.stringContaining('row 2, column count: must be a number')]);
        expect(await command(...asked, '--strict')).toMatchObject({ code: 1, out: '' });
      },
    );
  });
});
