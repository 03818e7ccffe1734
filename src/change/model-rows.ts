import { plainMean } from '../numeric/mean.ts';
import { requireFinite } from '../result/require-finite.ts';
import { refuse } from './options.ts';

/** Counts, one for each time; `null` where there is none. */
export type CountInput = readonly (number | null)[];

/** The rows of a model with a straight line. */
export interface LineRows {
  readonly columns: readonly Float64Array[];
  /** Mean of the times, which were centred. */
  readonly centre: number;
  /** From the first to the last time. */
  readonly span: number;
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
  requireFinite(`${name}: times`, times, { gaps: false });
  requireFinite(`${name}: events`, x);
  requireFinite(`${name}: ${within ? 'trials' : 'exposure'}`, size);
  for (const [what, of] of [
    ['events', x],
    [within ? 'trials' : 'exposure', size],
  ] as const)
    if (of.length !== times.length)
      refuse(`${name}: ${what}`, `must be as many as the times (${times.length})`, of.length);
  const kept = times.flatMap((time, at) => {
    const [seen = null, of = null] = [x[at], size[at]];
    if (seen === null || of === null || !(of > 0)) return [];
    if (!(seen >= 0) || (within && seen > of))
      refuse(
        `${name}: events`,
        within ? 'must be from 0 to their trials' : 'must be counts of at least 0',
        seen,
      );
    return [{ time, seen, of }];
  });
  const centre = kept.length > 0 ? plainMean(kept.map(({ time }) => time)) : 0;
  return {
    columns: [new Float64Array(kept.length).fill(1), Float64Array.from(kept, ({ time }) => time - centre)],
    centre,
    span: kept.reduce((most, { time }) => Math.max(most, 2 * Math.abs(time - centre)), 0),
    x: Float64Array.from(kept, ({ seen }) => seen),
    size: Float64Array.from(kept, ({ of }) => of),
  };
}

/**
 * Whether one time parts the rows: none (or all) of what could happen on one side of it did. The likelihood then
 * rises for ever as the line grows steeper, and no slope fits best (Albert and Anderson 1984). Counts without an
 * upper end, `within` false, part where every event lies at the first or the last time.
 */
export function parted({ columns: [, times], x, size }: LineRows, within: boolean): boolean {
  let [firstDone, lastDone] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  let [firstLeft, lastLeft] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (let at = 0; at < x.length; at += 1) {
    const [time = 0, done = 0, of = 0] = [times?.[at], x[at], size[at]];
    if (done > 0) [firstDone, lastDone] = [Math.min(firstDone, time), Math.max(lastDone, time)];
    if (!within || done < of) [firstLeft, lastLeft] = [Math.min(firstLeft, time), Math.max(lastLeft, time)];
  }
  return lastLeft <= firstDone || lastDone <= firstLeft;
}
