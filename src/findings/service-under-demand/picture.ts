import type { ServiceUnderDemandFinding } from '../../change/together/service-under-demand-finding.ts';
import { labelWords } from '../../chart/base/amount.ts';
import { type ChartOptions, chartSettings, requireDrawn } from '../../chart/base/chart-options.ts';
import type { ChartSpec } from '../../chart/base/chart-spec.ts';
import { frame } from '../../chart/base/frame.ts';
import { edgeLabels, labelLayer, pointMark } from '../../chart/base/labels.ts';
import { layerOf } from '../../chart/base/plot.ts';
import { DASH } from '../../chart/base/theme.ts';
import { valueScale } from '../../chart/base/value-scale.ts';
import { aboutWords } from '../../chart/base/words.ts';
import { acrossRule, xyPlot } from '../../chart/base/xy-plot.ts';
import { figureRange, targetWords } from '../../words/numbers.ts';

/**
 * Service under demand: the share met on each day against what was demanded of it, the fitted course, and what is expected of
 * the peak with its limits, beside the target.
 *
 * `null` without figures by day, or where the peak lies beyond what was seen.
 *
 * @example
 * serviceUnderDemandChart(serviceUnderDemandFinding(shropshire, null)) // => null
 */
export function serviceUnderDemandChart(
  finding: ServiceUnderDemandFinding,
  options: ChartOptions = {},
): ChartSpec | null {
  requireDrawn('serviceUnderDemandChart: finding', finding, ['service-under-demand'], options);
  const { estimate, evidence, subject, verdict } = finding;
  const { curve, days, demand, seen, target } = evidence;
  const { lower, upper, value } = estimate;
  if (demand === null || value === null || lower === null || upper === null) return null;
  const label = `target ${targetWords(target, 'proportion')}`;
  const edges = [{ value: target, label }];
  const room = xyPlot(chartSettings(options), {
    x: {
      scale: valueScale([demand, ...seen.map((day) => day.demand)]),
      unit: 'count',
      title: 'demand of the day',
    },
    y: {
      scale: valueScale([lower, upper, target, ...seen.map(({ share }) => share)]),
      unit: 'proportion',
      title: 'share met, %',
    },
    edges,
  });
  const { palette } = room.plot;
  const peak = {
    label: 'expected at the peak, with limits for one day',
    shape: 'diamond',
    color: palette.alert,
    filled: verdict !== 'cannot-tell',
  };
  const headline = `${VERDICTS[verdict]} on a day of ${labelWords(demand, 'count')}`;
  const middle = room.plot.width / 2;
  const at = room.atX(demand);
  return frame({
    finding,
    plot: room.plot,
    title: `${aboutWords(subject)}: ${headline}`,
    subtitle: `${days} days. ${figureRange(estimate)} would be expected on such a day; ${label}. Line: the course of the share over demand. Busy days differ in more than demand.`,
    description: `Share met on each of ${days} days against demand, ${aboutWords(subject)}. On a day of ${labelWords(demand, 'count')} the share expected is ${figureRange(
      estimate,
    )}; ${label}. Verdict: ${headline}.`,
    headroom: 20,
    layers: [
      ...room.base,
      acrossRule(target, room, palette.ink, DASH.target),
      layerOf(
        seen.map(({ demand: x, share: y }) => ({ x, y })),
        { ...pointMark({ shape: 'circle', color: palette.ordinary, filled: false }, 18), strokeWidth: 0.9 },
        { x: room.x, y: room.y },
      ),
      layerOf(
        curve.map(({ demand: x, share: y }) => ({ x, y })),
        { type: 'line', color: palette.main, strokeWidth: 2.6 },
        { x: room.x, y: room.y },
      ),
      layerOf(
        [{ x: demand, y: lower, y2: upper }],
        { type: 'rule', color: palette.alert, strokeWidth: 2.4 },
        { x: room.x, y: room.y, y2: { field: 'y2' } },
      ),
      layerOf([{ x: demand, y: value }], pointMark(peak, 110, palette.paper), { x: room.x, y: room.y }),
      labelLayer(
        [{ x: at + (at > middle ? -9 : 9), y: room.atY(lower) - 2, label: labelWords(value, 'proportion') }],
        {
          align: at > middle ? 'right' : 'left',
          bold: true,
          color: palette.ink,
        },
      ),
      ...edgeLabels(edges, room),
    ],
    key: [{ label: 'one day', shape: 'circle', color: palette.ordinary, filled: false }, peak],
  });
}

const VERDICTS: Readonly<Record<ServiceUnderDemandFinding['verdict'], string>> = {
  holds: 'would hold',
  'falls-short': 'would fall short',
  'cannot-tell': 'cannot tell whether it would hold',
  'not-testable': 'not testable',
};
