import { readPeriod } from '../../period/read-period.ts';
import { shown } from '../../source/fault-list.ts';
import { forceFinder } from '../../source/police-uk/place-finder.ts';
import { headerWords } from '../words/words.ts';
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
  type PublishedAsked,
  type PublishedFormat,
  type PublishedLayout,
  tellingApart,
} from './layout.ts';
import { codeOf } from './recover-codes.ts';

/** What tells the two kinds of Home Office table apart. */
interface HomeOfficeTable {
  readonly name: string;
  readonly id: string;
  readonly title: string;
  /** Its columns of figures, each with the labels that it gives; those that are not there are left out. */
  readonly figures: readonly (readonly [HomeOfficeRole, Readonly<Record<string, string>>])[];
  /** What its figures are, for the message where there is no such column. */
  readonly figureWords: string;
  readonly isOfOutcomes: boolean;
}

const recordedCrime: HomeOfficeTable = {
  name: 'Home Office recorded crime',
  id: 'recorded-crime',
  title: 'Police recorded crime by force, period and offence',
  figures: [['number', {}]],
  figureWords: 'the number of offences',
  isOfOutcomes: false,
};
const outcomeTable: HomeOfficeTable = {
  name: 'Home Office outcomes',
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

/**
 * The police recorded crime open data tables of the Home Office (XLSX, ODS or CSV): offences of each sub-group, group,
 * code or description, in each force and quarter or year.
 *
 * Every sheet that has the table is read; sheets of notes are passed over. Columns are found by the words of their
 * headers, which vary by year, and the report says how they were read. `N/A - data not provided` is a gap, never 0;
 * a sum of which a part is a gap is `incomplete`; a code that had expired adds nothing. Countries, regions and totals
 * that stand beside the forces or the offences are set apart, as are, of twelve months to every quarter, those that do
 * not end in March: they overlap. Counts below 0 are corrections, used and reported. A cell that is
 * published twice with different values keeps both in `revisions`, and the later counts. The category is the finest of
 * sub-group, group, code and description that there is, or the column that is named for it; codes that a spreadsheet
 * took for dates are recovered where only one code can have been meant, and refused otherwise; a compound code
 * (`8N/8P`) is a code of its own.
 *
 * Without `knownAreas` every force name is accepted, and Action Fraud is a force among the others.
 */
export const homeOfficeCrimeTable: PublishedFormat = formatOf(recordedCrime);

/**
 * The crime outcomes open data tables of the Home Office (XLSX, ODS or CSV): outcomes of each type in each force.
 *
 * Both bases come out, as `countBasis`: `closed` for the outcomes that were given in the quarter (`investigations that
 * were closed in the quarter`), `recorded` for outcomes of the offences that were recorded in it; where one cell cannot
 * be, the other stands. A table that does not say which is refused. Outcomes are named `type-16`, and beside them stand
 * two sums that indicators use: `all-assigned`, of every type but 0 and those inside another (1A, 2A, 3A), and
 * `out-of-court`, of types 2, 3, 6, 7, 8 and 22. Otherwise as `homeOfficeCrimeTable`.
 */
export const homeOfficeOutcomeTable: PublishedFormat = formatOf(outcomeTable);

function formatOf(table: HomeOfficeTable): PublishedFormat {
  return {
    name: table.name,
    isHeader(cells, sheet) {
      const roles = headerRoles(cells);
      const isDated =
        roles.has('year') || roles.has('ending') || readPeriod(sheet, { expect: 'financial-year' }) !== null;
      if (!roles.has('force') || !isDated) return false;
      const ofOutcomes = outcomeRoles.some((role) => roles.has(role));
      if (ofOutcomes || table.isOfOutcomes) return ofOutcomes && table.isOfOutcomes;
      return roles.has('number') && categories.some((role) => roles.has(role));
    },
    takes: (columns, header) =>
      Object.keys(columns).every((role) => role === 'category') && categoryIn(header, columns) !== undefined,
    layout: ({ codes = [], columns = {}, isYearly }, header) =>
      layoutOf(table, categoryIn(header, columns) ?? 'none', codes, isYearly),
    areas: forceFinder,
  };
}

const outcomeRoles = ['closed', 'recorded', 'outcome', 'outcomeType', 'outcomeGroup'] as const;
/** The most usual first. */
const categories = ['subgroup', 'group', 'code', 'offence'] as const;
type Category = (typeof categories)[number] | 'none';

/**
 * The role of the column that names the category: what the user says, or the first of the usual ones that there is;
 * `undefined` for a column that is none of them.
 */
function categoryIn(header: readonly string[], { category }: Said): Category | undefined {
  const roles = headerRoles(header);
  if (category === null) return 'none';
  if (category === undefined) return categories.find((role) => roles.has(role)) ?? 'none';
  const [named = '', ...others] = [category].flat();
  const isNamed = (role: (typeof categories)[number]) =>
    headerWords(header[roles.get(role) ?? -1] ?? '') === headerWords(named);
  return others.length > 0 ? undefined : categories.find(isNamed);
}

type Said = NonNullable<PublishedAsked['columns']>;

function layoutOf(
  { id, title, figures, figureWords, isOfOutcomes }: HomeOfficeTable,
  category: Category,
  codes: readonly string[],
  isYearly: boolean,
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
      const details = isYearly ? byYear(added.details) : added.details;
      return { ...added, details: isOfOutcomes ? withSums(details) : details };
    },
  };
}
