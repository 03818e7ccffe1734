import { describe, expect, it } from 'vitest';
import { command, withFolder } from './folder.ts';

const each = { kent: 900, essex: 880, surrey: 400, sussex: 760, hampshire: 1100 };
const months = Array.from(
  { length: 24 },
  (_, at) => `${2018 + Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}`,
);
const counts = [
  'Area,Month,Count',
  ...Object.entries(each).flatMap(([area, level], place) =>
    months.map((month, at) => `${area},${month},${level + ((at * 7 + place * 3) % 41) - 20}`),
  ),
].join('\n');
const definition = {
  ...{ id: 'burglary-rate', name: 'Burglary per 1,000', question: 'Is burglary higher here?' },
  ...{ measure: 'rate', counted: 'burglaries', outOf: 'residents', polarity: 'lower-is-better' },
  ...{ areaLevel: 'force', every: 'month', caveats: [] },
};
const files = {
  'burglary.csv': counts,
  'burglary-rate.csv': counts,
  'indicators.json': JSON.stringify([definition]),
  'force.json': JSON.stringify({ force: 'kent' }),
};
const plain = (text: string) => text.replaceAll(/\s+/g, ' ');

describe('the force of a profile among other forces', () => {
  it.each(['burglary', 'burglary-rate'])('is ranked with them, and is not their whole: %s', async (id) => {
    await withFolder(files, async (folder) => {
      const { code, out, err } = await command('rank', folder, '--indicator', id, '--area', 'kent');
      expect(code).toBe(0);
      // Kent has the fourth lowest count, and the second highest rate: the fourth lowest too.
      expect(plain(out)).toContain('Kent was 4th lowest of 5');
      expect(err).not.toMatch(/whole|together/);
    });
  });

  it('has its rate of the residents that ship, in the paper as in its rank', async () => {
    await withFolder(files, async (folder) => {
      const { code, out } = await command('brief', folder, '--format', 'json');
      expect(code).toBe(0);
      const { statements } = JSON.parse(out) as {
        statements: { id: string; grounds: { place: number; of: number } }[];
      };
      const place = statements.find((one) => one.id.startsWith('place:burglary-rate'));
      expect(place?.grounds).toMatchObject({ of: 5 });
      expect(statements.map((one) => one.id)).toContain('level:burglary-rate:kent');
    });
  });

  it('is the whole of areas that are no forces', async () => {
    const own = ['Area,Month,Count']
      .concat(
        ['ashford', 'thanet', 'dover', 'swale'].flatMap((area, place) =>
          months.map((month, at) => `${area},${month},${90 + ((at * 5 + place) % 11)}`),
        ),
        months.map(
          (month, at) =>
            `kent,${month},${[0, 1, 2, 3].reduce((sum, place) => sum + 90 + ((at * 5 + place) % 11), 0)}`,
        ),
      )
      .join('\n');
    await withFolder(
      { 'burglary.csv': own, 'force.json': JSON.stringify({ force: 'kent' }) },
      async (folder) => {
        const { out, err } = await command('rank', folder, '--indicator', 'burglary', '--area', 'thanet');
        expect(plain(out + err)).toContain('Set apart as the whole of other areas: kent.');
        expect(plain(out)).toContain('of 4');
      },
    );
  });
});
