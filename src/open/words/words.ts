import type { Indicator } from '../../indicator/indicator.ts';
import { unmarked } from './marks.ts';
import { isTime, isToDo } from './of-times.ts';

/** What a figure is, by the words of its header, of its row or of its sheet. */
export type Measure =
  | 'count'
  | 'numerator'
  | 'denominator'
  | 'percent'
  | 'proportion'
  | 'value'
  | 'n'
  | 'rate'
  | 'population'
  /** Counts of something else than is asked for: outcomes beside crimes. */
  | 'outcomes'
  /** Differences, ranks, limits, running totals: never a figure of a period. */
  | 'derived';

/** A header as words alone, in lower case, without its marks: `Offence_Sub-Group [note 1]` as `offence sub group`. */
export function headerWords(text: string): string {
  return unmarked(text.slice(0, 200))
    .text.normalize('NFKC')
    .replaceAll(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}%+]+/gu, ' ')
    .trim();
}

const measures: readonly (readonly [Measure, RegExp])[] = [
  [
    'derived',
    /\b(?:change|difference|diff|variance|rank|ranking|quartile|percentile|lower|upper|ci|lcl|ucl|std|sd|standard error|confidence (?:interval|limit)|target|baseline|cum(?:ulative|ul)?|f?ytd|r(?:12|3)m?|m(?:at|aa)|[36]m(?:ma|av)|mtd|qtd|to date|running|rolling|moving|trend|forecast|expected|z score|cost|net (?:\w+ )?(?:satisfaction|confidence|score|promoter|agree\w*)|nps)\b|\+/,
  ],
  [
    'rate',
    /\brates?\b|\bper (?:1 ?000|10 ?000|100 ?000|million|thousand|head|capita|resident|person|household|officer|\d+)/,
  ],
  ['percent', /%|\b(?:percent|percentage|per cent|pct|perc)\b/],
  ['proportion', /\b(?:proportion|share|ratio)\b/],
  ['population', /\b(?:population|residents|inhabitants|households|headcount)\b/],
  ['numerator', /^(?:numerator|num)$/],
  ['denominator', /^(?:denominator|denom|out of)$/],
  [
    'n',
    /^(?:n|(?:un)?weighted (?:base|n|count|sample)(?: size)?|sample(?: size)?|base(?: size| n)?|respondents|responses)$/,
  ],
  ['outcomes', /\b(?:outcomes?|detections?|detected|solved|cleared|charged|convictions?|arrests?)\b/],
  [
    'count',
    /^(?:counts?|numbers?|no|total|totals|figures?|vols?|volumes?|frequency|freq|recorded|crimes?|offences?|incidents?|records?|events?|notifiable offences|crimes? recorded|offences? recorded|(?:police )?recorded (?:crimes?|offences?|incidents?)(?: \w+)?|(?:total )?(?:number|count|no|num|vol|volume|sum) of (?:counts?|numbers?|crimes?|offences?|incidents?|records?|\w+(?: \w+)?)|(?:crime|offence|incident|record) (?:count|counts|number|numbers|volume|total)|total (?:crimes?|offences?|incidents?)|actuals?)$/,
  ],
  ['value', /^(?:values?|result|score|observation|obs value|measure value|data)$/],
];

/** The measure that words name by themselves; `null` where they name none. */
export function measureOf(words: string): Measure | null {
  return measures.find(([, pattern]) => pattern.test(words))?.[0] ?? null;
}

/** Whether words count something of their own, as `number of officers` does and `number of offences` does not. */
export function countsOther(words: string): boolean {
  const [, of = ''] = /^(?:total )?(?:number|count|no|num|volume|sum) of (.+)$/.exec(words) ?? [];
  return (
    of !== '' &&
    !/\b(?:crimes?|offences?|incidents?|records?|counts?|numbers?|events?|cases|recorded)\b/.test(of)
  );
}

/** Whether words are of a mean of figures, which is no number of anything. */
export const isAverage = (words: string): boolean => /\b(?:average|avg|mean|median)\b/.test(words);

/** Whether a header or a title says that its figures are thousands or millions: `Crimes ('000s)`. */
export function inThousands(text: string): boolean {
  return (
    /(?:^|[\s(])(?:in )?(?:thousands?|millions?)(?:\)|$)|['\u2018\u2019]000s?|\(000s?\)|\b000s\b/i.test(
      text,
    ) && !/\bper\b/i.test(text)
  );
}

/** Whether words name a figure so plainly that a column is taken for it whatever stands below. */
export function namesFigure(words: string): boolean {
  return /^(?:counts?|numerator|denominator|values?|n|percent(?:age)?|proportion)$/.test(words);
}

/** Words of totals and wholes. */
const wholeWords =
  /^(?:(?:grand |sub ?|overall )?totals?|all|sum|overall|both|both sexes|persons|people|everyone|all (?:\w+ )?(?:persons|people|ages|areas|forces|districts|boroughs|crimes?|offences|victims|groups|types|stages|categories|outcomes|disposals|results|ethnicities|ethnic groups|genders|sexes|strands|methods|sites|teams|wards|beats|lpas)|any|force(?:wide| wide| total)?|whole (?:force|area)|(?:total|all) (?:recorded )?(?:crimes?|offences|crime types)(?: \w+| (?:in|ex)cluding [\w ]+)?|total \w[\w ]*|[\w ]+ totals?)$/;
const nations =
  /^(?:england(?: and wales| wales)?|wales|scotland|great britain|united kingdom|uk|national(?: total| average)?|england and wales (?:total|average))$/;

/** Whether a label says that it is of everything beside it together. */
export function isWhole(label: string): boolean {
  return wholeWords.test(withoutExtent(headerWords(label)));
}

/** A whole without what it says that it holds or leaves out: `Force total (inc. unknown)`. */
const withoutExtent = (words: string): string =>
  words.replace(/ (?:inc|incl|including|ex|exc|excl|excluding) .+$/, '');

/** Whether a text in a column of areas says that there is none: `No location`, `Unknown`, `MSG average`, `Target`. */
export function isNoArea(name: string): boolean {
  return /^(?:no (?:location|area|district|data)|unknown(?: \w+)?|not (?:known|stated|recorded|given|allocated|assigned|mapped)|unassigned|unallocated|unmapped|missing|blank|none|n a|elsewhere|out(?:side)? (?:of )?(?:the )?(?:force|area|county)(?: area)?|out of area|(?:[\w ]+ )?(?:average|mean|median)|targets?|benchmark|rank(?:ing)?|(?:% |percentage |per cent )?(?:change|difference|variance)|std(?: dev)?|standard deviation|min(?:imum)?|max(?:imum)?|range|(?:upper|lower) (?:quartile|limit)|u?lcl|ucl|msg|most similar (?:group|forces)|forecast|projection|(?:previous|prior|last) (?:year|month|quarter|period)(?: total)?|(?:change|difference|variance) (?:on|from|since|vs|to) .*)$/.test(
    headerWords(name),
  );
}

/** Whether an area is a region of England, in which forces lie, or all of London; West Midlands is a force. */
export function isRegion(name: string): boolean {
  return /^(?:north east|north west|yorkshire (?:and )?(?:the )?humber(?:side)?|east midlands|west midlands region|east(?:ern)?(?: of england)?|(?:greater |inner |outer )?london|south east|south west)(?: region)?$/.test(
    headerWords(name),
  );
}

/** Whether a label says that it is a part of the one above it: `of which: robbery`. */
export function isWithin(label: string): boolean {
  return /^(?:of which|o w|including|incl|which)\b/.test(headerWords(label));
}

/** Whether ranges such as ages lie in each other: `18+` beside `18-24`. */
export function overlap(labels: readonly string[]): boolean {
  const ranges = labels.flatMap((label): (readonly [number, number])[] => {
    const [, from, to] = /^(?:aged? )?(\d{1,3})\s*(?:-|–|to)\s*(\d{1,3})$/i.exec(label.trim()) ?? [];
    const [, least] =
      /^(?:aged? )?(\d{1,3})\s*(?:\+|plus|(?:and|or) (?:over|older|above))$/i.exec(label.trim()) ?? [];
    const [, under] = /^(?:under|below) (\d{1,3})$/i.exec(label.trim()) ?? [];
    if (from !== undefined && to !== undefined) return [[Number(from), Number(to)]];
    if (least !== undefined) return [[Number(least), 999]];
    return under === undefined ? [] : [[0, Number(under) - 1]];
  });
  return ranges.some(([from, to], at) =>
    ranges.slice(at + 1).some(([low, high]) => low <= to && from <= high),
  );
}

/** Whether an area says that others lie in it: a nation, a total, the force. */
export function isWholeArea(name: string): boolean {
  const words = headerWords(name);
  return nations.test(words) || wholeWords.test(withoutExtent(words));
}

const stopWords = new Set([
  'the',
  'of',
  'to',
  'and',
  'or',
  'a',
  'an',
  'that',
  'with',
  'by',
  'for',
  'is',
  'are',
  'no',
]);

/** Words by their stems: `meeting`, `met` and `meets` of one, singular and plural of one. */
function stems(text: string): ReadonlySet<string> {
  const words = headerWords(text)
    .split(' ')
    .filter((word) => word !== '' && !stopWords.has(word));
  return new Set(words.map(stem));
}

function stem(word: string): string {
  if (word === 'met') return 'meet';
  if (word === 'secs' || word === 'sec') return 'second';
  const bare = word.replace(/ies$/, 'y').replace(/(?:ing|ed|es|s)$/, '');
  return bare.length < 3 ? word : bare;
}

const negations =
  /\b(?:not|never|non|un\w{4,}|dis\w{4,}|without|fail\w*|missed|outside|over|more than|above|abandoned)\b/;
/** What a survey or a sample is out of, however a definition words it. */
const askedWords =
  /\b(?:surveyed|interviewed|interviews|asked|responses|respondents|sampled?|surveys|assessed|reviewed|audited|checked|eligible|offered|received|made|total|all|base)\b/;

/** How far words are those of what an indicator counts, and of what that is out of. */
export interface SideScores {
  readonly counted: number;
  readonly outOf: number;
}

/** Weighs the words of a header against the two sides of an indicator; 0 where they are not its. */
export function sideScores(header: string, indicator: Indicator): SideScores {
  const { counted, outOf = '', name } = indicator;
  const words = headerWords(header);
  const own = stems(header);
  const above = stems(counted);
  const below = stems(outOf);
  const telling = [...above].filter((word) => !below.has(word));
  const hits = (of: Iterable<string>) => [...of].filter((word) => own.has(word)).length;
  // `Required to attend` is who should, and not who did.
  const tellingHits = isToDo(words) && !isToDo(headerWords(counted)) ? 0 : hits(telling);
  // Calls to 101 are none to 999, what is done within 60 seconds is not done within 10, and a stage is not the whole.
  const numbers = (text: string): readonly string[] => headerWords(text).match(/\b\d{3}\b/g) ?? [];
  const [those, these] = [numbers(header), numbers(`${counted} ${outOf} ${name}`)];
  const isOther = those.length > 0 && these.length > 0 && !those.some((each) => these.includes(each));
  const limits = (text: string): readonly string[] => headerWords(text).match(timeLimits) ?? [];
  const known = limits(`${counted} ${outOf} ${name}`);
  if (isTime(header, words) && !isTime(counted, headerWords(counted))) return { counted: 0, outOf: 0 };
  if (isOther || limits(header).some((each) => !known.includes(each)) || namesPart(own, indicator))
    return { counted: 0, outOf: 0 };
  const isNegated = negations.test(words) !== negations.test(headerWords(counted));
  // Other words of its name tell two columns of one kind apart: `closed` of `(closed basis)`.
  const beside = [...stems(name)].filter((word) => !above.has(word) && !below.has(word));
  const countedScore = isNegated
    ? 0
    : tellingHits > 0
      ? tellingHits + hits(beside) / 10
      : hits([...stems(name)].filter((word) => !below.has(word))) / 2;
  const belowHits = hits([...below].filter((word) => !telling.includes(word)));
  const outOfScore =
    tellingHits > 0 || isNegated
      ? 0
      : belowHits / Math.max(1, below.size) +
        (askedWords.test(words) ? 0.5 : 0) +
        (belowHits > 0 ? hits(beside) / 10 : 0);
  return { counted: countedScore, outOf: outOfScore };
}

const timeLimits = /\b\d{1,3}(?= ?(?:s|secs?|seconds?|mins?|minutes?|hrs?|hours?|days?|weeks?|months?)\b)/g;

/** Whether words name a part that an indicator leaves out: `satisfied with follow-up`, of the whole experience. */
function namesPart(own: ReadonlySet<string>, { dimensions = {}, where = {} }: Indicator): boolean {
  return Object.entries(where).some(([name, value]) =>
    (dimensions[name] ?? []).some((other) => {
      const part = [...stems(other.replaceAll('-', ' '))];
      return other !== value && part.length > 0 && part.every((word) => own.has(word));
    }),
  );
}

/** Whether words name an indicator itself: `Robberies`, `Robbery offences`, `DA offences`. */
export function namesIndicator(text: string, { id, name }: Indicator): boolean {
  const own = [...stems(text.replace(/\bDA\b/, 'domestic abuse'))]
    .filter((word) => !generic.has(word))
    .join(' ');
  const names = [id.replaceAll('-', ' '), name].map((each) =>
    [...stems(each)].filter((word) => !generic.has(word)).join(' '),
  );
  return own !== '' && names.includes(own);
}

/** The value that says yes in a column of yes and no that flags the cases of an indicator: `Y` of `DA flag`; `null` in any other. */
export function flagged(header: string, values: ReadonlySet<string>, indicator: Indicator): string | null {
  const bare = header.replaceAll(/[_ ]?(?:flag(?:ged)?|marker|indicator|related|y\/?n)\b/gi, ' ').trim();
  const yes = [...values].filter((value) => /^(?:y|yes|true|1)$/i.test(value));
  const isOfBoth = [...values].every((value) => /^(?:y|yes|true|1|n|no|false|0|)$/i.test(value));
  return isOfBoth && yes.length === 1 && namesIndicator(bare, indicator) ? (yes[0] ?? null) : null;
}

/** Whether two names have the same words, in any order: `ROBBERY (BUSINESS)` and `business-robbery`. */
export function sameWords(a: string, b: string): boolean {
  const [those, these] = [stems(a), stems(b.replaceAll('-', ' '))];
  return those.size === these.size && [...those].every((word) => these.has(word));
}

/** Whether a title or a header names what an indicator counts among other words: `Robbery by area`. */
export function mentions(text: string, indicator: Indicator): boolean {
  const own = stems(text);
  const [id = [], name = [], counted = []] = [
    indicator.id.replaceAll('-', ' '),
    indicator.name,
    indicator.counted,
  ].map((each) => [...stems(each)].filter((word) => !generic.has(word)));
  const names = [id, name];
  if (names.some((words) => words.length === 0))
    return /\b(?:recorded crime|all crime|crimes? recorded|total)\b/.test(headerWords(text));
  return names.some((words) => words.every((word) => own.has(word))) || counted.some((word) => own.has(word));
}

const generic = new Set(
  ['offenc', 'offence', 'crime', 'crim', 'recorded', 'record', 'number', 'count', 'total', 'all'].map(stem),
);

/** Kinds of crime that cut across offences: each of theirs stands among robberies, assaults and others too. */
const acrossWords =
  /^(?:domestic (?:abuse|violence)|hate|knife(?: (?:enabled|related))?|gun(?: enabled)?|cyber(?: (?:enabled|dependent))?|alcohol related|gang related|neighbourhood|serious acquisitive|rural|business|honour based(?: abuse| violence)?|vawg|violence against women and girls|child sexual exploitation)(?: (?:related|flagged))?(?: (?:crimes?|offences?|incidents?))?$/;

/** Whether a label is of crimes that other offences beside it hold too: `Knife crime`, `Domestic abuse offences`. */
export function cutsAcross(label: string): boolean {
  return acrossWords.test(headerWords(label));
}

/** Words that offences and crime types are made of, in any force's list of them. */
const offenceWords =
  /\b(?:robber(?:y|ies)|burglar(?:y|ies)|theft|shoplifting|violen(?:ce|t)|homicide|murder|manslaughter|assaults?|wounding|sexual|rapes?|weapons?|drugs?|arson|criminal damage|public order|fraud|vehicle|harassment|stalking|knife|firearms?|anti social|asb|handling stolen|blackmail|kidnap\w*|perjury|bicycle|hate crime|domestic abuse|other crime|miscellaneous crimes|trafficking)\b/;

/** Whether a label is the name of an offence, a crime type or a group of them. */
export function isOffence(label: string): boolean {
  return offenceWords.test(headerWords(label));
}
