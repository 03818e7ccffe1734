import { maturedPanel } from '../series/matured.ts';
import { maturityOf } from '../series/maturing.ts';
import type { Panel } from '../series/series.ts';
import { unitOfFigures } from '../series/subject.ts';
import { figureInterval } from './figure-interval.ts';
import { type Block, figuresOf, usable } from './figures.ts';
import { immatureCaveats } from './immature.ts';

/** An area's figure over the period with what is still to come, and its place by it. */
export interface CompletedArea {
  readonly area: string;
  readonly areaName: string;
  readonly value: number;
  readonly lower: number | null;
  readonly upper: number | null;
  /** What will be counted in the end, on average. */
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly place: number;
}

/** The figures of a comparison completed by the known delay, beside those published; best first. */
export interface CompletedFigures {
  /** The end of this month is to when the published figures are known. */
  readonly asOf: string;
  /** Where the delay is known from. */
  readonly source: string;
  readonly rows: readonly CompletedArea[];
}

/**
 * The same figures completed by the delay, with the places they would give: nothing where all is in, or no delay is known.
 * Every area is completed by the same delay, so that places move only where areas differ in their months.
 */
export function completedBeside(
  panel: Panel,
  block: Block,
  {
    level,
    placed,
  }: { readonly level: number; readonly placed: (values: readonly number[]) => readonly number[] },
): { readonly completed?: CompletedFigures } {
  const [sample] = panel.series;
  const maturity = sample === undefined ? null : maturityOf(sample);
  if (sample === undefined || maturity?.delay === undefined || immatureCaveats(panel, block).length === 0)
    return {};
  const figures = usable(figuresOf(maturedPanel(panel, { immature: 'complete' }), block));
  const at = placed(figures.map(({ value }) => value));
  const unit = unitOfFigures(panel.indicator);
  const rows = figures.map((figure, index): CompletedArea => {
    const { area, areaName, value, numerator, denominator } = figure;
    const { lower, upper } = figureInterval(figure, unit, level);
    return { area, areaName, value, lower, upper, numerator, denominator, place: at[index] ?? 0 };
  });
  rows.sort((a, b) => a.place - b.place || (a.area < b.area ? -1 : 1));
  return { completed: { asOf: sample.asOf, source: maturity.source, rows } };
}

/** The same with places from the better figure, from the highest where neither is better; equal figures share the better place. */
export function completedIn(
  panel: Panel,
  block: Block,
  level: number,
): { readonly completed?: CompletedFigures } {
  const lowest = panel.indicator.polarity === 'lower-is-better';
  const better = (one: number, other: number) => (lowest ? one < other : one > other);
  return completedBeside(panel, block, {
    level,
    placed: (values) => values.map((value) => 1 + values.filter((each) => better(each, value)).length),
  });
}
