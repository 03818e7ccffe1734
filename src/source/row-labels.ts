import { plainName } from './area-finder.ts';
import type { Columns, DimensionColumn } from './columns.ts';
import type { RowNotes } from './row-notes.ts';

/** What stands in a dimension column for a figure of all its values together. */
const ALL = 'all';
const MOST_LISTED = 12;

/** A column of text and its value in one row. */
export type Label = readonly [column: string, value: string];

/** Reads the dimension values, category, outcome and count basis of a row; what cannot be is noted. */
export function rowLabels(columns: Columns, notes: RowNotes): readonly Label[] {
  const labels: Label[] = columns.dimensions.map((column) => [column.name, dimensionValue(column, notes)]);
  if (columns.category !== null) labels.push(['category', notes.text('category', columns.category) ?? '']);
  if (columns.outcome !== null) labels.push(['outcome', notes.text('outcome', columns.outcome) ?? '']);
  if (columns.countBasis !== null) labels.push(['countBasis', basisValue(columns.countBasis, notes)]);
  return labels;
}

function dimensionValue({ name, at, values }: DimensionColumn, notes: RowNotes): string {
  const text = notes.text(name, at);
  if (text === null || text === '') return ALL;
  if (values === null || values.includes(text) || text === ALL) return text;
  const plain = plainName(text);
  const meant = [...values, ALL].find((value) => plainName(value) === plain);
  if (meant === undefined) {
    const names = [...new Set([...values, ALL])];
    const listed = names.length > MOST_LISTED ? `the ${names.length} values of ${name}` : names.join(', ');
    notes.refuse(name, `must be one of ${listed}`, text);
    return text;
  }
  notes.coerce(name, 'written in another way', text, meant);
  return meant;
}

function basisValue(at: number, notes: RowNotes): string {
  const text = notes.text('count_basis', at)?.toLowerCase() ?? '';
  if (text !== '' && text !== 'closed' && text !== 'recorded')
    notes.refuse('count_basis', 'must be closed or recorded', text);
  return text;
}
