import { axisFormat, labelWords } from '../../chart/base/amount.ts';
import { barLayers } from '../../chart/base/bars.ts';
import { type ChartOptions, chartSettings, requireDrawn } from '../../chart/base/chart-options.ts';
import type { ChartSpec } from '../../chart/base/chart-spec.ts';
import { frame } from '../../chart/base/frame.ts';
import { type PlotRow, rowPlot } from '../../chart/base/row-plot.ts';
import { cutText } from '../../chart/base/text-fit.ts';
import { valueScale } from '../../chart/base/value-scale.ts';
import { stretchWords } from '../../chart/base/words.ts';
import type { GapToRankFinding } from '../../compare/gap-to-rank-finding.ts';
import { gapPlace } from './words.ts';

/**
 * Gap to a rank: the change that the place would take with the others as they stand, and for an even chance or four in five.
 *
 * `null` where the place is held already or out of reach.
 *
 * @example
 * gapToRankChart(gapToRankFinding(charges, 'west-mercia', { period: '2018-10/2019-02', rank: 10, mechanism: 'added' })).title.text
 * // => ['West Mercia, 13th of 16: 555 more to be 10th']
 */
export function gapToRankChart(finding: GapToRankFinding, options: ChartOptions = {}): ChartSpec | null {
  requireDrawn('gapToRankChart: finding', finding, ['gap-to-rank'], options);
  const { evidence, subject, verdict } = finding;
  const { change, changeForFourFifths, changeForHalf, definition, mechanism, of, place, target } = evidence;
  if (verdict !== 'short' || change === null || place === null) return null;
  const settings = chartSettings(options);
  const { palette } = settings;
  const steps = [
    { name: 'the others as they stand', value: change, filled: true },
    { name: 'for an even chance', value: changeForHalf, filled: false },
    { name: 'for a chance of four in five', value: changeForFourFifths, filled: false },
  ].flatMap(({ value, ...step }) => (value === null ? [] : [{ ...step, value }]));
  const said = (value: number) => `${labelWords(Math.abs(value), 'count')} ${value < 0 ? 'fewer' : 'more'}`;
  const rows = steps.map(
    ({ name, value, filled }): PlotRow => ({
      ...{ name, value, lower: null, upper: null, note: labelWords(value, 'count'), bold: filled },
    }),
  );
  const scale = valueScale(
    rows.map(({ value }) => value),
    { zero: true },
  );
  const how = mechanism === 'added' ? 'added' : `moved from ${definition.outOf ?? 'the others'}`;
  const room = rowPlot(settings, rows, scale, {
    values: [...scale.ticks],
    format: axisFormat('count', scale.step),
    title: settings.unit ?? `${cutText(definition.counted, 40)}, ${cutText(how, 40)}`,
  });
  const chances = steps.map(({ name, value }) => `${name} ${said(value)}`).join(', ');
  return frame({
    finding,
    plot: room.plot,
    title: `${subject.areaName}, ${gapPlace(place, finding)} of ${of}: ${said(change)} to be ${gapPlace(target, finding)}`,
    subtitle: `${definition.name}, ${stretchWords(subject.from, subject.to)}. What the table would need; not what is better for victims.`,
    description: `${subject.areaName} is ${gapPlace(place, finding)} of ${of} on ${definition.name}, ${stretchWords(
      subject.from,
      subject.to,
    )}. To be ${gapPlace(target, finding)}: ${chances} (${how}).`,
    layers: [
      ...room.base,
      ...barLayers(
        steps.map(({ value, filled }, row) => ({ row, from: 0, to: value, color: palette.main, filled })),
        room,
      ),
    ],
    key: [
      { label: 'the figures as they are', shape: 'square', color: palette.main, filled: true },
      { label: 'with chance allowed for', shape: 'square', color: palette.main, filled: false },
    ],
  });
}
