import { describe, expect, it } from 'vitest';
import { command, withFolder } from './folder.ts';

const months = Array.from(
  { length: 32 },
  (_, at) => `${2023 + Math.floor((at + 3) / 12)}-${String(((at + 3) % 12) + 1).padStart(2, '0')}`,
);
const plain = (text: string) => text.replaceAll(/\s+/g, ' ');
const level = (at: number, place: number) => 100 + ((at * 7 + place * 3) % 21) - 10;
type Row = readonly [area: string, from: number, to: number, times: number];

const table = (rows: readonly Row[], last = 1) =>
  ['LPA,Month,Offences']
    .concat(
      rows.flatMap(([area, from, to, times], place) =>
        months.flatMap((month, at) =>
          at < from || at >= to
            ? []
            : [`${area},${month},${Math.round(level(at, place) * times * (at === 31 ? last : 1))}`],
        ),
      ),
    )
    .join('\n');

const renamed: readonly Row[] = [
  ['East', 0, 32, 1],
  ['West', 0, 32, 1],
  ['Harbour', 0, 20, 1],
  ['Harbour & Docks', 20, 32, 1],
];

async function paper(rows: readonly Row[], last = 1): Promise<string> {
  let text = '';
  await withFolder(
    { 'burglary.csv': table(rows, last), 'robbery.csv': table(rows, last) },
    async (folder) => {
      const { code, out } = await command('brief', folder, '--full', '--appendix');
      expect(code).toBe(0);
      text = plain(out);
    },
  );
  return text;
}

describe('a force of which an area was renamed', () => {
  it('has its figures, as the sum of the areas that there were, and says so', async () => {
    const text = await paper(renamed);
    expect(text).toMatch(/Burglary: 3,\d{3} in the year to November 2025/);
    expect(text).toContain(
      'From December 2024 on Harbour & Docks stands in the place of Harbour: the whole is the sum of the areas that there were.',
    );
  });

  it.each<[string, readonly Row[]]>([
    ['where an area ends and none begins', renamed.slice(0, 3)],
    ['where the areas do not follow one another', [...renamed.slice(0, 3), ['Harbour & Docks', 22, 32, 1]]],
    ['where what begins is many times as large', [...renamed.slice(0, 3), ['Harbour & Docks', 20, 32, 9]]],
  ])('has none %s', async (_, rows) => {
    const text = await paper(rows);
    expect(text).not.toMatch(/Burglary: [\d,]+ in the year/);
    expect(text).not.toContain('in the place of');
  });
});

describe('a last month that is not whole', () => {
  const whole = renamed.slice(0, 2);
  it('is doubted on page one', async () => {
    expect(await paper(whole, 0.3)).toContain('Whether November 2025 is whole: most counts are under half');
    expect(await paper(whole, 0.7)).not.toContain('is whole:');
  });
});
