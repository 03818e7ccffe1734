import type { Indicator } from '../../indicator/indicator.ts';
import { readPeriod } from '../../period/read-period.ts';
import type { Tally } from '../../series/observation.ts';
import type { Encoding } from '../../source/decode-text.ts';
import { shown } from '../../source/fault-text.ts';
import type { ReadLimits } from '../../source/limits.ts';
import { forceFinder } from '../../source/police-uk/place-finder.ts';
import type { KnownAreas } from '../../source/reading.ts';
import type { SourceReading } from '../../source/source-report.ts';
import type { SourceInput } from '../../source/stream/source-input.ts';
import {
  financialPeriod,
  type HomeOfficeRole,
  headerRoles,
  rolesInWords,
  unclearOutcomes,
  whyApart,
} from './home-office-headers.ts';
import { byYear, outcomeType, withSums } from './home-office-outcomes.ts';
import {
  addedUp,
  countAt,
  labelAt,
  noOthers,
  type PublishedLayout,
  readPublished,
  tellingApart,
} from './layout.ts';
import { codeOf } from './recover-codes.ts';

/** Options of the readers of Home Office open data tables. */
export interface HomeOfficeOptions {
  /** Name of the file, for the messages. */
  readonly file?: string;
  /** Every force that may occur: another is a fault (Action Fraud and others stand among the forces). */
  readonly known?: KnownAreas;
  /** Which column names the category. */
  readonly category?: 'group' | 'subgroup' | 'code' | 'offence' | 'none';
  /** Quarters as they are published, or added up; a year of which a quarter is missing is marked `incomplete`. */
  readonly every?: 'financial-quarter' | 'financial-year';
  /** The sheets that are read, by name; every one that has the table without it. */
  readonly sheets?: readonly string[];
  /** Offence codes that exist, to undo what a spreadsheet did to them. */
  readonly codes?: readonly string[];
  readonly mode?: 'strict' | 'lenient';
  readonly encoding?: Encoding;
  /** What the figures are wanted for: each area gets a verdict for each. */
  readonly fitFor?: readonly Indicator[];
  /** How large the file may be. */
  readonly limits?: Partial<ReadLimits>;
}

/** Defaults of the readers of Home Office open data tables. */
export const homeOfficeDefaults = {
  file: 'home-office',
  category: 'subgroup',
  every: 'financial-quarter',
  codes: [],
  mode: 'strict',
  encoding: 'utf-8',
  fitFor: [],
} as const satisfies HomeOfficeOptions;

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
  return read(input, 'readRecordedCrime', recordedCrime, options);
}

/**
 * Read outcome table: how many outcomes of each type did each force assign, from the crime outcomes open data tables
 * of the Home Office (XLSX, ODS or CSV)?
 *
 * Both bases come out, as `countBasis`: `closed` for the outcomes that were given in the quarter (`investigations that
 * were closed in the quarter`), `recorded` for outcomes of the offences that were recorded in it; where one cell cannot
 * be, the other stands. A table that does not say which is refused. Outcomes are named `type-16`, and beside them stand two sums that indicators
 * use: `all-assigned`, of every type but 0 and those inside another (1A, 2A, 3A), and `out-of-court`, of types 2, 3,
 * 6, 7, 8 and 22. Otherwise as `readRecordedCrime`.
 *
 * @example
 * (await readOutcomeTable(outcomeTableCsv, { category: 'none' })).rows.at(0) // => { area: 'west-mercia', period: '2018/19-Q1', outcome: 'all-assigned', countBasis: 'closed', count: 30, state: 'reported' }
 */
export function readOutcomeTable(
  input: SourceInput,
  options: HomeOfficeOptions = {},
): Promise<SourceReading<Tally>> {
  return read(input, 'readOutcomeTable', outcomeTable, options);
}

/** What tells the two kinds of Home Office table apart. */
interface HomeOfficeTable {
  readonly id: string;
  readonly title: string;
  /** Its columns of figures, each with the labels that it gives; those that are not there are left out. */
  readonly figures: readonly (readonly [HomeOfficeRole, Readonly<Record<string, string>>])[];
  /** What its figures are, for the message where there is no such column. */
  readonly figureWords: string;
  readonly isOfOutcomes: boolean;
}

const recordedCrime: HomeOfficeTable = {
  id: 'recorded-crime',
  title: 'Police recorded crime by force, period and offence',
  figures: [['number', {}]],
  figureWords: 'the number of offences',
  isOfOutcomes: false,
};
const outcomeTable: HomeOfficeTable = {
  id: 'outcome-table',
  title: 'Crime outcomes by force, period, type and count basis',
  figures: [
    ['closed', { countBasis: 'closed' }],
    ['recorded', { countBasis: 'recorded' }],
  ],
  figureWords:
    'the outcomes and their basis (Number of outcomes for offences that were recorded in the quarter, or for investigations that were closed in the quarter)',
  isOfOutcomes: true,
};
/** Columns by which two rows are known to be of different figures, whatever they hold. */
const telling = ['offence', 'group', 'subgroup', 'code', 'outcome', 'outcomeGroup', 'outcomeType'] as const;

function read(input: SourceInput, path: string, table: HomeOfficeTable, options: HomeOfficeOptions) {
  const { known, ...own } = { ...homeOfficeDefaults, ...options };
  return readPublished<Tally>(input, path, layoutOf(table, own), own, forceFinder(known));
}

function layoutOf(
  { id, title, figures, figureWords, isOfOutcomes }: HomeOfficeTable,
  { category, every, codes }: Required<Pick<HomeOfficeOptions, 'category' | 'every' | 'codes'>>,
): PublishedLayout {
  return {
    about: { id, title, areaLevel: 'force', scheme: 'home-office', window: 'period' },
    plan(headers, sheet, body) {
      const header = headers.map((path) => path.at(-1) ?? '');
      const roles = headerRoles(header);
      const place = (role: HomeOfficeRole) => roles.get(role) ?? [];
      const yearOfSheet = readPeriod(sheet, { expect: 'financial-year' });
      const columns = figures.flatMap(([role, labels]) =>
        [place(role)].flat().map((at) => countAt(headers, at, { labels })),
      );
      const isDated = roles.has('year') || roles.has('ending');
      const missing = [
        ...(isDated || yearOfSheet !== null ? [] : ['year']),
        ...(roles.has('force') ? [] : ['force']),
        ...(category === 'none' || roles.has(category) ? [] : [category]),
        ...(columns.length > 0 ? [] : [figureWords]),
        ...(!isOfOutcomes || roles.has('outcomeType') || roles.has('outcome')
          ? []
          : ['the outcome (Outcome Type or Outcome Description)']),
        ...(isOfOutcomes ? unclearOutcomes(header, roles) : []).map(
          (text) => `the basis of ${JSON.stringify(shown(text))}`,
        ),
      ];
      if (missing.length > 0) return { missing };
      const area = roles.get('force') ?? -1;
      const dated = roles.has('year') ? (['year', 'quarter'] as const) : (['ending'] as const);
      const period = dated.flatMap(place);
      const categories = category === 'none' ? [] : [place(category)].flat();
      const outcomes = isOfOutcomes ? (['outcomeType', 'outcome'] as const).flatMap(place) : [];
      const labels = [
        ...labelAt(headers, 'category', categories, category === 'code' ? codeOf(codes) : null),
        ...labelAt(headers, 'outcome', outcomes, () => outcomeType),
      ];
      const taken = [area, ...period, ...columns.map(({ at }) => at)];
      return {
        ...noOthers,
        area,
        period: {
          is: 'written',
          at: period,
          read: (text) => (isDated ? financialPeriod(text) : yearOfSheet),
          example: '2018/19 Q4',
        },
        labels: [...labels, ...tellingApart(headers, telling.flatMap(place), taken, body)],
        figures: columns,
        apart: () => whyApart(roles),
        assumptions: [
          rolesInWords(header, roles),
          ...(isDated
            ? []
            : [`There is no column for the year: the name of the sheet gives it, ${yearOfSheet}.`]),
        ],
      };
    },
    finish(put) {
      const added = addedUp(put);
      const details = every === 'financial-year' ? byYear(added.details) : added.details;
      return { ...added, details: isOfOutcomes ? withSums(details) : details };
    },
  };
}
