import type { ChartSpec } from '../../../src/chart/base/chart-spec.ts';

/** A picture of the size that stands beside another on A4: its figures are made, its words are given. */
export function smallChart(title: string, description: string, height: number): ChartSpec {
  const values = Array.from({ length: 25 }, (_, x) => ({ x, y: 80 + ((x * 7) % 5) - x / 5 }));
  return {
    $schema: 'https://vega.github.io/schema/vega-lite/v6.json',
    description,
    title: { text: [title], subtitle: [], anchor: 'start', frame: 'group', dx: 0, offset: 8 },
    width: 340,
    height: height - 36,
    autosize: 'none',
    padding: { left: 40, right: 20, top: 50, bottom: 26 },
    layer: [
      {
        data: { values },
        mark: { type: 'line', color: '#12436d' },
        encoding: {
          x: { field: 'x', type: 'quantitative', axis: { title: null, tickCount: 5 } },
          y: {
            field: 'y',
            type: 'quantitative',
            scale: { zero: false },
            axis: { title: null, tickCount: 4 },
          },
        },
      },
    ],
    config: { aria: false, font: 'sans-serif', view: { stroke: null } },
  };
}
