import type { AnyFinding } from 'police-indicators';
import { formatPeriod, type Indicator, parsePeriod, sentence } from 'police-indicators';

type Unit = AnyFinding['estimate']['unit'];

const grouped = (digits: string) => digits.replace(/\B(?=(\d{3})+(?!\d))/g, ',');

/** One figure as it is printed in cards and tables. */
export function amount(value: number | null, unit: Unit): string {
  if (value === null) return 'no figure';
  switch (unit) {
    case 'proportion':
      return `${(100 * value).toFixed(1)}%`;
    case 'rate':
      return value.toFixed(1);
    case 'ratio':
      return value.toFixed(3);
    case 'days':
      return `${value.toFixed(1)} days`;
    case 'minutes':
      return `${value.toFixed(0)} minutes`;
    default:
      return grouped(value.toFixed(0));
  }
}

/** A change a year, without its sign. */
export const perYear = (size: number, unit: Unit) =>
  unit === 'points-per-year' ? `${size.toFixed(1)} percentage points a year` : `${size.toFixed(1)}% a year`;

/** A probability that claims no more than it does. */
export function chance(probability: number): string {
  if (probability > 0.99) return 'over 99%';
  if (probability < 0.01) return 'under 1%';
  return `${Math.round(100 * probability)}%`;
}

export const when = (period: string, style: 'short' | 'long' = 'short') =>
  formatPeriod(parsePeriod(period), style);

/** A finding in one sentence, which says first when its figures are invented. */
export const said = (finding: AnyFinding) =>
  finding.basis === 'illustrative' ? `Illustrative, not real: ${sentence(finding)}` : sentence(finding);

/** What a margin of this indicator is counted in. */
export const marginUnit = ({ margin, measure }: Indicator): 'points' | 'percent' =>
  margin === undefined
    ? measure === 'proportion'
      ? 'points'
      : 'percent'
    : 'points' in margin
      ? 'points'
      : 'percent';

export const basisNames = {
  illustrative: 'Illustrative, not real',
  published: 'Published figures',
  own: 'Your own figures',
} as const;
