import type { CountBasis, Indicator, Scheme } from '../indicator/indicator.ts';

/** A definition as it must be printed with any place: without it a rank cannot be reproduced. */
export interface DefinitionLine {
  readonly id: string;
  readonly name: string;
  readonly counted: string;
  readonly outOf: string | null;
  readonly countBasis: CountBasis | null;
  readonly scheme: Scheme | null;
  readonly numerator: readonly string[];
  readonly denominator: readonly string[] | 'all' | null;
}

/** The parts of an indicator that define what is compared. */
export function definitionLine(indicator: Indicator): DefinitionLine {
  const { id, name, counted, outOf = null, countBasis = null, outcomes } = indicator;
  return {
    id,
    name,
    counted,
    outOf,
    countBasis,
    scheme: outcomes?.scheme ?? null,
    numerator: outcomes?.numerator ?? [],
    denominator: outcomes?.denominator ?? null,
  };
}
