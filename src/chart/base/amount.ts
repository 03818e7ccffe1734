import { perOf, type RatePer, type Unit } from '../../result/estimate.ts';
import { decimal, figureWords, percentage } from '../../words/numbers.ts';

/** A figure in the numbers of its axis, which says what they are of: `79.4%`, of a ratio `0.201`, of a chance `46%`. */
export function labelWords(value: number, unit: Unit): string {
  if (unit === 'ratio') return decimal(value, Math.abs(value) < 10 ? 3 : 1);
  if (unit !== 'probability') return figureWords(value, unit);
  if (value > 0.99) return 'over 99%';
  return value < 0.01 ? 'under 1%' : percentage(value, 0);
}

/** What an axis says of its unit. */
export function unitWords(unit: Unit): string {
  return perOf(unit) === null ? UNIT_WORDS[unit as Exclude<Unit, RatePer>] : 'rate';
}

const UNIT_WORDS: Readonly<Record<Exclude<Unit, RatePer>, string>> = {
  proportion: '%',
  points: 'points',
  'points-per-year': 'points a year',
  percent: '% change',
  'percent-per-year': '% a year',
  count: 'number',
  'count-per-year': 'number a year',
  rate: 'rate',
  'rate-per-year': 'rate, change a year',
  ratio: 'ratio',
  rank: 'place',
  probability: 'probability, %',
  months: 'months',
  days: 'days',
  'days-per-year': 'days, change a year',
  minutes: 'minutes',
  'minutes-per-year': 'minutes, change a year',
  score: 'score',
};

/** How the numbers of an axis are written, given the distance of its ticks: a pattern of d3-format. */
export function axisFormat(unit: Unit, step: number): string {
  const share = unit === 'proportion' || unit === 'probability';
  const places = Math.max(0, -Math.floor(Math.log10(share ? 100 * step : step) + 1e-9));
  return share ? `.${places}%` : `,.${places}f`;
}
