/** Numbers, words, lists and records of them. */
export type Plain =
  | number
  | string
  | boolean
  | null
  | undefined
  | readonly Plain[]
  | { readonly [name: string]: Plain };

/**
 * Where two results differ: words, whole numbers and lengths at all, other numbers by more than `tolerance` relative to
 * the greater of 1 and their size. Names of `first` only are compared.
 */
export function disagreements(first: Plain, second: Plain, tolerance = 1e-8, name = ''): readonly string[] {
  if (typeof first === 'number' && typeof second === 'number') {
    const far = Math.abs(first - second) / Math.max(1, Math.abs(first));
    return far <= tolerance ? [] : [`${name}: ${first} and ${second}`];
  }
  if (typeof first === 'object' && first !== null && typeof second === 'object' && second !== null) {
    const other = new Map<string, Plain>(Object.entries(second));
    return Object.entries(first).flatMap(([key, value]) =>
      disagreements(value, other.get(key), tolerance, name === '' ? key : `${name}.${key}`),
    );
  }
  return first === second ? [] : [`${name}: ${first} and ${second}`];
}
