import type { MisappliedOutcomeFinding } from '../../change/recording/misapplied-outcome-finding.ts';
import { axisFormat, labelWords, unitWords } from '../../chart/base/amount.ts';
import { type ChartOptions, chartSettings, requireDrawn } from '../../chart/base/chart-options.ts';
import type { ChartSpec } from '../../chart/base/chart-spec.ts';
import { frame } from '../../chart/base/frame.ts';
import { intervalLayers } from '../../chart/base/row-layers.ts';
import { type PlotRow, rowPlot } from '../../chart/base/row-plot.ts';
import { rowScale } from '../../chart/base/row-scale.ts';
import { cutText } from '../../chart/base/text-fit.ts';
import { aboutWords, stretchWords } from '../../chart/base/words.ts';
import { figureRange, targetWords } from '../../words/numbers.ts';

/**
 * Misapplied outcomes: the share as recorded, as corrected with the doubt of the audit, and under other shares misapplied.
 *
 * `null` without figures.
 *
 * @example
 * const audit = { misapplied: { share: 0.15, audited: 200 }, missed: 'none', destination: 'outcome 15' };
 * misappliedOutcomeChart(misappliedOutcomeFinding(shropshire, { period: '2018-03', ...audit })).title.text.join(' ')
 * // => 'Victim satisfaction, Shropshire: 79.3% recorded, 67.4% corrected'
 */
export function misappliedOutcomeChart(
  finding: MisappliedOutcomeFinding,
  options: ChartOptions = {},
): ChartSpec | null {
  requireDrawn('misappliedOutcomeChart: finding', finding, ['misapplied-outcome'], options);
  const { estimate, evidence, subject } = finding;
  const { band, destination, misapplied, missed, recordedShare } = evidence;
  if (estimate.value === null || recordedShare === null) return null;
  const settings = chartSettings(options);
  const { palette } = settings;
  const share = (value: number) => labelWords(value, 'proportion');
  const single = (name: string, value: number, style: Partial<PlotRow>): PlotRow => ({
    ...{ name, value, lower: null, upper: null, note: share(value) },
    ...style,
  });
  const rows: PlotRow[] = [
    single('as recorded', recordedShare, { shape: 'square', color: palette.soft, filled: false }),
    {
      ...{ name: `corrected, ${targetWords(misapplied, 'proportion')} misapplied`, value: estimate.value },
      ...{ lower: estimate.lower, upper: estimate.upper, note: share(estimate.value) },
      ...{ bold: true, shape: 'diamond', color: palette.main },
    },
    ...band.map((row) =>
      single(`if ${targetWords(row.misapplied, 'proportion')} were`, row.share, { color: palette.ordinary }),
    ),
  ];
  const scale = rowScale(rows);
  const room = rowPlot(settings, rows, scale, {
    values: [...scale.ticks],
    format: axisFormat('proportion', scale.step),
    title: settings.unit ?? `${cutText(subject.indicatorName, 40)}, ${unitWords('proportion')}`,
  });
  const lower = missed === 'none' ? ' None are taken as missed, so the corrected share is the least.' : '';
  const doubt =
    estimate.lower === null
      ? ' The size of the audit is not known: no interval.'
      : ' Line: 95% interval, the doubt of the audit alone.';
  const to = `${labelWords(destination.moved, 'count')} would be ${cutText(destination.outcome, 60)} instead.`;
  return frame({
    finding,
    plot: room.plot,
    title: `${aboutWords(subject)}: ${share(recordedShare)} recorded, ${share(estimate.value)} corrected`,
    subtitle: `${stretchWords(subject.from, subject.to)}. ${to}${lower}${doubt} Others are not corrected.`,
    description: `${aboutWords(subject)}, ${stretchWords(subject.from, subject.to)}: ${share(recordedShare)} as recorded; ${figureRange(
      estimate,
    )} with ${targetWords(misapplied, 'proportion')} misapplied. ${to}${lower} ${band
      .map((row) => `If ${targetWords(row.misapplied, 'proportion')} were: ${share(row.share)}`)
      .join('; ')}.`,
    layers: [...room.base, ...intervalLayers(rows, room)],
  });
}
