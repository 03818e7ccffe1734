import type { AnyFinding } from '../../../src/findings/any-finding.ts';
import { chartOf } from '../../../src/findings/chart-of.ts';
import { sentence } from '../../../src/findings/sentence.ts';
import { tableFor } from '../../../src/findings/table-for.ts';
import { lastPlace, rounded } from '../../../src/paper/publication/rounded.ts';

/** The forms in which a finding is published. */
export const forms = ['json', 'sentence', 'table', 'picture', 'alternative'] as const;
export type Form = (typeof forms)[number];

/** What somebody is handed: the finding or its picture as data, of three digits, and what is said of it. */
export function published(finding: AnyFinding, form: Form): unknown {
  switch (form) {
    case 'json':
      return rounded(finding);
    case 'sentence':
      return sentence(finding);
    case 'table':
      return tableFor(finding);
    case 'picture':
      return rounded(chartOf(finding));
    case 'alternative':
      return chartOf(finding)?.description ?? null;
  }
}

/** A number as it is printed, and by how much what it was made of may differ. */
export interface Printed {
  readonly value: number;
  readonly give: number;
}

/** Every number of a finding before it is printed, by where it stands. */
export function exactly(finding: AnyFinding, form: Form): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  const source = form === 'picture' ? [finding, chartOf(finding)] : [finding];
  for (const each of source) numbersIn(each, form === 'json' ? '' : String(source.indexOf(each)), found);
  return found;
}

function numbersIn(value: unknown, path: string, found: Map<string, number>): void {
  if (typeof value === 'number') found.set(path, value);
  if (typeof value !== 'object' || value === null) return;
  for (const [name, each] of Object.entries(value)) numbersIn(each, `${path}/${name}`, found);
}

/** Every number that stands in a form, those in words too, by where it stands. */
export function printedIn(given: unknown): ReadonlyMap<string, Printed> {
  const found = new Map<string, Printed>();
  const visit = (value: unknown, path: string): void => {
    if (typeof value === 'number') found.set(path, { value, give: giveOf(value) });
    if (typeof value === 'string')
      for (const [at, match] of [...value.matchAll(/\d[\d,]*(?:\.(\d+))?/g)].entries()) {
        const digits = match[1]?.length ?? 0;
        found.set(`${path}:${at}`, {
          value: Number(match[0].replaceAll(',', '')),
          give: 0.5 * 10 ** -digits,
        });
      }
    if (typeof value !== 'object' || value === null) return;
    for (const [name, each] of Object.entries(value)) visit(each, `${path}/${name}`);
  };
  visit(given, '');
  return found;
}

/** Half of the last digit; nothing of a whole number. */
export const giveOf = (value: number): number => (Number.isInteger(value) ? 0 : 0.5 * lastPlace(value));
