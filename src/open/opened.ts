import { catalogue } from '../indicator/catalogue/catalogue.ts';
import type { Indicator } from '../indicator/indicator.ts';
import { IndicatorError, isIndicatorError } from '../result/error.ts';
import type { Row } from '../series/observation.ts';
import { panel } from '../series/panel.ts';
import type { Panel } from '../series/series.ts';
import { type Table, tableOf } from '../series/table.ts';
import { faultDetail, faultLine, shown } from '../source/fault-text.ts';
import { rows as populations } from '../tables/populations.ts';
import { type Figures, figuresFor } from './figures-for.ts';
import { calledOther, type FileReading } from './file-reading.ts';
import { joinedRows, namesOfAreas } from './joined-rows.ts';
import { type OpenOptions, openDefaults } from './open-options.ts';

/** Files that were opened: what each of them holds, and the figures of any indicator that can be made of them. */
export interface Opened {
  /** Definitions of the user's own. */
  readonly indicators: readonly Indicator[];
  readonly readings: readonly FileReading[];
  /** Files that hold no figures, and why they are left alone. */
  readonly ignored: readonly { readonly file: string; readonly reason: string }[];
  /** The definition with an id, the user's own before that of the catalogue; `null` where there is none. */
  indicator(id: string): Indicator | null;
  /** The rows of an indicator. Throws where there are none, or where the user must say more, with the reason. */
  figures(
    indicator: Indicator,
    asked?: Pick<OpenOptions, 'where'> & { readonly area?: string | null },
  ): Figures;
}

/** What was read, as one thing to ask for figures. */
export function openedOf(
  readings: readonly FileReading[],
  ignored: Opened['ignored'],
  options: OpenOptions,
): Opened {
  const { indicators, fitFor, strict } = { ...openDefaults, ...options };
  if (strict) throwFaults(readings);
  const byId = new Map([...catalogue, ...indicators].map((each) => [each.id, each]));
  return {
    indicators,
    readings,
    ignored,
    indicator: (id) => byId.get(id) ?? null,
    figures: (indicator, asked = {}) =>
      figuresIn(
        readings,
        indicator,
        fitFor.length === 1,
        { ...options, where: asked.where ?? options.where ?? {} },
        asked.area ?? null,
      ),
  };
}

function throwFaults(readings: readonly FileReading[]): void {
  const problems = readings.flatMap(({ report }) =>
    [...report.faults, ...report.rejected].map((fault) => faultDetail(fault.file ?? report.file, fault)),
  );
  const [first] = problems;
  if (first !== undefined) throw new IndicatorError({ ...first, code: 'unreadable' }, problems);
}

/** Figures of one sort of file, with what is left of `where` for the panel. */
interface Found extends Figures {
  readonly reading: FileReading;
  readonly others: readonly FileReading[];
}

/**
 * The rows of one sort of file of which an indicator can be made: several sorts would count the same twice. A table
 * that does not say what its figures are of is of the indicator that is asked for only where that is the only one.
 */
function figuresIn(
  readings: readonly FileReading[],
  indicator: Indicator,
  isOnlyOne: boolean,
  options: OpenOptions,
  area: string | null,
): Figures {
  const filled = readings.map((reading) => (reading.shape === null ? reading : reading.as(indicator)));
  const named = filled.filter((reading) => reading.indicator?.id === indicator.id);
  const kin = filled.filter(
    (reading) => reading.indicator !== null && isKin(reading, reading.indicator, indicator),
  );
  const possible =
    named.length > 0 ? named : [...kin, ...filled.filter((reading) => reading.indicator === null)];
  const errors: { readonly format: string; readonly error: IndicatorError }[] = [];
  const found: Found[] = [];
  for (const [first, ...others] of sortsOf(possible)) {
    try {
      found.push({
        ...figuresOf([first, ...others], indicator, isOnlyOne, options, area),
        reading: first,
        others,
      });
    } catch (error) {
      if (!isIndicatorError(error)) throw error;
      errors.push({ format: first.format, error });
    }
  }
  const [only, second] = chosenSort(found, indicator);
  if (only === undefined) {
    const [first, other] = errors;
    // One file, one reason: the reason is the answer.
    if (first !== undefined && other === undefined) throw first.error;
    throw refusal(
      indicator,
      'wrong-measure',
      'must be in the files',
      errors.map(({ format, error }) => `${format}: ${error.message}`).join('; ') ||
        'no row that can be used',
    );
  }
  if (second !== undefined)
    throw refusal(
      indicator,
      'duplicate-observation',
      'must be in files of one sort, or they would count twice',
      found.map(({ reading }) => reading.format).join(' and '),
    );
  const left = found
    .filter((each) => each !== only)
    .map(({ reading }) => `Not used for ${indicator.name}: ${reading.format}.`);
  return { ...only, said: [...only.said, ...left] };
}

/**
 * Whether a file that is named for one indicator holds another: both count the same, and whatever tells them apart, as
 * the group of victims, is a column of the file.
 */
function isKin({ rows }: FileReading, own: Indicator, other: Indicator): boolean {
  const alike = (each: Indicator) =>
    JSON.stringify([each.measure, each.counted, each.outOf, each.dimensions]);
  if (alike(own) !== alike(other)) return false;
  const names = new Set([...Object.keys({ ...own.where }), ...Object.keys({ ...other.where })]);
  return [...names].every(
    (name) => own.where?.[name] === other.where?.[name] || Object.hasOwn(rows.columns, name),
  );
}

function refusal(
  indicator: Indicator,
  code: 'wrong-measure' | 'duplicate-observation' | 'unreadable',
  expected: string,
  received: string,
  file = '',
): IndicatorError {
  const path = `figures for ${indicator.id}${file === '' ? '' : ` in ${shown(file)}:`}`;
  return new IndicatorError({ code, path, expected, received });
}

/** Crimes are counted by the records of crimes, where the same force's outcomes and searches lie beside them. */
function chosenSort(found: readonly Found[], { id }: Indicator): readonly Found[] {
  const records = found.filter(({ reading }) => reading.format.startsWith('data.police.uk '));
  if (found.length < 2 || records.length < found.length) return found;
  const searches = records.filter(({ reading }) => reading.format.includes('searches'));
  const street = records.filter(({ reading }) => reading.format.includes('street'));
  const chosen = id.startsWith('stop-and-search') ? searches : street;
  return chosen.length === 1 ? chosen : found;
}

/** Readings whose rows have the same meaning, together. */
function sortsOf(readings: readonly FileReading[]): readonly (readonly [FileReading, ...FileReading[]])[] {
  const sorts = new Map<string, [FileReading, ...FileReading[]]>();
  for (const reading of readings) {
    if (reading.rows.length === 0 && reading.report.faults.length + reading.report.rejected.length === 0)
      continue;
    const { about, columns } = reading.rows;
    const sort = JSON.stringify([reading.format, about.scheme, Object.keys(columns).sort()]);
    const others = sorts.get(sort);
    if (others === undefined) sorts.set(sort, [reading]);
    else others.push(reading);
  }
  return [...sorts.values()];
}

function figuresOf(
  [first, ...others]: readonly [FileReading, ...FileReading[]],
  indicator: Indicator,
  isOnlyOne: boolean,
  options: OpenOptions,
  area: string | null,
): Figures {
  const { where, sumOver, wholes } = { ...openDefaults, ...options };
  const all = [first, ...others];
  const fault =
    all.flatMap(({ report }) => report.faults)[0] ?? all.flatMap(({ report }) => report.rejected)[0];
  // A sheet or a table of the file that cannot be read is for the user to settle: the others are not all.
  const isPart = first.shape !== null && all.some(({ report }) => report.faults.length > 0);
  if (first.rows.length === 0 || isPart)
    throw refusal(
      indicator,
      'unreadable',
      fault?.expected ?? 'must have rows that can be used',
      fault?.found ?? 'none',
      first.report.file,
    );
  if (!first.saysWhat && !isOnlyOne)
    throw refusal(
      indicator,
      'wrong-measure',
      'must be of a known indicator',
      `a table that does not say what its figures are of (name the file ${indicator.id}.csv)`,
    );
  const holds = first.indicator !== null || mayHold(first, indicator, isOnlyOne);
  if (!holds)
    throw refusal(
      indicator,
      'wrong-measure',
      `must be of ${indicator.counted}`,
      `${first.format}, which is of something else (a file of it is named ${indicator.id}.csv)`,
    );
  const other = first.indicator === null ? calledOther(first, indicator, options) : null;
  if (other !== null)
    throw refusal(
      indicator,
      'wrong-measure',
      `must be of ${indicator.name} (${indicator.counted})`,
      `a table called ${JSON.stringify(shown(other))} (where it is of them, name the file ${indicator.id}.csv)`,
    );
  const made = all.map(
    ({ rows, shape }): Figures =>
      shape === null
        ? { rows, said: rows.about.caveats, where }
        : figuresFor(rows, shape, indicator, { where, sumOver, wholes, area }),
  );
  const [head, ...tail] = made;
  if (head === undefined) throw refusal(indicator, 'wrong-measure', 'must be in the files', 'none');
  const { rows, replaced } = joinedRows([head.rows, ...tail.map((each) => each.rows)]);
  const lost = all.reduce((sum, { report }) => sum + report.rejectedCount, 0);
  const used = all.reduce((sum, { report }) => sum + report.used, 0);
  if (lost > used) {
    const reason = all.flatMap(({ report }) => report.rejected)[0];
    throw refusal(
      indicator,
      'unreadable',
      'must have more rows that can be used than rows that cannot',
      `${lost} of ${lost + used} that cannot${reason === undefined ? '' : `, the first: ${faultLine(reason)}`}`,
    );
  }
  const said = [
    ...new Set(made.flatMap((each) => each.said)),
    ...(replaced === 0 ? [] : [`Figures that two files hold: ${replaced}. Those of the later file count.`]),
    ...(lost === 0
      ? []
      : [`${lost} of ${lost + used} rows of the files could not be read and are left out.`]),
  ];
  const about = {
    ...rows.about,
    areaNames: namesOfAreas(rows),
    caveats: [...new Set([...rows.about.caveats, ...said])],
  };
  const told: Table<Row> = tableOf(about, rows);
  const reason = reasonAgainst(indicator, told, head.where);
  if (reason !== null) throw refusal(indicator, 'wrong-measure', 'must be in the files', reason);
  return { rows: told, said, where: head.where };
}

/** Whether figures that nobody named for an indicator can be its: crimes are no disruptions, whatever their number. */
function mayHold(
  { format, shape, saysWhat }: FileReading,
  indicator: Indicator,
  isOnlyOne: boolean,
): boolean {
  const isSearches = indicator.id.startsWith('stop-and-search');
  if (format.includes('searches')) return isSearches;
  const isOfCrimes = indicator.categories !== undefined || indicator.outcomes !== undefined;
  if (shape === null) return format === 'London confidence' || (isOfCrimes && !isSearches);
  return isOfCrimes || !saysWhat || isOnlyOne;
}

/** Why an indicator cannot be made of rows; `null` where it can, or where only a closer question (`where`) will tell. */
function reasonAgainst(
  indicator: Indicator,
  rows: Table<Row>,
  where: Readonly<Record<string, string>>,
): string | null {
  try {
    const made = panelOf(indicator, rows, where);
    return made.series.length > 0 ? null : (made.excluded[0]?.reason ?? 'there are no figures');
  } catch (error) {
    if (isIndicatorError(error) && /^panel: where\.\S+ is required/.test(error.message)) return null;
    throw error;
  }
}

/** The panel of an indicator; residents of a rate whose rows have none are those that ship. */
export function panelOf(
  indicator: Indicator,
  rows: Table<Row>,
  where: Readonly<Record<string, string>>,
): Panel {
  const hasOwn = 'denominator' in rows.columns;
  return panel(indicator, rows, {
    where,
    ...(indicator.measure === 'rate' && !hasOwn ? { populations } : {}),
  });
}
