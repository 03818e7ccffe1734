import type { Estimate } from '../../src/result/index.ts';

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

/** The two limits of an estimate. */
export const limitsOf = ({ lower, upper }: Pick<Estimate, 'lower' | 'upper'>) => [lower, upper];

/** Limits under the public health tools' names, at every level that is asked for: `lowercl`, `upper99_8cl`. */
export function limitsAt(
  expected: unknown,
  method: (level: number) => Estimate,
  scaled: (figure: number | null) => number | null = (figure) => figure,
): Record<string, number | null> {
  const names = Object.keys((expected ?? {}) as object);
  const limits = names.flatMap((name) => {
    const match = /^(lower|upper)(?:(\d+)_(\d+))?(?:cl)?$/.exec(name);
    if (match === null) return [];
    const level = match[2] === undefined ? 0.95 : Number(`${match[2]}.${match[3]}`) / 100;
    return [[name, scaled(method(level)[match[1] as 'lower' | 'upper'])] as const];
  });
  return { value: scaled(method(0.95).value), ...Object.fromEntries(limits) };
}
