import type { RecordLayout } from './record-layout.ts';

const placed = {
  id: 'Crime ID',
  month: 'Month',
  force: 'Falls within',
  reportedBy: 'Reported by',
  lsoaCode: 'LSOA code',
  lsoaName: 'LSOA name',
} as const;

/** The kinds of file that data.police.uk publishes. */
export const layouts = {
  street: {
    id: 'street-crimes',
    title: 'Crimes by area, month, crime type and last outcome',
    records: 'street crimes',
    headers: { ...placed, category: 'Crime type', outcome: 'Last outcome category' },
    needed: ['id', 'month', 'force', 'category', 'outcome'],
    sharesIds: false,
  },
  outcomes: {
    id: 'crime-outcomes',
    title: 'Outcomes by area, month and outcome',
    records: 'outcomes',
    headers: { ...placed, outcome: 'Outcome type' },
    needed: ['id', 'month', 'force', 'outcome'],
    sharesIds: true,
  },
  'stop-and-search': {
    id: 'stop-and-search',
    title: 'Stops and searches by area, month, object of search and outcome',
    records: 'stops and searches',
    headers: { month: 'Date', category: 'Object of search', outcome: 'Outcome' },
    needed: ['month', 'category', 'outcome'],
    sharesIds: true,
  },
} as const satisfies Record<string, RecordLayout>;

/** A kind of file that data.police.uk publishes. */
export type PoliceUkKind = keyof typeof layouts;

/** The crime types of the files of data.police.uk, by the slugs of its interface. */
export const crimeTypes: ReadonlyMap<string, string> = new Map([
  ['anti-social-behaviour', 'Anti-social behaviour'],
  ['bicycle-theft', 'Bicycle theft'],
  ['burglary', 'Burglary'],
  ['criminal-damage-arson', 'Criminal damage and arson'],
  ['drugs', 'Drugs'],
  ['other-crime', 'Other crime'],
  ['other-theft', 'Other theft'],
  ['possession-of-weapons', 'Possession of weapons'],
  ['public-order', 'Public order'],
  ['robbery', 'Robbery'],
  ['shoplifting', 'Shoplifting'],
  ['theft-from-the-person', 'Theft from the person'],
  ['vehicle-crime', 'Vehicle crime'],
  ['violent-crime', 'Violence and sexual offences'],
]);
