import type { Indicator } from '../../indicator/indicator.ts';
import { IndicatorError, isIndicatorError } from '../../result/error.ts';
import type { Row } from '../../series/observation.ts';
import type { Table } from '../../series/table.ts';
import type { Telling } from '../telling.ts';
import { described } from './described.ts';
import { joinedRows } from './joined-rows.ts';
import { namesOfAreas, panelOf } from './panel-of.ts';
import type { FileReading } from './read-files.ts';

/**
 * The rows of one sort of file of which an indicator can be made: several sorts would count the same twice. A table
 * that does not say what its figures are of is of the indicator that is asked for only where that is the only one.
 */
export function rowsIn(
  readings: readonly FileReading[],
  indicator: Indicator,
  isOnlyOne: boolean,
  note: Telling['note'],
): Table<Row> {
  const refuse = (
    code: 'wrong-measure' | 'duplicate-observation',
    expected: string,
    received: string,
  ): never => {
    throw new IndicatorError({ code, path: `figures for ${indicator.id}`, expected, received });
  };
  const reasons: string[] = [];
  const found: { readonly format: string; readonly rows: Table<Row>; readonly replaced: number }[] = [];
  for (const [first, ...others] of sortsOf(readings, indicator)) {
    const { rows, replaced } = joinedRows([first.rows, ...others.map((each) => each.rows)]);
    const reason =
      first.saysWhat || isOnlyOne
        ? reasonAgainst(indicator, rows)
        : `it does not say what its figures are of (name the file ${indicator.id}.csv)`;
    if (reason === null) found.push({ format: first.format, rows, replaced });
    else reasons.push(`${first.format}: ${reason}`);
  }
  const [only, second] = found;
  if (only === undefined)
    return refuse('wrong-measure', 'must be in the files', reasons.join('; ') || 'no row that can be used');
  if (second !== undefined)
    return refuse(
      'duplicate-observation',
      'must be in files of one sort, or they would count twice',
      found.map(({ format }) => format).join(' and '),
    );
  if (only.replaced > 0)
    note(`Figures that two files hold: ${only.replaced}. Those of the later file count.`);
  return described(only.rows, { areaNames: namesOfAreas(only.rows) });
}

/** Readings whose rows have the same meaning, together; files that are named for the indicator before all others. */
function sortsOf(
  readings: readonly FileReading[],
  { id }: Indicator,
): readonly (readonly [FileReading, ...FileReading[]])[] {
  const filled = readings.filter(({ rows }) => rows.length > 0);
  const named = filled.filter(({ indicator }) => indicator?.id === id);
  const sorts = new Map<string, [FileReading, ...FileReading[]]>();
  for (const reading of named.length > 0 ? named : filled.filter(({ indicator }) => indicator === null)) {
    const { about, columns } = reading.rows;
    const sort = JSON.stringify([reading.format, about.scheme, Object.keys(columns).sort()]);
    const others = sorts.get(sort);
    if (others === undefined) sorts.set(sort, [reading]);
    else others.push(reading);
  }
  return [...sorts.values()];
}

/** Why an indicator cannot be made of these rows; `null` where it can, or where only a closer question will tell. */
function reasonAgainst(indicator: Indicator, rows: Table<Row>): string | null {
  try {
    const made = panelOf(indicator, rows, {});
    return made.series.length > 0 ? null : (made.excluded[0]?.reason ?? 'there are no figures');
  } catch (error) {
    if (!isIndicatorError(error)) throw error;
    return /^panel: (?:scheme|indicator|rows for)/.test(error.path) ? error.message : null;
  }
}
