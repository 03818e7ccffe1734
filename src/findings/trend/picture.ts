import type { TrendFinding } from '../../change/trend/trend-finding.ts';
import { labelWords } from '../../chart/base/amount.ts';
import { type ChartOptions, chartSettings, requireDrawn } from '../../chart/base/chart-options.ts';
import type { ChartSpec } from '../../chart/base/chart-spec.ts';
import { figureLayers } from '../../chart/base/figure-layers.ts';
import { frame } from '../../chart/base/frame.ts';
import { edgeLabels } from '../../chart/base/labels.ts';
import { layerOf } from '../../chart/base/plot.ts';
import { DASH } from '../../chart/base/theme.ts';
import { timePlot } from '../../chart/base/time-plot.ts';
import { aboutWords, stretchWords } from '../../chart/base/words.ts';
import { figureRange } from '../../words/numbers.ts';

/**
 * Trend: the figures and the line through them; dashed where no direction is shown.
 *
 * `null` when there is no line.
 *
 * @example
 * trendChart(trend(other)).title.text // => ['Recorded crime, Barnet: rising of late']
 */
export function trendChart(finding: TrendFinding, options: ChartOptions = {}): ChartSpec | null {
  requireDrawn('trendChart: finding', finding, ['trend'], options);
  const { estimate, evidence, subject, verdict } = finding;
  const { line, margin, periods, values } = evidence;
  const end = line.findLastIndex((value) => value !== null);
  if (estimate.value === null || end < 0 || verdict === 'refused') return null;
  const slope = evidence.slope ?? estimate;
  const edges = [{ value: line[end] ?? 0, label: labelWords(slope.value ?? 0, slope.unit), bold: true }];
  const time = timePlot(chartSettings(options), {
    periods,
    values: [...values, ...line],
    unit: subject.unit,
    edges,
  });
  const { palette } = time.plot;
  // Where the straight line goes the other way, what is told is told of late.
  const bent = (verdict === 'rising' || verdict === 'falling') && estimate.unit !== slope.unit;
  const said = `${VERDICTS[verdict]}${bent ? ' of late' : ''}`;
  const straight = bent ? 'Slope of one line through all' : 'Slope';
  const level = `${Math.round(100 * (slope.level ?? 0.95))}% interval`;
  const size = 'points' in margin ? `${margin.points} pp` : `${margin.percent}%`;
  const against =
    evidence.againstMargin === null
      ? ''
      : ` The margin that matters is ${size} a year: ${AGAINST[evidence.againstMargin]}.`;
  return frame({
    finding,
    plot: time.plot,
    title: `${aboutWords(subject)}: ${said}`,
    subtitle: `${stretchWords(periods[0] ?? '', periods[periods.length - 1] ?? '')}. ${straight} ${figureRange(slope)}, ${level}.${against}`,
    description: `${aboutWords(subject)}, ${stretchWords(
      periods[0] ?? '',
      periods[periods.length - 1] ?? '',
    )}, with a straight line. Verdict: ${said}. ${straight} ${figureRange(slope)}, ${level}.${against}`,
    headroom: 20,
    layers: [
      ...time.base,
      ...figureLayers(periods, values, subject.unit, time),
      layerOf(
        line.map((y, x) => ({ x, y })),
        {
          type: 'line',
          color: palette.main,
          strokeWidth: 3,
          ...(verdict === 'cannot-tell' || verdict === 'same' ? { strokeDash: [...DASH.limit] } : {}),
        },
        { x: time.x, y: time.y },
      ),
      ...edgeLabels(edges, time),
    ],
  });
}

const VERDICTS: Readonly<Record<TrendFinding['verdict'], string>> = {
  rising: 'rising',
  falling: 'falling',
  higher: 'higher than before',
  lower: 'lower than before',
  same: 'within the margin of its start',
  'cannot-tell': 'not shown to have gone up or down',
  refused: 'not judged',
};

const AGAINST = {
  beyond: 'the slope is beyond it',
  within: 'the slope is within it',
  'cannot-tell': 'cannot tell whether the slope is beyond it',
} as const;
