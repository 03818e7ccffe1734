import type { Scheme } from '../indicator/indicator.ts';
import { policeUkOutcomes } from '../indicator/police-uk-outcomes.ts';
import { plainName } from './area-finder.ts';
import type { Columns } from './columns.ts';
import { shown } from './fault-text.ts';
import type { RowDraft } from './row-draft.ts';

const MOST_LISTED = 12;

/** What the rows that can be used do not say and what is taken for granted of them, as sentences. */
export function assumptionsOf(
  used: readonly RowDraft[],
  { figure }: Columns,
  scheme: Scheme | null,
): readonly string[] {
  const found: string[] = [];
  const gaps = used.filter((draft) => draft.figure === null).length;
  if (gaps > 0) found.push(`Rows without a figure in ${figure.name}, kept as gaps and never as 0: ${gaps}.`);
  const years = used.filter(({ periodText }) => /^\d{4}-\d\d$/.test(periodText));
  if (
    years.length > 0 &&
    years.length === used.length &&
    years.every(({ periodText }) => isYearLike(periodText))
  )
    found.push(`Periods such as ${years[0]?.periodText} are read as ${years[0]?.period}.`);
  for (const pair of alike(used)) found.push(`${pair} are taken for different areas.`);
  if (scheme === 'police-uk') found.push(...unknownOutcomes(used));
  return found;
}

/** Outcomes that the scheme has not: misspelt or new, they would count on no side without a word. */
function unknownOutcomes(used: readonly RowDraft[]): readonly string[] {
  const known = new Set(policeUkOutcomes.map(({ name }) => name));
  const outcomes = new Set(
    used.flatMap(({ labels }) => labels.filter(([column]) => column === 'outcome').map(([, value]) => value)),
  );
  const unknown = [...outcomes].filter((name) => name !== '' && !known.has(name)).slice(0, MOST_LISTED);
  if (unknown.length === 0) return [];
  const listed = unknown.map((name) => JSON.stringify(shown(name))).join(', ');
  return [`Outcomes that data.police.uk does not have, counted as neither charge nor NFA: ${listed}.`];
}

/** `2011-12` is a month and could be a financial year. */
const isYearLike = (text: string): boolean => (Number(text.slice(0, 4)) + 1) % 100 === Number(text.slice(5));

/** Areas whose names differ by nothing but capitals, spaces and punctuation. */
function alike(used: readonly RowDraft[]): readonly string[] {
  const byPlain = new Map<string, Set<string>>();
  for (const area of new Set(used.map((draft) => draft.area)))
    byPlain.set(plainName(area), (byPlain.get(plainName(area)) ?? new Set()).add(area));
  return [...byPlain.values()]
    .filter((names) => names.size > 1)
    .map((names) => [...names].map((name) => JSON.stringify(shown(name))).join(' and '));
}
