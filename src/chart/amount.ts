import type { Estimate, Unit } from '../result/estimate.ts';
import { chance } from '../result/words.ts';

/** A number with so many decimals, commas between thousands and the minus sign that axes have; never minus 0. */
export function plain(value: number, places: number): string {
  const fixed = value.toFixed(places);
  const text = Number(fixed) === 0 ? fixed.replace('-', '') : fixed;
  const [digits = '', decimals] = text.split('.');
  const whole = digits.replace(/\B(?=(\d{3})+(?!\d))/g, ',');
  return (decimals === undefined ? whole : `${whole}.${decimals}`).replace('-', '\u2212');
}

/** Labels say `pp`; a description, which is read aloud, says `percentage points`. */
export type Style = 'label' | 'spoken';

/** A value as a label says it: `79.4%`, `1,234`, `0.201`, `+2.1 pp a year`. */
export function amount(value: number, unit: Unit, style: Style = 'label'): string {
  const points = style === 'label' ? 'pp' : 'percentage points';
  switch (unit) {
    case 'proportion':
      return `${plain(100 * value, 1)}%`;
    case 'probability':
      return chance(value);
    case 'points':
      return `${signed(value, 1)} ${points}`;
    case 'points-per-year':
      return `${signed(value, 1)} ${points} a year`;
    case 'percent':
      return `${signed(value, 1)}%`;
    case 'percent-per-year':
      return `${signed(value, 1)}% a year`;
    case 'count':
      return plain(value, Math.abs(value) < 10 && !Number.isInteger(value) ? 1 : 0);
    case 'count-per-year':
      return `${signed(value, Math.abs(value) < 10 ? 1 : 0)} a year`;
    case 'ratio':
      return plain(value, Math.abs(value) < 10 ? 3 : 1);
    case 'rate':
      return plain(value, Math.abs(value) < 10 ? 2 : 1);
    case 'rate-per-year':
      return `${signed(value, Math.abs(value) < 10 ? 2 : 1)} a year`;
    case 'rank':
    case 'months':
      return plain(value, Number.isInteger(value) ? 0 : 1);
    case 'days':
    case 'minutes':
      // An axis says the unit of its labels.
      return `${plain(value, unit === 'days' ? 1 : 0)}${style === 'label' ? '' : ` ${unit}`}`;
    case 'score':
      return plain(value, 1);
    case 'days-per-year':
      return `${signed(value, 1)} days a year`;
    case 'minutes-per-year':
      return `${signed(value, 1)} minutes a year`;
  }
}

/** A target or a margin, which are round as a rule: `80%`, not `80.0%`. */
export function roundAmount(value: number, unit: Unit, style: Style = 'label'): string {
  return amount(value, unit, style).replace(/\.0+(?=\D|$)/, '');
}

/** A value with its interval: `79.4% (76.1% to 82.3%)`, `+0.6 pp a year (−1.1 to +2.3)`. */
export function withInterval(
  { value, lower, upper, unit }: Omit<Estimate, 'level'>,
  style: Style = 'label',
): string {
  if (value === null) return 'no figure';
  const said = amount(value, unit, style);
  if (lower === null && upper === null) return said;
  // The unit is said once, with the value.
  const bound = (at: number) =>
    amount(at, unit)
      .replace(/ pp/, '')
      .replace(/ a year$/, '');
  const low = lower === null ? 'no lower limit' : bound(lower);
  const high = upper === null ? 'no upper limit' : bound(upper);
  return `${said} (${low} to ${high})`;
}

function signed(value: number, places: number): string {
  const text = plain(value, places);
  return value > 0 && Number(value.toFixed(places)) !== 0 ? `+${text}` : text;
}

/** What an axis says of its unit. */
export function unitWords(unit: Unit): string {
  return UNIT_WORDS[unit];
}

const UNIT_WORDS: Readonly<Record<Unit, string>> = {
  proportion: '%',
  points: 'percentage points',
  'points-per-year': 'percentage points a year',
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
