import type { SeriesStatements } from '../statement/of-series.ts';
import { isNothing, sizeWords } from '../words/numbers.ts';

/**
 * Of a level that is told against one long before, what the last year was against the one before where that went the other way;
 * `null` where it did not.
 */
export function sayLastYear({
  lastYear,
  level,
}: Pick<SeriesStatements, 'lastYear' | 'level'>): string | null {
  if (lastYear?.value == null || isNothing(lastYear)) return null;
  const { lower, upper, value } = lastYear;
  if (value < 0 === (level.size?.value ?? 0) < 0) return null;
  const chance = lower !== null && upper !== null && lower < 0 && upper > 0 ? ', which may be chance' : '';
  return `The last year was ${sizeWords(lastYear)} ${value < 0 ? 'lower' : 'higher'} than the year before${chance}.`;
}
