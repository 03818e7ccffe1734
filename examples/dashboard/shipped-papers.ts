import { createRequire } from 'node:module';
import { type Paper, paper, type Table } from 'police-indicators';
import { meeting } from 'police-indicators/data/meeting-2019-05';
import { papers } from 'police-indicators/data/papers';
import { rows as populations } from 'police-indicators/data/populations';
import { profiles } from 'police-indicators/data/profiles';
import { readProfile } from 'police-indicators/schema';
import { shippedFigures, tablesOfProfile } from 'police-indicators/source';
import type { Plugin } from 'vite';
import { type ShownPaper, shownOf } from './src/shown-paper.ts';

/** Tables that a profile which names none may ask for. */
const tablesOfForces = [
  ...['areas', 'home-office-outcomes', 'home-office-series', 'national-domestic-abuse'],
  ...['police-uk-outcomes-2018-19', 'severity-weights', 'west-mercia-lpa-2018-19'],
  ...['illustrative-999', 'illustrative-999-by-day', 'illustrative-attendance-at-court'],
  ...['illustrative-confidence', 'illustrative-domestic-abuse', 'illustrative-file-quality'],
  ...['illustrative-outcome-16', 'illustrative-outcome-16-lpa', 'illustrative-repeat-victims'],
  ...['illustrative-response', 'illustrative-response-delay', 'illustrative-satisfaction'],
  ...['illustrative-soc', 'illustrative-stop-and-search', 'illustrative-timeliness'],
];

/** Vite runs this from another folder, from which the package has no name. */
const fromHere = createRequire(import.meta.url);

const PREFIX = 'virtual:paper/';

/**
 * The papers of the shipped forces, made when the dashboard is built: their figures never change, so that no browser has to make them.
 * `import('virtual:paper/london')` gives what a page shows of one.
 */
export const shippedPapers: Plugin = {
  name: 'shipped-papers',
  resolveId: (id) => (id.startsWith(PREFIX) ? `\0${id}` : null),
  load(id) {
    if (!id.startsWith(`\0${PREFIX}`)) return null;
    const made = shippedPaper(id.slice(PREFIX.length + 1));
    return `export const paper = ${JSON.stringify(made)};`;
  },
};

function shippedPaper(name: string): ShownPaper {
  const profile = readProfile(profiles[name], { file: `${name}.json` });
  const named = tablesOfProfile(profile);
  const ids = named.length > 0 ? ['areas', ...named] : tablesOfForces;
  const tables = Object.fromEntries(
    ids.map((id): [string, Table<object>] => {
      const loaded: { readonly rows: Table<object> } = fromHere(`police-indicators/data/${id}`);
      return [id, loaded.rows];
    }),
  );
  const isMeeting = typeof profile.claims === 'string';
  const data = { ...shippedFigures(profile, tables), populations, ...(isMeeting ? { meeting } : {}) };
  const last = papers[name] as Paper | undefined;
  return shownOf(paper(data, profile, last === undefined ? {} : { since: last }));
}
