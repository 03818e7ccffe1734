import { monthNamed } from '../../period/month-names.ts';
import { readPeriod } from '../../period/read-period.ts';
import { unmarked } from './marks.ts';

/** A part of a year that a text names without its year: `Apr`, `Q1`, `Month 1`, of which the year says what it is. */
export type PartPeriod =
  | { readonly month: number }
  | { readonly quarter: number }
  | { readonly monthNumber: number }
  /** A month by its place in the financial year, as accounts call it: `P1` is April. */
  | { readonly financialMonth: number };

/** Reads `Apr`, `April`, `Q1`, `Qtr 1`, `Quarter 1`, `Month 1`; `null` for any other text. */
export function partPeriod(text: string): PartPeriod | null {
  const words = withoutOrder(text.trim().toLowerCase());
  const [, monthNumber] = /^(?:month|period) ?(0?[1-9]|1[0-2])$/.exec(words) ?? [];
  if (monthNumber !== undefined) return { monthNumber: Number(monthNumber) };
  const [, place] = /^p ?(0?[1-9]|1[0-2])$/.exec(words) ?? [];
  if (place !== undefined) return { financialMonth: Number(place) };
  const [, quarter] = /^q(?:uarter|tr)? ?([1-4])$/.exec(words) ?? [];
  if (quarter !== undefined) return { quarter: Number(quarter) };
  const month = /^[a-z]{3,9}$/.test(words) ? monthNamed(words) : null;
  return month === null ? null : { month: month + 1 };
}

/** `04 April`, `01 - Apr`, `10. January`, `Apr (1)`: the place of a month in its year puts it in order and says nothing more. */
function withoutOrder(words: string): string {
  const before = /^\(?(\d{1,2})(?:\)|[.:]| ?[-–] |(?= ))\s*([a-z]{3,9})$/.exec(words);
  const behind = before === null ? /^([a-z]{3,9}) \((\d{1,2})\)$/.exec(words) : null;
  const [number = '', name = ''] = before?.slice(1) ?? behind?.slice(1).reverse() ?? [];
  const month = name === '' ? null : monthNamed(name);
  // Its place in the calendar or in the financial year: `12 April` is a day.
  const isPlace = month !== null && [month + 1, ((month + 9) % 12) + 1].includes(Number(number));
  return isPlace ? name : words;
}

/** Two years in full: `22/23` as `2022/23`; any other text as it is. */
export function wholeYears(text: string): string {
  const [, first = '', next = ''] = /^(\d\d)\/(\d\d)$/.exec(text.trim()) ?? [];
  return first !== '' && Number(next) === (Number(first) + 1) % 100 ? `20${first}/${next}` : text.trim();
}

/** Whether a text is a year by itself, of any kind: `2019`, `2018/19`; `2019-04` is none. */
export function isYear(text: string): boolean {
  const [, first, next] = /^((?:19|20)\d\d)(?:[/-](\d{2}|\d{4}))?$/.exec(wholeYears(text)) ?? [];
  if (first === undefined) return false;
  return next === undefined || Number(next) % 100 === (Number(first) + 1) % 100;
}

/** A text that has the form of a date or period, whichever it is: what it is, the whole column tells. */
const forms = [
  /^(?:19|20)\d\d$/,
  /^\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}$/,
  /^\d{1,2}[/-](?:19|20)\d\d$/,
  /^(?:19|20)\d\d[/-]\d{1,2}$/,
  /^q[1-4][ -](?:19|20)\d\d/i,
  /^(?:19|20)\d\d[- ]?(?:w|wk|week) ?\d{1,2}$/i,
  /^(?:12|twelve) months (?:to|ending) /i,
  /^(?:year|quarter|month|week|y\/?e|w\/?[ce]) ?(?:to|end(?:ing|ed)|commencing)? /i,
  /^(?:19|20)\d\d-\d\d-\d\d(?:[T ].*)?$/,
  /^[a-z]{3,9} ?(?:-|–|to) ?[a-z]{3,9} \d{4}$/i,
  /^f\.?y\.?e? ?\d{2,4}(?:[/-]\d{2,4})?$/i,
];

/** Whether two years stand beside each other and follow each other: `2018-2019`, `2018 to 2019`, `18/19`. */
function areYears(text: string): boolean {
  const [, first, second] =
    /^((?:19|20)\d\d|\d\d(?=\/))(?: ?(?:-|–|\/|to) ?)((?:19|20)\d\d|\d\d)$/i.exec(text) ?? [];
  return (
    first !== undefined &&
    second?.length === first.length &&
    Number(second) % 100 === (Number(first) + 1) % 100
  );
}

/** `22-Apr`: a spreadsheet writes April 2022 so, and 22 April of a year that it does not name. */
export const shortDate = /^\d{1,2}-([a-z]{3,9})$/i;

/** Whether a header or a cell names a period, as far as one text can tell. */
export function isPeriodLike(written: string): boolean {
  const { text } = unmarked(written);
  if (text === '' || text.length > 60) return false;
  // `Area 12` has the form of `Apr 19`, and names no month.
  const [, month] = /^(?:\d{1,2} )?([a-z]{3,9})[ -]'?\d{2,4}$/i.exec(text) ?? [];
  if (month !== undefined) return monthNamed(month.toLowerCase()) !== null;
  const [, behind] = shortDate.exec(text) ?? [];
  if (behind !== undefined) return monthNamed(behind.toLowerCase()) !== null;
  return areYears(text) || forms.some((form) => form.test(text)) || readPeriod(text) !== null;
}

/** Which month the number 1 is, beside a financial year: January, or April, the first of it. */
export type MonthNumbers = 'calendar' | 'financial';

/**
 * Which months numbers are beside financial years, in the order of a table: where 12 is followed by 1 in one and the same
 * year they are of the calendar; `null` where nothing tells.
 */
export function monthNumbersOf(
  years: readonly string[],
  numbers: readonly string[],
  header: string,
): MonthNumbers | null {
  if (/\bcalendar\b/i.test(header)) return 'calendar';
  if (/\b(?:fin(?:ancial)?|fiscal|period)\b/i.test(header)) return 'financial';
  const isNext = (at: number) =>
    numbers[at] === '12' && numbers[at + 1] === '1' && years[at] === years[at + 1];
  return numbers.some((_, at) => isNext(at)) ? 'calendar' : null;
}

/** A year and its part as one text that names a period: `2018/19` and `Q1`, `2019` and `4` (a month), `2019` and `Apr`. */
export function joinedPeriod(
  written: string,
  part: string,
  partIs: 'month' | 'quarter' | 'week',
  numbers: MonthNumbers | null = null,
): string {
  const year = wholeYears(written);
  const own = part.trim();
  const named = partPeriod(own);
  const isFinancial = /\D/.test(year);
  if (named !== null && 'financialMonth' in named)
    return isFinancial
      ? joinedPeriod(year, String(named.financialMonth), 'month', 'financial')
      : `${year} ${own}`;
  const isNumbered = named !== null && 'monthNumber' in named;
  const number = isNumbered ? named.monthNumber : /^\d{1,2}$/.test(own) ? Number(own) : null;
  if ((named !== null && 'quarter' in named) || (partIs === 'quarter' && number !== null && number <= 4)) {
    const quarter = named !== null && 'quarter' in named ? named.quarter : number;
    return `${year} Q${quarter}`;
  }
  if (partIs === 'week') return number === null ? `${year} ${own}` : `${year}-W${own.padStart(2, '0')}`;
  // The first month of a financial year may be April or January: its number does not say.
  if (isFinancial && (named === null || isNumbered) && (numbers === null || number === null || number > 12))
    return `${year} month ${number ?? own}`;
  const isFromApril = isFinancial && numbers === 'financial';
  const numbered = isFromApril && number !== null ? ((number + 2) % 12) + 1 : number;
  const month = named !== null && 'month' in named ? named.month : numbered;
  if (month === null || month < 1 || month > 12) return `${year} ${own}`;
  // Months of a financial year from January on lie in its second calendar year.
  const [first = ''] = year.split(/[/-]/);
  const calendar = isFinancial && month < 4 ? Number(first) + 1 : Number(first);
  return `${calendar}-${String(month).padStart(2, '0')}`;
}

const fromApril = ['4', '5', '6', '7', '8', '9', '10', '11', '12', '1', '2', '3'];
const fromJanuary = [...fromApril.slice(9), ...fromApril.slice(0, 9)];
const monthNames = ['Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec', 'Jan', 'Feb', 'Mar'];
/** What else may be numbered from 1 to 12. */
const numbered =
  /\b(?:weeks?|days?|hours?|wards?|beats?|sectors?|grades?|priorit(?:y|ies)|ages?|wk|teams?|areas? \d)\b/i;

/**
 * Cells with the months of a year by number, all twelve in the order of the financial year or of the calendar, as names
 * or as `Month 1`; any others as they are. Where they are said to be months, fewer of them from 1 on are enough. Below
 * a row that names the same columns one by one there are figures and no months.
 */
export function namedMonths(
  cells: readonly string[],
  above: readonly (readonly string[])[],
  areSaid: boolean,
): readonly string[] {
  const numbers = cells.map((cell) => cell.trim().replace(/^0(?=[1-9]$)/, ''));
  const isOther = !areSaid && [...above, cells].some((row) => row.some((cell) => numbered.test(cell)));
  const named = [...cells];
  let found = false;
  for (let at = 0; at < numbers.length && !isOther; at += 1) {
    const runFrom = (order: readonly string[]) => {
      let length = 0;
      while (length < 12 && numbers[at + length] === order[length]) length += 1;
      return length;
    };
    const [april, january] = [runFrom(fromApril), runFrom(fromJanuary)];
    const isApril = april === 12;
    const isJanuary = january >= (areSaid ? 2 : 12) && numbers[at + january] !== `${january + 1}`;
    const length = isApril ? april : isJanuary ? january : 0;
    const isNamed = (row: readonly string[]) =>
      new Set(row.slice(at, at + length).flatMap((cell) => (cell.trim() === '' ? [] : [cell.trim()]))).size >
      1;
    if (length === 0 || above.some(isNamed)) continue;
    for (let month = 0; month < length; month += 1)
      named[at + month] = isApril ? (monthNames[month] ?? '') : `Month ${month + 1}`;
    found = true;
    at += length - 1;
  }
  return found ? named : cells;
}

/** Below `Year ending` or `Quarter ending` a month names what ends with it. */
export function endOf(header: string): (text: string) => string {
  const isYears = /\b(?:12|twelve) months (?:to|ending)|\b(?:year|y\/e|ye) (?:ending|ended|to)\b/i.test(
    header,
  );
  const isQuarters = /\b(?:3|three) months (?:to|ending)|\b(?:quarter|qtr) (?:ending|ended|to)\b/i.test(
    header,
  );
  if (!isYears && !isQuarters) return (text) => text;
  return (text) => {
    if (text === '' || isYear(text) || !isPeriodLike(text) || /ending|ended|\bto\b|^[yq]/i.test(text))
      return text;
    if (isYears) return `year ending ${text}`;
    const [, ended, of] = /^\d{1,2}\/(\d{1,2})\/(\d{4})$/.exec(text) ?? [];
    const month = ended === undefined ? readPeriod(text) : `${of}-${ended.padStart(2, '0')}`;
    const [, year = '', number = ''] = /^(\d{4})-(\d\d)$/.exec(month ?? '') ?? [];
    if (number === '') return text;
    if (Number(number) % 3 === 0) return `${year}-Q${Number(number) / 3}`;
    const first = Number(number) - 2;
    const from = first > 0 ? `${year}-${two(first)}` : `${Number(year) - 1}-${two(first + 12)}`;
    return `${from}/${year}-${number}`;
  };
}

const two = (number: number): string => String(number).padStart(2, '0');
