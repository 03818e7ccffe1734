import type { Tally } from '../../series/observation.ts';
import type { SourceReading } from '../source-report.ts';
import type { SourceInput } from '../stream/source-input.ts';
import { homeOfficeTable } from './home-office-table.ts';
import type { HomeOfficeOptions } from './options.ts';

/**
 * Read recorded crime: how many offences of each sub-group did each force record in each quarter, from the police
 * recorded crime open data tables of the Home Office (XLSX, ODS or CSV)?
 *
 * Every sheet that has the table is read; sheets of notes are passed over. Columns are found by the words of their
 * headers, which vary by year, and the report says how they were read. `N/A - data not provided` is a gap, never 0;
 * a sum of which a part is a gap is `incomplete`; a code that had expired adds nothing. Countries, regions and totals
 * that stand beside the forces or the offences are set apart, as are, of twelve months to every quarter, those that do
 * not end in March: they overlap. Counts below 0 are corrections, used and reported. A cell that is
 * published twice with different values keeps both in `revisions`, and the later counts. With `category: 'code'`,
 * codes that a spreadsheet took for dates are recovered where only one code can have been meant, and refused
 * otherwise; a compound code (`8N/8P`) is a code of its own.
 *
 * Without `known` every force name is accepted, and Action Fraud is a force among the others. Throws in `strict` mode
 * (the default) when there is any fault, as `readStreetCrimes` does.
 *
 * @example
 * (await readRecordedCrime(recordedCrimeCsv)).rows.at(0) // => { area: 'west-mercia', period: '2018/19-Q1', category: 'Homicide', count: 2, state: 'reported' }
 */
export function readRecordedCrime(
  input: SourceInput,
  options: HomeOfficeOptions = {},
): Promise<SourceReading<Tally>> {
  return homeOfficeTable(
    {
      path: 'readRecordedCrime',
      id: 'recorded-crime',
      title: 'Police recorded crime by force, period and offence',
      needed: ['year', 'force'],
      figures: [['number', {}]],
      figureWords: 'the number of offences',
      lacks: () => [],
      labels: () => [],
      finish: (figures) => figures,
    },
    input,
    options,
  );
}
