import { describe, expect, it } from 'vitest';
import { command, contentOf, withFolder } from './folder.ts';

const header = 'area,period,numerator,denominator';
const sound = 'Shropshire,2019-03,80,98';
const rows = (...lines: readonly string[]) => `${[header, ...lines].join('\n')}\n`;
const file = 'victim-satisfaction.csv';

/** Runs the briefing on a user's own files, which must be left as they are. */
async function briefed(files: Readonly<Record<string, string | Uint8Array>>) {
  return withFolder(files, async (folder) => {
    const before = await contentOf(folder);
    const ended = await command('brief', '--data', folder);
    expect(await contentOf(folder)).toEqual(before);
    return ended;
  });
}

describe('a file of the user’s own with a fault ends the briefing with 1 and one clear sentence', () => {
  const cases: readonly [string, string | Uint8Array, string][] = [
    [
      'a missing column',
      'area,period,numerator\nShropshire,2019-04,81\n',
      'row 1, column denominator: must be a column, for victims interviewed; the columns known here are area, period, numerator, got none',
    ],
    [
      'an unknown area',
      rows(sound, 'Shropshyre,2019-04,81,98'),
      'row 3, column area: must be a known area (the nearest: Shropshire), got "Shropshyre"',
    ],
    [
      'text in a number',
      rows(sound, 'Shropshire,2019-04,many,98'),
      'row 3, column numerator: must be a whole number of victims satisfied, got "many"',
    ],
    [
      'a decimal comma',
      rows(sound, 'Shropshire,2019-04,"81,5",98'),
      'row 3, column numerator: must be a whole number of victims satisfied, got "81,5"',
    ],
    [
      'a numerator over its denominator',
      rows(sound, 'Shropshire,2019-04,99,98'),
      'row 3, column numerator: must be at most the 98 victims interviewed of its row, got "99"',
    ],
    [
      'a duplicate row',
      rows(sound, 'Herefordshire,2019-04,80,98', 'shropshire,Mar 2019,81,98'),
      'row 4, column period: must be the only row for shropshire, 2019-03; row 2 is the same, got "Mar 2019"',
    ],
    [
      'mixed periods',
      rows(sound, 'Shropshire,2019-04,81,98', 'Shropshire,2019-Q1,240,290'),
      'row 4, column period: must be a month, as in row 2: a file holds one kind of period, got "2019-Q1"',
    ],
    ['nothing in it', '', 'must hold a header and rows of figures, got an empty file'],
    ['a header alone', rows(), 'row 1: must be followed by rows of figures, got a header alone'],
    [
      'another encoding',
      Uint8Array.from(rows(sound, 'Shropshire\u00a3,2019-04,81,98'), (letter) => letter.charCodeAt(0)),
      'row 3, column area: must be text in UTF-8 (if the file is in Windows-1252, save it as UTF-8 or read it as windows-1252), got "Shropshire\uFFFD"',
    ],
    [
      'a spreadsheet inside',
      Uint8Array.of(0x50, 0x4b, 0x03, 0x04, 0x14, 0x00),
      'must be CSV text, got a spreadsheet or a zip file',
    ],
  ];
  it.each(cases)('%s', async (_, content, expected) => {
    const place = expected.startsWith('row') ? `${file} ` : `${file}: `;
    expect(await briefed({ [file]: content })).toEqual({ code: 1, out: '', err: `${place}${expected}\n` });
  });
});

describe('several faults', () => {
  it('are all listed, each rejected row of each file, however many', async () => {
    const many = Array.from({ length: 120 }, (_, index) => `Shropshire,2019-04,x${index},98`);
    const { code, out, err } = await briefed({
      [file]: rows(sound, ...many),
      'hate-crime-satisfaction.csv': rows('Narnia,2019-04,-1,98'),
    });
    expect([code, out]).toEqual([1, '']);
    const lines = err.trimEnd().split('\n');
    expect(lines).toHaveLength(1 + 1 + 1 + many.length);
    expect(lines.slice(0, 3)).toEqual([
      expect.stringMatching(/^hate-crime-satisfaction\.csv row 2, column area: must be .*, got "Narnia"$/),
      '121 more found:',
      '  hate-crime-satisfaction.csv row 2, column numerator: must be 0 or more victims satisfied, got "-1"',
    ]);
    for (const [index] of many.entries())
      expect(lines).toContain(
        `  ${file} row ${index + 3}, column numerator: must be a whole number of victims satisfied, got "x${index}"`,
      );
  });

  it('hold for the names of files and for definitions too', async () => {
    expect(await briefed({ 'victim-satisfacton.csv': rows(sound) })).toMatchObject({
      code: 1,
      err: 'victim-satisfacton.csv: must be named for an indicator (the nearest: victim-satisfaction), got "victim-satisfacton"\n',
    });
    expect(await briefed({ 'indicators.json': '{}' })).toMatchObject({
      code: 1,
      err: 'indicators.json: must be a list of indicators, got object\n',
    });
  });

  it('cannot move the cursor', async () => {
    const { err } = await briefed({ [file]: rows('\u001b[2J\u202e,2019-04,\u009b1m,98') });
    expect(err.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/u);
  });
});
