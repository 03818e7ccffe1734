import { periodsOf } from '../../period/calendar.ts';
import { periodsPerYear } from '../../period/per-year.ts';
import type { Finding } from '../../result/finding.ts';
import { readOptions } from '../../result/read-options.ts';
import { maturedPanel } from '../../series/matured.ts';
import { requirePanel } from '../../series/require-series.ts';
import type { Panel, Series } from '../../series/series.ts';
import { panelSubject, subjectOf } from '../../series/subject.ts';
import { valueAt } from '../../series/values.ts';
import { refuse } from '../options.ts';
import { provenanceOf } from '../provenance.ts';
import { type Association, type AssociationOptions, associationIn, associationRules } from './association.ts';

export interface AssociationEvidence
  extends Pick<Association, 'correlation' | 'p' | 'permuted' | 'permutations' | 'areas' | 'note'> {
  /** Name of the activity; that of the outcome is in the subject. */
  readonly activity: string;
  /** Id of its indicator. */
  readonly activityIndicator: string;
  readonly scale: 'log' | 'identity';
  /** What is left of both in each area and period once the effects are out: percent (`log`) or the figures' own units. */
  readonly left: readonly {
    readonly area: string;
    readonly areaName: string;
    readonly activity: readonly (number | null)[];
    readonly outcome: readonly (number | null)[];
  }[];
}

/** The estimate is the change of the outcome that goes with one more unit (or percent) of the activity. */
export type AssociationFinding = Finding<'association', Association['verdict'], AssociationEvidence>;

/**
 * Association between two indicators: do they move together in the same areas and periods?
 *
 * `association` of the areas that both panels hold, over the periods that both calendars hold, with the indicators' own names.
 * Rates, ratios and counts on the log scale unless told otherwise; what neither shares is left out and counted as missing.
 *
 * Throws `invalid-option` for panels with parts, or of other periods. Source: Cameron and Miller 2015; Good 2005.
 *
 * @example
 * const few = panel(offences, [{ area: 'north', period: '2019-04', numerator: 8 }]);
 * associationFinding(few, few).verdict // => 'cannot-tell'
 */
export function associationFinding(
  activityKnown: Panel,
  outcomeKnown: Panel,
  given: AssociationOptions = {},
): AssociationFinding {
  requirePanel('associationFinding: panel', activityKnown);
  requirePanel('associationFinding: panel', outcomeKnown);
  const options = readOptions('associationFinding', associationRules, given);
  const [activity, outcome] = [activityKnown, outcomeKnown].map((panel) =>
    maturedPanel(panel, { immature: 'leave-out' }),
  ) as [Panel, Panel];
  if (activity.calendar.every !== outcome.calendar.every)
    refuse('associationFinding: outcome', `must be by ${activity.calendar.every}`, outcome.calendar.every);
  for (const panel of [activity, outcome])
    if (new Set(panel.series.map(({ area }) => area)).size < panel.series.length)
      refuse('associationFinding: panel', 'must have one series for each area', panel.indicator.name);
  const pairs = outcome.series.flatMap((series) => {
    const other = activity.series.find(({ area }) => area === series.area);
    return other === undefined ? [] : [{ activity: other, outcome: series }];
  });
  const others = new Set<string>(periodsOf(activity.calendar));
  const periods = periodsOf(outcome.calendar).filter((period) => others.has(period));
  const settings = { perYear: periodsPerYear[outcome.calendar.every], ...options };
  const scale = settings.scale ?? 'log';
  const figures = (series: Series) => {
    const at = new Map<string, number>(periodsOf(series.calendar).map((period, index) => [period, index]));
    return periods.map((period) => valueAt(series, at.get(period) ?? -1));
  };
  const areas = pairs.map((pair) => ({
    area: pair.outcome.area,
    activity: figures(pair.activity),
    outcome: figures(pair.outcome),
  }));
  const { found, ...left } = associationIn(areas, settings);
  const said = (value: number | undefined) =>
    value === undefined || Number.isNaN(value) ? null : scale === 'log' ? 100 * Math.expm1(value) : value;
  const every = [...pairs.map((pair) => pair.activity), ...pairs.map((pair) => pair.outcome)];
  const [only] = pairs;
  const { correlation, n, note, p, permuted, permutations } = found;
  return {
    kind: 'association',
    verdict: found.verdict,
    estimate: found.slope,
    evidence: {
      activity: activity.indicator.name,
      activityIndicator: activity.indicator.id,
      scale,
      ...{ correlation, p, permuted, permutations, areas: pairs.length, note },
      left: pairs.map(({ outcome: { area, areaName } }, index) => ({
        ...{ area, areaName },
        activity: periods.map((_, at) => said(left.activity[index]?.[at])),
        outcome: periods.map((_, at) => said(left.outcome[index]?.[at])),
      })),
    },
    subject:
      only === undefined || pairs.length > 1
        ? {
            ...panelSubject(outcome, periods[0] ?? '', periods.at(-1) ?? ''),
            areaName: `${pairs.length} areas`,
          }
        : subjectOf(only.outcome, periods[0], periods.at(-1)),
    n,
    missing: pairs.length * periods.length - n,
    looks: 1,
    settle: null,
    caveats: [
      {
        code: 'association-only',
        text: 'The reverse direction is not excluded, nor a third thing that moves both.',
      },
    ],
    method: {
      name: 'Association with effects of area and month taken out',
      options: { scale, seed: settings.seed ?? 1, permutations },
      reference: 'Cameron & Miller 2015; Good 2005',
    },
    ...provenanceOf(every),
  };
}
