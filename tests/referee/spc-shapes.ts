import { type AnhoejTest, anhoejTest } from '../../src/spc/anhoej-test.ts';
import type { ShewhartFinding, ShewhartPoint } from '../../src/spc/shewhart-finding.ts';

/** Numbers of a reference's input, in the words of R: missing is null. */
export function figures(value: unknown): (number | null)[] {
  return Array.isArray(value) ? value.map((one) => (typeof one === 'number' ? one : null)) : [];
}

/** The same where none may be missing. */
export const numbers = (value: unknown): number[] => figures(value).map((one) => one ?? Number.NaN);

export const asStated = { clip: false } as const;

/** Indices from 1 of what holds. */
export const places = <T>(list: readonly T[], holds: (one: T) => boolean): number[] =>
  list.flatMap((one, index) => (holds(one) ? [index + 1] : []));

/** Where figures lie beyond the limits: those above first, as qcc lists them. */
export function beyond({ evidence: { points } }: ShewhartFinding): number[] {
  return [1, -1].flatMap((sign) => places(points, (point) => sideBeyond(point) === sign));
}

/** Where figures lie beyond the limits, in order. */
export const outside = ({ evidence: { points } }: ShewhartFinding): number[] =>
  places(points, (point) => sideBeyond(point) !== 0);

/** By the rule of the library; of figures that it leaves out, by the limits, as the origins judge those too. */
export function sideBeyond({ signals, excluded, value, lower, upper }: ShewhartPoint): number {
  const found = signals.find(({ rule }) => rule === 'outside');
  if (excluded === null || value === null) return found ? (found.direction === 'high' ? 1 : -1) : 0;
  return upper !== null && value > upper ? 1 : lower !== null && value < lower ? -1 : 0;
}

/** A constant limit is given once where the origin gives it once. */
export const asLong = (shape: unknown, list: readonly (number | null)[]): readonly (number | null)[] =>
  Array.isArray(shape) && shape.length === 1 ? list.slice(0, 1) : list;

/** The runs about a centre line, of the figures that are not left out: qicharts2 closes the gaps that those leave. */
export function runs(
  points: readonly Pick<ShewhartPoint, 'value' | 'excluded'>[],
  centre: number,
): AnhoejTest {
  return anhoejTest(
    points.flatMap(({ value, excluded }) => (value === null || excluded !== null ? [] : [value])),
    centre,
  );
}

/** A member of a record that may not be there. */
export const member = (of: unknown, name: string): unknown =>
  typeof of === 'object' && of !== null ? Reflect.get(of, name) : undefined;
