import { parseRecords } from '../tidy/csv.ts';
import { calls999ByDay } from './calls-by-day.ts';
import { confidence } from './confidence.ts';
import { court } from './court.ts';
import { domesticAbuse, repeatVictims } from './domestic-abuse.ts';
import type { Illustration } from './illustration.ts';
import { outcome16, outcome16Lpa } from './outcome-16.ts';
import { responseDelay, unresourced } from './response.ts';
import { satisfaction } from './satisfaction.ts';
import { calls999, fileQuality, stopAndSearch } from './service.ts';
import { reportTimeliness, soc } from './soc.ts';

/** Every illustrative table. Forces and their sizes are read from the text of two published tables. */
export function illustrations(areasCsv: string, populationsCsv: string): Illustration[] {
  const forces = new Set(
    parseRecords(areasCsv).flatMap((row) => (row['level'] === 'force' ? [row['area'] ?? ''] : [])),
  );
  const sizes = parseRecords(populationsCsv)
    .filter((row) => forces.has(row['area'] ?? ''))
    .map((row): [string, number] => [row['area'] ?? '', Number(row['population'])]);
  return [
    calls999,
    calls999ByDay,
    fileQuality,
    court,
    confidence,
    satisfaction,
    stopAndSearch,
    outcome16(sizes),
    outcome16Lpa,
    domesticAbuse,
    repeatVictims,
    unresourced,
    responseDelay,
    soc,
    reportTimeliness,
  ];
}
