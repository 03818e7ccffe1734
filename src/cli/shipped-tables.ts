import type { Table } from '../series/table.ts';

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
