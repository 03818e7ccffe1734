import { readPeriod } from '../../period/read-period.ts';
import type { Tally } from '../../series/observation.ts';
import { forceFinder } from '../police-uk/place-finder.ts';
import type { SourceReading } from '../source-report.ts';
import type { SourceInput } from '../stream/source-input.ts';
import type { StoredFigure } from '../table/figure-store.ts';
import type { PlanTable } from '../table/find-table.ts';
import { countRule } from '../table/table-number.ts';
import type { FigureColumn, LabelColumn } from '../table/table-plan.ts';
import { tableReading } from '../table/table-reading.ts';
import { type HomeOfficeRole, headerRoles, rolesInWords } from './header-roles.ts';
import { type HomeOfficeOptions, homeOfficeDefaults } from './options.ts';
import { recoverCodes } from './recover-codes.ts';
import { financialPeriod, whyApart } from './rows-apart.ts';
import { byYear } from './years.ts';

/** What tells the two kinds of Home Office table apart. */
export interface HomeOfficeTable {
  readonly path: string;
  readonly id: string;
  readonly title: string;
  /** Columns without which there is no such table. */
  readonly needed: readonly HomeOfficeRole[];
  /** Its columns of figures, each with the labels that it gives; those that are not there are left out. */
  readonly figures: readonly (readonly [HomeOfficeRole, Readonly<Record<string, string>>])[];
  /** What its figures are, for the message where there is no such column. */
  readonly figureWords: string;
  /** What else it lacks, in words. */
  readonly lacks: (
    roles: ReadonlyMap<HomeOfficeRole, number>,
    header: readonly string[],
  ) => readonly string[];
  readonly labels: (roles: ReadonlyMap<HomeOfficeRole, number>) => readonly LabelColumn[];
  readonly finish: (figures: readonly StoredFigure[]) => readonly StoredFigure[];
}

/** Reads a Home Office open data table of any format and year. */
export function homeOfficeTable(
  table: HomeOfficeTable,
  input: SourceInput,
  options: HomeOfficeOptions,
): Promise<SourceReading<Tally>> {
  const { file, category, every, codes, mode, encoding, fitFor } = { ...homeOfficeDefaults, ...options };
  const findForce = forceFinder(options.known);
  const names = new Map<string, string>();
  const planTable: PlanTable = (header, sheet) => {
    const roles = headerRoles(header);
    const yearOfSheet = readPeriod(sheet, { expect: 'financial-year' });
    const isDated = roles.has('year') || roles.has('ending') || yearOfSheet !== null;
    const missing: string[] = table.needed.filter((role) => (role === 'year' ? !isDated : !roles.has(role)));
    if (category !== 'none' && !roles.has(category)) missing.push(category);
    const figures = table.figures.flatMap(([role, labels]): FigureColumn[] => {
      const at = roles.get(role);
      return at === undefined
        ? []
        : [{ at, header: header[at] ?? '', below: -1, period: null, area: null, labels }];
    });
    if (figures.length === 0) missing.push(table.figureWords);
    missing.push(...table.lacks(roles, header));
    if (missing.length > 0) return { missing };
    const place = (role: HomeOfficeRole): readonly number[] => {
      const at = roles.get(role);
      return at === undefined ? [] : [at];
    };
    return {
      area: roles.get('force') ?? -1,
      period: roles.has('year') ? [...place('year'), ...place('quarter')] : place('ending'),
      labels: [
        ...categoryLabel(category, place(category === 'none' ? 'code' : category), codes),
        ...table.labels(roles),
      ],
      figures,
      tellsApart: (
        ['offence', 'group', 'subgroup', 'code', 'outcome', 'outcomeGroup', 'outcomeType'] as const
      ).flatMap(place),
      apart: () => whyApart(roles),
      width: header.length,
      assumptions: [
        rolesInWords(header, roles),
        ...(roles.has('year') || roles.has('ending')
          ? []
          : [`There is no column for the year: the name of the sheet gives it, ${yearOfSheet}.`]),
      ],
    };
  };
  return tableReading<Tally>(input, {
    path: table.path,
    id: table.id,
    title: table.title,
    file,
    mode,
    encoding,
    planTable,
    kind: 'tally',
    rules: (sheet) => ({
      figure: countRule,
      below: countRule,
      decimal: '.',
      splits: false,
      period: readPeriod(sheet, { expect: 'financial-year' }),
      periodWords: financialPeriod,
      findArea(text) {
        const found = findForce(text);
        if ('key' in found) names.set(text, found.key);
        return found;
      },
    }),
    ...(options.sheets === undefined ? {} : { sheets: options.sheets }),
    scheme: 'home-office',
    areaLevel: 'force',
    names,
    fitFor,
    finish: (figures) => table.finish(every === 'financial-year' ? byYear(figures) : figures),
  });
}

function categoryLabel(
  category: NonNullable<HomeOfficeOptions['category']>,
  at: readonly number[],
  codes: readonly string[],
): readonly LabelColumn[] {
  if (category === 'none') return [];
  if (category !== 'code') return [{ name: 'category', at }];
  const known = new Set(codes);
  const learn = (column: readonly string[]) => {
    const recover = recoverCodes(column, known);
    return ([text = '']: readonly string[]) => {
      const found = recover(text);
      if ('expected' in found) return found;
      return found.isRecovered
        ? { label: found.code, coerced: 'a code that a spreadsheet made a date of' }
        : found.code;
    };
  };
  return [{ name: 'category', at, learn }];
}
