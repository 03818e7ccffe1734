import type { AggregationColumns } from '../../engine/aggregation-options.ts';
import { IndicatorError } from '../../result/error.ts';
import { shown } from '../../source/fault-text.ts';
import { guessColumns } from '../../source/table/guess-columns.ts';
import type { FileArguments } from '../arguments/file-arguments.ts';

/** Stands for the figure of each record, which is one. */
const EACH = 'each record counts one';

/** Which columns of a table of records hold what, by the same words as in files; the guess is stated. */
export function recordColumns(
  names: readonly string[],
  given: FileArguments['columns'],
  engine: string,
): { readonly columns: AggregationColumns; readonly guessed: string } {
  const refuse = (expected: string, received: string): never => {
    throw new IndicatorError({ code: 'unreadable', path: `--engine ${engine}:`, expected, received });
  };
  const counted = guessColumns(names, { columns: given }, {});
  if (!('missing' in counted))
    refuse('must be of records, one row for each crime (--engine memory reads counts)', 'a table of figures');
  const plan = guessColumns([...names, EACH], { columns: { ...given, count: EACH } }, {});
  if ('missing' in plan)
    return refuse(
      `must have a column for ${plan.missing.join(', for ')} (name it with --column)`,
      `the columns ${names.slice(0, 20).map(shown).join(', ')}`,
    );
  const nameAt = (places: readonly number[]): string | undefined => {
    if (places.length > 1) refuse('must have one column for each part', `${places.length} for one`);
    return names[places[0] ?? -1];
  };
  const label = (name: string) => nameAt(plan.labels.find((each) => each.name === name)?.at ?? []);
  const [category, outcome] = [label('category'), label('outcome')];
  const columns = {
    area: nameAt([plan.area]) ?? '',
    period: nameAt(plan.period) ?? '',
    ...(category === undefined ? {} : { category }),
    ...(outcome === undefined ? {} : { outcome }),
  };
  const guessed = Object.entries(columns).map(([role, name]) => `${role}: ${JSON.stringify(shown(name))}`);
  return { columns, guessed: guessed.join(', ') };
}
