import type { Margin } from '../indicator/indicator.ts';
import { typicalMonth } from '../period/per-year.ts';
import { type Estimate, perOf, type Unit } from '../result/estimate.ts';
import { held } from '../result/number-rule.ts';
import { requireAmount } from './sound-amount.ts';

/** Cases under which a share is said as its two numbers. */
export const FEW_CASES = 30;

/** A number and what it is a number of. */
type Amount = Pick<Estimate, 'unit' | 'value'>;

/** Every digit of a whole number, never `1e+21`. */
const digitsOf = (value: number) => (Number.isFinite(value) ? BigInt(value).toString() : String(value));

/** A number with a fixed number of decimals, trailing zeros kept, commas between thousands, and never `−0`: `1,234.5`. */
export function decimal(value: number, places: number): string {
  const text = Math.abs(value) < 1e21 ? value.toFixed(places) : digitsOf(value);
  const bare = text.replace('-', '').replace(/\d+/, (digits) => digits.replace(/\B(?=(\d{3})+$)/g, ','));
  return Number(text) < 0 ? `−${bare}` : bare;
}

/** `12345.6` as `12,346`. */
export const whole = (value: number): string => decimal(Math.round(value), 0);

/** A proportion as a percentage: `0.794` as `79.4%`. */
export const percentage = (proportion: number, places = 1): string => `${decimal(100 * proportion, places)}%`;

/** `1` as `1st`, `35` as `35th`. */
export function ordinal(rank: number): string {
  const tail = rank % 100 >= 11 && rank % 100 <= 13 ? 0 : rank % 10;
  return `${rank}${['th', 'st', 'nd', 'rd'][tail] ?? 'th'}`;
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
  // Probable is four in five, as of one area: the chance that there is one is at most what is expected.
  if (near === 0)
    return expected < 0.05
      ? 'none truly is'
      : expected <= 0.2
        ? 'probably none truly is'
        : 'perhaps one truly is';
  const short = of - expected;
  if (near === of) return `${short < 0.05 ? '' : short <= 0.2 ? 'probably ' : 'perhaps '}all truly are`;
  return `about ${numberWord(near)} truly ${near === 1 ? 'is' : 'are'}`;
}

/** `1 day`, `2.8 days`. */
const counted = (text: string, noun: string) => `${text} ${noun}${Number(text) === 1 ? '' : 's'}`;

/** `1 more month`, `14 more months`. */
export const moreMonths = (count: number): string =>
  count >= 48 && count % 12 === 0 ? `${whole(count / 12)} more years` : counted(whole(count), 'more month');

/** Three significant figures, as a rate is said: `0.0123`, `4.56`, `1,230`. */
function significant(value: number): string {
  const magnitude = value === 0 ? 0 : Math.floor(Math.log10(Math.abs(value)));
  return decimal(value, Math.max(0, Math.min(6, 2 - magnitude)));
}

/** Events: whole, and of a level under ten one decimal. */
const events = (value: number) =>
  Math.abs(value) < 9.95 && Math.abs(value % 1) >= 0.05 ? decimal(value, 1) : whole(value);

/** A figure in its own unit: `79.2%`, `13,371`, `4.56`, `181 minutes`; a difference has its sign. */
export function figureWords(value: number, unit: Unit): string {
  requireAmount('figureWords', value, unit);
  if (unit === 'proportion' || unit === 'ratio') held('figureWords: value', 100 * value);
  if (perOf(unit) !== null) return significant(value);
  switch (unit) {
    case 'proportion':
      return percentage(value);
    case 'probability':
      return chanceWords(value);
    case 'days':
      return counted(decimal(value, 1), 'day');
    case 'minutes':
      return counted(decimal(value, Math.abs(value) < 99.95 ? 1 : 0), 'minute');
    case 'months':
      return counted(whole(value), 'month');
    case 'rank':
      return ordinal(value);
    case 'count':
      return events(value);
    case 'ratio':
      return `${decimal(100 * value, 1)} per 100`;
    case 'score':
      return decimal(value, 1);
    default:
      return signedWords({ unit, value });
  }
}

/** Whether levels and their differences are read by the month: of counts and rates. */
export const isByMonth = (unit: Unit): boolean => unit === 'count' || perOf(unit) !== null;

/**
 * A level: of counts and rates, which are read by the month, one a month, and of weekly figures by the week too: `79.4%`, `4,846 a month`,
 * `360 a month (83 a week)`.
 */
export function levelWords({ unit, value }: Amount, isWeekly = false): string {
  const said = figureWords(value ?? 0, unit);
  if (!isByMonth(unit)) return said;
  return `${said} a month${isWeekly ? ` (${figureWords(((value ?? 0) * 7) / typicalMonth, unit)} a week)` : ''}`;
}

/** A target, without decimals that say nothing: `80%`, `15 minutes`. */
export const targetWords = (target: number, unit: Unit) =>
  figureWords(target, unit).replace(/\.0(?=%| days?$| minutes?$)/, '');

/** A figure that is set against a target: one that is printed like it and is not the same is `just under 90%`. */
export function besideTarget(value: number, target: number, unit: Unit): string {
  const said = figureWords(value, unit);
  if (said !== figureWords(target, unit) || Math.abs(value - target) <= 1e-9 * Math.abs(target)) return said;
  return `just ${value < target ? 'under' : 'over'} ${targetWords(target, unit)}`;
}

/** A figure or a signed difference with its interval: `79.4% (76.1% to 82.3%)`, `−4.8 points (3.4 to 6.1)`. */
export function figureRange(estimate: Estimate): string {
  const { unit, value } = estimate;
  if (value === null) return 'no figure';
  const limits = limitsWords(estimate);
  return limits === null ? figureWords(value, unit) : `${figureWords(value, unit)} (${limits})`;
}

/** The limits of a figure, its unit once: `76.1% to 82.3%`, `3.1 to 4.2 days`; of a difference its range; `null` where it has none. */
export function limitsWords(estimate: Pick<Estimate, 'level' | 'lower' | 'unit' | 'upper'>): string | null {
  const { lower, unit, upper } = estimate;
  if (isDifference(unit)) return rangeWords({ ...estimate, value: lower });
  if (lower === null && upper === null) return null;
  const low = lower === null ? 'no lower limit' : figureWords(lower, unit);
  if (upper === null) return `${low} to no upper limit`;
  return `${low.replace(/ (?:per 100|days?|minutes?|months?)$/, '')} to ${figureWords(upper, unit)}`;
}

const isDifference = (unit: Unit) => /^p(?:oints|ercent)|-per-year$/.test(unit);

/** What a difference is counted in, and whether it is one a year. */
function partsOf(unit: Unit): readonly [of: string, yearly: string] {
  return unit.endsWith('-per-year') ? [unit.slice(0, -'-per-year'.length), ' a year'] : [unit, ''];
}

/** The number of a difference without sign or unit. */
function bare(value: number, unit: Unit): string {
  const size = Math.abs(value);
  const [of, yearly] = partsOf(unit);
  if (of === 'points' || of === 'percent' || of === 'days' || of === 'score') return decimal(size, 1);
  if (of === 'minutes') return decimal(size, yearly !== '' || size < 9.95 ? 1 : 0);
  if (of === 'months') return decimal(size, yearly === '' ? 0 : 1);
  if (of === 'ratio') return decimal(100 * size, 1);
  return of === 'count' || of === 'rank' ? events(size) : significant(size);
}

const signs: Readonly<Record<string, string>> = { percent: '%', ratio: ' per 100' };

/** What a size is of: `%`, ` per 100`, of a rate ` per 1,000` or of how many people it is. */
function signOf(of: string): string {
  const per = perOf(of);
  return per === null ? (signs[of] ?? '') : ` per ${decimal(per, per % 1 === 0 ? 0 : 1)}`;
}

/** The size of a difference, without its direction: `4.8 points`, `18.6%`, `2.8 days`, `0.6 points a year`. */
export function sizeWords({ unit, value }: Amount): string {
  const text = bare(value ?? 0, unit);
  const [of, yearly] = partsOf(unit);
  const [, noun] = /^(point|day|minute|month)s$/.exec(of) ?? [];
  if (noun !== undefined) return `${counted(text, noun)}${yearly}`;
  return `${text}${signOf(of)}${yearly}`;
}

/** Whether a difference rounds to nothing as it is printed. */
export const isNothing = (size: Amount) => !/[1-9]/.test(sizeWords(size).replace(/ per .*/, ''));

/** A difference in a table, with its sign; of one that rounds to nothing without: `−4.8 points`, `0.0 points`. */
export function signedWords(size: Amount): string {
  const text = sizeWords(size);
  if (isNothing(size)) return text;
  return `${(size.value ?? 0) < 0 ? '−' : '+'}${text}`;
}

/** Percent from which a range says nothing that anyone could use: it holds all and ten times as much. */
const wildFrom = 1000;

/** Whether a difference is so little known that its range is not worth saying. */
export const isWild = ({ lower, unit, upper }: Estimate): boolean =>
  partsOf(unit)[0] === 'percent' && (lower ?? 0) < 0 && (upper ?? 0) >= wildFrom;

/** Which way a difference is. */
export const wayOf = ({ value }: Pick<Estimate, 'value'>) => ((value ?? 0) < 0 ? 'lower' : 'higher');

/**
 * The interval of a difference in the direction that is said: `3.4 to 6.1`, `0.2 lower to 2.8 higher`; `null` where it has
 * none. All intervals are 95% but those that say otherwise.
 */
export function rangeWords({ level, lower, unit, upper, value }: Estimate): string | null {
  if (level === null || (lower === null && upper === null)) return null;
  const end = (each: number) => `${bare(each, unit)}${partsOf(unit)[0] === 'percent' ? '%' : ''}`;
  const at = level === 0.95 ? '' : ` at ${Math.round(100 * level)}%`;
  if (lower !== null && upper !== null && lower < 0 && upper > 0)
    return `${end(lower)} lower to ${end(upper)} higher${at}`;
  const [near, far] = (value ?? 0) < 0 ? [upper, lower] : [lower, upper];
  if (near === null) return `up to ${end(far ?? 0)}${at}`;
  return far === null ? `from ${end(near)} up${at}` : `${end(near)} to ${end(far)}${at}`;
}

/** The size of a difference with its interval: `4.8 points (3.4 to 6.1)`. */
export function sizeRange(size: Estimate): string {
  const range = rangeWords(size);
  return range === null ? sizeWords(size) : `${sizeWords(size)} (${range})`;
}

/** A range that stands without the difference that it is of, with its unit: `0.8 points lower to 0.8 higher`; `null` where it holds nothing. */
export function rangeAlone(size: Estimate): string | null {
  const range = rangeWords(size);
  const { lower, unit, upper } = size;
  if (isNothing({ unit, value: lower }) && isNothing({ unit, value: upper })) return null;
  if (range === null || lower === null || partsOf(unit)[0] === 'percent') return range;
  return range.replace(bare(lower, unit), sizeWords({ unit, value: lower }));
}

/** A difference as it is said: `4.8 points lower (3.4 to 6.1)`, `no different (0.8 points lower to 0.8 higher)`. */
export function differenceWords(size: Estimate): string {
  const nothing = isNothing(size);
  const range = nothing ? rangeAlone(size) : rangeWords(size);
  const said = nothing ? 'no different' : `${sizeWords(size)} ${wayOf(size)}`;
  return range === null ? said : `${said} (${range})`;
}

/** A difference of levels of counts and rates, which are read by the month: `0.2 a month higher (0.2 lower to 0.6 higher)`. */
export const aMonth = (said: string, { unit }: Pick<Estimate, 'unit'>): string =>
  isByMonth(unit) ? said.replace(/^[\d.,]+( per [\d,]+)?/, '$& a month') : said;

/** How a difference is put after its two ends. */
interface Ends {
  readonly join?: string;
  /** ` day for day`, where the days of the two differ. */
  readonly daily?: string;
  /** The margin, where the whole interval lies within it. */
  readonly within?: Margin | null;
}

/**
 * A difference after what was said of its two ends: `, 4.8 points lower (3.4 to 6.1)`, where its interval lies within the
 * margin `; the same within the margin of 2 points: 0.3 points higher (0.2 lower to 0.8 higher)`, or where it holds nothing
 * `; it cannot be told to differ: 1.3 points higher (0.2 lower to 2.8 higher)`.
 */
export function orChance(size: Estimate, { join = ', ', daily = '', within = null }: Ends = {}): string {
  const { lower, upper } = size;
  const told = (lower !== null && lower > 0) || (upper !== null && upper < 0);
  const said = `${differenceWords(size)}${daily}`;
  const margin = within === null ? '' : `within the margin of ${marginWords(within)}`;
  if (told) return `${join}${said}${margin === '' ? '' : `, ${margin}`}`;
  return margin === '' ? `; it cannot be told to differ: ${said}` : `; the same ${margin}: ${said}`;
}

/** What is set as mattering: `5%`, `2 points`. */
export function marginWords(margin: Margin): string {
  const [value, unit] =
    'points' in margin ? [margin.points, 'points' as const] : [margin.percent, 'percent' as const];
  return sizeWords({ unit, value }).replace(/\.0(?=%| )/, '');
}

/** A probability as it is read: `1 in 15` below 20%, `51 in 100` above. */
export function chanceWords(chance: number): string {
  if (chance > 0.99) return 'over 99 in 100';
  if (chance < 0.001) return 'under 1 in 1,000';
  if (chance >= 0.2) return `${Math.min(99, Math.round(100 * chance))} in 100`;
  return `1 in ${whole(1 / chance)}`;
}

/** How sure something is: a word where there is one for it, else its chance; `—` without a verdict. */
export function sureWords(chance: number | null): string {
  if (chance === null) return '—';
  if (chance >= 0.99) return 'almost certain';
  if (chance >= 0.95) return 'very likely';
  if (chance >= 0.8) return 'likely';
  if (chance >= 0.4 && chance <= 0.6) return 'about even';
  if (chance >= 0.05 && chance <= 0.2) return 'unlikely';
  return chanceWords(chance);
}
