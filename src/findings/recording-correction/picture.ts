import type { RecordingCorrectionFinding } from '../../change/recording/recording-correction-finding.ts';
import { axisFormat, labelWords } from '../../chart/base/amount.ts';
import { type ChartOptions, chartSettings, requireDrawn } from '../../chart/base/chart-options.ts';
import type { ChartSpec } from '../../chart/base/chart-spec.ts';
import { frame } from '../../chart/base/frame.ts';
import { intervalLayers, valueRule } from '../../chart/base/row-layers.ts';
import { type PlotRow, rowPlot } from '../../chart/base/row-plot.ts';
import { valueScale } from '../../chart/base/value-scale.ts';
import { aboutWords, periodWords } from '../../chart/base/words.ts';
import { figureRange } from '../../words/numbers.ts';

/**
 * Recording correction: the recorded growth, and what is left of it once more complete recording is allowed for.
 *
 * `null` without a growth.
 *
 * @example
 * const grown = growth(crime, { from: '2015-01/2015-12', to: '2018-01/2018-12' });
 * const audits = { before: { value: 0.85 }, after: { value: 0.907 } };
 * recordingCorrectionChart(recordingCorrectionFinding(grown, audits)).title.text
 * // => ['Recorded crime, Camden: +31.4% recorded, +23.2% left']
 */
export function recordingCorrectionChart(
  finding: RecordingCorrectionFinding,
  options: ChartOptions = {},
): ChartSpec | null {
  requireDrawn('recordingCorrectionChart: finding', finding, ['recording-correction'], options);
  const { estimate, evidence, subject, verdict } = finding;
  const { after, before, from, growth, tippingPoint, to } = evidence;
  if (estimate.value === null || growth.value === null || tippingPoint === null) return null;
  const settings = chartSettings(options);
  const { palette } = settings;
  const row = (name: string, { lower, upper, value }: typeof growth, style: Partial<PlotRow>): PlotRow => ({
    ...{ name, value, lower, upper, note: labelWords(value ?? 0, 'percent') },
    ...style,
  });
  const rows = [
    row('recorded', growth, { shape: 'square', color: palette.soft, filled: false }),
    row('left, recording allowed for', estimate, { bold: true, color: palette.main }),
  ];
  const scale = valueScale([0, ...rows.flatMap(({ lower, upper, value }) => [lower, upper, value])]);
  const room = rowPlot(settings, rows, scale, {
    values: [...scale.ticks],
    format: axisFormat('percent', scale.step),
    title: settings.unit ?? '% change',
  });
  const complete = `Recorded of what is reported: ${labelWords(before.value ?? 0, 'proportion')} before, ${labelWords(after.value ?? 0, 'proportion')} after.`;
  const tip =
    verdict === 'impossible'
      ? ''
      : ` With ${labelWords(tippingPoint, 'proportion')} before, none would be left${verdict === 'inside-audited-range' ? ', which the audits allow' : ''}.`;
  return frame({
    finding,
    plot: room.plot,
    title: `${aboutWords(subject)}: ${labelWords(growth.value, 'percent')} recorded, ${labelWords(estimate.value, 'percent')} left`,
    subtitle: `${periodWords(from, 'long')} to ${periodWords(to, 'long')}. ${complete}${tip} Lines: intervals, where all figures have one. A sum, not a reason.`,
    description: `Growth of ${aboutWords(subject)} from ${periodWords(from, 'long')} to ${periodWords(to, 'long')}: recorded ${figureRange(
      growth,
    )}; with more complete recording allowed for, ${figureRange(estimate)}. ${complete}${tip}`,
    headroom: 18,
    layers: [...room.base, ...valueRule(0, 'no change', room), ...intervalLayers(rows, room)],
  });
}
