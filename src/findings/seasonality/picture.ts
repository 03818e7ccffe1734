import type { SeasonalityFinding } from '../../change/season/seasonality.ts';
import { axisFormat, unitWords } from '../../chart/base/amount.ts';
import { barLayers } from '../../chart/base/bars.ts';
import { type ChartOptions, chartSettings, requireDrawn } from '../../chart/base/chart-options.ts';
import type { ChartSpec } from '../../chart/base/chart-spec.ts';
import { frame } from '../../chart/base/frame.ts';
import { valueRule } from '../../chart/base/row-layers.ts';
import { type PlotRow, rowPlot } from '../../chart/base/row-plot.ts';
import { valueScale } from '../../chart/base/value-scale.ts';
import { aboutWords, periodWords, stretchWords } from '../../chart/base/words.ts';
import { signedWords, sizeWords } from '../../words/numbers.ts';

/**
 * Seasonality: how far each time of the year lies above (solid) or below (hollow) the level of the year.
 *
 * `null` where the season was not tested. See `decompositionChart` for the figures taken apart.
 *
 * @example
 * seasonalityChart(seasonality(other)).title.text.join(' ') // => 'Recorded crime, Barnet: highest in March, not shown to be more than chance'
 */
export function seasonalityChart(finding: SeasonalityFinding, options: ChartOptions = {}): ChartSpec | null {
  requireDrawn('seasonalityChart: finding', finding, ['seasonality'], options);
  const { estimate, evidence, subject, verdict } = finding;
  const { highest, lowest, pattern } = evidence;
  if (highest === null || lowest === null || estimate.value === null) return null;
  const settings = chartSettings(options);
  const { palette } = settings;
  const { unit } = estimate;
  const inOrder = [...pattern].sort((a, b) => (partOfYear(a.period) < partOfYear(b.period) ? -1 : 1));
  const rows = inOrder.map(
    ({ effect, period }): PlotRow => ({
      name: timeOfYear(period),
      value: effect,
      lower: null,
      upper: null,
      note: signedWords({ unit, value: effect }),
      bold: period === highest || period === lowest,
    }),
  );
  const scale = valueScale(
    rows.map(({ value }) => value),
    { zero: true },
  );
  const room = rowPlot(settings, rows, scale, {
    values: [...scale.ticks],
    format: axisFormat(unit, scale.step),
    title: settings.unit ?? `from the level of the year, ${unitWords(unit)}`,
  });
  const sure = verdict === 'seasonal' ? 'more than chance' : 'not shown to be more than chance';
  const apart = sizeWords(estimate);
  return frame({
    finding,
    plot: room.plot,
    title: `${aboutWords(subject)}: highest in ${timeOfYear(highest)}, ${sure}`,
    subtitle: `${stretchWords(subject.from, subject.to)}. ${timeOfYear(highest)} lies ${apart} above ${timeOfYear(lowest)}, the lowest. Solid bars: above the level of the year; hollow: below.`,
    description: `How far each time of the year lies from the level of the year, ${aboutWords(subject)}, ${stretchWords(
      subject.from,
      subject.to,
    )}: ${inOrder.map(({ effect, period }) => `${timeOfYear(period)} ${signedWords({ unit, value: effect })}`).join(', ')}. The season is ${sure}.`,
    headroom: 18,
    layers: [
      ...room.base,
      ...valueRule(0, 'level of the year', room),
      ...barLayers(
        rows.map(({ value }, row) => ({
          ...{ row, from: 0, to: value ?? 0, color: palette.main },
          filled: (value ?? 0) >= 0,
        })),
        room,
      ),
    ],
  });
}

/** `July`, `April to June`. */
const timeOfYear = (period: string) => periodWords(period, 'long').replace(/ \d{4}(\/\d{2})?$/, '');

/** What follows the year, by which months and quarters sort. */
const partOfYear = (period: string) => period.replace(/^\d{4}(\/\d{2})?-/, '');
