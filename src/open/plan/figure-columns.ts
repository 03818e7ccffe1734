import type { Indicator } from '../../indicator/indicator.ts';
import { shown } from '../../source/fault-list.ts';
import {
  countsOther,
  headerWords,
  isAverage,
  isOffence,
  type Measure,
  measureOf,
  mentions,
  namesIndicator,
  sideScores,
} from '../words/words.ts';
import {
  across,
  belowPeriods,
  type Candidates,
  type FoundFigures,
  figureColumn,
  measureFor,
  pairOf,
} from './figure-sides.ts';
import type { FigureColumn, NoPlan } from './plan.ts';

/** Finds the columns that hold the figures: what the user says, those below periods, or those that are called so. */
export function figuresOf(found: Candidates): FoundFigures | NoPlan {
  if (found.perHeader.size > 0) return belowPeriods(found);
  const said = Object.entries(found.said).flatMap(([measure, at]) =>
    at === undefined ? [] : [figureColumn(found, at, measure as Measure)],
  );
  if (said.length > 0) return { columns: withBase(found, said), guessed: [], assumptions: [] };
  return across(found) ?? called(found);
}

/** What a user named is kept; what it is out of is looked for beside it. */
function withBase(found: Candidates, said: readonly FigureColumn[]): readonly FigureColumn[] {
  const has = (measure: Measure) => said.some((each) => each.measure === measure);
  const wanted =
    has('numerator') && !has('denominator') ? 'denominator' : has('value') && !has('n') ? 'n' : null;
  if (wanted === null) return said;
  const { indicator } = found.options;
  const isOutOf = (each: number) =>
    measureFor(found.headers[each]?.join(' ') ?? '', indicator) === 'denominator';
  const at =
    found.free.find((each) => measureOf(found.words[each] ?? '') === wanted) ?? found.free.find(isOutOf);
  return at === undefined ? said : [...said, figureColumn(found, at, wanted)];
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
      : chosen([{ ...figureColumn(found, at, null) }]);
  }
  const isShare = indicator?.measure === 'proportion' || indicator?.measure === 'ratio';
  const rated = indicator?.measure === 'rate' && numerator === undefined ? pairOf(found, indicator) : null;
  if (rated !== null) return chosen(rated);
  if (numerator !== undefined && denominator === undefined && isShare)
    return { missing: [`${indicator?.outOf ?? 'its whole'} (a column denominator)`] };
  // What is counted is out of nothing, whatever stands in a denominator beside it.
  const isCount = indicator?.measure === 'count';
  if (numerator !== undefined)
    return chosen([
      figureColumn(found, numerator, 'numerator'),
      ...(denominator === undefined || isCount ? [] : [figureColumn(found, denominator, 'denominator')]),
    ]);
  const measure = indicator?.measure ?? null;
  // Of several counts the one of cases or of what is asked for: officers and victims are no offences.
  const isOther = (at: number) =>
    countsOther(words[at] ?? '') && (indicator === null || sideScores(header(at), indicator).counted <= 0);
  const cases = by('count').filter((at) => !isOther(at));
  if (cases.length === 0 && by('count').length === 1 && measure === 'count' && indicator !== null) {
    const own = header(by('count')[0] ?? -1);
    if (!namesIndicator(own, indicator) && !isOffence(own)) return { missing: [noNumberOf(indicator, own)] };
  }
  if (cases.length === 0 && by('count').length > 1)
    return { missing: [severalCounts(by('count').map(header))] };
  const named =
    indicator === null
      ? []
      : free.filter(
          (at) =>
            measureOf(words[at] ?? '') === null &&
            !isAverage(words[at] ?? '') &&
            namesIndicator(header(at), indicator),
        );
  const counts = [...(cases.length > 0 ? cases : by('count')), ...named];
  const nearest = indicator === null ? counts : nearestCounts(counts, header, indicator);
  if (indicator !== null && isShare) {
    const pair = pairOf(found, indicator);
    if (pair !== null) return chosen(pair);
    const [count] = by('count');
    // Counts by outcome are of what a ratio of outcomes is made.
    if (count !== undefined && found.hasOutcome) return chosen([figureColumn(found, count, 'count')]);
    const alone = percentFor(found, indicator);
    if (alone !== null) return chosen(alone);
    return {
      missing: [
        `${indicator.counted} and ${indicator.outOf ?? 'what they are out of'} (name the columns with --column numerator=… --column denominator=…)`,
      ],
    };
  }
  const shares = measure === 'duration' ? [] : [...by('percent'), ...by('proportion')];
  const published = [...shares, ...by('value')];
  const isMean = (at: number) => measure === 'count' && isAverage(words[at] ?? '');
  const plain = free.filter((at) => measureOf(words[at] ?? '') === null && !isMean(at));
  if (indicator !== null && measure === 'count' && nearest.length > 1)
    return { missing: [severalCounts(nearest.map(header))] };
  if (measure === 'published-percentage' || measure === 'duration') {
    const meant = plain.filter((each) => isMeant(words[each] ?? '', indicator));
    const at = published[0] ?? (meant.length === 1 ? meant[0] : undefined);
    if (at === undefined)
      return {
        missing: [
          `the ${measure} (${indicator?.counted}), a column named value (--column value=… names another)`,
        ],
      };
    const base = sampleOf(by('n'), words);
    return chosen([
      figureColumn(found, at, measureOf(words[at] ?? '') ?? 'value'),
      ...(base === undefined ? [] : [figureColumn(found, base, 'n')]),
    ]);
  }
  const [only = -1, other] = plain;
  const isTold = indicator !== null && (measure !== 'count' || isAbout(header(only), indicator));
  const count =
    nearest[0] ??
    (isTold && other === undefined && only >= 0 ? only : undefined) ??
    (indicator !== null ? by('value')[0] : undefined);
  if (count === undefined && indicator !== null && !isTold && only >= 0 && other === undefined)
    return { missing: [noNumberOf(indicator, header(only))] };
  const people = by('population')[0] ?? denominator;
  if (count !== undefined)
    return chosen([
      figureColumn(found, count, 'count'),
      ...(measure === 'rate' && people !== undefined ? [figureColumn(found, people, 'denominator')] : []),
    ]);
  const [value] = indicator === null ? published : [];
  if (value !== undefined) {
    const base = sampleOf(by('n'), words);
    return chosen([
      figureColumn(found, value, measureOf(words[value] ?? '') ?? 'value'),
      ...(base === undefined ? [] : [figureColumn(found, base, 'n')]),
    ]);
  }
  if (plain.length > 1)
    return {
      missing: [
        `the figures, unless its columns ${plain
          .slice(0, 3)
          .map((at) => JSON.stringify(shown(header(at))))
          .join(
            ', ',
          )} are those of areas or categories (--across area or --across category), or one is the figure (--column count=…)`,
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

/** Whether a column may be of what an indicator says: a mean is no median, and no median beside another is a mean. */
function isMeant(words: string, indicator: Indicator | null): boolean {
  const wanted = /\bmedian\b|\b(?:average|avg|mean)\b/.exec(headerWords(indicator?.counted ?? ''))?.[0];
  const own = /\bmedian\b|\b(?:average|avg|mean)\b/.exec(words)?.[0];
  return wanted === undefined || own === undefined || (wanted === 'median') === (own === 'median');
}

/** The percentage of a proportion without what is counted, and how many it is of; whether its figures are such is seen later. */
function percentFor(found: Candidates, indicator: Indicator): readonly FigureColumn[] | null {
  const { free, headers, words } = found;
  const header = (at: number) => headers[at]?.join(' ') ?? '';
  const measure = (at: number) => measureOf(words[at] ?? '');
  const told = free.filter((at) => ['percent', 'proportion'].includes(measure(at) ?? ''));
  const isActual = (at: number) => /^(?:actuals?|achieved|performance)$/.test(words[at] ?? '');
  // `Pass rate`, `Satisfaction rate`: a share of cases, and no rate of residents.
  const isShareRate = (at: number) =>
    /\brate$/.test(words[at] ?? '') &&
    (/^(?:pass|success|compliance|answer(?:ed)?|attendance|completion) rate$/.test(words[at] ?? '') ||
      sideScores((words[at] ?? '').replace(/ rate$/, ''), indicator).counted > 0);
  const called = free.filter(
    (at) =>
      measure(at) === 'value' || isActual(at) || isShareRate(at) || namesIndicator(header(at), indicator),
  );
  // What is counted, in a column that stands alone: `999 calls answered`, of which the share is 92.5.
  const alone =
    free.length === 1 ? free.filter((at) => measureFor(header(at), indicator) === 'numerator') : [];
  const [only, other] = told.length > 0 ? told : called.length > 0 ? called : alone;
  if (indicator.measure !== 'proportion' || only === undefined || other !== undefined) return null;
  const bases = free.filter(
    (at) =>
      at !== only &&
      (['n', 'denominator'].includes(measure(at) ?? '') ||
        measureFor(header(at), indicator) === 'denominator'),
  );
  const [base, another] = bases.length > 1 ? bases.filter((at) => isUnweighted(words[at] ?? '')) : bases;
  return [
    figureColumn(found, only, isActual(only) || isShareRate(only) ? 'value' : measure(only)),
    ...(base === undefined || another !== undefined ? [] : [figureColumn(found, base, 'n')]),
  ];
}

/** Of columns of sizes of samples the one that is not weighted, where they say so. */
const sampleOf = (all: readonly number[], words: readonly string[]): number | undefined =>
  all.find((at) => isUnweighted(words[at] ?? '')) ?? all[0];

/** How many were asked, whatever each counts for: chance moves a share by that. */
const isUnweighted = (words: string): boolean => /\bunweighted\b/.test(words);

/** Of several counts those that say most of what is asked for: its name, then what it counts, then any. */
function nearestCounts(
  counts: readonly number[],
  header: (at: number) => string,
  indicator: Indicator,
): readonly number[] {
  const rank = (at: number): number => {
    const own = header(at);
    if (namesIndicator(own, indicator)) return 0;
    return countsCases(own) || sideScores(own, indicator).counted > 0 ? 1 : 2;
  };
  const best = Math.min(...counts.map(rank));
  return counts.filter((at) => rank(at) === best);
}

/** Whether a header says no more than that crimes or cases are counted. */
const countsCases = (header: string): boolean =>
  /\b(?:offences?|crimes?|recorded)\b/.test(headerWords(header));

/** Whether the header of a column that stands alone is of what an indicator counts, or says nothing. */
const isAbout = (header: string, indicator: Indicator): boolean =>
  header.trim() === '' ||
  namesIndicator(header, indicator) ||
  mentions(header, indicator) ||
  countsCases(header) ||
  sideScores(header, indicator).counted > 0;

const noNumberOf = ({ counted }: Indicator, header: string): string =>
  `the ${counted}, of which ${JSON.stringify(shown(header))} is no number (--column ${JSON.stringify(`count=${header}`)} where it is)`;

const severalCounts = (all: readonly string[]): string =>
  `one count: ${all.map((each) => JSON.stringify(shown(each))).join(' and ')} are several (--column ${JSON.stringify(`count=${all[0] ?? ''}`)})`;
