import type { ObservationState } from '../series/observation.ts';
import { graver, isState, stateNames, withoutNumber } from '../series/states.ts';
import type { Columns } from './columns.ts';
import type { FigureRules } from './figure-rules.ts';
import { type NumberCell, type NumberRule, numberCell } from './number-cell.ts';
import type { RowNotes } from './row-notes.ts';
import { shorthandAlone, shorthandBeside } from './shorthand.ts';

/** The figure of a row, with what is below it and its state. */
export interface RowFigure {
  readonly figure: number | null;
  readonly below: number | null;
  readonly state: ObservationState;
}

const gap: NumberCell = { number: null, state: null, coerced: null };

/** Reads the figure of a row; what cannot be is noted. */
export function rowFigure(columns: Columns, rules: FigureRules, notes: RowNotes): RowFigure {
  const figure = readNumber(columns.figure, rules.figure, notes);
  const below = columns.below === null ? gap : readNumber(columns.below, rules.below, notes);
  const stated = readState(columns.state, notes);
  if (figure === null || below === null) return { figure: null, below: null, state: 'missing' };
  if (figure.number === null)
    return { figure: null, below: below.number, state: stateOfGap(figure, below, stated) };

  if (stated !== null && withoutNumber.includes(stated))
    notes.refuse(columns.figure.name, `must be empty in a row that is ${stated}`, `${figure.number}`);
  if (columns.below !== null && rules.needsBelow && below.number === null) {
    if (below.state === null) notes.refuse(columns.below.name, rules.below.expected, '');
    const why = `left out, because its denominator is ${below.state}`;
    if (below.state !== null) notes.coerce(columns.figure.name, why, `${figure.number}`, '');
    return { figure: null, below: null, state: below.state ?? 'missing' };
  }
  if (rules.isPart && below.number !== null && figure.number > below.number)
    notes.refuse(
      columns.figure.name,
      `must be at most the ${below.number} ${rules.outOf} of its row`,
      `${figure.number}`,
    );
  const states = [stated, figure.state, below.number === null ? null : below.state];
  return { figure: figure.number, below: below.number, state: gravest(states) };
}

function readNumber(
  { name, at }: { readonly name: string; readonly at: number },
  rule: NumberRule,
  notes: RowNotes,
): NumberCell | null {
  const text = notes.text(name, at);
  if (text === null) return null;
  const read = numberCell(text, rule);
  if ('expected' in read) return notes.refuse(name, read.expected, text);
  if (read.coerced !== null)
    notes.coerce(name, read.coerced, text, read.number === null ? '' : `${read.number}`);
  return read;
}

/** Reads the column `state`: a name, or a shorthand with or without its brackets. */
function readState(at: number | null, notes: RowNotes): ObservationState | null {
  const text = at === null ? '' : notes.text('state', at);
  if (text === null || text === '') return null;
  const name = text.toLowerCase().replaceAll(/[\s_]+/g, '-');
  if (isState(name)) return name;
  const shorthand = text.startsWith('[') ? text : `[${text}]`;
  const state = shorthandBeside(shorthand) ?? shorthandAlone(shorthand) ?? shorthandAlone(text);
  if (state === null)
    return notes.refuse('state', `must be one of ${stateNames}, or a shorthand such as [p]`, text);
  notes.coerce('state', 'a shorthand', text, state);
  return state;
}

const gravest = (states: readonly (ObservationState | null)[]): ObservationState =>
  states.filter((state) => state !== null).reduce(graver, 'reported');

/** A gap is missing unless something says why there is no figure. */
function stateOfGap(
  figure: NumberCell,
  below: NumberCell,
  stated: ObservationState | null,
): ObservationState {
  const state = gravest([stated, figure.state, below.number === null ? below.state : null]);
  return withoutNumber.includes(state) ? state : 'missing';
}
