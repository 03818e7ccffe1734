import { refuse } from './rule.ts';

/**
 * Figures in a row, however a program holds them: an array, a typed array, or a column of Arrow and its like (`length` with
 * `at` or `get`). Whole numbers of 64 bits are taken where a number holds them; a gap is `null`.
 */
export type Column<Figure extends number | null = number | null> =
  | ArrayLike<Figure | bigint>
  | { readonly length: number; at(index: number): Figure | bigint | undefined }
  | { readonly length: number; get(index: number): number | bigint | null | undefined };

const isLength = (length: unknown): boolean =>
  typeof length === 'number' && Number.isInteger(length) && length >= 0 && length <= LONGEST;

/** Figures that are read one by one: more do not fit beside a copy of themselves. */
const LONGEST = 67_108_864;

/** Whether it has figures in a row. */
export function isColumn(value: unknown): value is Column {
  if (Array.isArray(value) || ArrayBuffer.isView(value)) return true;
  return (
    typeof value === 'object' &&
    value !== null &&
    'length' in value &&
    isLength(value.length) &&
    (('at' in value && typeof value.at === 'function') || ('get' in value && typeof value.get === 'function'))
  );
}

/** The figures as an array; an array is given back as it is. What they are is for the one who reads them to check. */
export function arrayOf<Figure extends number | null>(path: string, column: Column): readonly Figure[] {
  if (!isColumn(column)) return refuse(path, 'must be figures: an array, a typed array or a column', column);
  if (Array.isArray(column) && !column.some((value) => typeof value === 'bigint'))
    return column as readonly Figure[];
  const read = (at: number): unknown => {
    if ('at' in column && typeof column.at === 'function') return column.at(at);
    if ('get' in column && typeof column.get === 'function') return column.get(at);
    return (column as ArrayLike<unknown>)[at];
  };
  return Array.from({ length: column.length }, (_, at) => {
    const value = read(at);
    if (value === undefined) return refuse(`${path}[${at}]`, 'must be a number, or null for a gap', value);
    if (typeof value !== 'bigint') return value as Figure;
    const number = Number(value);
    if (!Number.isSafeInteger(number)) return refuse(`${path}[${at}]`, 'must be a number up to 2^53', value);
    return number as Figure;
  });
}

/** The figures by their place, without a copy where they are in memory as numbers already. */
export function figuresOf(path: string, column: Column<number>): ArrayLike<number> {
  if (ArrayBuffer.isView(column) && !(column instanceof BigInt64Array) && !(column instanceof BigUint64Array))
    return column as ArrayLike<number>;
  return arrayOf<number>(path, column);
}
