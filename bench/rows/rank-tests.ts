import { mannKendall } from '../../src/change/trend/mann-kendall.ts';
import { kendallCount } from '../../src/change/trend/mann-kendall-kernel.ts';
import { seasonalMannKendall } from '../../src/change/trend/seasonal-mann-kendall.ts';
import { theilSen } from '../../src/change/trend/theil-sen.ts';
import { mannKendallFloor, seasonalMannKendallFloor } from '../floors/mann-kendall.ts';
import { theilSenFloor } from '../floors/theil-sen.ts';
import type { Inputs } from './inputs.ts';
import type { Row, Side } from './row.ts';

/** Mann-Kendall tests, whole and by month of the year, and the slope that goes with them. */
export function rankTests({ series, length, numerator, columns, counts }: Inputs): readonly Row[] {
  const figuresOf = (at: number) => counts[at] ?? [];
  const times = Array.from({ length }, (_, month) => month);
  const z = one((at) => mannKendallFloor(numerator, at * length, length));
  const slope = (at: number) => theilSenFloor(numerator, at * length, length);
  return [
    {
      name: 'Mann-Kendall: kernel',
      note: 'S and its variance.',
      series,
      floor: z,
      subject: one((at) => {
        const { s, variance } = kendallCount(columns[at] ?? []);
        return s === 0 ? 0 : (s - Math.sign(s)) / Math.sqrt(variance);
      }),
    },
    {
      name: 'Mann-Kendall: `mannKendall`',
      note: 'Also p and tau-b; gaps are looked for.',
      series,
      floor: z,
      subject: one((at) => mannKendall(figuresOf(at)).z),
    },
    {
      name: 'Mann-Kendall with Theil-Sen: `mannKendall`, `theilSen`',
      note: 'Also the interval of the slope, which needs slopes in order where the floor selects one; intercept.',
      series,
      floor: both(z.work, slope),
      subject: both(
        (at) => mannKendall(figuresOf(at)).z,
        (at) => theilSen(times, figuresOf(at)).slope ?? Number.NaN,
      ),
    },
    {
      name: 'Seasonal Mann-Kendall: `seasonalMannKendall`',
      note: 'Also p and tau-b; gaps are looked for.',
      series,
      floor: one((at) => seasonalMannKendallFloor(numerator, at * length, length, 12)),
      subject: one((at) => seasonalMannKendall(figuresOf(at)).z ?? Number.NaN),
    },
  ];
}

const one = (work: (series: number) => number): Side => ({ work, figures: (at) => [work(at)] });

const both = (first: Side['work'], second: Side['work']): Side => ({
  work: (at) => first(at) + second(at),
  figures: (at) => [first(at), second(at)],
});
