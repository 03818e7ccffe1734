/** Digits of a number that is no whole one, as many as a sentence says and one more. */
const DIGITS = 4;

/**
 * The same with every number that is not whole to four digits. What was estimated from figures that are withheld with others has as many
 * digits as would tell them apart: to four it fits a great many figures.
 */
export function rounded<Value>(value: Value): Value {
  if (typeof value === 'number')
    return (Number.isInteger(value) ? value : Number(value.toPrecision(DIGITS))) as typeof value;
  if (Array.isArray(value)) return value.map(rounded) as typeof value;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, each]) => [name, rounded(each)]),
  ) as typeof value;
}
