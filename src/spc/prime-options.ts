import { oneOf, type RangeConstant, type ShewhartOptions } from './options.ts';

export interface PrimeChartOptions extends ShewhartOptions {
  /** Hold sigma z at 1 or more, so that limits are never narrower than sampling error. Laney 2002 does not. */
  readonly floor?: boolean;
  /** Constant that turns the ranges of standardised figures into sigma z. */
  readonly constant?: RangeConstant;
}

export const PRIME_DEFAULTS = { floor: true, constant: 'rounded' } as const;

/** The options of a prime chart apart from those of every chart. */
export function primeOptions(path: string, options: PrimeChartOptions) {
  const { floor, constant, ...rest } = { ...PRIME_DEFAULTS, ...options };
  oneOf(`${path}: constant`, constant, ['rounded', 'exact', 'mdc']);
  oneOf(`${path}: floor`, floor, [true, false]);
  return { prime: floor ? 'floored' : 'plain', constant, rest, own: { floor, constant } } as const;
}
