import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { victimSatisfaction } from '../../src/indicator/catalogue/satisfaction.ts';
import type { Paper } from '../../src/paper/paper.ts';
import { streetFiles, survey } from './fixtures.ts';
import { command, withFolder } from './folder.ts';

const outcomes = `Crime ID,Month,Reported by,Falls within,Longitude,Latitude,Location,LSOA code,LSOA name,Outcome type
a1,2018-12,Kent Police,Kent Police,0,51,On or near x,E01,Dover 001A,Suspect charged
`;
const stops = `Type,Date,Part of a policing operation,Object of search,Outcome
Person search,2018-12-03T13:42:54+00:00,False,Controlled drugs,Arrest
`;
const download = {
  ...streetFiles,
  '2018-12/2018-12-kent-outcomes.csv': outcomes,
  '2018-12/2018-12-kent-stop-and-search.csv': stops,
};
const ID = ['--indicator', 'charge-to-nfa-unable'];

describe('a download of data.police.uk of three sorts', () => {
  it('answers every command by the sort that is needed, as a folder and as a zip, and names the others', async () => {
    const zip = zipSync(
      Object.fromEntries(Object.entries(download).map(([name, text]) => [name, strToU8(text)])),
    );
    const claims = JSON.stringify([
      {
        id: 'nfa',
        kind: 'rank',
        claim: 'Gwent is last.',
        indicator: 'charge-to-nfa-unable',
        area: 'Gwent',
        value: 4,
      },
    ]);
    await withFolder({ 'all.zip': zip, 'claims.json': claims }, async (zipped) =>
      withFolder(download, async (folder) => {
        for (const path of [folder, join(zipped, 'all.zip')]) {
          const ranked = await command('rank', path, ...ID, '--area', 'gwent');
          expect(ranked.code).toBe(0);
          // 6 + 7 + 8 charged and 40 + 42 + 44 unable, counted from the fixture.
          expect(ranked.out).toMatch(/4th +Gwent +16\.7 per 100 .* 21 +126 /);
          expect(ranked.err).toContain(
            'Not used for Charged or in court, to unable to prosecute: data.police.uk outcomes.',
          );
          const chart = await command('spc', path, ...ID, '--area', 'Gwent', '--format', 'json');
          expect([
            chart.code,
            (JSON.parse(chart.out) as { finding: { subject: object } }).finding.subject,
          ]).toMatchObject([0, { area: 'gwent' }]);
          const checked = await command('check', path, '--claims', join(zipped, 'claims.json'));
          expect([checked.code, checked.out]).toEqual([0, expect.stringMatching(/^1 claim: 1 supported/)]);
          const read = await command('read', path);
          const briefed = await command('brief', path, '--format', 'json');
          expect([read.code, briefed.code]).toEqual([0, 0]);
          for (const sort of ['street crimes', 'outcomes', 'stops and searches'])
            expect(read.out).toContain(`data.police.uk ${sort}`);
          expect(briefed.err).toContain('rows read');
        }
      }),
    );
  });
});

describe('what the user says', () => {
  it('wins over what is shipped: a target of 85% is the target of its row', async () => {
    const definition = { ...victimSatisfaction, target: 0.85 };
    await withFolder(
      { 'indicators.json': JSON.stringify([definition]), 'victim-satisfaction.csv': survey },
      async (folder) => {
        const { code, out } = await command('brief', folder, '--format', 'json', '--as-of', '2018-12-31');
        expect(code).toBe(0);
        const { scorecard } = JSON.parse(out) as Paper;
        const row = scorecard.find(({ indicator }) => indicator === 'victim-satisfaction');
        expect(row?.outlook).toMatch(/^85%: /);
        expect(row?.trend.target).toBe(0.85);
      },
    );
  });

  it('answers the questions by stage and group from the one file that has both', async () => {
    const months = Array.from(
      { length: 24 },
      (_, at) => `${2017 + Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}`,
    );
    const rows = ['Shropshire', 'Herefordshire'].flatMap((area, of) =>
      months.flatMap((month, at) =>
        ['follow-up', 'whole-experience'].flatMap((stage, which) => [
          `${area},${month},${stage},all,${70 + of + which + (at % 7)},100`,
          `${area},${month},${stage},hate-crime,${20 + which + (at % 5)},40`,
        ]),
      ),
    );
    const file = ['LPA,Month,Stage,Group,Satisfied,Surveyed', ...rows].join('\n');
    await withFolder({ 'victim-satisfaction.csv': file }, async (folder) => {
      const { out } = await command('brief', folder, '--format', 'json', '--as-of', '2018-12-31');
      const ids = new Set((JSON.parse(out) as Paper).statements.map(({ indicator }) => indicator));
      expect([...ids]).toEqual(
        expect.arrayContaining([
          'victim-satisfaction',
          'victim-satisfaction-by-stage',
          'hate-crime-satisfaction',
        ]),
      );
    });
  });

  it('may call an area of a claim as the file does, and is told the nearest of one that is misspelt', async () => {
    const claim = (area: string) =>
      JSON.stringify([
        {
          id: 'over',
          kind: 'over',
          claim: 'It is over 60%.',
          indicator: 'victim-satisfaction',
          area,
          threshold: 0.6,
        },
      ]);
    const checked = (area: string) =>
      withFolder({ 'f/victim-satisfaction.csv': survey, 'claims.json': claim(area) }, (folder) =>
        command('check', join(folder, 'f'), '--claims', join(folder, 'claims.json')),
      );
    expect((await checked('Telford & Wrekin')).out).toMatch(/^1 claim: 1 supported/);
    expect(await checked('Telfrod & Wrekin')).toMatchObject({
      code: 1,
      err: expect.stringContaining('must be a known area (the nearest: Telford'),
    });
  });
});
