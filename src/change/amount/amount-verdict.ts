import type { RunNoise } from '../../course/run-noise.ts';
import type { Margin } from '../../indicator/indicator.ts';
import type { Caveat } from '../../result/caveat.ts';
import type { Estimate } from '../../result/estimate.ts';
import type { AmountEvidence, AmountNoise, DifferenceVerdict } from './difference-finding.ts';

/** What an interval says of a difference; `before` is the earlier level, of which a duration's margin is percent. */
export function amountVerdict(estimate: Estimate, margin: Margin, before: number | null): DifferenceVerdict {
  const { lower, upper, value } = estimate;
  if (value === null || (lower === null && upper === null)) return 'cannot-tell';
  if (withinMargin(estimate, margin, before)) return 'same';
  const direction = directionOf(estimate);
  return direction === 'up' ? 'higher' : direction === 'down' ? 'lower' : 'cannot-tell';
}

/** The direction that an interval shows. */
export function directionOf({ lower, upper, value }: Estimate): AmountEvidence['direction'] {
  if (value === null) return 'none';
  if (lower !== null && lower > 0) return 'up';
  return upper !== null && upper < 0 ? 'down' : 'none';
}

/** Whether the whole interval is within the margin; a fall in percent is held to one that a rise of the margin undoes. */
function withinMargin({ lower, unit, upper }: Estimate, margin: Margin, before: number | null): boolean {
  if (lower === null || upper === null || unit === 'count') return false;
  if ('points' in margin) return lower > -margin.points && upper < margin.points;
  if (unit === 'percent')
    return lower > -100 * (1 - 1 / (1 + margin.percent / 100)) && upper < margin.percent;
  const most = (Math.abs(before ?? 0) * margin.percent) / 100;
  return lower > -most && upper < most;
}

/** The noise as it is told. */
export function noiseTold({ borrowedFrom, df, phi, rho, source }: RunNoise): AmountNoise {
  return { source, borrowedFrom, phi, rho, df };
}

/** What must be known of the noise behind an interval. */
export function noiseCaveats(
  { borrowedFrom, source }: AmountNoise,
  reason: AmountEvidence['reason'],
): readonly Caveat[] {
  if (reason === 'no-noise')
    return [{ code: 'no-noise', text: 'How much the figures vary by chance is not known.' }];
  if (reason !== null) return [];
  if (borrowedFrom !== null)
    return [{ code: 'borrowed-variation', text: `How much figures vary is taken from ${borrowedFrom}.` }];
  return source === 'sampling'
    ? [
        {
          code: 'few-figures',
          text: 'Too few figures to see how they vary beyond chance: the interval allows for as much as such figures usually do.',
        },
      ]
    : [];
}
