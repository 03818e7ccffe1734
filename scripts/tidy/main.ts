/** Makes the published tables of `data/` from a folder of downloads: `npm run data -- FOLDER`. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { areas } from './areas.ts';
import { bedfordshireCrime, bedfordshireOutcomes, bedfordshireStops } from './bedfordshire.ts';
import { homeOfficeOutcomes } from './home-office-outcomes.ts';
import { homeOfficeSeries } from './home-office-series.ts';
import { londonConfidence } from './london-confidence.ts';
import { londonCrime, londonRevisions } from './london-crime.ts';
import { MEETING } from './meeting.ts';
import { nationalDomesticAbuse } from './national-domestic-abuse.ts';
import { outcomeDelays } from './outcome-delays.ts';
import { policeUkOutcomes } from './police-uk-outcomes.ts';
import { populations } from './populations.ts';
import type { ReadDownload, TidyTable } from './published-table.ts';
import { severityWeights } from './severity-weights.ts';
import { westMerciaLpa } from './west-mercia-lpa.ts';
import { indexFile, writeIndex, writeTable } from './write-index.ts';

const SOURCES: readonly ((read: ReadDownload) => TidyTable)[] = [
  areas,
  populations,
  homeOfficeOutcomes,
  homeOfficeSeries,
  policeUkOutcomes,
  westMerciaLpa,
  londonCrime,
  londonRevisions,
  londonConfidence,
  severityWeights,
  nationalDomesticAbuse,
  outcomeDelays,
  bedfordshireCrime,
  bedfordshireOutcomes,
  bedfordshireStops,
];

function fail(sentence: string, code: number): never {
  process.stderr.write(`${sentence}\n`);
  process.exit(code);
}

const folder = process.argv[2] ?? fail('Say where the downloads are: npm run data -- FOLDER', 2);
const read: ReadDownload = (path) => {
  const file = join(folder, path);
  return existsSync(file) ? readFileSync(file, 'utf8') : fail(`The download ${path} is not in ${folder}.`, 1);
};
const meeting = indexFile(MEETING, (text) => JSON.parse(text).claims.length);
const entries = [...SOURCES.map((source) => writeTable(source(read))), meeting];
writeIndex('published', entries);
for (const { file, rows, bytes } of entries) process.stdout.write(`${file}: ${rows} rows, ${bytes} bytes\n`);
