import type { ComparedFinding } from '../../change/amount/compared-finding.ts';
import { labelWords } from '../../chart/base/amount.ts';
import { type ChartOptions, requireDrawn } from '../../chart/base/chart-options.ts';
import type { ChartSpec } from '../../chart/base/chart-spec.ts';
import { periodWords } from '../../chart/base/words.ts';
import { differencePicture } from '../difference/picture.ts';

/**
 * A figure beside its comparator: by how much it differs, with the interval that its noise leaves.
 *
 * `null` when there is no difference to draw.
 *
 * @example
 * comparedChart(compareWith(shropshire, { with: 'same-period-last-year' }))?.title.text
 * // => ['Victim satisfaction, Shropshire: no difference shown']
 */
export function comparedChart(finding: ComparedFinding, options: ChartOptions = {}): ChartSpec | null {
  requireDrawn('comparedChart: finding', finding, ['compared'], options);
  const { comparator, other, own } = finding.evidence;
  const value = (at: number | null) => (at === null ? 'no figure' : labelWords(at, finding.subject.unit));
  const inTime = comparator.with === 'same-period-last-year' || comparator.with === 'earlier-period';
  const name = inTime ? periodWords(other.period, 'long') : comparator.name;
  return differencePicture(finding, options, {
    row: `less ${inTime ? periodWords(other.period) : comparator.name}`,
    figures: `${value(own.value)} in ${periodWords(own.period, 'long')}; ${name}: ${value(other.value)}.`,
  });
}
