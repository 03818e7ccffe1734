import { type Chance, chance } from '../illustrate/chance.ts';
import { months } from '../illustrate/illustration.ts';

/** A force that there is not. */
export const FORCE = { area: 'brackenshire', name: 'Brackenshire' } as const;

/** Its areas, with their share of what happens in it. */
export const AREAS = [
  { area: 'ashmarket', name: 'Ashmarket', share: 0.22 },
  { area: 'brindle-vale', name: 'Brindle Vale', share: 0.12 },
  { area: 'coldharrow', name: 'Coldharrow', share: 0.2 },
  { area: 'dunwater', name: 'Dunwater', share: 0.15 },
  { area: 'elmsgate', name: 'Elmsgate', share: 0.17 },
  { area: 'fallowmere', name: 'Fallowmere', share: 0.14 },
] as const;

/** Three years of months, to September 2026. */
export const MONTHS: readonly string[] = months('2023-10', 36);

/**
 * The day after which no figure is: the seed too, chosen before anything was drawn and never changed for a better draw.
 * Seeds 1 to 60 were drawn beforehand to show how often every truth is said (docs/example-forces.md), and for nothing else.
 */
export const SEED = 20260930;

/** Random numbers of their own for each file, so that a change of one moves no other. */
export function chanceOf(file: string, seed: number): Chance {
  let hash = 0;
  for (const character of file) hash = (hash * 31 + character.charCodeAt(0)) % 2 ** 24;
  return chance(hash * 2 ** 28 + seed);
}

const names = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** `2024-04` as a spreadsheet shows it: `Apr-24`. */
export const short = (month: string): string => `${names[Number(month.slice(5)) - 1]}-${month.slice(2, 4)}`;

/** The quarter of the financial year that ends with a month, as it is written: `Q3 2023/24`. */
export function quarterEnding(month: string): string {
  const [year = 0, number = 0] = month.split('-').map(Number);
  const from = number < 4 ? year - 1 : year;
  return `Q${(Math.floor((number - 4 + 12) / 3) % 4) + 1} ${from}/${String(from + 1).slice(2)}`;
}

/** How busy a month is against the mean, busiest in July. */
export const season = (month: string, size: number): number =>
  1 + size * Math.cos((2 * Math.PI * (Number(month.slice(5)) - 7)) / 12);

/** Lines of cells as a file of comma-separated values, as Excel writes it. */
export const csv = (rows: readonly (readonly (string | number)[])[]): string =>
  rows
    .map((cells) => `${cells.map((cell) => (/[",]/.test(String(cell)) ? `"${cell}"` : cell)).join(',')}\r\n`)
    .join('');
