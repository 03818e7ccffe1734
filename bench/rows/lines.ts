import { leastSquares } from '../../src/numeric/least-squares.ts';
import { lineFloor } from '../floors/line.ts';
import type { Inputs } from './inputs.ts';
import type { Row, Side } from './row.ts';

/** A straight line through the months. */
export function lines(inputs: Inputs): readonly Row[] {
  return [
    {
      name: 'OLS slope and standard error: `leastSquares`',
      note: 'Any columns and weights, by QR; also residuals and the whole covariance.',
      series: inputs.series,
      floor: bare(inputs),
      subject: fitted(inputs),
    },
  ];
}

function bare({ numerator, length }: Inputs): Side {
  const out = new Float64Array(3);
  const work = (at: number) => {
    lineFloor(numerator, at * length, length, out);
    return out[1] as number;
  };
  return {
    work,
    figures: (at) => {
      work(at);
      return [...out];
    },
  };
}

function fitted({ counts, length }: Inputs): Side {
  const ones = new Float64Array(length).fill(1);
  const time = Float64Array.from({ length }, (_, month) => month);
  const line = (at: number) => {
    const { coefficients, residualSumOfSquares, unscaledCovariance } = leastSquares(
      [ones, time],
      counts[at] ?? [],
    );
    const variance = (residualSumOfSquares / (length - 2)) * (unscaledCovariance[1]?.[1] ?? 0);
    return { intercept: coefficients[0] ?? 0, slope: coefficients[1] ?? 0, error: Math.sqrt(variance) };
  };
  return {
    work: (at) => {
      const { slope, error } = line(at);
      return slope + error;
    },
    figures: (at) => {
      const { intercept, slope, error } = line(at);
      return [intercept, slope, error];
    },
  };
}
