import type { Variation, VariationFinding } from '../../areas/variation-finding.ts';
import { axisFormat, unitWords } from '../../chart/base/amount.ts';
import { type ChartOptions, chartSettings, requireDrawn } from '../../chart/base/chart-options.ts';
import type { ChartSpec } from '../../chart/base/chart-spec.ts';
import { frame } from '../../chart/base/frame.ts';
import { intervalLayers } from '../../chart/base/row-layers.ts';
import { type PlotRow, rowPlot } from '../../chart/base/row-plot.ts';
import { valueScale } from '../../chart/base/value-scale.ts';
import { aboutWords } from '../../chart/base/words.ts';
import { overPeriod } from '../../period/over-period.ts';
import type { Estimate } from '../../result/estimate.ts';
import { sizeWords } from '../../words/numbers.ts';

/**
 * Variation: how far the true levels of areas typically lie from their mean, with its interval; before, and within smaller areas.
 *
 * `null` where no dimension has two areas with a sample.
 *
 * @example
 * variationChart(variation(boroughs))?.title.text // => ['Victim satisfaction: not the same everywhere']
 */
export function variationChart(finding: VariationFinding, options: ChartOptions = {}): ChartSpec | null {
  requireDrawn('variationChart: finding', finding, ['variation'], options);
  const { estimate, evidence, subject, verdict } = finding;
  if (estimate.value === null) return null;
  const settings = chartSettings(options);
  const { palette } = settings;
  const now = { label: 'this period', shape: 'circle', color: palette.main, filled: true } as const;
  const then = { label: 'before', shape: 'square', color: palette.soft, filled: false } as const;
  const inside = { label: 'within areas', shape: 'diamond', color: palette.ink, filled: true } as const;
  const row = (
    name: string,
    spread: Estimate,
    style: typeof now | typeof then | typeof inside,
  ): PlotRow & { readonly spoken: string } => ({
    name,
    value: spread.value,
    lower: spread.lower,
    upper: spread.upper,
    note: sizeWords(spread),
    spoken: sizeWords(spread),
    ...style,
  });
  const { variations, within } = evidence;
  const rows = [
    ...variations.flatMap((each) => [
      row(nameOf(each, overPeriod(subject), ''), each.spread, now),
      ...(each.before === null
        ? []
        : [row(nameOf(each, overPeriod(each.before), ', before'), each.before.spread, then)]),
    ]),
    ...(within === null ? [] : [row('smaller areas, within each', within.spread, inside)]),
  ];
  const scale = valueScale([0, ...rows.flatMap(({ lower, upper, value }) => [lower, value, upper])]);
  const room = rowPlot(settings, rows, scale, {
    values: [...scale.ticks],
    format: axisFormat(estimate.unit, scale.step),
    title: settings.unit ?? `typical distance from the mean of all, ${unitWords(estimate.unit)}`,
  });
  const headline = headlines[verdict];
  const earlier = variations.find(({ before }) => before !== null)?.before ?? undefined;
  return frame({
    finding,
    plot: room.plot,
    title: `${aboutWords(subject)}: ${headline}`,
    subtitle: `${overPeriod(subject)}${earlier === undefined ? '' : `, before: ${overPeriod(earlier)}`}. Standard deviations of true levels. Lines: ${Math.round(100 * Number(finding.method.options['level']))}% intervals.`,
    description: `How unlike areas are, ${aboutWords(subject)}, ${overPeriod(subject)}: ${headline}. ${rows.map(({ name, spoken }) => `${name}: ${spoken}`).join('; ')}.`,
    headroom: 10,
    layers: [...room.base, ...intervalLayers(rows, room)],
    key: [
      now,
      ...(rows.some(({ shape }) => shape === 'square') ? [then] : []),
      ...(within === null ? [] : [inside]),
    ],
  });
}

const headlines = {
  differ: 'not the same everywhere',
  alike: 'much the same everywhere',
  'cannot-tell': 'cannot tell whether it is the same everywhere',
} as const;

const nameOf = ({ part }: Variation, when: string, after: string) =>
  Object.keys(part).length > 0 ? `${Object.values(part).join(', ')}${after}` : when;
