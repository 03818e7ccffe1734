import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

interface Case {
  readonly months: number;
  readonly counts: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;
}

const path = fileURLToPath(new URL('../cases/outcome-delays-bedfordshire.json', import.meta.url));
const { months, counts }: Case = JSON.parse(readFileSync(path, 'utf8'));

/** Outcomes by month of recording (36, from May 2021) and months until they came, as far as April 2024. */
export type Triangle = readonly (readonly number[])[];

export const outcomeNames = Object.keys(counts);
export const typesOf = (outcome: string): readonly string[] => Object.keys(counts[outcome] ?? {});

/** The triangle of an outcome, of all crime types or of one. */
export function triangleOf(outcome: string, type?: string): Triangle {
  const rows = Array.from({ length: months }, (_, row) => new Array<number>(months - row).fill(0));
  for (const [name, texts] of Object.entries(counts[outcome] ?? {}))
    if (type === undefined || type === name)
      texts.forEach((text, month) => {
        for (const [at, count] of text.split(' ').entries()) {
          const row = rows[month];
          if (row !== undefined && text !== '') row[at] = (row[at] ?? 0) + Number(count);
        }
      });
  return rows;
}

/** What was known so many months after the first: rows and columns up to then. */
export const knownAt = (triangle: Triangle, month: number): Triangle =>
  triangle.slice(0, month + 1).map((row, at) => row.slice(0, month - at + 1));

/** Outcomes of a month of recording within so many months. */
export const within = (triangle: Triangle, month: number, months: number): number =>
  (triangle[month] ?? []).slice(0, months + 1).reduce((sum, count) => sum + count, 0);
