import type { Estimate } from '../../src/result/estimate.ts';

/** Readers of members of an input, for mappings: casts in one place. */
type Input = Readonly<Record<string, unknown>>;

export const numberOf = (input: Input, name: string): number => Number(input[name]);
export const numbersOf = (input: Input, name: string): number[] => input[name] as number[];
/** With nulls for what is missing. */
export const gapsOf = (input: Input, name: string): (number | null)[] => input[name] as (number | null)[];

/** The confidence level under any of its names, "99.8%" included; 0.95 where none is given. */
export function levelOf(input: Input): number {
  const given = input['conf'] ?? input['confidence'] ?? input['level'] ?? 0.95;
  return typeof given === 'string' && given.endsWith('%') ? Number(given.slice(0, -1)) / 100 : Number(given);
}

/** The numbers that stand in a method's name, such as 0.2 and 3 of `ewma_l0.2_3s`. */
export const numbersNamed = (method: string): number[] =>
  [...method.matchAll(/\d+(?:\.\d+)?/g)].map(([digits]) => Number(digits));

/** The number that a method's name ends with, such as 3 of `test_lag3`, or a share named in percent; `none` without one. */
export function numberNamed(method: string, none: number): number {
  const digits = /(\d+(?:\.\d+)?)(?:_\w+)?$/.exec(method)?.[1];
  return digits === undefined ? none : Number(digits);
}

/** The two limits of an estimate. */
export const limitsOf = ({ lower, upper }: Pick<Estimate, 'lower' | 'upper'>) => [lower, upper];

const isLimit = /^(lower|upper)(?:(\d+)_(\d+))?(?:cl)?$/;

/** Limits under the public health tools' names, at every level that is named, or at `levels` alone: `lowercl`, `upper99_8cl`. */
export function limitsAt(
  shape: unknown,
  method: (level: number) => Estimate,
  scaled: (figure: number | null) => number | null = (figure) => figure,
  levels?: readonly number[],
): Record<string, number | null> {
  const limits = Object.keys((shape ?? {}) as object).flatMap((name) => {
    const match = isLimit.exec(name);
    if (match === null) return [];
    const level = match[2] === undefined ? 0.95 : Number(`${match[2]}.${match[3]}`) / 100;
    // At a level that was not asked for the origins print nothing.
    const figure = levels?.includes(level) === false ? null : method(level)[match[1] as 'lower' | 'upper'];
    return [[name, scaled(figure)] as const];
  });
  return { value: scaled(method(0.95).value), ...Object.fromEntries(limits) };
}
