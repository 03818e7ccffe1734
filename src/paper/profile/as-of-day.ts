import type { Opened } from '../../open/open.ts';
import { latestCompleteMonth } from './latest-month.ts';
import type { SettledProfile } from './settled.ts';

/** The day up to which figures are used: as the call says, else as the profile does; `null` for all of them. */
export function asOfDay(
  said: string | null,
  settled: SettledProfile | null,
  { readings }: Pick<Opened, 'readings'>,
): { readonly day: string | null; readonly notes: readonly string[] } {
  const named = said ?? settled?.asOf ?? null;
  if (named !== null || settled === null) return { day: named, notes: [] };
  return latestCompleteMonth(readings.map(({ report, rows }) => ({ file: report.file, rows })));
}
