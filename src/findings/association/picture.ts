import type { AssociationFinding } from '../../change/together/association-finding.ts';
import { type ChartOptions, chartSettings, requireDrawn } from '../../chart/base/chart-options.ts';
import type { ChartSpec } from '../../chart/base/chart-spec.ts';
import { frame } from '../../chart/base/frame.ts';
import { edgeLabels, pointMark } from '../../chart/base/labels.ts';
import { layerOf } from '../../chart/base/plot.ts';
import { cutText } from '../../chart/base/text-fit.ts';
import { DASH } from '../../chart/base/theme.ts';
import { type ValueScale, valueScale } from '../../chart/base/value-scale.ts';
import { aboutWords, stretchWords } from '../../chart/base/words.ts';
import { acrossRule, xyPlot } from '../../chart/base/xy-plot.ts';
import { decimal } from '../../words/numbers.ts';

/**
 * Association: what is left of both, in each area and period, once what is common to all is taken out; the line is the slope, the
 * shaded fan its interval. Never why.
 *
 * `null` where it cannot be told.
 *
 * @example
 * associationChart(associationFinding(crimes, crimes)).title.text
 * // => ['Recorded crime and Recorded crime: they move together']
 */
export function associationChart(finding: AssociationFinding, options: ChartOptions = {}): ChartSpec | null {
  requireDrawn('associationChart: finding', finding, ['association'], options);
  const { estimate, evidence, subject, verdict } = finding;
  const { activity, areas, left, scale } = evidence;
  const { lower, upper, value } = estimate;
  if (verdict === 'cannot-tell' || value === null || lower === null || upper === null) return null;
  const points = left.flatMap((area) =>
    area.activity.flatMap((x, at) => {
      const y = area.outcome[at] ?? null;
      return x === null || y === null ? [] : [{ x, y }];
    }),
  );
  const log = scale === 'log';
  const unit = log ? 'percent' : 'score';
  const scaleOf = (values: readonly number[]) =>
    log ? notBelowNothing(valueScale(values)) : valueScale(values);
  const x = scaleOf(points.map((point) => point.x));
  const y = scaleOf(points.map((point) => point.y));
  const atSlope = (slope: number, at: number) =>
    log ? 100 * Math.expm1(slope * Math.log1p(Math.max(at, -99.9) / 100)) : slope * at;
  const inside = (at: number) => Math.max(y.domain[0], Math.min(y.domain[1], at));
  // No further than the figures reach.
  const least = Math.min(...points.map((point) => point.x));
  const most = Math.max(...points.map((point) => point.x));
  const along = Array.from({ length: 41 }, (_, step) => least + (step / 40) * (most - least));
  const end = along.findLast((at) => inside(atSlope(value, at)) === atSlope(value, at)) ?? most;
  const slope = `${decimal(value, 2)}${log ? '%' : ''}`;
  const edges =
    end === along.at(-1) ? [{ value: atSlope(value, end), label: `slope ${slope}`, bold: true }] : [];
  const what = log ? '% above or below expected' : 'above or below expected';
  const room = xyPlot(chartSettings(options), {
    x: { scale: x, unit, title: `${cutText(activity, 40)}, ${what}` },
    y: { scale: y, unit, title: `${cutText(subject.indicatorName, 40)}, ${what}` },
    edges,
  });
  const { palette } = room.plot;
  const one = log ? '1% more' : 'one more';
  const interval = `${decimal(lower, 2)} to ${decimal(upper, 2)}`;
  const said = `${one} of ${activity} goes with ${slope} of ${subject.indicatorName} (95% interval ${interval})`;
  return frame({
    finding,
    plot: room.plot,
    title: `${aboutWords(subject)} and ${activity}: ${VERDICTS[verdict]}`,
    subtitle: `${stretchWords(subject.from, subject.to)}, ${areas} ${areas === 1 ? 'area' : 'areas'}. Each point: an area in a period, with what is common to all taken out. Line: the slope; shaded: its 95% interval. Which comes first is not shown.`,
    description: `${aboutWords(subject)} against ${activity}, ${stretchWords(subject.from, subject.to)}, ${points.length} points from ${areas} ${areas === 1 ? 'area' : 'areas'}: ${said}. ${VERDICTS[verdict]}. The reverse direction is not excluded.`,
    headroom: 20,
    layers: [
      ...room.base,
      layerOf(
        along.map((at) => ({ x: at, y: inside(atSlope(lower, at)), y2: inside(atSlope(upper, at)) })),
        { type: 'area', color: palette.band, line: false },
        { x: room.x, y: room.y, y2: { field: 'y2' } },
      ),
      acrossRule(0, room, palette.grid, [1, 0]),
      layerOf(
        points,
        {
          ...pointMark(
            { shape: 'circle', color: palette.ordinary, filled: false },
            points.length > 300 ? 14 : 26,
          ),
          strokeWidth: 1,
        },
        { x: room.x, y: room.y },
      ),
      layerOf(
        along.map((at) => {
          const height = atSlope(value, at);
          return { x: at, y: inside(height) === height ? height : null };
        }),
        {
          ...{ type: 'line', color: palette.main, strokeWidth: 2.6 },
          ...(verdict === 'no-association-shown' ? { strokeDash: [...DASH.limit] } : {}),
        },
        { x: room.x, y: room.y },
      ),
      ...edgeLabels(edges, room),
    ],
  });
}

/** Nothing is further below what is expected than 100%. */
function notBelowNothing(scale: ValueScale): ValueScale {
  const [low, high] = scale.domain;
  if (low >= -100) return scale;
  return {
    ...scale,
    domain: [-100, high],
    ticks: scale.ticks.filter((tick) => tick >= -100),
    share: (value) => (value + 100) / (high + 100),
  };
}

const VERDICTS: Readonly<Record<AssociationFinding['verdict'], string>> = {
  'move-together': 'they move together',
  'move-apart': 'they move in opposite directions',
  'no-association-shown': 'no association shown',
  'cannot-tell': 'cannot tell',
};
