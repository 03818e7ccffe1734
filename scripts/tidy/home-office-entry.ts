import { type ColumnAbout, openGovernmentLicence, type TableEntry } from './published-table.ts';

/** What is told of one table of outcomes; the rest is the same for all that the Home Office publishes. */
export type HomeOfficeAbout = Pick<
  TableEntry,
  'id' | 'title' | 'period' | 'asOf' | 'caveats' | 'derivation'
> & {
  readonly area: string;
  readonly outcome: string;
  readonly count: string;
  /** Columns after these. */
  readonly more?: readonly ColumnAbout[];
};

/** The entry of a table of outcomes by financial year, on the closed and the recorded basis. */
export function homeOfficeEntry({
  id,
  title,
  period,
  asOf,
  area,
  outcome,
  count,
  more = [],
  caveats,
  derivation,
}: HomeOfficeAbout): TableEntry {
  return {
    id,
    file: `${id}.csv`,
    title,
    ...openGovernmentLicence('Home Office'),
    basis: 'published',
    period,
    ...(asOf === undefined ? {} : { asOf }),
    window: 'period',
    unit: 'outcomes',
    areaLevel: 'force',
    scheme: 'home-office',
    columns: [
      { name: 'area', type: 'text', description: area },
      { name: 'period', type: 'period', description: 'Financial year.' },
      {
        name: 'count_basis',
        type: 'text',
        values: ['closed', 'recorded'],
        description:
          'closed: outcomes of investigations closed in the year; recorded: outcomes of offences recorded in the year.',
      },
      { name: 'outcome', type: 'text', description: outcome },
      { name: 'count', type: 'integer', description: count },
      ...more,
    ],
    caveats,
    derivation,
  };
}
