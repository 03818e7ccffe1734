import type { ThresholdFinding } from '../compare/threshold.ts';
import { amount, axisFormat, roundAmount, unitWords, withInterval } from './amount.ts';
import { type ChartOptions, chartSettings } from './chart-options.ts';
import type { ChartSpec } from './chart-spec.ts';
import { frame } from './frame.ts';
import { together } from './origin.ts';
import { paletteOf } from './plot.ts';
import { beyondKey, intervalLayers, valueRule } from './row-layers.ts';
import { type PlotRow, rowPlot } from './row-plot.ts';
import { rowScale } from './row-scale.ts';
import { SIDE_WORDS, sideKey, sideStyle } from './side-style.ts';
import { cutText } from './text-fit.ts';
import { stretchWords } from './words.ts';

/** Below so many pixels the chances stand in brackets, to leave room for the intervals. */
const NARROW = 480;

/**
 * Thresholds: several areas against one target, the highest first, each with its interval and the side that its true
 * level is on.
 *
 * The findings are of one indicator and one target, that of the first; those of another indicator, target or without
 * a figure are left out. `null` when none is left.
 *
 * @example
 * thresholdsChart(boroughs.series.map((area) => threshold(area))).title.text
 * // => ['Victim satisfaction: 3 of 5 figures are at or over 80%']
 */
export function thresholdsChart(
  findings: readonly ThresholdFinding[],
  options: ChartOptions = {},
): ChartSpec | null {
  const [first] = findings;
  if (first === undefined) return null;
  const { target } = first.evidence;
  const drawn = findings
    .filter(
      ({ evidence, estimate, subject }) =>
        evidence.target === target &&
        subject.indicator === first.subject.indicator &&
        estimate.value !== null,
    )
    .sort((a, b) => (b.estimate.value ?? 0) - (a.estimate.value ?? 0));
  if (drawn.length === 0) return null;
  const settings = chartSettings(options);
  const palette = paletteOf(settings);
  const { polarity } = first.subject;
  const { unit } = first.estimate;
  const narrow = settings.width < NARROW;
  const chanceOf = (probability: number | null) => {
    if (probability === null) return '';
    const chance = amount(probability, 'probability');
    return narrow ? ` (${chance})` : `, chance ${chance}`;
  };
  const rows = drawn.map(
    ({ estimate, evidence, subject, verdict }): PlotRow => ({
      name: subject.areaName,
      value: estimate.value,
      lower: estimate.lower,
      upper: estimate.upper,
      note: amount(estimate.value ?? 0, unit) + chanceOf(evidence.probability),
      ...sideStyle(verdict, polarity, palette),
    }),
  );
  const scale = rowScale(rows, [target]);
  const room = rowPlot(settings, rows, scale, {
    values: [...scale.ticks],
    format: axisFormat(unit, scale.step),
    title: `${cutText(first.subject.indicatorName, 40)}, ${settings.unit ?? unitWords(unit)}`,
  });
  const count = (side: string) => drawn.filter(({ verdict }) => verdict.endsWith(side)).length;
  const said = roundAmount(target, unit);
  const observed = drawn.filter(({ evidence }) => evidence.observed === 'above').length;
  const when = stretchWords(first.subject.from, first.subject.to);
  return frame({
    finding: together(first, drawn),
    plot: room.plot,
    title: `${first.subject.indicatorName}: ${observed} of ${drawn.length} figures are at or over ${said}`,
    subtitle: `${when}. Lines: 95% intervals; ${narrow ? 'in brackets: the chance' : 'chance:'} that the true level is at or over ${said}, each area by itself.`,
    description: `${first.subject.indicatorName} of ${drawn.length} areas against ${said}, ${when}. ${count('above')} above or probably above, ${count('below')} below or probably below. ${drawn
      .map(
        ({ estimate, subject, verdict }) =>
          `${subject.areaName} ${withInterval(estimate, 'spoken')}, ${SIDE_WORDS[verdict === 'no-data' ? 'cannot-tell' : verdict]}`,
      )
      .join('; ')}.`,
    headroom: 18,
    layers: [
      ...room.base,
      ...valueRule(target, `target ${said}`, room, 'target'),
      ...intervalLayers(rows, room),
    ],
    key: [
      ...sideKey(
        drawn.map(({ verdict }) => verdict),
        polarity,
        palette,
      ),
      ...beyondKey(rows, room),
    ],
  });
}
