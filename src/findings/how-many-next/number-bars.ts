import { labelWords } from '../../chart/base/amount.ts';
import { barLayers } from '../../chart/base/bars.ts';
import type { ChartSettings } from '../../chart/base/chart-options.ts';
import type { Layer } from '../../chart/base/chart-spec.ts';
import type { Plot } from '../../chart/base/plot.ts';
import { type PlotRow, rowPlot } from '../../chart/base/row-plot.ts';
import { valueScale } from '../../chart/base/value-scale.ts';
import { figureWords } from '../../words/numbers.ts';

/** Chances of 0, 1, 2, … as bars. */
export interface NumberBars {
  readonly plot: Plot;
  readonly layers: readonly Layer[];
  /** The same in words: `0: 25%, 1: 20%`. */
  readonly words: string;
}

/** More numbers than this are cut to those that are likely at all. */
const MOST_BARS = 12;

/** Bars of a distribution over the number of areas; those for which `picked` says a word stand out with it. */
export function numberBars(
  settings: ChartSettings,
  distribution: readonly number[],
  axis: string,
  picked: (count: number) => string | null,
): NumberBars {
  const { palette } = settings;
  const areas = distribution.length - 1;
  const likely = distribution
    .map((chance, count) => ({ chance, count, word: picked(count) }))
    .filter(({ chance, word }) => distribution.length <= MOST_BARS || chance >= 0.005 || (word ?? '') !== '');
  const rows = likely.map(
    ({ chance, count, word }): PlotRow => ({
      name: `${count} of ${areas}${word ?? ''}`,
      value: chance,
      lower: null,
      upper: null,
      note: labelWords(chance, 'probability'),
      bold: word !== null,
    }),
  );
  const scale = valueScale(
    likely.map(({ chance }) => chance),
    { zero: true },
  );
  const room = rowPlot(settings, rows, scale, {
    values: [...scale.ticks],
    format: '.0%',
    title: settings.unit ?? axis,
  });
  const bars = likely.map(({ chance, word }, row) => ({
    ...{ row, from: 0, to: chance },
    color: word === null ? palette.ordinary : palette.main,
    filled: true,
  }));
  return {
    plot: room.plot,
    layers: [...room.base, ...barLayers(bars, room)],
    words: likely.map(({ chance, count }) => `${count}: ${figureWords(chance, 'probability')}`).join(', '),
  };
}
