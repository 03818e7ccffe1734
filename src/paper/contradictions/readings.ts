/** What a sentence says of a series or an area, read back from its words. */
export interface Reading {
  readonly aspect: 'claim' | 'level' | 'course' | 'change' | 'outlook' | 'area' | 'chance' | 'sure';
  readonly value: string;
  /** The pair of periods, or the event, that it is about; empty where it names none. */
  readonly of: string;
  /** With its sign; in the unit of `unit`. */
  readonly size: number | null;
  readonly unit: string;
  readonly range: readonly [number, number] | null;
}

/** What stands in a text beside its subject: the other forces, the nation, what might have been. */
const beside =
  /; (?:the middle force|[^;:]+: (?:up|down) [\d.]+%|nationally|whether it has held)[^;]*|, (?:less than in|a change below that of) \d+ of the other \d+ \w+|(?<=^|[;,] )[^;]*\b(?:would|had \d|if )[^;]*|, not shown to differ from[^;]*/gi;

const notTold =
  /cannot be told(?! apart)|cannot tell|not shown|may be chance|chance could make|not distinguishable|season could make/i;
const number = String.raw`([−-]?[\d,]*\.?\d+)`;
const unit = '(%| percentage points?| points?| days?| minutes?)?';
/** Where an interval stood that has been taken out. */
const mark = '(?: ⟨(\\d+)⟩)?';
/** The unit of a range beside no size, which stands at its first end. */
const unitOfRange = String.raw`(?:%| points?| days?| minutes?| per [\d,]+)?(?: a (?:month|year))?`;
const interval = new RegExp(
  String.raw`\((?:\d+% (?:interval )?)?${number}${unitOfRange}( lower| higher)? to ${number}%?( lower| higher)?[^)]*\)`,
  'gi',
);
const moved = new RegExp(
  String.raw`\b(stepped up|stepped down|rose|fell|up|down)(?: by)? ${number}${unit}${mark}(?:[^;⟨]*⟨(\d+)⟩)?`,
  'gi',
);
const apartBy = new RegExp(
  String.raw`${number}${unit}${mark} (higher|lower|fewer|more)\b(?:[^;⟨]*⟨(\d+)⟩)?`,
  'gi',
);

/** Sentences of a text; a stop inside a number or a name is none. */
export const sentencesOf = (text: string) => text.split(/(?<=[.?!])\s+(?=[\p{Lu}“\d])/u);

/** Everything that a sentence says of a level, a course, a change, an outlook or a chance. */
export function readingsOf(sentence: string): Reading[] {
  const text = sentence.replace(beside, '');
  return [...levels(text), ...courses(text), ...outlooks(text), ...chances(text)];
}

type Ends = (sign: number) => readonly [number, number];

function levels(text: string): Reading[] {
  const ends: Ends[] = [];
  const short = text.replace(interval, (_, from: string, fromWay: string, to: string, toWay: string) => {
    const end = (each: string, way: string | undefined, sign: number) =>
      way === undefined ? numberOf(each) * sign : numberOf(each) * (way.includes('lower') ? -1 : 1);
    ends.push((sign) => {
      const [one, other] = [end(from, fromWay, sign), end(to, toWay, sign)];
      return [Math.min(one, other), Math.max(one, other)];
    });
    return `⟨${ends.length - 1}⟩`;
  });
  const told = notTold.test(text) ? 'not-told' : sameWords.test(text) ? 'same' : null;
  const changes = [
    ...[...short.matchAll(moved)].map(([, way = '', size, of, near, after]) =>
      sized(/up|rose/i.test(way), size, of, ends[Number(near ?? after)]),
    ),
    ...[...short.matchAll(apartBy)].map(([, size, of, near, way = '', after]) =>
      sized(/higher|more/i.test(way), size, of, ends[Number(near ?? after)]),
    ),
  ].map((each): Reading => ({ ...each, value: told ?? each.value, of: pairIn(short) }));
  if (told === null)
    changes.push(...dates(short).map((of): Reading => ({ ...plain, aspect: 'change', value: of })));
  if (told === 'not-told' && changes.length === 0 && /\bchanged\b/i.test(short))
    changes.push({ ...plain, aspect: 'level', value: 'not-told' });
  if (told === 'same' && changes.length === 0)
    changes.push({ ...plain, aspect: 'level', value: 'same', of: pairIn(short) });
  return changes;
}

const plain = { of: '', size: null, unit: '', range: null } as const;
const sameWords =
  /no different from|\bwithin the margin of\b|\bis as it was\b|has not changed|\bno change\b|level (?:is|stands) unchanged/i;

function sized(up: boolean, size = '', of = '', ends?: Ends): Reading {
  const sign = up ? 1 : -1;
  return {
    ...{ aspect: 'level', value: up ? 'higher' : 'lower', of: '' },
    size: sign * Math.abs(numberOf(size)),
    unit: of
      .trim()
      .replace(/^percentage /, '')
      .replace(/s$/, ''),
    range: ends === undefined ? null : ends(sign),
  };
}

export const numberOf = (text: string) => Number(text.replace('−', '-').replaceAll(',', ''));

const when = String.raw`((?:(?:the year|yr) (?:to|ending) )?(?:[A-Z][a-z]+(?:(?: to |–)[A-Z][a-z]+)? \d{2,4}(?:(?: to |–)[A-Z][a-z]+ \d{2,4})?|\d{4}(?:\/\d{2})?))`;

/** The earlier stretch of a change: `2016/17`, `2017-10`; `year-before`; empty where none is named. */
export function pairIn(text: string): string {
  if (/the year before\b|a year (?:ago|earlier)/.test(text)) return 'year-before';
  const than = new RegExp(`(?:than|[Aa]gainst|from)(?: [\\d.,]+%?)?(?: in)? ${when}`).exec(text)?.[1];
  const since = /since ((?:[A-Z][a-z]+ )?\d{4}(?:\/\d{2})?)/i.exec(text)?.[1];
  const year = /\bin (\d{4}\/\d{2})\b/.exec(text)?.[1];
  const named = periodKey(than ?? '') || (since === undefined ? '' : `since ${periodKey(since)}`);
  return named === '' && year !== undefined ? `in ${year}` : named;
}

const names = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** A period as it is compared: months by number, whatever their names. */
export function periodKey(text: string): string {
  return text
    .trim()
    .toLowerCase()
    .replace(
      /\b(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\b(?: (\d{2})\b)?/g,
      (_, name: string, year: string | undefined) =>
        `${String(names.indexOf(name) + 1).padStart(2, '0')}${year === undefined ? '' : ` 20${year}`}`,
    )
    .replace(/^the year (?:to|ending) |^yr to /, 'year ')
    .replace(/[^\p{L}\p{N}/]+/gu, ' ')
    .trim();
}

/** When something changed, as it is said: `10 2018`. */
function dates(text: string): string[] {
  const stepped =
    /stepped (?:up|down)[^;]*? (?:in|over|between) ([A-Z][a-z]+(?: \d{4})?)(?: (?:to|and) ([A-Z][a-z]+) (\d{4}))?/.exec(
      text,
    );
  if (stepped === null) return [];
  const [, from = '', , year] = stepped;
  return [periodKey(/\d/.test(from) || year === undefined ? from : `${from} ${year}`)];
}

function courses(text: string): Reading[] {
  const say = (value: string): Reading => ({ ...plain, aspect: 'course', value });
  const others = /\b(?:areas?|forces?|boroughs?)\b[^.]*\b(?:rising|falling)/i.test(text);
  if (/too soon/i.test(text)) return [say('too-soon')];
  if (/\bplateau/i.test(text) && !/whether|not|would|cannot/i.test(text)) return [say('level')];
  if (others || notTold.test(text)) return [];
  const way =
    /\b(?:is|still|now|was|keeps?) (rising|falling)\b/i.exec(text)?.[1]?.toLowerCase() ??
    /^(?:was )?(rising|falling)\.?$/i.exec(text)?.[1]?.toLowerCase();
  if (way !== undefined) return [say(way)];
  return /\b(?:has been|has held|is|held) level\b|^level\.$/i.test(text) ? [say('level')] : [];
}

function outlooks(text: string): Reading[] {
  const say = (value: string, of = ''): Reading => ({ ...plain, aspect: 'outlook', value, of });
  if (/whether it will meet[^.]*cannot be told|%: cannot tell/i.test(text)) return [say('cannot-tell')];
  if (/some months(?: will meet|\.$)/i.test(text)) return [say('some')];
  if (/will not meet/i.test(text)) return [say('will-not-meet')];
  return /\bwill meet/i.test(text) && !/whether/i.test(text) ? [say('will-meet')] : [];
}

const howMany = 'none|one|two|three|four|five|six|seven|eight|nine|ten|\\d+';
const chancePattern = /chance ([^.;:]*?)(?: is|: | of) (over |under )?(\d+ in [\d,]+|\d+%)/gi;

function chances(text: string): Reading[] {
  return [...text.matchAll(chancePattern)].map((match): Reading => {
    const [, event = '', , said = ''] = match;
    const of = [
      /at least|or more/i.test(event) ? 'at least' : /exactly/i.test(event) ? 'exactly' : '',
      new RegExp(`\\b(${howMany})\\b`, 'i').exec(event)?.[1] ?? '',
      /(January|February|March|April|May|June|July|August|September|October|November|December)(?: \d{4})?/.exec(
        event,
      )?.[0] ?? '',
    ];
    return { ...plain, aspect: 'chance', value: String(chanceOf(said)), of: of.join(' ').trim() };
  });
}

/** `1 in 15`, `51 in 100` and `10%` as a number. */
export function chanceOf(text: string): number {
  const [one = 0, of] = [...text.matchAll(/[\d,]+/g)].map(([each]) => numberOf(each));
  return text.includes('%') ? one / 100 : one / (of ?? 1);
}
