import type { Indicator } from '../../indicator/indicator.ts';
import { shown } from '../../source/fault-list.ts';
import type { HeaderPath } from '../frame/frame.ts';
import { unmarked } from '../words/marks.ts';
import {
  headerWords,
  isAverage,
  isOffence,
  isWhole,
  isWholeArea,
  type Measure,
  measureOf,
  namesIndicator,
  sideScores,
} from '../words/words.ts';
import { besidePeriods } from './beside-periods.ts';
import type { HeaderPeriod } from './column-names.ts';
import type { ColumnTexts } from './column-texts.ts';
import type { FigureColumn, NoPlan, PlanOptions } from './plan.ts';

/** What the figures of a table may be found in. */
export interface Candidates {
  readonly headers: readonly HeaderPath[];
  readonly words: readonly string[];
  readonly texts: readonly ColumnTexts[];
  /** Columns of figures that nothing else has taken. */
  readonly free: readonly number[];
  readonly said: Readonly<Partial<Record<string, number | undefined>>>;
  readonly perHeader: ReadonlyMap<number, HeaderPeriod>;
  readonly hasMeasureColumn: boolean;
  readonly needsArea: boolean;
  /** Whether a column names outcomes, of which a share can be made. */
  readonly hasOutcome: boolean;
  readonly options: PlanOptions;
}

/** The columns of figures, what was guessed, and what is taken for granted. */
export interface FoundFigures {
  readonly columns: readonly FigureColumn[];
  readonly guessed: readonly string[];
  readonly assumptions: readonly string[];
  /** What is said with every answer made of the figures. */
  readonly caveats?: readonly string[];
}

/** A column of figures of a measure. */
export function figureColumn({ headers }: Candidates, at: number, measure: Measure | null): FigureColumn {
  const path = headers[at] ?? [];
  return {
    at,
    header: path.join(' '),
    measure,
    period: null,
    area: null,
    labels: {},
    state: unmarked(path.at(-1) ?? '').state,
  };
}

/** The two sides of a proportion or ratio by the words of its definition; `null` where they are not plain. */
export function pairOf(found: Candidates, indicator: Indicator): readonly FigureColumn[] | null {
  if (indicator.outOf === undefined || indicator.measure === 'published-percentage') return null;
  const { free, words, headers } = found;
  const usable = free.filter(
    (at) => !['percent', 'proportion', 'rate', 'derived', 'value'].includes(measureOf(words[at] ?? '') ?? ''),
  );
  const scored = usable.map((at) => ({ at, ...sideScores(headers[at]?.join(' ') ?? '', indicator) }));
  const above = best(scored, (each) => each.counted);
  const below = best(
    scored.filter(({ at }) => at !== above?.at),
    (each) => each.outOf || (['n', 'denominator'].includes(measureOf(words[each.at] ?? '') ?? '') ? 0.4 : 0),
  );
  if (above === null || below === null) return null;
  return [figureColumn(found, above.at, 'numerator'), figureColumn(found, below.at, 'denominator')];
}

/** Of many measures by name the two that are the sides of an indicator; `null` where they are not plain. */
export function sidesAmong(texts: Iterable<string>, indicator: Indicator): ReadonlySet<string> | null {
  const scored = [...texts]
    .filter(
      (text) => !['percent', 'proportion', 'rate', 'derived'].includes(measureOf(headerWords(text)) ?? ''),
    )
    .map((text) => ({ text, ...sideScores(unmarked(text).text, indicator) }));
  const above = best(scored, ({ counted, outOf }) => (counted > outOf ? counted : 0));
  // `Surveyed` alone could be out of which anybody asks: it must say of what.
  const below = best(scored, ({ counted, outOf }) => (outOf > counted && outOf > 0.5 ? outOf : 0));
  return above === null || below === null ? null : new Set([above.text, below.text]);
}

/** The one with the highest score over 0; `null` where two have it. */
function best<T>(all: readonly T[], score: (each: T) => number): T | null {
  const sorted = [...all].sort((a, b) => score(b) - score(a));
  const [first, second] = sorted;
  if (first === undefined || score(first) <= 0) return null;
  return second !== undefined && score(second) === score(first) ? null : first;
}

/** What a text says of the figures below or beside it, in the words of an indicator first. */
export function measureFor(text: string, indicator: Indicator | null): Measure | null {
  // A mean of counts is no count of its period.
  if (indicator?.measure === 'count' && isAverage(headerWords(text))) return 'derived';
  if (indicator !== null && (indicator.measure === 'proportion' || indicator.measure === 'ratio')) {
    const { counted, outOf } = sideScores(text, indicator);
    const own = measureOf(headerWords(text));
    if (own === 'percent' || own === 'rate' || own === 'derived' || own === 'proportion') return own;
    if (counted > 0 && counted > outOf) return 'numerator';
    if (outOf > 0 && outOf > counted) return 'denominator';
  }
  const own = measureOf(headerWords(text));
  return own === null && indicator?.measure === 'count' && namesIndicator(text, indicator) ? 'count' : own;
}

/** Figures below headers that name periods, split by what else stands above them. */
export function belowPeriods(found: Candidates): FoundFigures | NoPlan {
  const { perHeader, headers, options } = found;
  const { missing, passed, lost } = besidePeriods(found);
  if (missing.length > 0) return { missing };
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
  return {
    columns,
    guessed: [],
    assumptions: [
      `Columns whose headers name periods hold the figures: ${columns.length}.`,
      ...(passed.length === 0
        ? []
        : [
            `Columns of figures beside them are left alone: ${passed.map((text) => JSON.stringify(shown(text))).join(', ')}.`,
          ]),
    ],
    caveats:
      lost.length === 0
        ? []
        : [
            `Columns of figures beside those of periods, which name none and are not used: ${lost.join(', ')}.`,
          ],
  };
}

/** What headers that differ tell of the figures below them: their measure, their area, or a label. */
function spreadOf(texts: readonly string[], options: PlanOptions): 'measure' | 'area' | 'category' | string {
  const share = (test: (text: string) => boolean) => texts.filter(test).length / texts.length;
  const { indicator } = options;
  if (options.across !== null) return options.across;
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
