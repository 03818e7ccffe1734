import type { Indicator } from '../../indicator/indicator.ts';
import { shown } from '../../source/fault-text.ts';
import type { HeaderPath } from '../frame/frame.ts';
import { unmarked } from '../words/marks.ts';
import {
  countsOther,
  headerWords,
  isOffence,
  isWhole,
  isWholeArea,
  type Measure,
  measureOf,
  namesIndicator,
  sideScores,
} from '../words/words.ts';
import type { ColumnTexts } from './column-texts.ts';
import type { HeaderPeriod } from './header-periods.ts';
import type { FigureColumn, NoPlan, PlanOptions } from './plan.ts';

/** What the figures of a table may be found in. */
interface Candidates {
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

/** Finds the columns that hold the figures: what the user says, those below periods, or those that are called so. */
export function figuresOf(found: Candidates): FoundFigures | NoPlan {
  if (found.perHeader.size > 0) return belowPeriods(found);
  const said = Object.entries(found.said).flatMap(([measure, at]) =>
    at === undefined ? [] : [column(found, at, measure as Measure)],
  );
  if (said.length > 0) return { columns: withBase(found, said), guessed: [], assumptions: [] };
  return across(found) ?? called(found);
}

function column({ headers }: Candidates, at: number, measure: Measure | null): FigureColumn {
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

/** What a user named is kept; what it is out of is looked for beside it. */
function withBase(found: Candidates, said: readonly FigureColumn[]): readonly FigureColumn[] {
  const has = (measure: Measure) => said.some((each) => each.measure === measure);
  const wanted =
    has('numerator') && !has('denominator') ? 'denominator' : has('value') && !has('n') ? 'n' : null;
  if (wanted === null) return said;
  const at = found.free.find((each) => measureOf(found.words[each] ?? '') === wanted);
  return at === undefined ? said : [...said, column(found, at, wanted)];
}

/** Figures below headers that name periods, split by what else stands above them. */
function belowPeriods(found: Candidates): FoundFigures | NoPlan {
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
function across(found: Candidates): FoundFigures | null {
  const { free, headers, words, options, needsArea, said } = found;
  const title = (at: number) => unmarked(headers[at]?.at(-1) ?? '').text;
  const plain = free.filter((at) => measureOf(words[at] ?? '') === null || isWhole(title(at)));
  const named = plain.filter((at) => !isWhole(title(at)));
  if (named.length < 2 || Object.values(said).some((at) => at !== undefined)) return null;
  if (options.indicator !== null && pairOf(found, options.indicator) !== null) return null;
  const share = (test: (text: string) => boolean) =>
    named.filter((at) => test(title(at))).length / named.length;
  const spread = (make: (at: number) => Partial<FigureColumn>, what: string): FoundFigures => ({
    columns: plain.map((at) => ({ ...column(found, at, null), ...make(at) })),
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

/** Columns that are called what they are, in any words or in those of the indicator. */
function called(found: Candidates): FoundFigures | NoPlan {
  const { free, words, options, headers, hasMeasureColumn } = found;
  const { indicator } = options;
  const header = (at: number) => headers[at]?.join(' ') ?? '';
  const by = (measure: Measure) => free.filter((at) => measureOf(words[at] ?? '') === measure);
  const chosen = (columns: readonly FigureColumn[]): FoundFigures => ({
    columns,
    guessed: columns.map((each) => `${each.measure ?? 'figures'}: ${JSON.stringify(shown(each.header))}`),
    assumptions: [],
  });
  const twice = (['numerator', 'denominator', 'count', 'value'] as const).flatMap((measure) => {
    const all = by(measure).filter((at) => words[at] === measure);
    return all.length > 1
      ? [`${measure} once: columns ${all.map((at) => at + 1).join(' and ')} are both called so`]
      : [];
  });
  if (twice.length > 0) return { missing: twice };
  const [numerator, denominator] = [by('numerator')[0], by('denominator')[0]];
  if (hasMeasureColumn) {
    const at = [
      ...by('value'),
      ...by('count'),
      ...by('numerator'),
      ...free.filter((each) => measureOf(words[each] ?? '') === null),
    ][0];
    return at === undefined
      ? { missing: ['the figures (value or count)'] }
      : chosen([{ ...column(found, at, null) }]);
  }
  const isShare = indicator?.measure === 'proportion' || indicator?.measure === 'ratio';
  const rated = indicator?.measure === 'rate' && numerator === undefined ? pairOf(found, indicator) : null;
  if (rated !== null) return chosen(rated);
  if (numerator !== undefined && denominator === undefined && isShare)
    return { missing: [`${indicator?.outOf ?? 'its whole'} (a column denominator)`] };
  if (numerator !== undefined)
    return chosen([
      column(found, numerator, 'numerator'),
      ...(denominator === undefined ? [] : [column(found, denominator, 'denominator')]),
    ]);
  const measure = indicator?.measure ?? null;
  // Of several counts the one of cases or of what is asked for: officers and victims are no offences.
  const isOther = (at: number) =>
    countsOther(words[at] ?? '') && (indicator === null || sideScores(header(at), indicator).counted <= 0);
  const cases = by('count').filter((at) => !isOther(at));
  if (cases.length === 0 && by('count').length > 1)
    return { missing: [severalCounts(by('count').map(header))] };
  const counts = [
    ...(cases.length > 0 ? cases : by('count')),
    ...(indicator === null
      ? []
      : free.filter((at) => measureOf(words[at] ?? '') === null && namesIndicator(header(at), indicator))),
  ];
  if (indicator !== null && isShare) {
    const pair = pairOf(found, indicator);
    if (pair !== null) return chosen(pair);
    const [count] = by('count');
    // Counts by outcome are of what a ratio of outcomes is made.
    if (count !== undefined && found.hasOutcome) return chosen([column(found, count, 'count')]);
    return {
      missing: [
        `${indicator.counted} and ${indicator.outOf ?? 'what they are out of'} (name the columns with --column numerator=… --column denominator=…)`,
      ],
    };
  }
  const shares = measure === 'duration' ? [] : [...by('percent'), ...by('proportion')];
  const published = [...shares, ...by('value')];
  const plain = free.filter((at) => measureOf(words[at] ?? '') === null);
  if (measure === 'published-percentage' || measure === 'duration') {
    const at = published[0] ?? (plain.length === 1 ? plain[0] : undefined);
    if (at === undefined)
      return { missing: [`the ${measure} (${indicator?.counted}), a column named value`] };
    const [base] = by('n');
    return chosen([
      column(found, at, measureOf(words[at] ?? '') ?? 'value'),
      ...(base === undefined ? [] : [column(found, base, 'n')]),
    ]);
  }
  const count =
    counts[0] ??
    (indicator !== null && plain.length === 1 ? plain[0] : undefined) ??
    (indicator !== null ? by('value')[0] : undefined);
  const people = by('population')[0] ?? denominator;
  if (count !== undefined)
    return chosen([
      column(found, count, 'count'),
      ...(measure === 'rate' && people !== undefined ? [column(found, people, 'denominator')] : []),
    ]);
  const [value] = indicator === null ? published : [];
  if (value !== undefined) {
    const [base] = by('n');
    return chosen([
      column(found, value, measureOf(words[value] ?? '') ?? 'value'),
      ...(base === undefined ? [] : [column(found, base, 'n')]),
    ]);
  }
  if (plain.length > 1)
    return {
      missing: [
        `the figures, unless its columns ${plain
          .slice(0, 3)
          .map((at) => JSON.stringify(shown(header(at))))
          .join(', ')} are those of areas or categories (--across area or --across category)`,
      ],
    };
  const rates = by('rate').map((at) => JSON.stringify(shown(header(at))));
  return {
    missing: [
      rates.length > 0 && indicator !== null
        ? `a count: ${rates.join(', ')} is a rate, whose counts are needed`
        : 'the figures (count, numerator or value)',
    ],
  };
}

const severalCounts = (all: readonly string[]): string =>
  `one count: ${all.map((each) => JSON.stringify(shown(each))).join(' and ')} are several (--column ${JSON.stringify(`count=${all[0] ?? ''}`)})`;

/** The two sides of a proportion or ratio by the words of its definition; `null` where they are not plain. */
function pairOf(found: Candidates, indicator: Indicator): readonly FigureColumn[] | null {
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
  return [column(found, above.at, 'numerator'), column(found, below.at, 'denominator')];
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
  return measureOf(headerWords(text));
}
