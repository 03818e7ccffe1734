import { assignedOutcomeTypes, outcomeFramework } from '../../indicator/outcome-framework.ts';
import type { Tally } from '../../series/observation.ts';
import { plainName } from '../area-finder.ts';
import { shown } from '../fault-text.ts';
import type { SourceReading } from '../source-report.ts';
import type { SourceInput } from '../stream/source-input.ts';
import { addedFigures, type StoredFigure } from '../table/figure-store.ts';
import type { LabelColumn } from '../table/table-plan.ts';
import { unclearOutcomes } from './header-roles.ts';
import { homeOfficeTable } from './home-office-table.ts';
import type { HomeOfficeOptions } from './options.ts';

const outOfCourt = ['2', '3', '6', '7', '8', '22'];

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
  return homeOfficeTable(
    {
      path: 'readOutcomeTable',
      id: 'outcome-table',
      title: 'Crime outcomes by force, period, type and count basis',
      needed: ['year', 'force'],
      figures: [
        ['closed', { countBasis: 'closed' }],
        ['recorded', { countBasis: 'recorded' }],
      ],
      figureWords:
        'the outcomes and their basis (Number of outcomes for offences that were recorded in the quarter, or for investigations that were closed in the quarter)',
      lacks: (roles, header) => [
        ...(roles.has('outcomeType') || roles.has('outcome')
          ? []
          : ['the outcome (Outcome Type or Outcome Description)']),
        ...unclearOutcomes(header, roles).map((text) => `the basis of ${JSON.stringify(shown(text))}`),
      ],
      labels: (roles) => outcomeLabel([roles.get('outcomeType'), roles.get('outcome')]),
      finish: withSums,
    },
    input,
    options,
  );
}

/** The type where it is written, else the description: types are left blank for what has no outcome yet. */
function outcomeLabel(places: readonly (number | undefined)[]): readonly LabelColumn[] {
  const at = places.filter((place) => place !== undefined);
  if (at.length === 0) return [];
  const byName = new Map(outcomeFramework.map(({ type, name }) => [plainName(name), type]));
  byName.set('notyetassigned', '0');
  const types = new Set(outcomeFramework.map(({ type }) => type));
  return [
    {
      name: 'outcome',
      at,
      read(texts) {
        const text = texts.find((each) => each !== '') ?? '';
        const number =
          /^(?:(?:outcome )?type )?(\d{1,2}[a-z]?)(?: ?[:.-] ?\D.*)?$/i.exec(text)?.[1]?.toUpperCase() ?? '';
        const type = types.has(number) ? number : byName.get(plainName(text));
        return type === undefined
          ? { expected: 'must be an outcome type, 0 to 22, or the name of one' }
          : `type-${type}`;
      },
    },
  ];
}

/** The figures with their two sums; a table without outcomes has none. */
function withSums(figures: readonly StoredFigure[]): readonly StoredFigure[] {
  const sums = new Map<string, StoredFigure>();
  const add = (figure: StoredFigure, outcome: string) => {
    const labels = { ...figure.labels, outcome };
    const key = JSON.stringify([figure.area, Object.values(labels), figure.period]);
    const before = sums.get(key);
    const own = { ...figure, labels };
    sums.set(key, before === undefined ? own : addedFigures(before, own));
  };
  for (const figure of figures) {
    const type = figure.labels['outcome']?.replace(/^type-/, '') ?? '';
    if (assignedOutcomeTypes.includes(type)) add(figure, 'all-assigned');
    if (outOfCourt.includes(type)) add(figure, 'out-of-court');
  }
  const key = ({ area, labels, period }: StoredFigure) =>
    JSON.stringify([area, Object.values(labels), period]);
  return [...sums.values(), ...figures].sort((a, b) => (key(a) < key(b) ? -1 : 1));
}
