import type { Unit } from '../../result/estimate.ts';
import { labelWords } from './amount.ts';
import type { Layer } from './chart-spec.ts';
import { pointMark } from './labels.ts';
import { layerOf } from './plot.ts';
import type { TimePlot } from './time-plot.ts';
import { periodWords } from './words.ts';

/** The figures of a series, quiet: points on a thin line that breaks where there is a gap. */
export function figureLayers(
  periods: readonly string[],
  values: readonly (number | null)[],
  unit: Unit,
  { plot, x, y }: TimePlot,
): readonly Layer[] {
  const { ordinary } = plot.palette;
  return [
    layerOf(
      values.map((value, index) => ({ x: index, y: value })),
      { type: 'line', color: ordinary, strokeWidth: 0.8 },
      { x, y },
    ),
    layerOf(
      values.flatMap((value, index) =>
        value === null
          ? []
          : [
              {
                x: index,
                y: value,
                when: periodWords(periods[index] ?? ''),
                figure: labelWords(value, unit),
              },
            ],
      ),
      { ...pointMark({ shape: 'circle', color: ordinary, filled: true }, 16), tooltip: true },
      {
        x,
        y,
        tooltip: [
          { field: 'when', title: 'period', type: 'nominal' },
          { field: 'figure', title: 'figure', type: 'nominal' },
        ],
      },
    ),
  ];
}

/** Shaded stretches of time, from the start of one period to the end of another: where a change may lie. */
export function stretchLayer(
  stretches: readonly { readonly from: string; readonly to: string }[],
  { plot, indexOf, x, x2, y, y2, scale }: TimePlot,
): Layer {
  return layerOf(
    stretches.flatMap(({ from, to }) => {
      const [start, end] = [indexOf(from), indexOf(to)];
      return start === null || end === null
        ? []
        : [{ x: start - 0.5, x2: end + 0.5, y: scale.domain[0], y2: scale.domain[1] }];
    }),
    { type: 'rect', color: plot.palette.band },
    { x, x2, y, y2 },
  );
}
