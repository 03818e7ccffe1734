import type { Indicator } from '../../indicator/indicator.ts';
import type { HeaderPath } from '../frame/frame.ts';
import { unmarked } from '../words/marks.ts';
import { headerWords, type Measure, measureOf, namesIndicator, sideScores } from '../words/words.ts';
import type { ColumnTexts } from './column-texts.ts';
import type { HeaderPeriod } from './header-periods.ts';
import type { FigureColumn, PlanOptions } from './plan.ts';

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
