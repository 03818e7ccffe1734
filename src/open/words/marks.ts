import type { ObservationState } from '../../series/observation.ts';

/** A header or a label without the marks that publishers put behind it, and what the marks say. */
export interface Unmarked {
  readonly text: string;
  /** What the marks say of every figure below or beside; `null` where they only point to a note. */
  readonly state: ObservationState | null;
  /** The marks, as they are written. */
  readonly marks: readonly string[];
}

/** A longer text is no label, and is not looked at further. */
const LONGEST = 200;

const stateOfMark: readonly (readonly [RegExp, ObservationState])[] = [
  [/^p$|^prov|preliminary/, 'provisional'],
  [/^r$|^rev(?:ised)?$|revised/, 'revised'],
  [/^e$|^est|estimate/, 'estimated'],
  [/^b$|break/, 'break'],
  [/^u$|unreliable/, 'unreliable'],
  [
    /incomplete|^part(?:ial)?$|part[ -]year|part[ -]month|to date|\bmtd$|^(?:up )?to (?:(?:the )?\d{1,2}(?:st|nd|rd|th)?(?:[ /-]\w{2,9})?|\w{3,9})(?:[ /-]\d{2,4})?$/,
    'incomplete',
  ],
];

/** A month or a year with a word behind it that says how sure or how whole its figures are. */
const worded =
  /^((?:[a-z]{3,9}[ '-]{1,2})?\d{1,6}(?:[/.-]\d{2,4}){0,2})(?: ?[-–—:,] ?| )\(?(prov(?:isional)?|preliminary|revised|rev|estimated?|est|final|actual|incomplete|partial|part|part[ -](?:month|year)|to date)\.?\)?$/i;

/** Signs that point to a note: stars, daggers and raised figures. */
const raised = /[*†‡§#¹²³⁰-⁹]+$/u;
const bracketed = /\s*(?:\[([^[\]]{1,40})\]|\(([^()]{1,40})\))$/;
const isMark = (inside: string): boolean =>
  /^(?:notes?\s*)?\d{1,2}(?:\s*(?:,|and|&)\s*(?:note\s*)?\d{1,2})*$/.test(inside) ||
  /^(?:notes?|see notes?.*|merged|[a-z])$/.test(inside) ||
  stateOfMark.some(([pattern]) => pattern.test(inside));

/**
 * Takes the marks off a header or a label: `2019/20 [p]` is 2019/20 and provisional, `Greater Manchester [note 3]`
 * is Greater Manchester. What stands in brackets and is no mark stays: `Durham (County)`.
 */
export function unmarked(written: string): Unmarked {
  let text = written.normalize('NFC').replaceAll(/\s+/gu, ' ').trim();
  if (text.length > LONGEST) return { text, state: null, marks: [] };
  const marks: string[] = [];
  let state: ObservationState | null = null;
  const note = (mark: string) => {
    marks.unshift(mark.trim());
    const inside = mark
      .replaceAll(/[[\]()]/g, '')
      .trim()
      .toLowerCase();
    state ??= stateOfMark.find(([pattern]) => pattern.test(inside))?.[1] ?? null;
  };
  for (;;) {
    const [whole, square, round] = bracketed.exec(text) ?? [];
    const inside = (square ?? round ?? '').trim().toLowerCase();
    // Nothing is left of a text that is a mark alone: that is for the cell to say.
    if (whole !== undefined && whole.length < text.length && isMark(inside)) {
      note(whole);
      text = text.slice(0, -whole.length).trim();
      continue;
    }
    const [signs] = raised.exec(text) ?? [];
    if (signs === undefined || signs.length >= text.length) break;
    note(signs);
    text = text.slice(0, -signs.length).trim();
  }
  // `2019/20p`, `2019 r`: a letter behind a year and nothing else.
  const [, year, letter] = /^((?:\w{3,9}[ -])?\d{4}(?:[/-]\d{2,4})?)\s?([pre])$/i.exec(text) ?? [];
  if (year !== undefined && letter !== undefined) {
    note(letter);
    text = year;
  }
  // `Jun 2024 provisional`, `Jul-22 to date`: a word behind a month or a year is a mark too.
  const [, dated, word] = worded.exec(text) ?? [];
  if (dated !== undefined && word !== undefined) {
    note(word);
    text = dated;
  }
  // A star before a name sets a total apart: `*Total London`.
  const bare = text.replace(/^[*†‡]+\s*/u, '');
  return { text: bare === '' ? text : bare, state, marks };
}
