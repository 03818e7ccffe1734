import type { TableEntry } from './published-table.ts';

const SOURCE = 'Published notes of the monthly assurance meeting, West Mercia, 28 May 2019';

/** The index entry of the meeting's figures, claims and actions, which are written by hand. */
export const MEETING: TableEntry = {
  id: 'meeting-2019-05',
  file: 'meeting-2019-05.json',
  title: 'What was asked, claimed and agreed at the assurance meeting of 28 May 2019',
  publisher: 'West Mercia Police and Crime Commissioner',
  licence: 'Not stated by the publisher; facts and short quotations only',
  attribution: `Source: ${SOURCE}, West Mercia Police and Crime Commissioner.`,
  basis: 'published',
  period: '2019-05',
  window: 'period',
  unit: 'claims',
  areaLevel: 'lpa',
  scheme: null,
  columns: [],
  caveats: [
    'Claims are as they were made, not as they were found: checking them is the work of the briefing.',
    'The notes do not define charge to NFA, do not name the 41 forces, and give no month for most of the claims about satisfaction.',
    'Where the words are quoted they are the words of the notes; the rest is a summary.',
  ],
  derivation: 'Written by hand from the published notes.',
};
