import type { GrowthFinding } from '../../change/amount/growth-finding.ts';
import { axisFormat, labelWords } from '../../chart/base/amount.ts';
import { type ChartOptions, chartSettings, requireDrawn } from '../../chart/base/chart-options.ts';
import type { ChartSpec } from '../../chart/base/chart-spec.ts';
import { frame } from '../../chart/base/frame.ts';
import { intervalLayers, valueRule } from '../../chart/base/row-layers.ts';
import { type PlotRow, rowPlot } from '../../chart/base/row-plot.ts';
import { rowScale } from '../../chart/base/row-scale.ts';
import { aboutWords, periodWords } from '../../chart/base/words.ts';
import { figureRange } from '../../words/numbers.ts';

/**
 * Growth: the change in percent with its interval, beside the comparator's.
 *
 * `null` where a percentage would mislead (an earlier count under 20) or a period has no figures.
 *
 * @example
 * growthChart(growth(crime, { from: '2015-01/2015-12', to: '2018-01/2018-12', comparator: other })).title.text
 * // => ['Recorded crime, Camden: +31.4%, grew']
 */
export function growthChart(finding: GrowthFinding, options: ChartOptions = {}): ChartSpec | null {
  requireDrawn('growthChart: finding', finding, ['growth'], options);
  const { estimate, evidence, subject, verdict } = finding;
  if (estimate.value === null || estimate.unit !== 'percent') return null;
  const settings = chartSettings(options);
  const { palette } = settings;
  const { comparator, compoundPerYear, from, noise, to } = evidence;
  const rows: PlotRow[] = [
    row(subject.areaName, estimate, { bold: true, color: palette.main }),
    ...(comparator === null
      ? []
      : [row(comparator.name, comparator.growth, { shape: 'square', color: palette.soft, filled: false })]),
    ...(compoundPerYear === null
      ? []
      : [row(`${subject.areaName}, a year`, compoundPerYear, { shape: 'diamond', color: palette.main })]),
  ];
  const scale = rowScale(rows, [0]);
  const room = rowPlot(settings, rows, scale, {
    values: [...scale.ticks],
    format: axisFormat('percent', scale.step),
    title: settings.unit ?? '% change',
  });
  const [early, late] = [periodWords(from.period, 'long'), periodWords(to.period, 'long')];
  const counts =
    from.count === null || to.count === null
      ? ''
      : ` ${labelWords(from.count, 'count')} to ${labelWords(to.count, 'count')}.`;
  const beside =
    comparator === null
      ? ''
      : ` Difference from ${comparator.name}: ${figureRange({ ...comparator.difference, unit: 'points' })}, ${BESIDE[comparator.verdict]}.`;
  const allowed =
    noise.source === 'sampling' ? ' Few figures: the interval allows for the doubt they leave.' : '';
  return frame({
    finding,
    plot: room.plot,
    title: `${aboutWords(subject)}: ${labelWords(estimate.value, 'percent')}, ${VERDICTS[verdict]}`,
    subtitle: `${early} to ${late}.${counts} Lines: ${Math.round(100 * (estimate.level ?? 0.95))}% intervals of the underlying rate.${allowed}${beside}`,
    description: `Change of ${aboutWords(subject)} from ${early} to ${late}: ${figureRange(estimate)}, ${VERDICTS[verdict]}.${counts}${
      comparator === null ? '' : ` ${comparator.name}: ${figureRange(comparator.growth)}.`
    }${beside}${allowed}`,
    headroom: 18,
    layers: [...room.base, ...valueRule(0, 'no change', room), ...intervalLayers(rows, room)],
  });
}

function row(
  name: string,
  { value, lower, upper, unit }: GrowthFinding['estimate'],
  style: Partial<PlotRow>,
): PlotRow {
  return {
    name,
    value,
    lower,
    upper,
    note: value === null ? 'no figure' : labelWords(value, unit),
    ...style,
  };
}

const VERDICTS: Readonly<Record<GrowthFinding['verdict'], string>> = {
  higher: 'grew',
  lower: 'fell',
  same: 'the same, within the margin',
  'cannot-tell': 'no change shown',
};

const BESIDE = {
  faster: 'faster',
  slower: 'slower',
  'cannot-tell': 'no difference shown',
} as const;
