/** What rows can do as an array can, made row by row when it is asked for. */
export type RowSequence<Row> = Iterable<Row> &
  Pick<
    readonly Row[],
    | 'length'
    | 'at'
    | 'map'
    | 'filter'
    | 'slice'
    | 'find'
    | 'findIndex'
    | 'some'
    | 'every'
    | 'forEach'
    | 'flatMap'
    | 'reduce'
    | 'entries'
    | 'keys'
    | 'values'
  >;

const names = [
  'map',
  'filter',
  'slice',
  'find',
  'findIndex',
  'some',
  'every',
  'forEach',
  'flatMap',
  'reduce',
  'entries',
  'keys',
] as const;

/**
 * Rows of a length that behave as an array: they are iterated, and have its methods, which make all rows first. As in
 * an array, `at(-1)` is the last row and `at` outside them is `undefined`; only `rows[0]` is not there.
 */
export function rowSequence<Row>(length: number, rowAt: (index: number) => Row): RowSequence<Row> {
  const all = (): readonly Row[] => Array.from({ length }, (_, index) => rowAt(index));
  const methods = Object.fromEntries(
    names.map((name) => [
      name,
      (...given: never[]): unknown => {
        const rows = all();
        return Reflect.apply(rows[name], rows, given);
      },
    ]),
  );
  function* each() {
    for (let index = 0; index < length; index += 1) yield rowAt(index);
  }
  return {
    ...(methods as unknown as RowSequence<Row>),
    length,
    at(index: number) {
      const place = Math.trunc(index) || 0;
      const from = place < 0 ? length + place : place;
      return from >= 0 && from < length ? rowAt(from) : undefined;
    },
    values: each as RowSequence<Row>['values'],
    [Symbol.iterator]: each,
  };
}
