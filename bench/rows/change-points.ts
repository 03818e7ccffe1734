import { segments } from '../../src/change/steps/segments.ts';
import { peltNormalFloor } from '../floors/pelt-normal.ts';
import { peltPoissonFloor } from '../floors/pelt-poisson.ts';
import { robustSigma } from '../floors/robust-sigma.ts';
import type { Inputs } from './inputs.ts';
import type { Row, Side } from './row.ts';

/** Exact change points for a penalty of 2 log n, as both PELT searches have it; several partitions may cost the same. */
export function changePoints({ series, length, numerator, counts }: Inputs): readonly Row[] {
  const penalty = 2 * Math.log(length);
  const scaled = scaledBySigma(numerator, series, length);
  const scaledFigures = counts.map((_, at) => Array.from(scaled.subarray(at * length, (at + 1) * length)));
  const objective = (values: readonly number[], cost: 'normal' | 'poisson') => {
    const found = segments(values, { cost, penalty });
    return found.cost + penalty * found.starts.length;
  };
  return [
    {
      name: 'PELT, normal mean: `segments`',
      note: 'Figures in units of their noise; penalty 2 log n, segments of one month or more; the optimum in both.',
      series,
      floor: one((at) => peltNormalFloor(scaled, at * length, length, 1, penalty)),
      subject: one((at) => objective(scaledFigures[at] ?? [], 'normal')),
    },
    {
      name: 'PELT, Poisson: `segments`',
      note: 'The same of the counts themselves, of equal exposure.',
      series,
      floor: one((at) => peltPoissonFloor(numerator, at * length, length, 1, penalty)),
      subject: {
        work: (at) => objective(counts[at] ?? [], 'poisson'),
        // The library's cost is relative to one rate for all of the months.
        figures: (at) => [objective(counts[at] ?? [], 'poisson') + wholeCost(counts[at] ?? [])],
      },
    },
  ];
}

const one = (work: (series: number) => number): Side => ({ work, figures: (at) => [work(at)] });

function wholeCost(values: readonly number[]): number {
  const events = values.reduce((sum, value) => sum + value, 0);
  return events === 0 ? 0 : 2 * events * (Math.log(values.length) - Math.log(events));
}

function scaledBySigma(figures: Float64Array, series: number, length: number): Float64Array {
  const scaled = figures.slice();
  for (let at = 0; at < series; at += 1) {
    const sigma = robustSigma(figures, at * length, length) || 1;
    for (let month = at * length; month < (at + 1) * length; month += 1)
      scaled[month] = (figures[month] as number) / sigma;
  }
  return scaled;
}
