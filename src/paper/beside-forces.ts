import { median } from '../numeric/median.ts';
import { indexIn } from '../period/calendar.ts';
import { parsePeriod } from '../period/parse-period.ts';
import type { Estimate } from '../result/estimate.ts';
import { valueAt } from '../series/values.ts';
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
  const own = level.size?.value ?? null;
  if (forces === null || against === null || own === null || level.size === null) return null;
  const from = indexIn(forces.calendar, parsePeriod(against.from));
  const to = indexIn(forces.calendar, parsePeriod(level.period.to));
  if (from === null || to === null) return null;
  const { unit } = level.size;
  const changes = forces.series.flatMap((each) => {
    const [before, now] = [valueAt(each, from), valueAt(each, to)];
    if (before === null || now === null || each.area === series.area) return [];
    if (unit === 'points') return [100 * (now - before)];
    return before > 0 ? [(100 * (now - before)) / before] : [];
  });
  if (changes.length < 3) return null;
  return {
    middle: { value: median(changes), lower: null, upper: null, level: null, unit },
    more: changes.filter((each) => each > own).length,
    of: changes.length,
  };
}
