import { studentAbove } from '../numeric/student-t.ts';
import { levelOf, linkOf } from './tables.ts';
import type { AreaJudged } from './verdicts.ts';

const most = 40;

/**
 * Earlier periods with which the furthest figure that an area might have would be beyond, and so its verdict could be told:
 * the spread between areas is then known by (areas - 2) times as many periods, as a variance is by its degrees of
 * freedom. A rough number; `null` for over 40, or where its own sample is too small for any.
 */
export function earlierNeeded(
  row: AreaJudged,
  n: number,
  spread: number,
  areas: number,
  below: number,
): number | null {
  const { cavities, side } = row;
  const { kind } = cavities.fit.tables;
  const furthest = linkOf(kind, side === 'lower' ? 0.5 : n - 0.5, n);
  const events = n * levelOf(kind, cavities.centre);
  const own = kind === 'poisson' ? 1 / Math.max(0.5, events) : n / Math.max(0.25, events * (n - events));
  const z = Math.abs(furthest - cavities.centre) / Math.sqrt(spread * spread + own);
  for (let earlier = 1; earlier <= most; earlier += 1)
    if (2 * studentAbove(z, Math.max(1, areas - 2) * (earlier + 1)) < below) return earlier;
  return null;
}
