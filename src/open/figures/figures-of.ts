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
import { type FigureRows, figuresFor } from './figures-for.ts';
import { joinedRows, namesOfAreas } from './flat.ts';
import { ofSomethingElse } from './of-something-else.ts';

/** The figures of an indicator in files of one sort. Throws where there are none, with what settles it. */
export function figuresOf(
  [first, ...others]: readonly [FileReading, ...FileReading[]],
  indicator: Indicator,
  isOnlyOne: boolean,
  options: OpenOptions,
  area: string | null,
): FigureRows {
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
  const other = first.indicator === null ? ofSomethingElse(first, indicator, isOnlyOne, options) : null;
  if (other !== null) throw noFigures(indicator, 'wrong-measure', other.expected, other.found);
  const made = all.map(
    ({ rows, shape }): FigureRows =>
      shape === null
        ? { rows, said: rows.about.caveats, where }
        : figuresFor(rows, shape, indicator, {
            where,
            sumOver,
            wholes,
            force,
            area,
            isItsOwn: isOnlyOne || first.indicator !== null,
          }),
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
          `Figures that two files hold (${all.map(({ report }) => shown(report.file)).join(', then ')}): ${replaced}. Those of the later file count${differ === 0 ? '' : `, and ${differ} of them differ`}${example === null ? '' : ` (${example})`}.`,
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
