import type { Estimate } from './estimate.ts';
import type { Polarity, Subject } from './finding.ts';

/** `12345.6` as `12,346`: whole, with commas, the same on every machine. */
export function whole(value: number): string {
  const digits = digitsOf(Math.abs(Math.round(value)));
  return (Math.round(value) < 0 ? '-' : '') + digits.replace(/\B(?=(\d{3})+(?!\d))/g, ',');
}

/** Every digit of a whole number, never `1e+21`. */
const digitsOf = (value: number) => (Number.isFinite(value) ? BigInt(value).toString() : String(value));

/** A number with a fixed number of decimals, trailing zeros kept, and never `-0`. */
export function decimal(value: number, places: number): string {
  const text = Math.abs(value) < 1e21 ? value.toFixed(places) : digitsOf(value);
  return Number(text) === 0 ? text.replace('-', '') : text;
}

/** A number with decimals as it is read aloud: `1,234.5`. */
function spoken(value: number, places: number): string {
  return decimal(value, places).replace(/\d+/, (digits) => digits.replace(/\B(?=(\d{3})+$)/g, ','));
}

/** A proportion as a percentage: `0.794` as `79.4%`. */
export function percentage(proportion: number, places = 1): string {
  return `${decimal(100 * proportion, places)}%`;
}

/** A difference of percentages: `2.1 percentage points`; never "percent". */
export function points(value: number, places = 1): string {
  const text = decimal(Math.abs(value), places);
  return `${text} percentage point${Number(text) === 1 ? '' : 's'}`;
}

/** `1 more month`, `14 more months`. */
export function moreMonths(count: number): string {
  return `${whole(count)} more month${count === 1 ? '' : 's'}`;
}

/** `1` as `1st`, `35` as `35th`. */
export function ordinal(rank: number): string {
  const tail = rank % 100 >= 11 && rank % 100 <= 13 ? 0 : rank % 10;
  return `${rank}${['th', 'st', 'nd', 'rd'][tail] ?? 'th'}`;
}

/** Whether a place counts from the highest figure and that is the best: only then is it a place without more, and that end the top. */
export function countsFromTop(polarity: Polarity, first: 'highest' | 'lowest'): boolean {
  return polarity === 'higher-is-better' && first === 'highest';
}

/** A place with the end that it counts from, where that is not the top: `31st`, `2nd highest`, `lowest`. */
export function placeFrom(place: number, polarity: Polarity, first: 'highest' | 'lowest'): string {
  if (countsFromTop(polarity, first)) return ordinal(place);
  return place === 1 ? first : `${ordinal(place)} ${first}`;
}

/** A probability in words that claim no more than it does: `97%`, `over 99%`, `under 1%`. */
export function chance(probability: number): string {
  if (probability > 0.99) return 'over 99%';
  if (probability < 0.01) return 'under 1%';
  return `${Math.round(100 * probability)}%`;
}

const numbers = ['none', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];

/** A number of areas as it is read aloud: `none`, `three`, `12`. */
export const numberWord = (value: number): string => numbers[value] ?? whole(value);

/** Numbers that may be: `two or three`, `anything from none to four`. */
export const numbersFrom = (low: number, high: number): string =>
  high - low === 1
    ? `${numberWord(low)} or ${numberWord(high)}`
    : `anything from ${numberWord(low)} to ${numberWord(high)}`;

/** How many of so many truly are, on average, without more digits than are known: `about two truly are`. */
export function trulyAre(expected: number, of: number): string {
  const near = Math.round(expected);
  if (near === 0) return expected < 0.05 ? 'none truly is' : 'probably none truly is';
  if (near === of) return `${expected > of - 0.05 ? '' : 'probably '}all truly are`;
  return `about ${numberWord(near)} truly ${near === 1 ? 'is' : 'are'}`;
}

/** A target, without decimals that say nothing: `80%`, `82.5%`. */
export function goal(target: number, unit: Estimate['unit']): string {
  const text = amount(target, unit);
  const exact = unit === 'proportion' && Math.abs(100 * target - Math.round(100 * target)) < 1e-9;
  return exact ? text.replace('.0%', '%') : text;
}

/** `a, b and c`; `more than` so many are cut to "and n others". */
export function list(items: readonly string[], most = 5): string {
  const shown = items.length > most ? [...items.slice(0, most), others(items.length - most)] : items;
  if (shown.length < 2) return shown[0] ?? 'none';
  return `${shown.slice(0, -1).join(', ')} and ${shown[shown.length - 1]}`;
}

function others(count: number): string {
  return count === 1 ? '1 other' : `${count} others`;
}

/** One value in its unit, as a reader says it. */
export function amount(value: number, unit: Estimate['unit']): string {
  switch (unit) {
    case 'proportion':
      return percentage(value);
    case 'probability':
      return chance(value);
    case 'points':
      return points(value);
    case 'points-per-year':
      return `${points(value)} a year`;
    case 'percent':
      return `${spoken(value, 1)}%`;
    case 'percent-per-year':
      return `${spoken(value, 1)}% a year`;
    case 'ratio':
      return spoken(value, 3);
    case 'rate':
      return spoken(value, 1);
    case 'rate-per-year':
      return `${spoken(value, 1)} a year`;
    case 'rank':
      return ordinal(value);
    case 'months':
      return `${whole(value)} month${Math.round(value) === 1 ? '' : 's'}`;
    case 'days':
      return `${spoken(value, 1)} days`;
    case 'days-per-year':
      return `${spoken(value, 1)} days a year`;
    case 'minutes':
      return `${spoken(value, 0)} minutes`;
    case 'minutes-per-year':
      return `${spoken(value, 1)} minutes a year`;
    case 'count':
      return whole(value);
    case 'count-per-year':
      return `${whole(value)} a year`;
    case 'score':
      return spoken(value, 1);
  }
}

/** The value with its interval: `79.4% (76.1% to 82.3%)`; "no figure" where there is none. */
export function withInterval(estimate: Estimate): string {
  const { value, lower, upper, unit } = estimate;
  if (value === null) return 'no figure';
  if (lower === null && upper === null) return amount(value, unit);
  const low = lower === null ? 'no lower limit' : signed(lower, unit);
  const high = upper === null ? 'no upper limit' : signed(upper, unit);
  return `${signed(value, unit)} (${low} to ${high})`;
}

/** As `amount`, but a fall in points keeps its sign. */
function signed(value: number, unit: Estimate['unit']): string {
  return value < 0 && unit.startsWith('points') ? `-${amount(value, unit)}` : amount(value, unit);
}

/** `Victim satisfaction in Shropshire`, with the part in brackets where there is one. */
export function about(subject: Subject): string {
  const part = Object.values(subject.part);
  const name = part.length > 0 ? `${subject.indicatorName} (${part.join(', ')})` : subject.indicatorName;
  return subject.area === null ? name : `${name} in ${subject.areaName}`;
}

/** The same with its first letter large, as a sentence begins. */
export const sentenceCase = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
