import type { EarlyWarningFinding } from '../../change/ahead/early-warning.ts';
import type { ForecastFinding } from '../../change/ahead/forecast-finding.ts';
import type { DetectableChangeFinding } from '../../change/power/detectable-change-finding.ts';
import type { ServiceUnderDemandFinding } from '../../change/together/service-under-demand-finding.ts';
import { columns, type DataTable } from '../data-table.ts';
import { period } from './change.ts';
import { estimated, figure, limits, number } from './figure.ts';

/** Every period to come with its limits, and how the same forecast did in the past. */
export function forecastTable(finding: ForecastFinding): DataTable | null {
  const { backTest, forecast, target } = finding.evidence;
  const { unit } = finding.estimate;
  if (forecast.length === 0) return null;
  const held =
    backTest === null || backTest.made === 0
      ? ''
      : `; the limits held in ${backTest.within} of ${backTest.made} past forecasts`;
  return {
    caption: `Forecast, if things go on as they have${held}`,
    columns: columns(
      'Period',
      '#Figure',
      '#Limits',
      ...(target === null ? [] : ['#Chance of meeting the target']),
    ),
    rows: forecast.map(({ period: at, value, lower, meetsTarget, upper }) => [
      period(at),
      figure(value, unit),
      limits(lower, upper, unit),
      ...(meetsTarget === null ? [] : [figure(meetsTarget, 'probability')]),
    ]),
  };
}

/** The figures of the last year beside what was expected and the limits. */
export function earlyWarningTable(finding: EarlyWarningFinding): DataTable | null {
  const { points } = finding.evidence;
  const { unit } = finding.subject;
  if (points.length === 0) return null;
  const counted = unit === 'count';
  const said = (value: number) => (counted ? number(value, 1) : figure(value, unit));
  return {
    caption: `${counted ? 'Counts' : 'Figures'} beside what their own course leads to expect`,
    columns: columns(
      'Period',
      counted ? '#Count' : '#Figure',
      '#Expected',
      '#Lower limit',
      '#Upper limit',
      'Outside',
    ),
    rows: points.map(({ direction, expected, lower, observed, period: at, upper }) => [
      period(at),
      counted ? number(observed) : figure(observed, unit),
      said(expected),
      said(lower),
      said(upper),
      direction === 'none' ? 'no' : 'yes',
    ]),
  };
}

/** What could be seen by then, and what it would take to see the change asked about. */
export function detectableChangeTable(finding: DetectableChangeFinding): DataTable | null {
  const { asked, base, curve, months, needed, periods, smallest } = finding.evidence;
  if (base === null) return null;
  const { unit } = finding.estimate;
  const change = (value: number | null) => estimated({ ...finding.estimate, value });
  const rows = [
    ['Compared with, as it is', `${period(base.from)} to ${period(base.to)}, ${base.periods} periods`],
    ['Level then', estimated(base.level)],
    ['Answers, events or cases in a period', number(base.perPeriod)],
    ['Smallest change that would be shown', change(finding.estimate.value)],
    ['With both at the present sample', change(smallest.bothPresent)],
    ['With both at twice that', change(smallest.bothDoubled)],
    ...(asked === null
      ? []
      : [
          ['Change asked about', change(asked.change)],
          ['Chance that it is shown', figure(asked.chance, 'probability')],
          ['Needed in every period to come', number(needed.perPeriod)],
          ['Or periods to come at the present number', number(needed.periods)],
          ['Or in every period of both', number(needed.bothPerPeriod)],
          ['Or periods of both', number(needed.bothPeriods)],
        ]),
    ...curve
      .filter((_, at) => at % 5 === 0 && at > 0)
      .map((point) => [
        `Chance that ${figure(point.change, unit)} is shown`,
        figure(point.chance, 'probability'),
      ]),
  ];
  return {
    caption: `What could be seen in ${months} months (${periods} periods)`,
    columns: columns('What', '#Figure'),
    rows,
  };
}

/** The share met on a day of peak demand, and over the demand that was seen. */
export function serviceUnderDemandTable(finding: ServiceUnderDemandFinding): DataTable | null {
  const { curve, days, demand, highestSeen, target } = finding.evidence;
  if (curve.length === 0) return null;
  return {
    caption: `On a day of ${number(demand)}: ${estimated(finding.estimate)}; target ${figure(target, 'proportion')}; ${days} days, the highest ${number(highestSeen)}`,
    columns: columns('#Demand of a day', '#Share expected'),
    rows: curve
      .filter((_, at) => at % 4 === 0)
      .map(({ demand: one, share }) => [number(one), figure(share, 'proportion')]),
  };
}
