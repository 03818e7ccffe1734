import type { Finding } from '../../result/finding.ts';
import { readOptions } from '../../result/read-options.ts';
import { requireSeries } from '../../series/require-series.ts';
import type { Series } from '../../series/series.ts';
import { subjectOf } from '../../series/subject.ts';
import { missingIn } from '../../series/values.ts';
import {
  type DailyService,
  daysOf,
  type ServiceUnderDemand,
  type ServiceUnderDemandOptions,
  type ServiceVerdict,
  serviceUnderDemand,
  serviceUnderDemandDefaults,
  serviceUnderDemandRules,
} from './forecast-under-demand.ts';

export interface ServiceUnderDemandEvidence
  extends Pick<ServiceUnderDemand, 'reason' | 'demand' | 'highestSeen' | 'curve' | 'days' | 'phi' | 'rho'> {
  readonly target: number;
  /** Each day with demand, for a chart: what was demanded and the share met. */
  readonly seen: readonly { readonly demand: number; readonly share: number }[];
}

/** The estimate is the share met on one day of that demand, with prediction limits. */
export type ServiceUnderDemandFinding = Finding<
  'service-under-demand',
  ServiceVerdict,
  ServiceUnderDemandEvidence
>;

/**
 * Service under demand, as a finding: would this service hold on its busiest day?
 *
 * `series` says what it is about (indicator, area, sources), and is by day unless `daily` holds its days; a series by week or
 * longer has none, and is `not-testable`. The target is that of the indicator, else 90%, unless given. As `serviceUnderDemand` otherwise.
 *
 * Throws `invalid-option`. Source: McCullagh and Nelder 1989; Durrleman and Simon 1989.
 *
 * @example
 * serviceUnderDemandFinding(seriesFrom(satisfaction, { start: '2019-04', numerator: [80], denominator: [90] })).verdict // => 'not-testable'
 */
export function serviceUnderDemandFinding(
  series: Series,
  given: DailyService | null = null,
  stated: ServiceUnderDemandOptions = {},
): ServiceUnderDemandFinding {
  requireSeries('serviceUnderDemandFinding: series', series);
  const options = readOptions('serviceUnderDemandFinding', serviceUnderDemandRules, stated);
  const daily = given ?? daysOf(series);
  const { target: own } = series.indicator;
  const target =
    options.target ?? (own !== undefined && own > 0 && own < 1 ? own : serviceUnderDemandDefaults.target);
  const { caveats, curve, days, demand, estimate, highestSeen, method, missing, phi, reason, rho, verdict } =
    serviceUnderDemand(daily ?? series, { ...options, target });
  const answers = reason === 'too-few' ? [] : (daily?.demand ?? []);
  return {
    kind: 'service-under-demand',
    verdict,
    estimate,
    evidence: {
      ...{ curve, days, demand, highestSeen, phi, reason, rho, target },
      seen: answers.flatMap((one, at) => {
        const met = daily?.met[at] ?? null;
        if (one === null || one <= 0 || met === null) return [];
        return [{ demand: one, share: Math.min(1, Math.max(0, met / one)) }];
      }),
    },
    subject: subjectOf(series),
    n: days,
    missing: daily === null ? missingIn(series) : missing,
    looks: 1,
    settle:
      verdict === 'not-testable' || reason === 'too-few'
        ? {
            months: null,
            perMonth: null,
            text: 'Demand and what was met by day, or by hour, for at least 60 days.',
          }
        : null,
    caveats: [...series.caveats, ...caveats],
    method,
    basis: series.basis,
    sources: series.sources,
  };
}
