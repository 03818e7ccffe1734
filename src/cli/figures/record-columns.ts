import type { AggregationColumns } from '../../engine/aggregation-options.ts';
import { areaRank, roleOfWords } from '../../open/words/role-words.ts';
import { headerWords, measureOf } from '../../open/words/words.ts';
import { IndicatorError } from '../../result/error.ts';
import { plainName } from '../../source/area-finder.ts';
import { shown } from '../../source/fault-list.ts';
import type { FileArguments } from '../arguments/file-arguments.ts';

/** Which columns of a table of records hold what, by the same words as in files; the guess is stated. */
export function recordColumns(
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
