import type { AssociationFinding } from '../../change/together/association-finding.ts';
import type { Estimate } from '../../result/estimate.ts';
import { rangeWords, sizeWords } from '../../statement/numbers.ts';

/** So many percent more are said of: one percent goes with too little to be read. */
const STEP = 10;

/** How much more of the outcome goes with more of the activity, with its doubt: never which of the two comes first. */
export function goesWith({ estimate, evidence: { scale } }: AssociationFinding): string {
  const step = scale === 'log' ? STEP : 1;
  const size: Estimate = {
    ...estimate,
    value: times(estimate.value, step),
    lower: times(estimate.lower, step),
    upper: times(estimate.upper, step),
  };
  const range = rangeWords(size)?.replace('lower', 'less').replace('higher', 'more');
  const way = (size.value ?? 0) < 0 ? 'less' : 'more';
  const more = scale === 'log' ? `${step}% more` : 'one more';
  return `${more} of the second goes with ${sizeWords(size)} ${way} of the first${range === undefined ? '' : ` (${range})`}`;
}

const times = (value: number | null, step: number) => (value === null ? null : value * step);
