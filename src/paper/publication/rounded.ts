/** Digits of a number that is no whole one, as many as a sentence says: 79.4%. Of a larger one all that are whole: 4,846 a month. */
const DIGITS = 3;

/** The place of the last digit that is left of a number: .001 of .794, 1 of 4,846.3. */
export function lastPlace(value: number): number {
  return value === 0 ? 1 : Math.min(1, 10 ** (Math.floor(Math.log10(Math.abs(value))) - DIGITS + 1));
}

/**
 * The same with every number that is not whole to three digits. What was estimated from figures that are withheld with others has as many
 * digits as would tell them apart: to three it fits a great many figures.
 */
export function rounded<Value>(value: Value): Value {
  if (typeof value === 'number')
    return (Number.isInteger(value) ? value : Number(value.toPrecision(digitsOf(value)))) as typeof value;
  if (Array.isArray(value)) return value.map(rounded) as typeof value;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, each]) => [name, rounded(each)]),
  ) as typeof value;
}

const digitsOf = (value: number) => Math.max(DIGITS, Math.floor(Math.log10(Math.abs(value))) + 1);
