import { wilson } from '../../src/interval/wilson.ts';
import { wilsonFloor } from '../floors/wilson.ts';
import type { Inputs } from './inputs.ts';
import type { Row, Side } from './row.ts';

/** Intervals of the proportion of each month. */
export function intervals(inputs: Inputs): readonly Row[] {
  return [
    {
      name: '120 Wilson intervals: `wilson`',
      note: 'An estimate each, with its level and unit; counts and level are checked each time.',
      series: inputs.series,
      floor: bare(inputs),
      subject: estimates(inputs),
    },
  ];
}

function bare({ numerator, denominator, length }: Inputs): Side {
  const lower = new Float64Array(length);
  const upper = new Float64Array(length);
  const work = (at: number) => {
    wilsonFloor(numerator, denominator, at * length, length, lower, upper);
    return upper[length - 1] as number;
  };
  return {
    work,
    figures: (at) => {
      work(at);
      return [...lower, ...upper];
    },
  };
}

function estimates({ counts, asked }: Inputs): Side {
  const find = (at: number) => {
    const sizes = asked[at] ?? [];
    return (counts[at] ?? []).map((events, month) => wilson(events, sizes[month] ?? 0));
  };
  return {
    work: (at) => find(at).at(-1)?.upper ?? 0,
    figures: (at) => {
      const found = find(at);
      return [...found.map(({ lower }) => lower ?? 0), ...found.map(({ upper }) => upper ?? 0)];
    },
  };
}
