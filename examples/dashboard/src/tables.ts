import type { Row, Table } from 'police-indicators';
import type { TableAbout } from 'police-indicators/methods';

/** Each shipped table is a chunk of its own, fetched when an indicator first needs it. */
const loaders = {
  'home-office-outcomes': () => import('police-indicators/data/home-office-outcomes'),
  'illustrative-999': () => import('police-indicators/data/illustrative-999'),
  'illustrative-999-by-day': () => import('police-indicators/data/illustrative-999-by-day'),
  'illustrative-confidence': () => import('police-indicators/data/illustrative-confidence'),
  'illustrative-domestic-abuse': () => import('police-indicators/data/illustrative-domestic-abuse'),
  'illustrative-file-quality': () => import('police-indicators/data/illustrative-file-quality'),
  'illustrative-outcome-16': () => import('police-indicators/data/illustrative-outcome-16'),
  'illustrative-outcome-16-lpa': () => import('police-indicators/data/illustrative-outcome-16-lpa'),
  'illustrative-repeat-victims': () => import('police-indicators/data/illustrative-repeat-victims'),
  'illustrative-response': () => import('police-indicators/data/illustrative-response'),
  'illustrative-response-delay': () => import('police-indicators/data/illustrative-response-delay'),
  'illustrative-satisfaction': () => import('police-indicators/data/illustrative-satisfaction'),
  'illustrative-stop-and-search': () => import('police-indicators/data/illustrative-stop-and-search'),
  'london-confidence': () => import('police-indicators/data/london-confidence'),
  'london-crime': () => import('police-indicators/data/london-crime'),
  'police-uk-outcomes-2018-19': () => import('police-indicators/data/police-uk-outcomes-2018-19'),
} as const satisfies Readonly<Record<string, () => Promise<{ readonly rows: Table<Row> }>>>;

export type TableName = keyof typeof loaders;

/** The rows of a shipped table. */
export const tableNamed = async (name: TableName): Promise<Table<Row>> => (await loaders[name]()).rows;

/** Residents by area and year. */
export const populations = async () => (await import('police-indicators/data/populations')).rows;

/** Keys and names of the 43 territorial forces. */
export async function forceNames(): Promise<Readonly<Record<string, string>>> {
  const { columns, length } = (await import('police-indicators/data/areas')).rows;
  const forces = Array.from({ length }, (_, index) => index).filter(
    (index) => columns['level']?.at(index) === 'force',
  );
  return Object.fromEntries(
    forces.map((index) => [String(columns['area']?.at(index)), String(columns['name']?.at(index))]),
  );
}

/** What each table is, its licence and its line: those named, and residents where there are rates. */
export async function tablesBehind(
  names: readonly (TableName | 'own')[],
  rates: boolean,
): Promise<readonly TableAbout[]> {
  const shipped = [...new Set(names)].filter((name) => name !== 'own');
  const tables = await Promise.all(shipped.map(tableNamed));
  return [...tables, ...(rates ? [await populations()] : [])].map(({ about }) => about);
}
