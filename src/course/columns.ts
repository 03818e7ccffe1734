import { code } from './families.ts';

/** One changed column: whether it is a slope, the row where it begins, and the row from which it is taken away again. */
export type Column = readonly [slope: 0 | 1, at: number, less?: number];

/** The columns of each family with changes; steps at `rows` and slopes from the last row on are nothing. */
export const columnsByFamily: Readonly<Record<number, (j: number, k: number) => readonly Column[]>> =
  /* @__PURE__ */ (() => ({
    [code.line]: () => [[1, 0]],
    [code.step]: (_, k) => [[0, k]],
    [code.ramp]: (j, k) => [[1, j, k]],
    [code.excursion]: (j, k) => [[0, j, k]],
    [code['one-month']]: (j, k) => [[0, j, k]],
    [code['two-steps']]: (j, k) => [
      [0, j],
      [0, k],
    ],
    [code.join]: (_, k) => [
      [1, 0],
      [1, k],
    ],
    [code['step-on-a-line']]: (_, k) => [
      [1, 0],
      [0, k],
    ],
    [code['two-joins']]: (j, k) => [
      [1, 0],
      [1, j],
      [1, k],
    ],
    [code.break]: (_, k) => [
      [1, 0],
      [0, k],
      [1, k],
    ],
  }))();
