import type { Series } from '../series/series.ts';
import { cChart } from './c-chart.ts';
import { phaseOf } from './caveats.ts';
import type { ControlChartFinding, OtherChart } from './finding.ts';
import type { ControlChartOptions } from './options.ts';
import { pChart } from './p-chart.ts';
import { pPrimeChart } from './p-prime-chart.ts';
import { uChart } from './u-chart.ts';
import { uPrimeChart } from './u-prime-chart.ts';
import { xmr } from './xmr.ts';

/** Figures from which sigma z is steady enough to set limits with. */
const PRIME_POINTS = 20;

/**
 * Control chart: is the latest figure ordinary variation, or a sign that something has changed? The chart is chosen
 * by what is measured, never by a test on the figures.
 *
 * - proportion, or published percentage with sample sizes: p-prime from 20 figures, p below
 * - rate: u-prime from 20 figures, u below; count: u-prime from 20, c below (u when adjusted for days)
 * - published percentage alone, ratio, duration: XmR
 *
 * Prime charts have sigma z held at 1 or more. Where the plain chart's signals differ from the prime chart's, both are
 * given (`evidence.other`). Verdicts, caveats and errors as `xmr` and `pChart` have them.
 * Sources: Laney 2002; Provost & Murray 2011; NHS England, Making Data Count.
 *
 * @example
 * const satisfied = Array.from({ length: 24 }, (_, month) => 78 + (month % 5));
 * const asked = satisfied.map(() => 100);
 * const finding = controlChart(seriesFrom(satisfaction, { start: '2017-04', numerator: satisfied, denominator: asked }));
 * finding.evidence.chart // => 'p-prime'
 * finding.evidence.assurance // => 'hit-or-miss'
 */
export function controlChart(series: Series, options: ControlChartOptions = {}): ControlChartFinding {
  const { measure } = series.indicator;
  switch (measure) {
    case 'proportion':
      return primeOrPlain(pChart(series, options), () => pPrimeChart(series, options));
    case 'published-percentage':
      return (series.denominator ?? []).every((size) => size === null)
        ? xmr(series, options)
        : primeOrPlain(pChart(series, options), () => pPrimeChart(series, options));
    case 'rate':
      return primeOrPlain(uChart(series, options), () => uPrimeChart(series, options));
    case 'count': {
      const { adjust = 'none', ...rest } = options;
      const plain = adjust === 'none' ? cChart(series, rest) : uChart(series, options);
      return primeOrPlain(plain, () => uPrimeChart(series, options));
    }
    default:
      return xmr(series, options);
  }
}

function primeOrPlain(plain: ControlChartFinding, prime: () => ControlChartFinding): ControlChartFinding {
  if ((phaseOf(plain.evidence)?.points ?? 0) < PRIME_POINTS) return plain;
  const chosen = prime();
  const other = otherChart(plain, chosen);
  if (other === null) return chosen;
  const caveat = {
    code: 'charts-differ',
    text: `A ${plain.evidence.chart} chart, which allows for chance alone, would signal at other points: ${other.points.length} differ.`,
  };
  return {
    ...chosen,
    evidence: { ...chosen.evidence, other },
    caveats: [...chosen.caveats, caveat],
  };
}

function otherChart(plain: ControlChartFinding, prime: ControlChartFinding): OtherChart | null {
  const points = plain.evidence.points.flatMap(({ period, signals }, index) => {
    const same = JSON.stringify(signals) === JSON.stringify(prime.evidence.points[index]?.signals);
    return same ? [] : [{ period, signals }];
  });
  return points.length === 0 ? null : { chart: plain.evidence.chart, points };
}
