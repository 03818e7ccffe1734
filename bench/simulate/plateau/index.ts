import type { Cell } from '../cell.ts';
import { awkwardCells } from './awkward-figures.ts';
import { countCells } from './counts.ts';
import { lengthCells } from './other-lengths.ts';
import { surveyCells } from './surveys.ts';

/** How often `plateau` says plateau, and is right, where the truth is known. */
export const plateauCells: readonly Cell[] = [...surveyCells, ...countCells, ...lengthCells, ...awkwardCells];
