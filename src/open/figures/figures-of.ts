import type { Indicator } from '../../indicator/indicator.ts';
import { IndicatorError, isIndicatorError } from '../../result/error.ts';
import { requireData } from '../../result/require-data.ts';
import { requireObject } from '../../result/require-form.ts';
import type { Row } from '../../series/observation.ts';
import { panel } from '../../series/panel.ts';
import { requireIndicator } from '../../series/require-series.ts';
import type { Panel } from '../../series/series.ts';
import { type Table, tableOfColumns } from '../../series/table.ts';
import { residentsFor } from '../../series/with-populations.ts';
import { faultLine, shown } from '../../source/fault-list.ts';
import { rows as populations } from '../../tables/populations.ts';
import { list } from '../../words/about.ts';
import type { FileReading } from '../file-reading.ts';
import { type OpenOptions, openDefaults } from '../open-options.ts';
import { headerWords, isOffence, mentions } from '../words/words.ts';
import { type Figures, figuresFor } from './figures-for.ts';
import { joinedRows, namesOfAreas } from './flat.ts';

/** The figures of an indicator in files of one sort. Throws where there are none, with what settles it. */
export function figuresOf(
  [first, ...others]: readonly [FileReading, ...FileReading[]],
  indicator: Indicator,
  isOnlyOne: boolean,
  options: OpenOptions,
  area: string | null,
): Figures {
  const { force, where, sumOver, twice, wholes } = { ...openDefaults, ...options };
  const all = [first, ...others];
  const fault =
    all.flatMap(({ report }) => report.faults)[0] ?? all.flatMap(({ report }) => report.rejected)[0];
  // A sheet or a table of the file that cannot be read is for the user to settle: the others are not all.
  const isPart = first.shape !== null && all.some(({ report }) => report.faults.length > 0);
  if (first.rows.length === 0 || isPart)
    throw noFigures(
      indicator,
      'unreadable',
      fault?.expected ?? 'must have rows that can be used',
      fault?.found ?? 'none',
      first.report.file,
    );
  if (!first.saysWhat && !isOnlyOne)
    throw noFigures(
      indicator,
      'wrong-measure',
      'must be of a known indicator',
      `a table that does not say what its figures are of (name the file ${indicator.id}.csv)`,
    );
  const holds = first.indicator !== null || first.mayHold(indicator, isOnlyOne);
  if (!holds)
    throw noFigures(
      indicator,
      'wrong-measure',
      `must be of ${indicator.counted}`,
      `${first.format}, which is of something else (a file of it is named ${indicator.id}.csv)`,
    );
  const other = first.indicator === null ? calledOther(first, indicator, options) : null;
  if (other !== null)
    throw noFigures(
      indicator,
      'wrong-measure',
      `must be of ${indicator.name} (${indicator.counted})`,
      `a table called ${JSON.stringify(shown(other))} (where it is of them, name the file ${indicator.id}.csv)`,
    );
  const codes =
    first.indicator === null ? codesAlone(first, indicator, [...Object.keys(where), ...sumOver]) : null;
  if (codes !== null)
    throw noFigures(
      indicator,
      'wrong-measure',
      `must say which of its codes are of ${indicator.name} (--where ${JSON.stringify(`${codes}=CODE`)} takes one, --sum-over ${JSON.stringify(codes)} adds them all up, --column ${JSON.stringify(`category=COLUMN`)} names a column of offences; a file of it alone is named ${indicator.id}.csv)`,
      `codes alone, in ${JSON.stringify(shown(codes))}`,
    );
  const made = all.map(
    ({ rows, shape }): Figures =>
      shape === null
        ? { rows, said: rows.about.caveats, where }
        : figuresFor(rows, shape, indicator, { where, sumOver, wholes, force, area }),
  );
  const [head, ...tail] = made;
  if (head === undefined) throw noFigures(indicator, 'wrong-measure', 'must be in the files', 'none');
  const { rows, replaced, differ, example } = joinedRows([head.rows, ...tail.map((each) => each.rows)]);
  if (twice === 'error' && differ > 0 && first.shape !== null)
    throw noFigures(
      indicator,
      'duplicate-observation',
      `must be in one file (named by indicators.${indicator.id}.file of the profile)`,
      `${differ === 1 ? 'a figure that differs' : `${differ} figures that differ`} in ${list(all.map(({ report }) => shown(report.file)))}`,
    );
  const lost = all.reduce((sum, { report }) => sum + report.rejectedCount, 0);
  const used = all.reduce((sum, { report }) => sum + report.used, 0);
  if (lost > used) {
    const reason = all.flatMap(({ report }) => report.rejected)[0];
    throw noFigures(
      indicator,
      'unreadable',
      'must have more rows that can be used than rows that cannot',
      `${lost} of ${lost + used} that cannot${reason === undefined ? '' : `, the first: ${faultLine(reason)}`}`,
    );
  }
  const said = [
    ...new Set(made.flatMap((each) => each.said)),
    ...(replaced === 0
      ? []
      : [
          `Figures that two files hold: ${replaced}. Those of the later file count${differ === 0 ? '' : `, and ${differ} of them differ`}${example === null ? '' : ` (${example})`}.`,
        ]),
    ...revisedSaid(all),
    ...(lost === 0
      ? []
      : [`${lost} of ${lost + used} rows of the files could not be read and are left out.`]),
  ];
  const about = {
    ...rows.about,
    areaNames: namesOfAreas(rows),
    caveats: [...new Set([...rows.about.caveats, ...said])],
  };
  const told: Table<Row> = tableOfColumns(about, rows.length, rows.columns);
  const reason = reasonAgainst(indicator, told, head.where);
  if (reason !== null) throw noFigures(indicator, 'wrong-measure', 'must be in the files', reason);
  return { rows: told, said, where: head.where };
}

/** That figures were released again with other values, of which the last counts: nothing is lost without a word. */
function revisedSaid(readings: readonly FileReading[]): readonly string[] {
  const revisions = readings.flatMap(({ report, shape }) => (shape === null ? [] : report.revisions));
  const [first] = revisions;
  if (first === undefined) return [];
  const count = revisions.length === 1 ? 'A figure was' : `${revisions.length} figures were`;
  return [
    `${count} released again with another value, and the last counts: ${shown(first.area)}, ${first.period} was ${first.earlier ?? 'a gap'} (${first.earlierAt}) and is ${first.later ?? 'a gap'} (${first.laterAt}).`,
  ];
}

/** Why there are no figures. */
export function noFigures(
  indicator: Indicator,
  code: 'wrong-measure' | 'duplicate-observation' | 'unreadable',
  expected: string,
  received: string,
  file = '',
): IndicatorError {
  const path = `figures for ${indicator.id}${file === '' ? '' : ` in ${shown(file)}:`}`;
  return new IndicatorError({ code, path, expected, received });
}

/** The column of offence codes of a table that names no offence, where some of them alone would be of an indicator. */
function codesAlone(
  { rows, shape }: FileReading,
  { categories = {} }: Indicator,
  said: readonly string[],
): string | null {
  const lists = Object.values(categories);
  if (shape === null || lists.length === 0 || lists.some((names) => names === 'all')) return null;
  if (shape.labels.some(({ name }) => name === 'category')) return null;
  const codes = shape.labels.find(({ header }) => isOffenceCode(headerWords(header)));
  if (codes === undefined || said.some((name) => headerWords(name) === headerWords(codes.header)))
    return null;
  const values = new Set<unknown>();
  for (let at = 0; at < rows.length; at += 1) values.add(rows.columns[codes.name]?.at(at));
  return values.size > 1 ? codes.header : null;
}

const isOffenceCode = (words: string): boolean =>
  /^(?:(?:offen[cs]e|crime|ho|home office)(?: sub)? code|hoc|ho offence)(?: no| number)?$/.test(words);

/** What calls a table by another crime than is asked for, where none of its rows and no user says what they are of. */
function calledOther(
  { shape, report, saysWhat }: FileReading,
  indicator: Indicator,
  { columns }: OpenOptions,
): string | null {
  if (shape === null || saysWhat || indicator.categories === undefined || columns?.['count'] !== undefined)
    return null;
  const file = (report.file.split(/[\\/]/).at(-1) ?? '').replace(/\.\w{2,6}$/, '');
  const names = [...shape.called, file];
  const isOther = (name: string) =>
    isOffence(name) ||
    /\b(?:all|total) (?:recorded )?(?:crimes?|offences)\b|^recorded crime$/.test(headerWords(name));
  return names.some((name) => mentions(name, indicator)) ? null : (names.find(isOther) ?? null);
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
  requireData('panelOf: where', { is: 'values', of: { is: 'text' } }, where);
  requireIndicator('panelOf: indicator', indicator);
  requireObject('panelOf: rows', rows, 'a table, as figures(indicator) gives it');
  requireObject('panelOf: rows.columns', rows.columns);
  return panel(indicator, rows, { where, ...residentsFor(indicator, rows, populations) });
}
