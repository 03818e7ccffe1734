import type { ObservationState } from '../../series/observation.ts';
import { stateNames } from '../../series/states.ts';
import { plainName } from '../../source/area-finder.ts';
import { cellCache, type RowNotes } from '../../source/row-notes.ts';
import type { FigureColumn, LearnLabel, Plan } from '../plan/plan.ts';
import { type Decimal, type FigureCell, figureCell, isUnsaved, stateNamed } from '../words/cell.ts';
import { isWhole } from '../words/words.ts';
import type { MeltRules } from './melt.ts';

/** What stands in a dimension for all its values together; an empty cell says the same. */
const ALL = 'all';
const MOST_LISTED = 12;

/** The value of a label: one that the indicator knows, in its spelling; any text where it knows none. */
export function labelOf(
  name: string,
  text: string,
  values: readonly string[] | null,
  isKnown: boolean,
  notes: RowNotes,
): string {
  const isDimension = isKnown && name !== 'category' && name !== 'outcome' && name !== 'basis';
  if (!isDimension) return text;
  if (text === '') return ALL;
  if (values === null || text === ALL || values.includes(text)) return text;
  const plain = plainName(text);
  const meant = values.find((value) => plainName(value) === plain) ?? (isWhole(text) ? ALL : undefined);
  if (meant === undefined) {
    const names = [...new Set([...values, ALL])];
    const listed = names.length > MOST_LISTED ? `the ${names.length} values of ${name}` : names.join(', ');
    notes.refuse(name, `must be one of ${listed}`, text);
    return text;
  }
  notes.coerce(name, 'written in another way', text, meant);
  return meant;
}

/** A label as a publisher writes it in one column or several. */
export function learntLabel(
  name: string,
  texts: readonly string[],
  read: ReturnType<LearnLabel>,
  notes: RowNotes,
  caveats: [caveat: string, written: string][],
): string {
  const label = read(texts);
  if (typeof label === 'string') return label;
  if ('label' in label) {
    notes.coerce(name, label.coerced, texts.join(', '), label.label);
    if (label.caveat !== undefined) caveats.push([label.caveat, texts.join(', ')]);
    return label.label;
  }
  notes.refuse(name, label.expected, texts.join(', '));
  return '';
}

export function areaOf(text: string, plan: Plan, rules: MeltRules, notes: RowNotes): string {
  if (plan.area < 0) return rules.area ?? '';
  if (text === '') {
    notes.refuse('area', 'must name an area', text);
    return '';
  }
  if (isUnsaved(text)) {
    notes.refuse('area', 'must name an area, with its value saved (open the workbook and save it)', text);
    return '';
  }
  return keyFor(text, rules, notes);
}

export function keyFor(text: string, rules: MeltRules, notes: RowNotes): string {
  const found = rules.findArea(text);
  if ('key' in found) return found.key;
  notes.refuse('area', found.expected, text, 'unknown-area');
  return '';
}

export function basisOf(text: string, notes: RowNotes): string {
  const basis = text.toLowerCase();
  if (basis !== '' && basis !== 'closed' && basis !== 'recorded')
    notes.refuse('count_basis', 'must be closed or recorded', text);
  return basis;
}

export function stateOf(text: string, notes: RowNotes): ObservationState | null {
  if (text === '') return null;
  const read = stateNamed(text);
  if (read === null) notes.refuse('state', `must be one of ${stateNames}, or a shorthand such as [p]`, text);
  return read;
}

/** Reads the cells of figures, each distinct text once. */
export function figureReader({
  indicator,
}: MeltRules): (text: string, decimal: Decimal) => FigureCell | null {
  const isCount =
    indicator === null || (indicator.measure !== 'published-percentage' && indicator.measure !== 'duration');
  const point = cellCache((text) => figureCell(text, '.', isCount));
  const comma = cellCache((text) => figureCell(text, ',', isCount));
  return (text, decimal) => (decimal === ',' ? comma : point)(text);
}

export function figureOf(
  { at, header, must }: FigureColumn,
  decimal: Decimal,
  reader: ReturnType<typeof figureReader>,
  notes: RowNotes,
) {
  const text = notes.text(header, at);
  if (text === null) return null;
  const read = reader(text, decimal);
  if (read === null) return notes.refuse(header, must?.be ?? numberMeant(text), text);
  if (must !== undefined && read.number !== null && !must.test(read.number, read.percent))
    return notes.refuse(header, must.be, text);
  if (read.coerced !== null)
    notes.coerce(header, read.coerced, text, read.number === null ? '' : `${read.number}`);
  return read;
}

function numberMeant(text: string): string {
  if (isUnsaved(text)) return 'must be a number, with its value saved (open the workbook and save it)';
  return text.endsWith('(merged)')
    ? 'must be a number of its own, not one of merged cells'
    : 'must be a number';
}
