import type { Workload } from '../workload/workload.ts';

/** The same figures in every shape that a side may take them in, made before the clock runs. */
export interface Inputs extends Workload {
  /** One array for each series, as a kernel takes it. */
  readonly columns: readonly Float64Array[];
  readonly askedColumns: readonly Float64Array[];
  /** The same as a user has them. */
  readonly counts: readonly (readonly number[])[];
  readonly asked: readonly (readonly number[])[];
}

export function inputsOf(workload: Workload): Inputs {
  const { series, length } = workload;
  const cut = (column: Float64Array) =>
    Array.from({ length: series }, (_, at) => column.slice(at * length, (at + 1) * length));
  const columns = cut(workload.numerator);
  const askedColumns = cut(workload.denominator);
  const counts = columns.map((column) => Array.from(column));
  const asked = askedColumns.map((column) => Array.from(column));
  return { ...workload, columns, askedColumns, counts, asked };
}
