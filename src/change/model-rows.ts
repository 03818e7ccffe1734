import { mean } from '../numeric/index.ts';
import { refuse } from './options.ts';

/** Counts, one for each time; `null` where there is none. */
export type CountInput = readonly (number | null)[];

/** The rows of a model with a straight line. */
export interface LineRows {
  readonly columns: readonly Float64Array[];
  /** Mean of the times, which were centred. */
  readonly centre: number;
  readonly x: Float64Array;
  readonly size: Float64Array;
}

/** Checks the rows of a model with a straight line, leaves out those that lack a figure, and centres the times. */
export function countRows(
  name: string,
  times: readonly number[],
  x: CountInput,
  size: CountInput,
  within: boolean,
): LineRows {
  for (const [what, of] of [
    ['events', x],
    [within ? 'trials' : 'exposure', size],
  ] as const)
    if (of.length !== times.length)
      refuse(`${name}: ${what}`, `must be as many as the times (${times.length})`, of.length);
  if (times.some((time) => !Number.isFinite(time))) refuse(`${name}: times`, 'must all be numbers', times);
  const kept = times.flatMap((time, at) => {
    const seen = x[at] ?? Number.NaN;
    const of = size[at] ?? Number.NaN;
    if (Number.isNaN(seen) || !(of > 0)) return [];
    if (!(seen >= 0 && Number.isFinite(seen) && Number.isFinite(of)) || (within && seen > of))
      refuse(
        `${name}: events`,
        within ? 'must be from 0 to their trials' : 'must be counts of at least 0',
        seen,
      );
    return [{ time, seen, of }];
  });
  const centre = kept.length > 0 ? mean(kept.map(({ time }) => time)) : 0;
  return {
    columns: [new Float64Array(kept.length).fill(1), Float64Array.from(kept, ({ time }) => time - centre)],
    centre,
    x: Float64Array.from(kept, ({ seen }) => seen),
    size: Float64Array.from(kept, ({ of }) => of),
  };
}
