import { HIGH, LOW } from '../../src/spc/rules/marks.ts';

/** Marks of the four rules of the floor, one array a rule. */
export interface FourMarks {
  readonly outside: Uint8Array;
  readonly shift: Uint8Array;
  readonly twoOfThree: Uint8Array;
  readonly trend: Uint8Array;
}

export const fourMarks = (length: number): FourMarks => ({
  outside: new Uint8Array(length),
  shift: new Uint8Array(length),
  twoOfThree: new Uint8Array(length),
  trend: new Uint8Array(length),
});

/**
 * What the floor counts, from the marks of the library, which marks all figures of a run: the places at which a run of
 * eight, a far pair in three, or five steps end. Not one mark may be left that no such place explains: the last figure.
 */
export function signalCounts(values: ArrayLike<number>, marks: FourMarks): readonly number[] {
  const ends = (rule: Uint8Array, needed: number, of: number, holds = (_: number) => true) => {
    let count = 0;
    const explained = new Uint8Array(rule.length);
    for (let last = 0; last < rule.length; last += 1) {
      let any = false;
      for (const bit of [HIGH, LOW]) {
        const within: number[] = [];
        for (let at = Math.max(0, last - of + 1); at <= last; at += 1)
          if (((rule[at] ?? 0) & bit) !== 0) within.push(at);
        if (within.length < needed || !holds(last)) continue;
        any = true;
        for (const at of within) explained[at] = 1;
      }
      if (any) count += 1;
    }
    return [count, rule.reduce((left, mark, at) => (mark !== 0 && explained[at] === 0 ? left + 1 : left), 0)];
  };
  const way = (at: number) => Math.sign((values[at] ?? Number.NaN) - (values[at - 1] ?? Number.NaN));
  const fiveSteps = (last: number) => [0, 1, 2, 3, 4].every((back) => way(last - back) === way(last));
  const [outside = 0, loose1 = 0] = ends(marks.outside, 1, 1);
  const [shift = 0, loose2 = 0] = ends(marks.shift, 8, 8);
  const [pairs = 0, loose3 = 0] = ends(marks.twoOfThree, 2, 3);
  const [trend = 0, loose4 = 0] = ends(marks.trend, 6, 6, fiveSteps);
  return [outside, shift, pairs, trend, loose1 + loose2 + loose3 + loose4];
}
