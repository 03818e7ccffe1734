import type { Cell } from '../cell.ts';
import { areaCourseCells } from './areas.ts';
import { flatCells } from './flat.ts';
import { lineCells } from './lines.ts';
import { outlyingCells } from './outlying.ts';
import { stepCells } from './steps.ts';

/** What a series did, where it is known: `course` and `courses` held to it. */
export const courseCells: readonly Cell[] = [
  ...flatCells,
  ...stepCells,
  ...lineCells,
  ...outlyingCells,
  ...areaCourseCells,
];
