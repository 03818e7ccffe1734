import { domesticAbuse, repeatVictims } from './crimes.ts';
import { actions, claims, indicators, profile } from './documents.ts';
import { chanceOf, SEED } from './force.ts';
import { policeUk } from './records.ts';
import {
  attendanceAtCourt,
  callsAnswered,
  fileQuality,
  otherCallsAnswered,
  priorityIncidents,
  victimsUpdated,
} from './services.ts';
import { publicConfidence, victimSatisfaction } from './surveys.ts';
import { workbook } from './workbook.ts';

const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

const tables = {
  'attendance-at-court.csv': attendanceAtCourt,
  'domestic-abuse-offences.csv': domesticAbuse,
  'priority-incidents-in-time.csv': priorityIncidents,
  'victim-satisfaction.csv': victimSatisfaction,
  'victims-updated-in-time.csv': victimsUpdated,
} as const;

/** Sheets of `performance-pack.xlsx`, each named for its indicator. */
const pack = {
  'calls-answered': callsAnswered,
  'non-emergency-calls-answered': otherCallsAnswered,
  'repeat-domestic-abuse-victims': repeatVictims,
} as const;

/** Every file of the folder, by its path: the same for the same seed, whenever and wherever it is made. */
export function exampleForce(seed: number = SEED): ReadonlyMap<string, string | Uint8Array> {
  const files = new Map<string, string | Uint8Array>([
    ['force.json', json(profile)],
    ['indicators.json', json(indicators)],
    ['claims.json', json(claims)],
    ['actions.json', json(actions)],
  ]);
  for (const [name, draw] of Object.entries(tables)) files.set(name, draw(chanceOf(name, seed)));
  files.set(
    'file-quality.xlsx',
    workbook(fileQuality(chanceOf('file-quality', seed)), 'Case files as the prosecution assessed them.'),
  );
  const sheets = Object.entries(pack).map(
    ([name, draw]) => [name, draw(chanceOf(`${name}.csv`, seed))] as const,
  );
  files.set(
    'performance-pack.xlsx',
    workbook(Object.fromEntries(sheets), 'Monthly pack: Performance and Insight.'),
  );
  files.set(
    'public-confidence.xlsx',
    workbook(publicConfidence(chanceOf('public-confidence', seed)), 'Perception survey, telephone.'),
  );
  for (const [path, text] of Object.entries(policeUk(chanceOf('police-uk', seed)))) files.set(path, text);
  return files;
}
