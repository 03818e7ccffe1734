import type { HowManyAboveFinding } from '../compare/how-many-above.ts';
import { list } from '../result/words.ts';
import { amount, roundAmount } from './amount.ts';
import { type ChartOptions, chartSettings } from './chart-options.ts';
import type { ChartSpec } from './chart-spec.ts';
import { frame } from './frame.ts';
import { numberBars } from './number-bars.ts';
import { aboutWords, stretchWords } from './words.ts';

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
  const bars = numberBars(chartSettings(options), distribution, '% chance that so many truly are', (count) =>
    count === observedAbove ? ', as the figures say' : null,
  );
  const target = roundAmount(evidence.target, subject.unit);
  const chance = evidence.atLeast[observedAbove] ?? 0;
  const none = evidence.withoutFigure;
  const missing = none.length === 0 ? '' : ` Without a figure: ${list(none)}.`;
  const expected =
    evidence.expected === null ? '' : ` Expected number: ${amount(evidence.expected, 'score')}.`;
  return frame({
    finding,
    plot: bars.plot,
    layers: bars.layers,
    title: `${aboutWords(subject)}: ${observedAbove} of ${areas.length} figures are at or over ${target}; chance that at least ${observedAbove} truly are: ${amount(chance, 'probability')}`,
    subtitle: `${stretchWords(subject.from, subject.to)}.${expected}${missing}`,
    description: `Probability that so many of ${areas.length} areas are truly at or over ${target}, ${stretchWords(
      subject.from,
      subject.to,
    )}: ${bars.words}. The figures say ${observedAbove}.${expected}${missing}`,
  });
}
