import { besideOthers } from '../assess/questions/beside-others.ts';
import type { Estimate } from '../result/estimate.ts';
import type { PaperIndicator, PaperLine } from './figures.ts';

/** How the change of a force stands beside that of the others. */
export interface BesideForces {
  /** The change of the middle one of the others. */
  readonly middle: Estimate;
  /** How many of the others changed by more, on the way up. */
  readonly more: number;
  readonly of: number;
}

/** The change of the force over full years beside that of the other forces over the same; `null` where under three are known. */
export function besideForces(
  { forces }: Pick<PaperIndicator, 'forces'>,
  { said: { level }, series }: Pick<PaperLine, 'said' | 'series'>,
): BesideForces | null {
  const { against } = level.grounds;
  if (forces === null || against === null || level.size === null || level.size.value === null) return null;
  const beside = besideOthers(forces, series.area, { from: against.from, to: level.period.to });
  if (beside === null) return null;
  const { larger, middle, of } = beside;
  const { unit } = level.size;
  return { middle: { value: middle, lower: null, upper: null, level: null, unit }, more: larger, of };
}
