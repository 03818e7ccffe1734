import { describe, expect, it } from 'vitest';
import { book } from '../source/books.ts';
import { command, withFolder } from './folder.ts';

const months = ['2022-04', '2022-05', '2022-06'];

/** Robbery by district on one sheet, burglary of the whole force on another. */
const crime = book({
  Robbery: [
    ['District', 'Month', 'Offences'],
    ...months.flatMap((month, at) => [
      ['Vale', month, 3 + at],
      ['Moor', month, 4 + at],
    ]),
  ],
  Burglary: [['Month', 'Offences'], ...months.map((month, at) => [month, 70 + at])],
});

describe('a sheet without areas beside one with areas', () => {
  it('is the force’s, and every figure of both is used', async () => {
    const { err, out } = await withFolder({ 'crime.xlsx': crime }, (folder) =>
      command('brief', folder, '--format', 'json'),
    );
    const { statements } = JSON.parse(out) as {
      statements: readonly { indicator: string; area: string; aspect: string; value: unknown }[];
    };
    const latest = statements.filter(({ aspect }) => aspect === 'latest');
    expect(new Set(latest.map(({ indicator }) => indicator))).toEqual(new Set(['robbery', 'burglary']));
    expect(err).toContain('Burglary: Names no area, and is taken to be of');
    expect(err).toContain('burglary: Of the force alone: its areas have no such figures.');
    expect(err).not.toContain('passed over');
  });

  it('is named where no area is said, with what says it', async () => {
    const { err } = await withFolder({ 'crime.xlsx': crime }, (folder) =>
      command('read', `${folder}/crime.xlsx`).then(({ out }) => ({ err: out })),
    );
    expect(err.replaceAll(/\s+/g, ' ')).toContain(
      'Sheet Burglary names no area beside others that do, and is passed over (4 rows; --of says the area of tables that name none).',
    );
  });
});

describe('a file without areas', () => {
  const files = {
    'calls-answered.csv': `Month,999 calls answered within 10 seconds,999 calls\n${months.map((month) => `${month},90,100`).join('\n')}\n`,
    'robbery.csv': `District,Month,Offences\n${months.map((month) => `Vale,${month},9`).join('\n')}\n`,
  };

  it('is read by read FOLDER as brief reads it, and the paper counts the files it is of', async () => {
    const [found, made] = await withFolder(files, async (folder) => [
      await command('read', folder),
      await command('brief', folder),
    ]);
    expect(found).toMatchObject({
      code: 0,
      out: expect.stringContaining('Names no area, and is taken to be of'),
    });
    expect(made?.out).toContain('Own figures: 2 files.');
  });
});

describe('some crimes', () => {
  it('of a kind are not the kind in a paper', async () => {
    const table = `Area,Month,Offence,Offences\n${months
      .flatMap((month) => ['Domestic burglary', 'Violence with injury'].map((of) => `Vale,${month},${of},9`))
      .join('\n')}\n`;
    const { out } = await withFolder({ 'crime.csv': table }, (folder) =>
      command('brief', folder, '--format', 'json'),
    );
    const { statements } = JSON.parse(out) as { statements: readonly { indicator: string }[] };
    const made = new Set(statements.map(({ indicator }) => indicator));
    expect(made).toContain('domestic-burglary');
    expect(made).not.toContain('burglary');
  });

  it('are not called all crime by a paper', async () => {
    const table = `Area,Month,Offence,Offences\n${months
      .flatMap((month) =>
        ['Vale', 'Moor'].flatMap((area) =>
          ['Robbery', 'Shoplifting'].map((of) => `${area},${month},${of},9`),
        ),
      )
      .join('\n')}\n`;
    const { out } = await withFolder({ 'crime.csv': table }, (folder) => command('brief', folder));
    expect(out).toMatch(/Robbery/);
    expect(out).not.toMatch(/recorded crime/i);
  });
});
