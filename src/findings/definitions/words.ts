import type { DefinitionPlace, DefinitionsFinding } from '../../compare/rank-across-definitions.ts';
import { placeFrom } from '../../words/about.ts';
import { whole } from '../../words/numbers.ts';
import { number, period } from '../cells.ts';
import { columns, type DataTable } from '../data-table.ts';
import { placeText } from '../rank/words.ts';

/** A place with the end that it counts from, where that is not the top. */
const placeUnder = ({ first, place, polarity }: Omit<DefinitionPlace, 'definition' | 'of'>): string =>
  placeFrom(place, polarity, first);

/** `35th of 39`, `2nd highest of 39`. */
export const placeOfAll = (at: Omit<DefinitionPlace, 'definition'>): string =>
  `${placeUnder(at)} of ${whole(at.of)}`;

/** One sentence on how far the definition, rather than chance, decides a place. */
export function definitionsSentence({ subject, verdict, evidence, looks }: DefinitionsFinding): string {
  const { best, worst, placesByDefinition, placesByChance } = evidence;
  const who = subject.areaName;
  const many = `${whole(looks)} definition${looks === 1 ? '' : 's'}`;
  if (best === null || worst === null) return `${who} has no place under ${many}.`;
  const [high, low] = [best, worst].map(placeOfAll);
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
      placeText(row.after, row),
      placeText(row.before, row),
    ]),
  };
}

/** The best and the worst place that a definition gives. */
export const definitionsBeside = ({ evidence: { best, worst } }: DefinitionsFinding): string =>
  best === null || worst === null ? '' : `${placeUnder(best)} to ${placeUnder(worst)} by the definition`;
