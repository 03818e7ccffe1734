import type { HowManyAboveFinding } from '../compare/index.ts';
import { amount, roundAmount } from './amount.ts';
import { barLayers } from './bars.ts';
import { type ChartOptions, chartSettings } from './chart-options.ts';
import type { ChartSpec } from './chart-spec.ts';
import { frame } from './frame.ts';
import { paletteOf } from './plot.ts';
import { type PlotRow, rowPlot } from './row-plot.ts';
import { valueScale } from './value-scale.ts';
import { aboutWords, listWords, stretchWords } from './words.ts';

/**
 * How many above: the chance that none, one, two, … of the areas are truly at or above the target, with the number that
 * the figures themselves show picked out.
 *
 * `null` where samples are not known, so that there are no chances.
 *
 * @example
 * howManyAboveChart(howManyAbove(boroughs)).title.text[0]
 * // => 'Victim satisfaction: 3 of 5 figures are at or over 80%; chance'
 */
export function howManyAboveChart(
  finding: HowManyAboveFinding,
  options: ChartOptions = {},
): ChartSpec | null {
  const { evidence, subject } = finding;
  const { areas, distribution, observedAbove } = evidence;
  if (distribution.length < 2) return null;
  const settings = chartSettings(options);
  const palette = paletteOf(settings);
  // Of forty areas most numbers are out of the question: only the likely ones, and the one observed, are drawn.
  const likely = distribution
    .map((chance, count) => ({ chance, count }))
    .filter(({ chance, count }) => distribution.length <= 12 || chance >= 0.005 || count === observedAbove);
  const rows = likely.map(
    ({ chance, count }): PlotRow => ({
      name: `${count} of ${areas.length}${count === observedAbove ? ', as the figures say' : ''}`,
      value: chance,
      lower: null,
      upper: null,
      note: amount(chance, 'probability'),
      bold: count === observedAbove,
    }),
  );
  const scale = valueScale(
    rows.map(({ value }) => value),
    { zero: true },
  );
  const room = rowPlot(settings, rows, scale, {
    values: [...scale.ticks],
    format: '.0%',
    title: settings.unit ?? '% chance that so many truly are',
  });
  const target = roundAmount(evidence.target, subject.unit);
  const chance = evidence.atLeast[observedAbove] ?? 0;
  const none = evidence.withoutFigure;
  const missing = none.length === 0 ? '' : ` Without a figure: ${listWords(none)}.`;
  const expected =
    evidence.expected === null ? '' : ` Expected number: ${amount(evidence.expected, 'score')}.`;
  return frame({
    finding,
    plot: room.plot,
    title: `${aboutWords(subject)}: ${observedAbove} of ${areas.length} figures are at or over ${target}; chance that at least ${observedAbove} truly are: ${amount(chance, 'probability')}`,
    subtitle: `${stretchWords(subject.from, subject.to)}.${expected}${missing}`,
    description: `Probability that so many of ${areas.length} areas are truly at or over ${target}, ${stretchWords(
      subject.from,
      subject.to,
    )}: ${likely
      .map((each) => `${each.count}: ${amount(each.chance, 'probability')}`)
      .join(', ')}. The figures say ${observedAbove}.${expected}${missing}`,
    layers: [
      ...room.base,
      ...barLayers(
        likely.map((each, index) => ({
          row: index,
          from: 0,
          to: each.chance,
          color: each.count === observedAbove ? palette.main : palette.ordinary,
          filled: true,
        })),
        room,
      ),
    ],
  });
}
