import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { command, withFolder } from './folder.ts';

/** Months from January 2024, as a force writes them: `Jan-24`. */
const months = Array.from({ length: 28 }, (_, at) => {
  const names = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');
  return `${names[at % 12]}-${24 + Math.floor(at / 12)}`;
});

/** 200 answers of each area a month, about three in four satisfied; the force's own row is their sum. */
const satisfied = (at: number, area: number) => 150 + ((at * 7 + area * 5) % 9) - 4;
const survey = [
  'Area,Month,Satisfied,Asked',
  ...months.flatMap((month, at) => [
    ...['BANES', 'S Glos'].map((area, place) => `${area},${month},${satisfied(at, place)},200`),
    `Northshire,${month},${satisfied(at, 0) + satisfied(at, 1)},400`,
  ]),
].join('\n');

/** Wide, with a month more that one of the two areas has not yet. */
const robberies = [
  `Area,${[...months, 'May-26'].join(',')}`,
  ...['BANES', 'S Glos'].map((area, place) =>
    [area, ...months.map((_, at) => 40 + ((at * 5 + place) % 7)), place === 0 ? 41 : ''].join(','),
  ),
].join('\n');

const areas = [
  { area: 'bath', name: 'Bath', aliases: ['BANES'] },
  { area: 'south-gloucestershire', aliases: ['S Glos'] },
];
const profile = {
  force: 'Northshire Constabulary',
  areas,
  indicators: { 'victim-satisfaction': { target: 0.9, designEffect: 4 } },
};
const files = (force: object | null, more: Readonly<Record<string, string>> = {}) => ({
  'victim-satisfaction.csv': survey,
  'robbery.csv': robberies,
  ...(force === null ? {} : { 'force.json': JSON.stringify(force) }),
  ...more,
});

const plain = (text: string) => text.replaceAll(/\s+/g, ' ');
const SATISFIED = ['--indicator', 'victim-satisfaction'];

describe('a profile beside the files', () => {
  it('gives areas their names in every spelling, and is no file that is passed over', async () => {
    await withFolder(files(profile), async (folder) => {
      const { code, out, err } = await command('read', folder);
      expect(code).toBe(0);
      expect(out).toContain('  Bath: 2024-01 to 2026-04\n');
      expect(out).toContain('  South Gloucestershire: 2024-01 to 2026-04\n');
      expect(out).toContain('which are never added to them or ranked with them: "Northshire".');
      expect(out + err).not.toContain('force.json is not read');
      expect(err).toContain('By the profile the figures are used up to 2026-04-30.');
    });
  });

  it('says where an area that it does not know belongs', async () => {
    const stranger = `${survey}\nBath & NES,Apr-26,150,200`;
    await withFolder({ ...files(profile), 'victim-satisfaction.csv': stranger }, async (folder) => {
      const { out } = await command('read', join(folder), '--format', 'json');
      const { readings } = JSON.parse(out) as {
        readings: { rejected: { found: string; expected: string }[] }[];
      };
      const [fault] = readings.flatMap(({ rejected }) => rejected);
      expect(fault?.found).toBe('Bath & NES');
      expect(fault?.expected).toContain('or stand among the "aliases" of its area in the profile');
    });
  });

  it('sets the target and the design effect, and the area that is asked about is the force', async () => {
    await withFolder(files(profile), async (folder) => {
      const { code, out } = await command('spc', folder, ...SATISFIED);
      expect(code).toBe(0);
      expect(plain(out)).toMatch(/^Victim satisfaction in Northshire /);
      expect(plain(out)).toContain('as things are, it will not meet the 90% target in May 2026');
      expect(plain(out)).toContain('divided by the design effect of the survey, 4,');
    });
  });

  it('leaves out a target of another force where it sets none', async () => {
    const { indicators: _, ...without } = profile;
    await withFolder(files(without), async (folder) => {
      const { code, out } = await command('spc', folder, ...SATISFIED, '--format', 'json');
      expect(code).toBe(0);
      const { course } = JSON.parse(out) as { course: { finding: { evidence: { target: number | null } } } };
      expect(course.finding.evidence.target).toBeNull();
    });
  });

  it('has claims to check where no file of claims is given, and one of the force is of its areas', async () => {
    const claims = [
      {
        ...{ id: 'high', kind: 'over', claim: 'Nine in ten are satisfied.', threshold: 0.9 },
        ...{ indicator: 'victim-satisfaction', area: 'Northshire' },
      },
    ];
    const more = { 'claims.json': JSON.stringify(claims) };
    const alone = survey.replaceAll(/^Northshire.*\n?/gm, '');
    const all = { ...files({ ...profile, claims: 'claims.json' }, more), 'victim-satisfaction.csv': alone };
    await withFolder(all, async (folder) => {
      const { code, out } = await command('check', folder);
      expect(code).toBe(0);
      expect(plain(out)).toContain('Contradicted: Victim satisfaction in Northshire');
    });
    await withFolder(files(profile), async (folder) => {
      const { code, err } = await command('check', folder);
      expect(code).toBe(2);
      expect(err).toContain('a file of claims in JSON, or a force.json that names one');
    });
  });

  it('has the names of its areas in records of data.police.uk too', async () => {
    const record = (id: number) =>
      `${id},2024-04,Bath & North East Somerset Police,Bath & North East Somerset Police,-2.3,51.3,On or near,,,Robbery,Under investigation,`;
    const records = [
      'Crime ID,Month,Reported by,Falls within,Longitude,Latitude,Location,LSOA code,LSOA name,Crime type,Last outcome category,Context',
      ...Array.from({ length: 5 }, (_, at) => record(at)),
    ].join('\n');
    const aliases = [{ area: 'bath', name: 'Bath', aliases: ['Bath & North East Somerset'] }];
    await withFolder(
      { '2024-04-bath-street.csv': records, 'force.json': JSON.stringify({ ...profile, areas: aliases }) },
      async (folder) => {
        const { out } = await command('read', folder, '--format', 'json');
        const { readings } = JSON.parse(out) as { readings: { areas: { area: string }[] }[] };
        expect(JSON.stringify(readings)).toContain('"bath"');
        expect(JSON.stringify(readings)).not.toContain('bath-and-north-east-somerset');
      },
    );
  });

  it('widens the intervals of a ranking by its design effect: 4 doubles them', async () => {
    const widthOf = async (force: object) =>
      withFolder(files(force), async (folder) => {
        const { out } = await command('rank', folder, ...SATISFIED, '--format', 'json');
        const { finding } = JSON.parse(out) as {
          finding: { evidence: { rows: { areaName: string; lower: number; upper: number }[] } };
        };
        const [first] = finding.evidence.rows;
        return (first?.upper ?? Number.NaN) - (first?.lower ?? Number.NaN);
      });
    const simple = await widthOf({ force: 'Northshire', areas });
    expect((await widthOf(profile)) / simple).toBeCloseTo(2, 1);
  });

  it('leaves out what not every file has whole, and names the files; a day that is said comes first', async () => {
    await withFolder(files(profile), async (folder) => {
      const robbery = ['--indicator', 'robbery', '--area', 'BANES'];
      const { out, err } = await command('spc', folder, ...robbery.slice(0, 2), '--area', 'Bath');
      expect(plain(out)).toContain('in April 2026');
      expect(err).toContain(
        'Figures after April 2026, the last month that each file has whole, are left out: robbery.csv (May 2026).',
      );
      const later = await command(
        'spc',
        folder,
        ...robbery.slice(0, 2),
        '--area',
        'Bath',
        '--as-of',
        '2026-05-31',
      );
      expect(plain(later.out)).toContain('in May 2026');
      const earlier = await command('rank', folder, ...robbery.slice(0, 2), '--as-of', '2025-12-31');
      expect(plain(earlier.out)).toContain('the year to December 2025');
    });
  });

  it('gives way to another that is named', async () => {
    const other = { ...profile, indicators: { 'victim-satisfaction': { target: 0.6 } } };
    await withFolder(files({ force: 'kent', mistake: 1 }), async (folder) =>
      withFolder({ 'other.json': JSON.stringify(other) }, async (elsewhere) => {
        const { out, err } = await command(
          'spc',
          folder,
          ...SATISFIED,
          '--force',
          join(elsewhere, 'other.json'),
        );
        expect(plain(out)).toContain('the 60% target');
        expect(err).toContain('force.json is not read: it is not the profile that was named.');
      }),
    );
  });

  it('is refused with all of its faults, and exit code 1', async () => {
    const faulty = { force: 'x', targets: 1, indicators: { 'victim-satisfaction': { target: 'high' } } };
    await withFolder(files(faulty), async (folder) => {
      const { code, err } = await command('read', folder);
      expect(code).toBe(1);
      expect(err).toContain('force.json: indicators.victim-satisfaction.target must be a number');
      expect(err).toContain('1 more found:\n  force.json: must have no fields but force, ');
    });
    await withFolder(
      files({ force: 'x', indicators: { 'victim-satisfaction': { target: 80 } } }),
      async (folder) => {
        const { code, err } = await command('rank', folder, ...SATISFIED);
        expect([code, err]).toEqual([
          1,
          'force.json: indicators.victim-satisfaction.target must be from 0 to 1 for a proportion (0.8, or 80%?), got 80\n',
        ]);
      },
    );
  });

  it('is needed, or an area, for the chart of one', async () => {
    await withFolder(files(null), async (folder) => {
      const { code, err } = await command('spc', folder, ...SATISFIED);
      expect(code).toBe(2);
      expect(err).toContain(
        'spc: --area is required, an area of the files, or --force with the profile of the force, got undefined',
      );
    });
  });
});

describe('which file holds what', () => {
  const quality = (good: number) =>
    [
      'Month,Files that met the standard,Files assessed',
      ...months.map((month) => `${month},${good},100`),
    ].join('\n');
  const named = { ...profile, indicators: { 'file-quality': { file: 'files.csv' } } };

  it('is said by the profile, and a file that names no area is of the force', async () => {
    await withFolder(files(named, { 'files.csv': quality(70) }), async (folder) => {
      const { out, code } = await command('spc', folder, '--indicator', 'file-quality');
      expect(code).toBe(0);
      expect(plain(out)).toContain('in Northshire was 70.0% in April 2026');
    });
  });

  it('comes before a file that bears the name', async () => {
    const both = { 'files.csv': quality(70), 'file-quality.csv': quality(50) };
    await withFolder(files(named, both), async (folder) => {
      const { out } = await command('spc', folder, '--indicator', 'file-quality');
      expect(plain(out)).toContain('was 70.0% in April 2026');
    });
  });

  it('may be one of categories, which holds several', async () => {
    const crimes = [
      'Area,Crime type,Month,Count',
      ...months.flatMap((month) =>
        ['BANES', 'S Glos'].flatMap((area) => [
          `${area},Robbery,${month},70`,
          `${area},Possession of weapons,${month},30`,
        ]),
      ),
    ].join('\n');
    const one = { ...profile, indicators: { robbery: { file: 'crimes.csv' } } };
    const both = { ...one, indicators: { ...one.indicators, 'weapon-possession': { file: 'crimes.csv' } } };
    for (const force of [one, both])
      await withFolder(files(force, { 'crimes.csv': crimes }), async (folder) => {
        const figure = async (id: string) =>
          plain((await command('spc', folder, '--indicator', id, '--area', 'Bath')).out);
        expect(await figure('robbery')).toContain('was 70 in April 2026');
        expect(await figure('weapon-possession')).toContain('was 30 in April 2026');
      });
  });

  it('must be settled where two give one figure', async () => {
    const both = { 'a/file-quality.csv': quality(70), 'b/file-quality.csv': quality(50) };
    await withFolder(files(profile, both), async (folder) => {
      const { code, err } = await command('spc', folder, '--indicator', 'file-quality');
      expect(code).toBe(1);
      expect(plain(err)).toContain(
        'figures for file-quality must be in one file (named by indicators.file-quality.file of the profile), got 28 figures that differ in a/file-quality.csv and b/file-quality.csv',
      );
    });
  });

  it('must be a file that is there', async () => {
    await withFolder(files(named), async (folder) => {
      const { code, err } = await command('read', folder);
      expect(code).toBe(1);
      expect(err).toContain(
        'force.json: indicators.file-quality.file must be one of the files (robbery.csv, victim-satisfaction.csv), got "files.csv"',
      );
    });
  });
});

describe('claims under a profile', () => {
  it('may call an area as the files do', async () => {
    const claims = [
      {
        id: 'no',
        kind: 'over',
        claim: 'Bath is over its target.',
        indicator: 'victim-satisfaction',
        area: 'BANES',
      },
    ];
    await withFolder(files(profile), async (folder) =>
      withFolder({ 'claims.json': JSON.stringify(claims) }, async (elsewhere) => {
        const { out, code } = await command('check', folder, '--claims', join(elsewhere, 'claims.json'));
        expect(code).toBe(0);
        expect(plain(out)).toContain('1 claim: 1 contradicted.');
      }),
    );
  });
});
