import { shown } from '../../source/fault-text.ts';
import { unmarked } from '../words/marks.ts';
import { headerWords, isOffence, isWhole, isWholeArea, measureOf } from '../words/words.ts';
import { type Candidates, type FoundFigures, figureColumn, measureFor, pairOf } from './figure-sides.ts';
import type { FigureColumn, PlanOptions } from './plan.ts';

/** Figures below headers that name periods, split by what else stands above them. */
export function belowPeriods(found: Candidates): FoundFigures {
  const { perHeader, headers, options } = found;
  const rests = new Map([...perHeader].map(([at, { rest }]) => [at, rest.join(' ')] as const));
  const distinct = [...new Set(rests.values())];
  const spread = distinct.length > 1 ? spreadOf(distinct, options) : null;
  const single = distinct.length === 1 ? measureFor(distinct[0] ?? '', options.indicator) : null;
  const columns = [...perHeader].flatMap(([at, { text, state }]): FigureColumn[] => {
    const rest = rests.get(at) ?? '';
    const base = { at, header: (headers[at] ?? []).join(' '), period: text, state, labels: {}, area: null };
    if (spread === null) return [{ ...base, measure: single }];
    if (spread === 'measure') return [{ ...base, measure: measureFor(rest, options.indicator) }];
    if (spread === 'area') return [{ ...base, measure: null, area: rest }];
    return [{ ...base, measure: null, labels: { [spread]: rest } }];
  });
  const beside = found.free
    .filter((at) => !perHeader.has(at))
    .map((at) => JSON.stringify(shown((headers[at] ?? []).join(' '))));
  return {
    columns,
    guessed: [],
    assumptions: [
      `Columns whose headers name periods hold the figures: ${columns.length}.`,
      ...(beside.length === 0
        ? []
        : [`Columns of figures beside them are left alone: ${beside.join(', ')}.`]),
    ],
  };
}

/** What headers that differ tell of the figures below them: their measure, their area, or a label. */
function spreadOf(texts: readonly string[], options: PlanOptions): 'measure' | 'area' | 'category' | string {
  const share = (test: (text: string) => boolean) => texts.filter(test).length / texts.length;
  const { indicator } = options;
  for (const [name, values] of Object.entries({ ...indicator?.dimensions }))
    if (
      share((text) => values.some((value) => headerWords(value) === headerWords(text)) || isWhole(text)) === 1
    )
      return name;
  if (share((text) => measureFor(text, indicator) !== null) === 1) return 'measure';
  if (share((text) => isOffence(text) || isWhole(text)) > 0.5 && share(isWhole) < 1) return 'category';
  if (share((text) => options.isArea(text) || isWholeArea(text)) > 0.5) return 'area';
  return 'heading';
}

/** Several columns of figures side by side, each of an area or a category. */
export function across(found: Candidates): FoundFigures | null {
  const { free, headers, words, options, needsArea, said } = found;
  const title = (at: number) => unmarked(headers[at]?.at(-1) ?? '').text;
  const plain = free.filter((at) => measureOf(words[at] ?? '') === null || isWhole(title(at)));
  const named = plain.filter((at) => !isWhole(title(at)));
  if (named.length < 2 || Object.values(said).some((at) => at !== undefined)) return null;
  if (options.indicator !== null && pairOf(found, options.indicator) !== null) return null;
  const share = (test: (text: string) => boolean) =>
    named.filter((at) => test(title(at))).length / named.length;
  const spread = (make: (at: number) => Partial<FigureColumn>, what: string): FoundFigures => ({
    columns: plain.map((at) => ({ ...figureColumn(found, at, null), ...make(at) })),
    guessed: [],
    assumptions: [`Columns whose headers name ${what} hold the figures: ${plain.length}.`],
  });
  const knowsAreas = share((text) => options.isArea(text) || isWholeArea(text)) > 0.5;
  if (options.across === 'area' || (options.across === null && needsArea && knowsAreas))
    return spread((at) => ({ area: title(at) }), 'areas');
  if (options.across === 'category' || (options.across === null && share(isOffence) > 0.5))
    return spread((at) => ({ labels: { category: title(at) } }), 'categories');
  return null;
}
