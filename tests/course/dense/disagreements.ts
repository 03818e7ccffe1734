/**
 * Where two results of the same names differ: numbers by more than `tolerance` relative to the greater of 1 and their
 * size, anything else at all.
 */
export function disagreements(
  first: unknown,
  second: unknown,
  tolerance: number,
  name = '',
): readonly string[] {
  if (typeof first === 'number' && typeof second === 'number') {
    const far = Math.abs(first - second) / Math.max(1, Math.abs(first));
    return far <= tolerance ? [] : [`${name}: ${first} and ${second}`];
  }
  if (typeof first === 'object' && first !== null && typeof second === 'object' && second !== null) {
    const other = new Map<string, unknown>(Object.entries(second));
    return Object.entries(first).flatMap(([key, value]) =>
      disagreements(value, other.get(key), tolerance, name === '' ? key : `${name}.${key}`),
    );
  }
  return first === second ? [] : [`${name}: ${first} and ${second}`];
}
