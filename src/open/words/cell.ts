import type { ObservationState } from '../../series/observation.ts';
import { isState } from '../../series/states.ts';

/** How the decimals of a column are written. */
export type Decimal = '.' | ',';

/** A cell of figures: a number or a gap, with its state, and how it was read if not as it is written. */
export interface FigureCell {
  readonly number: number | null;
  readonly state: ObservationState | null;
  /** Whether a percent sign stands behind the number. */
  readonly percent: boolean;
  readonly coerced: string | null;
}

/** A longer cell is no figure, and is not looked at further. */
const LONGEST = 60;

/** What stands for a figure that is not there: the shorthands of statistical services, and how programs write a gap. */
const gaps: ReadonlyMap<string, 'missing' | 'suppressed' | 'not-applicable'> = new Map([
  ...[
    '[b]',
    '[e]',
    '[f]',
    '[p]',
    '[r]',
    '[w]',
    '[x]',
    'x',
    'w',
    '..',
    '...',
    ':',
    '-',
    '–',
    '—',
    '.',
    'na',
    'n/a',
  ].map((text) => [text, 'missing'] as const),
  ...['n.a.', 'null', 'none', 'nan', '#n/a', '#value!', '#ref!', '#name?', '#num!', '#null!', 'n/k'].map(
    (text) => [text, 'missing'] as const,
  ),
  ...['no data', 'tbc', 'unavailable', 'awaited', 'missing', 'not yet available', 'no return', 'unknown'].map(
    (text) => [text, 'missing'] as const,
  ),
  ...['[c]', 'c', '[low]', '[u]', 'u', '*', '**', '***', '~', '[s]', 's', 'suppressed', 'withheld'].map(
    (text) => [text, 'suppressed'] as const,
  ),
  ['[z]', 'not-applicable'],
  ['z', 'not-applicable'],
  ['not applicable', 'not-applicable'],
  // What a rate of nothing is written as.
  ['/0', 'not-applicable'],
  ['#div/0!', 'not-applicable'],
]);

/** A small number that is withheld behind its range: `<5`, `1-4`, `fewer than 5`. */
const range =
  /^(?:[<≤]\s*\d{1,2}|\d{1,2}\s*(?:-|–|to)\s*\d{1,2}|(?:fewer|less) than \d+|under \d+|\d+ or (?:fewer|less))$/;

/** What was not done to a figure: `not recorded`, `data not provided`. */
const notDone =
  /^(?:data |figures? )?not (?:yet )?(?:available|known|recorded|provided|collected|supplied|published|received)$/;

/** `N/A` with the reason behind it: `N/A - data not provided`, `N/A - Offence code expired`. */
const notAvailable = /^n\/a\W+\w.*$/;
const impossible = /\b(?:expired|not applicable)\b/;

const besides: ReadonlyMap<string, ObservationState> = new Map<string, ObservationState>([
  ['b', 'break'],
  ['e', 'estimated'],
  ['f', 'forecast'],
  ['low', 'low'],
  ['p', 'provisional'],
  ['provisional', 'provisional'],
  ['r', 'revised'],
  ['revised', 'revised'],
  ['u', 'unreliable'],
  ['i', 'incomplete'],
]);

const plain = /^[+-]?(?:\d+(?:\.\d+)?|\.\d+)$/;
const grouped = /^[+-]?\d{1,3}(?:,\d{3})+(?:\.\d+)?$/;
const spaced = /^[+-]?\d{1,3}(?:[ \u00a0\u202f'\u2019]\d{3})+(?:[.,]\d+)?$/;

const gap = (state: ObservationState, coerced: string | null): FigureCell => ({
  number: null,
  state,
  percent: false,
  coerced,
});

/**
 * Reads a cell as a figure, by one rule for all files; `null` where it is none. A gap is never 0, a small number that
 * is withheld stays withheld, and a mark behind a figure becomes its state.
 */
export function figureCell(written: string, decimal: Decimal, isCount = true): FigureCell | null {
  if (written.length > LONGEST) return null;
  // An apostrophe before a number is how a spreadsheet marks a text.
  const text = written
    .trim()
    .replaceAll('\u2212', '-')
    .replace(/^'(?=[\d+-])/, '');
  if (text === '') return gap('missing', null);
  const lower = text.toLowerCase();
  const alone = notAvailable.test(lower)
    ? impossible.test(lower)
      ? 'not-applicable'
      : 'missing'
    : notDone.test(lower)
      ? 'missing'
      : gaps.get(lower);
  if (alone !== undefined) return gap(alone, `read as ${alone}, never as 0`);
  if (range.test(lower)) return gap('suppressed', 'read as suppressed, never as a number');
  const [, before = '', mark = ''] =
    /^(.*\d\s?%?)\s*(?:\[\s*([a-z]{1,11}|(?:note )?\d{1,2})\s*\]|\(([a-z]{1,11})\)|([a-z]|[*†‡§]+|[¹²³⁰-⁹]+))$/iu
      .exec(text)
      ?.filter((part) => part !== undefined)
      .slice(0, 3) ?? [];
  const [, below] = /^\(\s*(\d[\d,.]*\s?%?)\s*\)$/.exec(text) ?? [];
  if (below !== undefined) {
    const read = figureCell(`-${below}`, decimal, isCount);
    return read === null ? null : { ...read, coerced: 'in brackets, as accounts write it, read as below 0' };
  }
  const [, counted, share] = /^(.*\d)\s*\((\d{1,3}(?:\.\d+)?\s?%)\)$/.exec(text) ?? [];
  if (isCount && counted !== undefined && share !== undefined && !counted.endsWith('%')) {
    const read = figureCell(counted, decimal, isCount);
    return read === null ? null : { ...read, coerced: 'read without the share behind it' };
  }
  const state = besides.get(mark.toLowerCase()) ?? null;
  // A letter that is no state of a figure (a code such as 28A) makes the cell a text.
  if (mark !== '' && state === null && /^[a-z]/i.test(mark) && !/^note/i.test(mark)) return null;
  const figure = mark === '' ? text : before.trim();
  const percent = /\d\s*%$/.test(figure);
  const bare = percent ? figure.replace(/\s*%$/, '') : figure;
  const digits = spaced.test(bare) ? bare.replaceAll(/[ \u00a0\u202f'\u2019]/g, '') : bare;
  const isComma = decimal === ',' && /^[+-]?(?:\d+|\d{1,3}(?:\.\d{3})+)(?:,\d+)?$/.test(digits);
  // Of a figure with decimals `1,234` could be either, and is refused.
  const isGrouped = isCount && !isComma && grouped.test(digits);
  const number = isComma
    ? digits.replaceAll('.', '').replace(',', '.')
    : isGrouped
      ? digits.replaceAll(',', '')
      : digits;
  if (!plain.test(number)) return null;
  const value = Number(number);
  if (!Number.isFinite(value) || Math.abs(value) > Number.MAX_SAFE_INTEGER) return null;
  const coerced =
    isComma && digits.includes(',')
      ? 'read with a decimal comma'
      : number !== bare
        ? 'read without thousands separators'
        : mark !== ''
          ? state === null
            ? 'read without the mark behind it'
            : `read as a figure that is ${state}`
          : null;
  return { number: value === 0 ? 0 : value, state, percent, coerced };
}

/** Whether a cell is a formula of a workbook that a program wrote without its value. */
export const isUnsaved = (text: string): boolean => text.startsWith('=') && text.endsWith('(no value saved)');

/** The state that a text names, in full or by its shorthand (`provisional`, `[p]`); `null` where it names none. */
export function stateNamed(text: string): ObservationState | null {
  const state = text.toLowerCase();
  if (isState(state)) return state;
  if (/^(?:final|finali[sz]ed|confirmed|actual|complete|validated|normal(?: value)?)$/.test(state))
    return 'reported';
  const [, mark] = /^\[?([a-z]{1,11})\]?$/.exec(state) ?? [];
  return figureCell(`1 [${mark ?? ''}]`, '.')?.state ?? null;
}
