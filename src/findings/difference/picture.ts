import type { ComparedFinding } from '../../change/amount/compared-finding.ts';
import type { DifferenceFinding } from '../../change/amount/difference-finding.ts';
import { axisFormat, labelWords, unitWords } from '../../chart/base/amount.ts';
import { type ChartOptions, chartSettings, requireDrawn } from '../../chart/base/chart-options.ts';
import type { ChartSpec } from '../../chart/base/chart-spec.ts';
import { frame } from '../../chart/base/frame.ts';
import { intervalLayers, valueRule } from '../../chart/base/row-layers.ts';
import { type PlotRow, rowPlot } from '../../chart/base/row-plot.ts';
import { rowScale } from '../../chart/base/row-scale.ts';
import { aboutWords, periodWords } from '../../chart/base/words.ts';
import type { RunNoiseSource } from '../../course/run-noise.ts';
import { figureRange } from '../../words/numbers.ts';

/**
 * Difference of two periods: by how much the later figure differs from the earlier, with the interval that its noise leaves.
 *
 * `null` when there is no difference to draw.
 *
 * @example
 * differenceChart(difference(shropshire, { from: '2019-02', to: '2019-03' })).title.text
 * // => ['Victim satisfaction, Shropshire: no difference shown']
 */
export function differenceChart(finding: DifferenceFinding, options: ChartOptions = {}): ChartSpec | null {
  requireDrawn('differenceChart: finding', finding, ['difference'], options);
  const { from, to } = finding.evidence;
  const value = (at: number | null) => (at === null ? 'no figure' : labelWords(at, finding.subject.unit));
  return differencePicture(finding, options, {
    row: `${periodWords(to.period)} less ${periodWords(from.period)}`,
    figures: `${value(from.value)} in ${periodWords(from.period, 'long')}, ${value(to.value)} in ${periodWords(to.period, 'long')}.`,
  });
}

/** One difference with its interval, whatever it is a difference from. */
export function differencePicture(
  finding: DifferenceFinding | ComparedFinding,
  options: ChartOptions,
  { row, figures }: { readonly row: string; readonly figures: string },
): ChartSpec | null {
  const { estimate, subject, verdict } = finding;
  if (estimate.value === null) return null;
  const settings = chartSettings(options);
  const { palette } = settings;
  const rows: readonly PlotRow[] = [
    {
      name: row,
      value: estimate.value,
      lower: estimate.lower,
      upper: estimate.upper,
      note: labelWords(estimate.value, estimate.unit),
      bold: true,
      ...(verdict === 'higher' || verdict === 'lower'
        ? { color: palette.main }
        : { color: palette.soft, filled: false }),
    },
  ];
  const scale = rowScale(rows, [0]);
  const room = rowPlot(settings, rows, scale, {
    values: [...scale.ticks],
    format: axisFormat(estimate.unit, scale.step),
    title: `difference, ${settings.unit ?? unitWords(estimate.unit)}`,
  });
  return frame({
    finding,
    plot: room.plot,
    title: `${aboutWords(subject)}: ${VERDICTS[verdict]}`,
    subtitle: `${figures} Line: ${Math.round(100 * (estimate.level ?? 0.95))}% interval${NOISES[finding.evidence.noise.source]}.`,
    description: `Difference of ${aboutWords(subject)}: ${figures} ${figureRange(estimate)}. Verdict: ${VERDICTS[verdict]}.`,
    headroom: 18,
    layers: [...room.base, ...valueRule(0, 'no difference', room), ...intervalLayers(rows, room)],
  });
}

const VERDICTS: Readonly<Record<DifferenceFinding['verdict'], string>> = {
  higher: 'higher',
  lower: 'lower',
  same: 'the same, within the margin',
  'cannot-tell': 'no difference shown',
};

/** What the interval allows for. */
export const NOISES: Readonly<Record<RunNoiseSource, string>> = {
  figures: ', for how the figures vary about their course',
  sisters: ', for how the figures and those of areas beside it vary',
  borrowed: ', for how a comparable series varies',
  sampling: ', for chance and the doubt that few figures leave',
  none: '',
};
