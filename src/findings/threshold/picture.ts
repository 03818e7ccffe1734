import { axisFormat, labelWords, unitWords } from '../../chart/base/amount.ts';
import { type ChartOptions, chartSettings, requireDrawn } from '../../chart/base/chart-options.ts';
import type { ChartSpec } from '../../chart/base/chart-spec.ts';
import { frame } from '../../chart/base/frame.ts';
import { intervalLayers, valueRule } from '../../chart/base/row-layers.ts';
import { type PlotRow, rowPlot } from '../../chart/base/row-plot.ts';
import { rowScale } from '../../chart/base/row-scale.ts';
import { SIDE_WORDS, sideKey, sideStyle } from '../../chart/base/side-style.ts';
import { cutText } from '../../chart/base/text-fit.ts';
import { aboutWords, periodWords, stretchWords } from '../../chart/base/words.ts';
import type { ThresholdFinding } from '../../compare/threshold.ts';
import { figureRange, figureWords, targetWords } from '../../words/numbers.ts';

/** Periods before the one judged that are drawn under it. */
const EARLIER = 11;

/**
 * Threshold: the level with its interval against the target, and under it the figures as published.
 *
 * A solid triangle says on which side the true level is; hollow: probably, or cannot be told. `null` without a figure.
 * For several areas see `howManyAboveChart`.
 *
 * @example
 * thresholdChart(threshold(shropshire, { target: 0.8 })).title.text
 * // => ['Victim satisfaction, Shropshire: below 80%']
 */
export function thresholdChart(finding: ThresholdFinding, options: ChartOptions = {}): ChartSpec | null {
  requireDrawn('thresholdChart: finding', finding, ['threshold'], options);
  const { estimate, evidence, subject, verdict } = finding;
  if (estimate.value === null || verdict === 'no-data') return null;
  const settings = chartSettings(options);
  const { palette } = settings;
  const { unit } = estimate;
  const single = evidence.rests === 'figure';
  const judged: PlotRow = {
    name: single ? stretchWords(subject.from, subject.to, 'short') : 'level',
    value: estimate.value,
    lower: estimate.lower,
    upper: estimate.upper,
    note: labelWords(estimate.value, unit),
    bold: true,
    ...sideStyle(verdict, subject.polarity, palette),
  };
  const before = evidence.points
    .filter(({ period, value }) => value !== null && (single ? period < subject.from : period <= subject.to))
    .slice(single ? -EARLIER : -EARLIER - 1)
    .reverse()
    .map(
      ({ period, value, lower, upper }): PlotRow => ({
        name: periodWords(period),
        ...{ value, lower, upper },
        note: labelWords(value ?? 0, unit),
        color: palette.ordinary,
      }),
    );
  const rows = [judged, ...before];
  const scale = rowScale(rows, [evidence.target, estimate.value]);
  const room = rowPlot(settings, rows, scale, {
    values: [...scale.ticks],
    format: axisFormat(unit, scale.step),
    title: `${cutText(subject.indicatorName, 40)}, ${settings.unit ?? unitWords(unit)}`,
  });
  const target = targetWords(evidence.target, unit);
  const sure =
    evidence.probability === null
      ? 'the sample is not known'
      : `chance that the true level is at or above it: ${figureWords(evidence.probability, 'probability')}`;
  const when = stretchWords(subject.from, subject.to);
  const { figure } = evidence;
  const published = figure.value === null ? 'not known' : labelWords(figure.value, unit);
  const said = single
    ? `${published} in ${when}`
    : `${published} in ${when}, level ${labelWords(estimate.value, unit)}`;
  const passed =
    evidence.periodsLooked > 1
      ? ` Target met in ${evidence.periodsPassed} of the last ${evidence.periodsLooked} figures.`
      : '';
  return frame({
    finding,
    plot: room.plot,
    title: `${aboutWords(subject)}: ${verdict === 'cannot-tell' ? 'cannot tell whether it is over' : SIDE_WORDS[verdict]} ${target}`,
    subtitle: `${said}; ${sure}. Lines: 95% intervals.${passed}`,
    description: `${aboutWords(subject)} against the target of ${target}. ${single ? when : said}: ${figureRange(estimate)}; ${sure}. Verdict: ${
      verdict === 'cannot-tell' ? 'cannot tell on which side' : SIDE_WORDS[verdict]
    }.${passed}`,
    headroom: 18,
    layers: [
      ...room.base,
      ...valueRule(evidence.target, `target ${target}`, room, 'target'),
      ...intervalLayers(rows, room),
    ],
    key: [
      ...sideKey([verdict], subject.polarity, palette),
      ...(before.length > 0
        ? [
            {
              label: single ? 'earlier periods' : 'figures as published',
              shape: 'circle',
              color: palette.ordinary,
              filled: true,
            },
          ]
        : []),
    ],
  });
}
