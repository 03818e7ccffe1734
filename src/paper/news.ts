import { placeWords, sayOutlook } from '../statement/say.ts';
import { isOf, type Statement } from '../statement/statement.ts';
import { sizeWords } from '../words/numbers.ts';
import { type Must, sentencesOf } from './answer.ts';
import type { PaperIndicator } from './figures.ts';
import type { Headline } from './paper.ts';

/** What a headline says of an item, which its answer or the line beside it must say as well. */
export interface News {
  readonly headline: Headline;
  /** Of the force, and not of one of its areas. */
  readonly ofForce: boolean;
  readonly isIn: Must;
}

/** The headlines of one item as news of it. */
export function newsOf(headlines: readonly Headline[], found: readonly PaperIndicator[]): News[] {
  const byId = new Map(found.flatMap(statementsOf).map((each) => [each.id, each]));
  const own = new Set<string | null>(found.flatMap(({ lines }) => lines.map(({ series }) => series.area)));
  return headlines.flatMap((headline) => {
    const known = headline.statements.flatMap((id) => byId.get(id) ?? []);
    const said = known.find((each) => keysOf(each) !== null);
    const keys = said === undefined ? null : keysOf(said);
    if (said === undefined || keys === null) return [];
    const ofForce = said.aspect !== 'area' && own.has(said.area);
    return [{ headline, ofForce, isIn: (words) => keys.every((each) => words.includes(each)) }];
  });
}

/** Everything that is said of one indicator. */
export function statementsOf({ areas, changed, lines }: PaperIndicator): Statement[] {
  const own = [...lines, ...changed].flatMap(({ place, said: { course, latest, level, outlook, shape } }) =>
    [latest, level, course, shape, outlook, place].filter((each) => each !== null),
  );
  return [...own, ...(areas?.areas ?? [])];
}

/** Names and sizes by which a statement is known again in words; `null` of one that is no news by itself. */
function keysOf(said: Statement): string[] | null {
  if (isOf(said, 'level'))
    return said.size === null || (said.value !== 'higher' && said.value !== 'lower')
      ? null
      : [sizeWords(said.size)];
  if (isOf(said, 'outlook'))
    return said.value === 'will-not-meet' ? [said.name, sayOutlook(said).replace(/^.*, /, '')] : null;
  if (isOf(said, 'place')) return [placeWords(said)];
  return isOf(said, 'area') && said.size !== null ? [said.areaName, sizeWords(said.size)] : null;
}

/** The first sentence of a headline, for an item that says it nowhere else. */
export const newsWords = ({ headline: { lead, text } }: News): string =>
  sentencesOf(`${lead} ${text}`).slice(0, 1).join('');
