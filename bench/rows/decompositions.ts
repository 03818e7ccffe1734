import { type StlOptions, stl } from '../../src/change/season/stl.ts';
import { stlFloor } from '../floors/stl.ts';
import type { Inputs } from './inputs.ts';
import type { Row, Side } from './row.ts';

/** Season and trend by loess, with a season that may change: 13 years decide each month. */
export function decompositions(inputs: Inputs): readonly Row[] {
  const { series } = inputs;
  return [
    {
      name: 'STL: `stl`',
      note: 'Also the remainder and weights; gaps are looked for in every window.',
      series,
      floor: bare(inputs, { inner: 2, outer: 0 }),
      subject: parts(inputs, { seasonalWindow: 13 }),
    },
    {
      name: 'STL, robust: `stl`',
      note: 'The same in 15 rounds of reweighting.',
      series,
      floor: bare(inputs, { inner: 1, outer: 15 }),
      subject: parts(inputs, { seasonalWindow: 13, robust: true }),
    },
  ];
}

function bare(
  { numerator, length }: Inputs,
  rounds: { readonly inner: number; readonly outer: number },
): Side {
  const { seasonal, trend, decompose } = stlFloor(length, 12, rounds);
  const work = (at: number) => {
    decompose(numerator, at * length);
    return trend[length - 1] as number;
  };
  return {
    work,
    figures: (at) => {
      work(at);
      return [...trend, ...seasonal];
    },
  };
}

function parts({ counts }: Inputs, options: StlOptions): Side {
  const find = (at: number) => stl(counts[at] ?? [], options);
  const numbers = (values: readonly (number | null)[]) => values.map((value) => value ?? Number.NaN);
  return {
    work: (at) => find(at).trend.at(-1) ?? Number.NaN,
    figures: (at) => {
      const { trend, seasonal } = find(at);
      return [...numbers(trend), ...numbers(seasonal)];
    },
  };
}
