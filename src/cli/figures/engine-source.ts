import type { AggregationColumns } from '../../engine/aggregation-options.ts';
import { runAggregation } from '../../engine/run-aggregation.ts';
import type { Indicator } from '../../indicator/indicator.ts';
import { schemeOfNames } from '../../open/any-file.ts';
import { namesOfAreas } from '../../open/figures/flat.ts';
import { areaRank, roleOfWords } from '../../open/words/role-words.ts';
import { headerWords, measureOf } from '../../open/words/words.ts';
import { ownOf, settledOf } from '../../paper/profile/profiled-reading.ts';
import { IndicatorError } from '../../result/error.ts';
import type { Row, Tally } from '../../series/observation.ts';
import { type Table, tableOf } from '../../series/table.ts';
import { keyOf, plainName } from '../../source/area-finder.ts';
import { shown } from '../../source/fault-list.ts';
import { forceFinder } from '../../source/police-uk/place-finder.ts';
import { layouts } from '../../source/police-uk/record-layout.ts';
import { rows as listedAreas } from '../../tables/areas.ts';
import type { FigureArguments } from '../arguments/figure-arguments.ts';
import { type FileArguments, forceOf } from '../arguments/file-arguments.ts';
import type { Telling } from '../telling.ts';
import { rowsUpTo } from './as-of.ts';
import { clickhouseRecords, duckdbRecords, failed } from './engine-records.ts';
import type { FigureSource } from './figure-source.ts';

/** Opens the records where they are; each indicator is one query there. */
export async function engineSource(
  options: FigureArguments,
  env: Readonly<Record<string, string | undefined>>,
  { note, step }: Telling,
): Promise<FigureSource> {
  const records =
    options.engine === 'clickhouse'
      ? await clickhouseRecords(options, env)
      : await duckdbRecords(options.files);
  try {
    const { columns, guessed } = recordColumns(records.columns, options.columns, options.engine);
    note(`Columns are read as ${guessed}.`);
    const own = await forceOf(options);
    const settled = own === null ? null : settledOf(own, [], listedAreas);
    const asOf = options.asOf ?? settled?.asOf ?? null;
    if (settled !== null && asOf === null)
      note('Which month is complete is told of files alone: the figures of every period are used.');
    return {
      indicators: settled === null ? [] : ownOf(settled, []),
      settled,
      asOf,
      counts: null,
      async figuresFor(indicator, { where = {} }) {
        const { client, table, dialect } = records;
        const tallies = await runAggregation(client, indicator, { table, dialect, columns }).catch(
          (error) => {
            throw failed(options.engine, error);
          },
        );
        step(`records counted for ${indicator.id}`);
        const rows = talliesTable(tallies, indicator, columns.area, settled?.spellings ?? {}, note);
        return { rows: rowsUpTo(rows, asOf, `figures for ${indicator.id}`), said: [], where };
      },
      close: records.close,
    };
  } catch (error) {
    await records.close();
    throw error;
  }
}

/** The counts under the keys that files have in memory: `West Mercia Police` as west-mercia. */
function talliesTable(
  tallies: readonly Tally[],
  indicator: Indicator,
  areaColumn: string,
  spellings: Readonly<Record<string, string>>,
  note: Telling['note'],
): Table<Row> {
  const isForce = /^falls within$/i.test(areaColumn.trim());
  const findForce = forceFinder(undefined);
  const names = new Map<string, string>();
  const rows = tallies.map((tally) => {
    const text = String(tally.area);
    const spelled = Object.hasOwn(spellings, text) ? spellings[text] : undefined;
    const found =
      spelled !== undefined
        ? { key: spelled, name: text }
        : isForce
          ? findForce(text)
          : { key: keyOf(text), name: text };
    const area = 'key' in found && found.key !== '' ? found : { key: text, name: text };
    if (!names.has(area.key)) names.set(area.key, area.name);
    return { ...tally, area: area.key };
  });
  const about = { id: indicator.id, title: 'Records counted', areaNames: Object.fromEntries(names) };
  const table = tableOf(about, rows);
  const named = tableOf({ ...table.about, areaNames: namesOfAreas(table) }, table);
  const found = schemeOfNames(table);
  if (found === null) return named;
  note(found.assumed);
  const { id, title } = found.scheme === 'police-uk' ? layouts.street : table.about;
  return tableOf({ ...named.about, id, title, scheme: found.scheme }, named);
}

/** Which columns of a table of records hold what, by the same words as in files; the guess is stated. */
function recordColumns(
  names: readonly string[],
  given: FileArguments['columns'],
  engine: string,
): { readonly columns: AggregationColumns; readonly guessed: string } {
  const refuse = (expected: string, received: string): never => {
    throw new IndicatorError({ code: 'unreadable', path: `--engine ${engine}:`, expected, received });
  };
  const words = names.map(headerWords);
  const taken = new Set<string>();
  const column = (role: 'area' | 'period' | 'category' | 'outcome'): string | undefined => {
    const said = given[role];
    if (said !== undefined && said.length > 1)
      refuse('must have one column for each part', `${said.length} for one`);
    const [own] = said ?? [];
    const found =
      own === undefined
        ? words
            .flatMap((each, at) => (roleOfWords(each) === role && !taken.has(names[at] ?? '') ? [at] : []))
            .sort((a, b) =>
              role === 'area' ? areaRank(words[a] ?? '') - areaRank(words[b] ?? '') : a - b,
            )[0]
        : names.findIndex((name) => plainName(name) === plainName(own));
    const name = found === undefined ? undefined : names[found];
    if (name !== undefined) taken.add(name);
    return name;
  };
  const [area, period, category, outcome] = [
    column('area'),
    column('period'),
    column('category'),
    column('outcome'),
  ];
  const missing = [...(area === undefined ? ['area'] : []), ...(period === undefined ? ['period'] : [])];
  if (area === undefined || period === undefined)
    return refuse(
      `must have a column for ${missing.join(', for ')} (name it with --column)`,
      `the columns ${names.slice(0, 20).map(shown).join(', ')}`,
    );
  const counts = words.findIndex((each) => measureOf(each) === 'count' || measureOf(each) === 'numerator');
  if (counts >= 0 && given.count === undefined && roleOfWords(words[counts] ?? '') === null)
    refuse('must be of records, one row for each crime (--engine memory reads counts)', 'a table of figures');
  const columns = {
    area,
    period,
    ...(category === undefined ? {} : { category }),
    ...(outcome === undefined ? {} : { outcome }),
  };
  const guessed = Object.entries(columns).map(([role, name]) => `${role}: ${JSON.stringify(shown(name))}`);
  return { columns, guessed: guessed.join(', ') };
}
