const counted = new Set(['numerator', 'denominator', 'count', 'size', 'observed', 'recorded', 'perPeriod']);

/**
 * Whether a count under the threshold stands anywhere in these findings as they are printed: in what came from figures that
 * are not at hand, such as a comparator's.
 */
export function smallIn(value: unknown, threshold: number): boolean {
  const small = (count: number) => Math.abs(count) < threshold;
  if (Array.isArray(value)) return value.some((each) => smallIn(each, threshold));
  if (typeof value !== 'object' || value === null) return false;
  return Object.entries(value).some(([name, each]) => {
    if (typeof each === 'number')
      return counted.has(name) && (Number.isInteger(each) || name === 'perPeriod') && small(each);
    return smallIn(each, threshold);
  });
}
