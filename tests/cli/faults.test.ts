import { describe, expect, it } from 'vitest';
import { command, contentOf, withFolder } from './folder.ts';

const header = 'area,period,numerator,denominator';
const rows = (...lines: readonly string[]) => `${[header, ...lines].join('\n')}\n`;
const months = ['2018-11', '2018-12', '2019-01', '2019-02', '2019-03'];
const sound = months.map((month, at) => `Shropshire,${month},${80 + at},98`);
const file = 'victim-satisfaction.csv';

const onOneLine = (text: string) => text.replaceAll(/\s+/g, ' ');

/** Runs the briefing on a user's own files, which must be left as they are. */
async function briefed(files: Readonly<Record<string, string | Uint8Array>>) {
  return withFolder(files, async (folder) => {
    const before = await contentOf(folder);
    const ended = await command('brief', folder);
    expect(await contentOf(folder)).toEqual(before);
    return ended;
  });
}

describe('a briefing on files with faults', () => {
  it('uses the rows that are sound, lists the others by their kind, and says how many are left out', async () => {
    const { code, err, out } = await briefed({
      [file]: rows(
        ...sound,
        'Shropshyre,2019-04,81,98',
        'Herefordshire,2019-04,many,98',
        'Herefordshire,2019-03,few,98',
      ),
    });
    expect(code).toBe(0);
    expect(onOneLine(out)).toContain('2 of 8 rows of the files could not be read.');
    expect(err).toContain(`${file}: 8 rows read, 6 used, 2 rejected.`);
    expect(err).toContain(
      'Is "Shropshyre" another spelling of "Shropshire"? Then make it one of its "aliases", and take out the area of its own.\n',
    );
    expect(err).toContain('  row 8, column numerator: must be a number, got "many"; 2 such, also in row 9\n');
    expect(err).toContain(
      'victim-satisfaction: 2 of 8 rows of the files could not be read and are left out.',
    );
  });

  it('goes on without an indicator of which most rows cannot be used, and says so', async () => {
    const { code, err, out } = await briefed({
      [file]: rows('Shropshire,2019-03,80,98', 'Shropshire,2019-04,few,2', 'Shropshire,2019-05,many,2'),
      'file-quality.csv': rows(...sound),
    });
    expect(code).toBe(0);
    expect(onOneLine(out)).toContain(
      '2 of 8 rows of the files could not be read. Left out, as its rows could not be used: Victim satisfaction.',
    );
    expect(err).toContain(
      'figures for victim-satisfaction must have more rows that can be used than rows that cannot, got 2 of 3',
    );
  });

  it('says of a file that the profile takes for an indicator that it has none of it', async () => {
    const force = { force: 'shropshire', indicators: { 'calls-answered': { file: 'pack.csv' } } };
    const { err } = await briefed({
      [file]: rows(...sound),
      'pack.csv': 'Area,Month,Officers\nShropshire,2019-02,912\nShropshire,2019-03,924\n',
      'force.json': JSON.stringify(force),
    });
    expect(err).toMatch(/^(?=.*calls-answered)(?=.*pack\.csv).*must/m);
  });

  it('asks whether an area with its style and one without it are one', async () => {
    const { err } = await briefed({
      'robbery.csv': 'Area,Month,Offences\nAshmoor District,2019-02,3\nVale,2019-02,4\n',
      'hate-crime.csv': 'Area,Month,Offences\nAshmoor,2019-02,3\nVale,2019-02,4\n',
    });
    expect(err).toContain('Is "Ashmoor District" another spelling of "Ashmoor"?');
  });

  it('says of a file of which no indicator can be made what it asks, on page one too', async () => {
    const { err, out } = await briefed({
      [file]: rows(...sound),
      'crime.csv': `LPA,Month,Kind of report,Offence,Offences
Shropshire,2019-02,A,Robbery,3
Shropshire,2019-02,B,Robbery,4
Shropshire,2019-03,A,Robbery,5
Shropshire,2019-03,B,Robbery,6
`,
    });
    expect(err).toContain(
      'crime.csv is not used: must be told what "Kind of report" is: several rows belong to one figure (--sum-over "Kind of report" adds them up',
    );
    expect(onOneLine(out)).toContain('Left out, as its rows could not be used: crime.csv.');
  });

  it('says of a file that is named for nothing what it may be named', async () => {
    const { err } = await briefed({ 'victim-satisfacton.csv': rows(...sound) });
    expect(err).toContain(
      'victim-satisfacton.csv is not used, as it does not say what its figures are of: name it for an indicator (the nearest: victim-satisfaction), or make it the "file" of one in force.json, as "victim-satisfaction": { "file": "victim-satisfacton.csv" }.',
    );
  });

  it('ends with 1 where definitions are faulty, or nothing holds figures', async () => {
    expect(await briefed({ 'indicators.json': '{}' })).toMatchObject({
      code: 1,
      err: 'indicators.json: must be a list of indicators, got object\n',
    });
    expect(await briefed({})).toMatchObject({
      code: 1,
      err: expect.stringContaining('must hold files of figures'),
    });
  });

  it('ends with 1 where no row can be used, with the file and the reason', async () => {
    const ended = await briefed({ [file]: rows('Shropshire,soon,few,98', 'Shropshire,later,few,98') });
    expect(ended).toMatchObject({ code: 1, out: '' });
    expect(ended.err).toContain(`${file}: 2 rows read, 0 used, 2 rejected.`);
    expect(ended.err).toMatch(/must hold figures of an indicator, got "no row that can be read"\n$/);
  });

  it('cannot move the cursor', async () => {
    const { err } = await briefed({ [file]: rows('\u001b[2J\u202e,2019-04,\u009b1m,98') });
    expect(err.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/u);
  });
});
