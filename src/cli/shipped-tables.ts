import { fileURLToPath } from 'node:url';
import type { BriefingData } from '../assess/briefing/context.ts';
import type { Paper } from '../paper/paper.ts';
import type { Profile } from '../paper/profile/profile.ts';
import { shippedFigures, tablesOfProfile } from '../paper/shipped-figures.ts';
import { readProfile } from '../schema/read-profile.ts';
import type { Table } from '../series/table.ts';
import { meeting } from '../tables/meeting-2019-05.ts';
import { rows as populations } from '../tables/populations.ts';
import { profiles } from '../tables/profiles.ts';
import type { ExampleName } from './arguments/brief-arguments.ts';

/** The shipped tables that a paper may ask for by id: loaded only when they are needed. */
const loaders: Readonly<Record<string, () => Promise<{ readonly rows: Table<object> }>>> = {
  'bedfordshire-crime-2021-24': () => import('../tables/bedfordshire-crime-2021-24.ts'),
  'bedfordshire-outcomes-2021-24': () => import('../tables/bedfordshire-outcomes-2021-24.ts'),
  'bedfordshire-stop-and-search-2021-24': () => import('../tables/bedfordshire-stop-and-search-2021-24.ts'),
  areas: () => import('../tables/areas.ts'),
  'home-office-outcomes': () => import('../tables/home-office-outcomes.ts'),
  'home-office-series': () => import('../tables/home-office-series.ts'),
  'illustrative-999': () => import('../tables/illustrative-999.ts'),
  'illustrative-999-by-day': () => import('../tables/illustrative-999-by-day.ts'),
  'illustrative-attendance-at-court': () => import('../tables/illustrative-attendance-at-court.ts'),
  'illustrative-confidence': () => import('../tables/illustrative-confidence.ts'),
  'illustrative-domestic-abuse': () => import('../tables/illustrative-domestic-abuse.ts'),
  'illustrative-file-quality': () => import('../tables/illustrative-file-quality.ts'),
  'illustrative-outcome-16': () => import('../tables/illustrative-outcome-16.ts'),
  'illustrative-outcome-16-lpa': () => import('../tables/illustrative-outcome-16-lpa.ts'),
  'illustrative-repeat-victims': () => import('../tables/illustrative-repeat-victims.ts'),
  'illustrative-response': () => import('../tables/illustrative-response.ts'),
  'illustrative-response-delay': () => import('../tables/illustrative-response-delay.ts'),
  'illustrative-satisfaction': () => import('../tables/illustrative-satisfaction.ts'),
  'illustrative-soc': () => import('../tables/illustrative-soc.ts'),
  'illustrative-stop-and-search': () => import('../tables/illustrative-stop-and-search.ts'),
  'illustrative-timeliness': () => import('../tables/illustrative-timeliness.ts'),
  'london-confidence': () => import('../tables/london-confidence.ts'),
  'london-crime': () => import('../tables/london-crime.ts'),
  'national-domestic-abuse': () => import('../tables/national-domestic-abuse.ts'),
  'police-uk-outcomes-2018-19': () => import('../tables/police-uk-outcomes-2018-19.ts'),
  'severity-weights': () => import('../tables/severity-weights.ts'),
  'west-mercia-lpa-2018-19': () => import('../tables/west-mercia-lpa-2018-19.ts'),
};

/** Tables that hold the figures of forces, and what goes with them; those of one force alone are named by its profile. */
export const forceTables: readonly string[] = Object.keys(loaders).filter(
  (id) => !/^(?:bedfordshire|london)-/.test(id),
);

/** Those of them that anyone may use beside figures of their own: nothing that is invented. */
export const publishedTables: readonly string[] = forceTables.filter((id) => !id.startsWith('illustrative-'));

/** Loads tables by their ids. */
export async function shippedTables(ids: readonly string[]): Promise<Record<string, Table<object>>> {
  const loaded = await Promise.all(
    ids.map(async (id): Promise<[string, Table<object>]> => {
      const load = loaders[id];
      if (load === undefined) throw new Error(`no shipped table is called ${id}`);
      return [id, (await load()).rows];
    }),
  );
  return Object.fromEntries(loaded);
}

/** A force with its figures: what a paper is made of. */
export interface ForceFigures {
  readonly profile: Profile;
  readonly data: BriefingData;
}

/** A force that is made up, as a folder of the files that a force would keep. */
export const madeUpFolder = fileURLToPath(new URL('../../data/examples/brackenshire', import.meta.url));

export type ShippedName = Exclude<ExampleName, 'brackenshire'>;

const names: Readonly<Record<ShippedName, string>> = {
  'west-mercia': 'west-mercia-2019',
  london: 'london',
  bedfordshire: 'bedfordshire',
};

/** A shipped force: its profile, and the tables that it reads. */
export async function shippedForce(example: ShippedName): Promise<ForceFigures> {
  const name = names[example];
  const profile = readProfile(profiles[name], { file: `${name}.json` });
  const named = tablesOfProfile(profile);
  const tables = await shippedTables(named.length > 0 ? ['areas', ...named] : forceTables);
  const isMeeting = typeof profile.claims === 'string';
  return {
    profile,
    data: { ...shippedFigures(profile, tables), populations, ...(isMeeting ? { meeting } : {}) },
  };
}

/** The paper that came before that of a shipped force; `null` where none was kept. */
export async function lastOfShipped(example: ExampleName): Promise<Paper | null> {
  if (example !== 'west-mercia') return null;
  const { papers } = await import('../tables/papers.ts');
  return papers[names[example]] as Paper;
}
