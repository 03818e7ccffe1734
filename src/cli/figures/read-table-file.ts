import { courtToUnable } from '../../indicator/catalogue/charge-to-nfa.ts';
import type { Indicator } from '../../indicator/indicator.ts';
import type { Row } from '../../series/observation.ts';
import { type Table, tableOf } from '../../series/table.ts';
import { fitnessOf } from '../../source/fitness.ts';
import type { Guess } from '../../source/guess-format.ts';
import { readOutcomeTable } from '../../source/home-office/read-outcome-table.ts';
import { readRecordedCrime } from '../../source/home-office/read-recorded-crime.ts';
import { keyOf } from '../../source/key-of.ts';
import { readLondonConfidence } from '../../source/london/read-london-confidence.ts';
import { readLondonCrime } from '../../source/london/read-london-crime.ts';
import { readPoliceUkJson } from '../../source/police-uk/read-police-uk-json.ts';
import { readTidyCsv } from '../../source/read-tidy-csv.ts';
import type { TableOptions } from '../../source/table/options.ts';
import { readTable } from '../../source/table/read-table.ts';
import type { FileArguments } from '../arguments/file-arguments.ts';
import { described } from './described.ts';
import type { FileReading } from './read-files.ts';
import { schemeOfNames } from './scheme-of-names.ts';

/** Reads a file that is named for an indicator and holds its rows; `null` for one that is no such table. */
export function readOwnTable(
  whole: Uint8Array,
  file: string,
  indicator: Indicator,
  { encoding, columns }: FileArguments,
): FileReading | null {
  if (Object.keys(columns).length > 0) return null;
  const { rows, report } = readTidyCsv(whole, { file, indicator, encoding, mode: 'lenient' });
  if (report.faults.length > 0) return null;
  return { format: `figures for ${indicator.id}`, rows: withKeys(rows), report, indicator, saysWhat: true };
}

/** Areas by key, as in every other table: `Telford & Wrekin` as telford-and-wrekin. */
function withKeys(rows: Table<Row>): Table<Row> {
  const key = (area: string) => keyOf(area) || area;
  const names = Object.entries(rows.about.areaNames).map(([area, name]) => [key(area), name] as const);
  return tableOf(
    { ...rows.about, areaNames: Object.fromEntries(names) },
    [...rows].map((row) => ({ ...row, area: key(row.area) })),
  );
}

/** Reads a whole file as what it was taken for. */
export async function readTableFile(
  whole: Uint8Array,
  file: string,
  guess: Guess | 'json',
  options: FileArguments,
  fitFor: readonly Indicator[],
): Promise<FileReading> {
  const { encoding } = options;
  const common = { file, encoding, mode: 'lenient', fitFor } as const;
  const asked = fitFor.length === 0 ? {} : { fitFor };
  const isYearly = fitFor.length > 0 && fitFor.every(({ every }) => every === 'financial-year');
  const every = isYearly ? 'financial-year' : 'financial-quarter';
  const of = (format: string, reading: Pick<FileReading, 'rows' | 'report'>): FileReading => ({
    format,
    ...reading,
    indicator: null,
    saysWhat: true,
  });
  if (guess === 'json') {
    const area = options.of ?? 'all-areas';
    const reading = await readPoliceUkJson(whole, { file, mode: 'lenient', area, ...asked });
    return of('data.police.uk crimes (JSON)', reading);
  }
  const homeOffice = { ...common, category: guess.category, every } as const;
  switch (guess.format) {
    case 'recorded-crime':
      return of('Home Office recorded crime', await readRecordedCrime(whole, homeOffice));
    case 'outcome-table':
      return of('Home Office outcomes', await readOutcomeTable(whole, homeOffice));
    case 'london-crime':
      return of('London crime', await readLondonCrime(whole, common));
    case 'london-confidence':
      return of('London confidence', await readLondonConfidence(whole, common));
    default:
      return anyTable(whole, options, common);
  }
}

/** A table in no published layout. One that has the names of a publisher is taken for figures of theirs. */
async function anyTable(
  whole: Uint8Array,
  { columns, of, limits }: FileArguments,
  common: TableOptions & { readonly fitFor: readonly Indicator[] },
): Promise<FileReading> {
  const own = of === null ? {} : { area: of };
  const { rows, report } = await readTable(whole, { ...common, columns, limits, ...own });
  const saysWhat = 'category' in rows.columns || 'outcome' in rows.columns;
  const table = { format: 'a table', rows, report, indicator: null, saysWhat };
  const found = schemeOfNames(rows);
  if (found === null) return table;
  const named = described(rows, { scheme: found.scheme });
  const usual = found.scheme === 'police-uk' ? [courtToUnable] : [];
  return {
    ...table,
    rows: named,
    report: {
      ...report,
      assumptions: [...report.assumptions, found.assumed],
      fitness: fitnessOf(named, common.fitFor.length === 0 ? usual : common.fitFor),
    },
  };
}
