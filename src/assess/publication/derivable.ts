import type { Line, Sheet, Stretch } from './guard.ts';

/** Sums that are known: of each of these lines, over each of these stretches. */
export interface Known {
  readonly lines: readonly Line[];
  readonly stretches: readonly Stretch[];
}

/**
 * Derivable: which sums follow from known ones by adding and subtracting, over time and between areas and their whole?
 *
 * Exactly: each line has a running total at each end of a period, known up to a constant within the ends that known
 * stretches join; at each end the totals of the areas add up to that of the whole (and those of the parts to that of the area). What follows
 * is what lies in the span of those equations (Gauss-Jordan).
 */
export function derivable(
  { rows, columns }: Sheet,
  periods: number,
  known: readonly Known[],
): (line: Line, stretch: Stretch) => boolean {
  const [ends, width] = [periods + 1, columns > 1 ? columns + 1 : 1];
  const at = ({ row, column }: Pick<Line, 'row' | 'column'>, end: number) =>
    (row * width + column) * ends + end;
  const joined = Array.from({ length: (rows + 1) * width * ends }, (_, index) => index);
  const root = (index: number): number => {
    let top = index;
    while (joined[top] !== top) top = joined[top] ?? top;
    return top;
  };
  for (const { lines, stretches } of known)
    for (const line of lines)
      for (const [from, before] of stretches) joined[root(at(line, from))] = root(at(line, before));
  const order = new Map<number, number>();
  for (const index of joined.keys()) if (root(index) === index) order.set(index, order.size);
  const unknown = (index: number) => order.get(root(index)) ?? 0;
  const count = (many: number) => Array.from({ length: many }, (_, index) => index);
  const equation = (end: number, all: readonly Pick<Line, 'row' | 'column'>[]) => {
    const terms = new Float64Array(order.size);
    all.forEach((line, place) => {
      const index = unknown(at(line, end));
      terms[index] = (terms[index] ?? 0) + (place === all.length - 1 ? -1 : 1);
    });
    return terms;
  };
  const equations = count(ends).flatMap((end) => [
    ...count(width).map((column) =>
      equation(
        end,
        count(rows + 1).map((row) => ({ row, column })),
      ),
    ),
    ...(width === 1
      ? []
      : count(rows + 1).map((row) =>
          equation(
            end,
            count(width).map((column) => ({ row, column })),
          ),
        )),
  ]);
  const pivots = reduced(equations);
  return (line, [from, before]) => {
    const [a, b] = [unknown(at(line, from)), unknown(at(line, before))];
    if (a === b) return true;
    const left = new Float64Array(order.size);
    left[a] = 1;
    left[b] = -1;
    for (const [pivot, terms] of pivots) subtract(left, terms, left[pivot] ?? 0);
    return left.every((term) => Math.abs(term) < 1e-9);
  };
}

/** Gauss-Jordan: the equations that are left, each by the unknown that it alone has. */
function reduced(equations: readonly Float64Array[]): ReadonlyMap<number, Float64Array> {
  const pivots = new Map<number, Float64Array>();
  for (const terms of equations) {
    for (const [pivot, other] of pivots) subtract(terms, other, terms[pivot] ?? 0);
    const pivot = terms.findIndex((term) => Math.abs(term) > 1e-9);
    if (pivot < 0) continue;
    const scale = terms[pivot] ?? 1;
    for (let index = 0; index < terms.length; index++) terms[index] = (terms[index] ?? 0) / scale;
    for (const other of pivots.values()) subtract(other, terms, other[pivot] ?? 0);
    pivots.set(pivot, terms);
  }
  return pivots;
}

function subtract(from: Float64Array, terms: Float64Array, times: number): void {
  if (times === 0) return;
  for (let index = 0; index < from.length; index++)
    from[index] = (from[index] ?? 0) - times * (terms[index] ?? 0);
}
