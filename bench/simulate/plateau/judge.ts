import { plateau } from '../../../src/change/plateau/plateau.ts';
import type { PlateauFinding } from '../../../src/change/plateau/plateau-finding.ts';
import type { Random } from '../../../src/numeric/random.ts';
import type { Series } from '../../../src/series/series.ts';
import { type Score, type Target, type Verdict, verdictScore } from '../cell.ts';
import type { Now, Truth } from './truths.ts';

/** The series read over all of its months. */
function read(series: Series): PlateauFinding {
  const { length } = series.calendar;
  return plateau(series, length > 60 ? { lookBack: length } : {});
}

/** Whether a verdict is right of a series that at its end does `now`. */
function judged({ verdict }: PlateauFinding, now: Now): Verdict {
  if (verdict === 'level') return now === 'level' || now === 'inside' ? 'right' : 'wrong';
  if (verdict !== 'rising' && verdict !== 'falling') return 'cannot-tell';
  if (now === 'level') return 'wrong';
  return (verdict === 'rising') === (now !== 'falling') ? 'right' : 'wrong';
}

/** How often the series drawn are read as plateau, and how often the verdict is right. */
export function plateauScore(
  truth: Truth,
  target: Target | null,
  replicates: number,
  draw: () => Series,
): Score {
  const verdicts = { right: 0, wrong: 0, 'cannot-tell': 0 };
  let times = 0;
  for (let replicate = 0; replicate < replicates; replicate += 1) {
    const found = read(draw());
    if (found.verdict === 'level') times += 1;
    verdicts[judged(found, truth.now)] += 1;
  }
  const right = truth.now === 'level' || truth.now === 'inside';
  return verdictScore(right ? 'plateau' : 'false plateau', times, verdicts, target);
}

/** Draws one series of a truth. */
export type Draw = (truth: Truth, chance: Random) => Series;

/** At most 5% false plateaus at the margin and at the margin after a rise; 7% where months resemble each other. */
export function marginTarget({ name }: Truth, rho: number): Target | null {
  if (!(name === 'line at d' || name.startsWith('rise at 3 d, then d'))) return null;
  if (rho > 0.3) return null;
  return { max: rho === 0 ? 0.05 : 0.07 };
}
