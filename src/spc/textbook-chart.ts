import type { Series } from '../series/series.ts';
import { cChart, uChart, uPrimeChart } from './event-charts.ts';
import type { ShewhartOptions } from './options.ts';
import { pChart, pPrimeChart } from './share-charts.ts';
import type { ShewhartFinding } from './shewhart-finding.ts';
import { xmr } from './xmr.ts';

/** Figures from which sigma z is steady enough to set limits with. */
const PRIME_POINTS = 20;

/**
 * The textbook chart for what is measured, never chosen by a test on the figures: p-prime or u-prime from 20 figures in
 * the latest phase, p, u or c below; XmR for ratios, durations and percentages without their sample sizes.
 */
export function textbookChart(series: Series, options: ShewhartOptions): ShewhartFinding {
  const { measure } = series.indicator;
  const sized = (series.denominator ?? []).some((size) => size !== null);
  if (measure === 'proportion' || (measure === 'published-percentage' && sized))
    return primeOrPlain(pChart(series, options), () => pPrimeChart(series, options));
  if (measure === 'rate') return primeOrPlain(uChart(series, options), () => uPrimeChart(series, options));
  if (measure === 'count') return primeOrPlain(cChart(series, options), () => uPrimeChart(series, options));
  return xmr(series, options);
}

function primeOrPlain(plain: ShewhartFinding, prime: () => ShewhartFinding): ShewhartFinding {
  return (plain.evidence.phases.at(-1)?.points ?? 0) < PRIME_POINTS ? plain : prime();
}
