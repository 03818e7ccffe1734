import { arrayOf, type Column } from '../../result/column.ts';
import { readOptions } from '../../result/read-options.ts';
import { requireFinite } from '../../result/require-finite.ts';
import { real } from '../../result/rule.ts';
import { refuse } from '../options.ts';
import { costOfValues, type SegmentsOptions } from './segment-cost.ts';
import type { Segmentation } from './segmentation.ts';
import { pelt } from './segmentation-pelt.ts';

/** A segmentation that is the best for a whole range of penalties. */
export interface CropsStep {
  readonly changes: number;
  /** Index from 0 of the first value of each segment after the first. */
  readonly starts: readonly number[];
  /** Without penalties. */
  readonly cost: number;
  /** The penalties, from and to, for which nothing is better. */
  readonly from: number;
  readonly to: number;
}

export interface CropsOptions extends Omit<SegmentsOptions, 'penalty' | 'changes' | 'scale'> {
  /** Least and most penalty of the range; 1 and 10 log n unless given. */
  readonly from?: number;
  readonly to?: number;
}

const optionRules = {
  from: real,
  to: real,
  cost: { is: 'one-of', values: ['normal', 'normal-spread', 'poisson', 'binomial'] },
  sizes: { is: 'list' },
  minimum: real,
} as const;

/**
 * CROPS path: how does the number of changes depend on the penalty that was chosen?
 *
 * Every segmentation that is the best for some penalty in the range, with the penalties for which it is: found exactly
 * by running PELT at the penalty at which two known ones cost the same, until nothing new turns up. A number of changes that
 * survives a long range is well supported; where the path falls away step by step the penalty decides, not the data.
 * In order of penalty: most changes first. Costs and other options are those of `segments`; fewer values than two segments
 * need: one step without changes.
 *
 * Throws `invalid-option` as `segments` does, or when `from` exceeds `to`. Source: Haynes, Eckley and Fearnhead 2017.
 *
 * @example
 * crops([0, 1, 0, 5, 6, 5, 9, 8, 9], { minimum: 2, from: 1, to: 100 }).map(({ changes }) => changes) // => [2, 1, 0]
 */
export function crops(valueColumn: Column<number>, given: CropsOptions = {}): CropsStep[] {
  const values = arrayOf<number>('crops: values', valueColumn);
  const options = readOptions('crops', optionRules, given);
  requireFinite('crops: values', values, { gaps: false });
  const { from = 1, to = 10 * Math.log(Math.max(2, values.length)), ...rest } = options;
  if (!(from >= 0 && to >= from && Number.isFinite(to)))
    refuse('crops: from', `must be from 0 to ${to}, and to finite`, from);
  const { run, minimum } = costOfValues('crops', values, rest);
  const n = values.length;
  const best = (penalty: number): Segmentation => {
    const { starts, cost } = pelt(run, n, minimum, penalty);
    return { starts, cost: cost - penalty * starts.length };
  };
  const found = new Map<number, Segmentation>();
  const keep = (one: Segmentation) => {
    found.set(one.starts.length, one);
    return one;
  };
  const between = (more: Segmentation, fewer: Segmentation): void => {
    if (more.starts.length <= fewer.starts.length + 1) return;
    const even = (fewer.cost - more.cost) / (more.starts.length - fewer.starts.length);
    const middle = best(even);
    if (found.has(middle.starts.length)) return;
    keep(middle);
    between(more, middle);
    between(middle, fewer);
  };
  const [most, fewest] = [keep(best(from)), keep(best(to))];
  between(most, fewest);
  return hull(
    [...found.values()].sort((a, b) => b.starts.length - a.starts.length),
    from,
    to,
  );
}

/** The steps in order with the penalties at which each gives way to the next. */
function hull(path: readonly Segmentation[], from: number, to: number): CropsStep[] {
  const kept: { one: Segmentation; from: number }[] = [];
  for (const one of path) {
    let start = from;
    for (let last = kept.at(-1); last !== undefined; last = kept.at(-1)) {
      start = (one.cost - last.one.cost) / (last.one.starts.length - one.starts.length);
      if (start > last.from || kept.length === 1) break;
      kept.pop();
    }
    kept.push({ one, from: Math.max(from, start) });
  }
  return kept.map(({ one, from: start }, at) => ({
    changes: one.starts.length,
    starts: one.starts,
    cost: one.cost,
    from: start,
    to: kept[at + 1]?.from ?? to,
  }));
}
