/** The arithmetic of columns: plain arrays, sums in order. */
export type Vector = readonly number[];

/** An entry that must be there. */
export function at(values: Vector, index: number): number {
  const value = values[index];
  if (value === undefined) throw new RangeError(`no entry ${index} of ${values.length}`);
  return value;
}

export function dot(a: Vector, b: Vector): number {
  let sum = 0;
  for (let i = 0; i < a.length; i += 1) sum += at(a, i) * at(b, i);
  return sum;
}

export function total(values: Vector): number {
  let sum = 0;
  for (const value of values) sum += value;
  return sum;
}

/** The mean of rows `from` to before `to`. */
export function meanOf(values: Vector, from = 0, to = values.length): number {
  return total(values.slice(from, to)) / (to - from);
}
