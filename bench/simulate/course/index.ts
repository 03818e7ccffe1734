import type { Cell } from '../cell.ts';
import { areaWorldCells } from './area-worlds.ts';
import { areaCourseCells } from './areas.ts';
import { awkwardCells } from './awkward.ts';
import { censoredCells } from './censored.ts';
import { flatCells } from './flat.ts';
import { lineCells } from './lines.ts';
import { longerCells } from './longer-periods.ts';
import { outlyingCells } from './outlying.ts';
import { shortSeasonCells } from './short-seasons.ts';
import { stepCells } from './steps.ts';
import { weekCells } from './weeks.ts';

/** What a series did, where it is known: `course` and `courses` held to it. */
export const courseCells: readonly Cell[] = [
  ...flatCells,
  ...stepCells,
  ...lineCells,
  ...outlyingCells,
  ...awkwardCells,
  ...longerCells,
  ...censoredCells,
  ...weekCells,
  ...shortSeasonCells,
  ...areaCourseCells,
  ...areaWorldCells,
];
