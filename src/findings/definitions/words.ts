import type { DefinitionsFinding } from '../../compare/rank-across-definitions.ts';
import { ordinal, whole } from '../../words/numbers.ts';
import { number, period } from '../cells.ts';
import { columns, type DataTable } from '../data-table.ts';
import { placeText } from '../rank/words.ts';

/** One sentence on how far the definition, rather than chance, decides a place. */
export function definitionsSentence({ subject, verdict, evidence, looks }: DefinitionsFinding): string {
  const { best, worst, placesByDefinition, placesByChance } = evidence;
  const who = subject.areaName;
  const many = `${whole(looks)} definition${looks === 1 ? '' : 's'}`;
  if (best === null || worst === null) return `${who} has no place under ${many}.`;
  const [high, low] = [best, worst].map(({ place, of }) => `${ordinal(place)} of ${whole(of)}`);
  const range = high === low ? `${high}` : `from ${high} to ${low}`;
  const where = `Under ${many}, ${who} is ${range}`;
  if (verdict === 'cannot-tell' || placesByDefinition === null || placesByChance === null)
    return `${where}; whether the definition moves its place more than chance cannot be told.`;
  const spread = `${whole(placesByDefinition)} place${placesByDefinition === 1 ? '' : 's'} against about ${whole(placesByChance)}`;
  return verdict === 'definition-decides'
    ? `${where}: the definition moves its place further than chance does, over ${spread}.`
    : `${where}: the definition moves its place no further than chance does, over ${spread}.`;
}

/** The place under every definition, with its figures. */
export function definitionsTable(finding: DefinitionsFinding): DataTable {
  return {
    caption: 'The place under each definition',
    columns: columns(
      'Definition',
      'Period',
      '#Counted',
      '#Out of',
      '#Figure',
      'After the coverage check',
      'Before it',
    ),
    rows: finding.evidence.rows.map((row) => [
      row.definition,
      period(row.period),
      number(row.numerator),
      number(row.denominator),
      number(row.value, 4),
      placeText(row.after),
      placeText(row.before),
    ]),
  };
}

/** The best and the worst place that a definition gives. */
export const definitionsBeside = ({ estimate: { lower, upper } }: DefinitionsFinding): string =>
  lower === null || upper === null ? '' : `${ordinal(lower)} to ${ordinal(upper)} by the definition`;
