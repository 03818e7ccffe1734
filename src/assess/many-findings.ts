import { benjaminiHochberg } from '../numeric/adjusted-p.ts';
import { normalQuantile, normalUpper } from '../numeric/normal.ts';
import type { Caveat } from '../result/caveat.ts';
import type { Estimate } from '../result/estimate.ts';
import type { AnyFinding } from './any-finding.ts';

/** Expected share of false findings among those of a paper that are called established. */
const FALSE_SHARE = 0.1;

/** Kinds whose verdict is one comparison with no change or with a target. The others hold their own error, over many. */
const singles: ReadonlySet<AnyFinding['kind']> = new Set([
  ...(['compared', 'difference', 'growth', 'plateau', 'threshold', 'trend', 'turning-point'] as const),
]);

/**
 * Findings of a paper that no longer hold once it is considered how many were looked at.
 *
 * Each comparison has a two-sided p-value from its own interval (percentages on the log scale) or from the chance that
 * its target is met; Benjamini and Hochberg's step-up over all of the paper holds the expected share of false ones at 10%.
 * Source: Benjamini and Hochberg 1995.
 */
export function lostAmongMany(findings: readonly AnyFinding[]): ReadonlySet<AnyFinding> {
  const adjusted = benjaminiHochberg(findings.map(pOf));
  return new Set(findings.filter((_, at) => (adjusted[at] ?? 0) > FALSE_SHARE));
}

/** What is said of a finding that is established by itself and does not hold among so many. */
export function amongMany(findings: readonly AnyFinding[]): Caveat {
  const looked = findings.filter((finding) => pOf(finding) !== null).length;
  return {
    code: 'one-of-many',
    text: `Established by itself, but this paper makes ${looked} such comparisons, of which some look established by chance alone: it does not hold among so many.`,
  };
}

function pOf(finding: AnyFinding): number | null {
  if (!singles.has(finding.kind)) return null;
  if (finding.kind === 'threshold') {
    const { probability } = finding.evidence;
    return probability === null ? null : 2 * Math.min(probability, 1 - probability);
  }
  return pOfInterval(finding.estimate);
}

/** Against no change, by the end of the interval that lies towards it. */
function pOfInterval({ value, lower, upper, level, unit }: Estimate): number | null {
  const percent = unit === 'percent' || unit === 'percent-per-year';
  if (!(percent || unit === 'points' || unit === 'points-per-year') || value === null || level === null)
    return null;
  const end = value < 0 ? upper : lower;
  if (end === null) return null;
  const scaled = (change: number) => (percent ? Math.log(Math.max(1e-9, 1 + change / 100)) : change);
  const reach = Math.abs(scaled(value) - scaled(end));
  if (!(reach > 0)) return value === 0 ? 1 : 0;
  return 2 * normalUpper((Math.abs(scaled(value)) / reach) * normalQuantile((1 + level) / 2));
}
