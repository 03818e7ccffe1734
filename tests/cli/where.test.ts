import { describe, expect, it } from 'vitest';
import type { Paper } from '../../src/paper/paper.ts';
import { command, withFolder } from './folder.ts';

const months = ['2017', '2018'].flatMap((year) =>
  ['01', '02', '03', '04', '05', '06', '07', '08', '09', '10', '11', '12'].map((month) => `${year}-${month}`),
);
const versions = ['Provisional', 'Final'];
const files = {
  'victim-satisfaction.csv': [
    'Month,Version,Satisfied,Interviewed',
    ...months.flatMap((month) => versions.map((each, at) => `${month},${each},${70 + 10 * at},100`)),
  ].join('\n'),
  'robbery.csv': ['Month,Offences', ...months.map((month, at) => `${month},${30 + (at % 5)}`)].join('\n'),
};
const brief = (...words: string[]) =>
  withFolder(files, (folder) => command('brief', folder, '--format', 'json', ...words));

describe('brief --where', () => {
  it('is what a refusal of brief names, and does what it says', async () => {
    const { err } = await brief();
    expect(err).toContain('--where Version=Final takes one');
    const { code, out } = await brief('--where', 'Version=Final');
    expect(code).toBe(0);
    const { scorecard } = JSON.parse(out) as Paper;
    // A table that has no such column is read as it is.
    expect(scorecard.map(({ indicator, latest }) => [indicator, latest.text])).toEqual([
      ['victim-satisfaction', '80.0%'],
      ['robbery', expect.any(String)],
    ]);
  });

  it.each([
    ['Vers=Final', 'must be a column of one of the files'],
    ['Version=Last', 'must be one of'],
  ])('%s is refused', async (where, because) => {
    const { code, err } = await brief('--where', where);
    expect(code).not.toBe(0);
    expect(err).toContain(because);
  });
});
