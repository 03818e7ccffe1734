import { readPeriod } from '../../period/read-period.ts';
import { headerWords, isRegion, isWhole, isWholeArea } from '../words/words.ts';

/** What a column of a Home Office table holds. */
export type HomeOfficeRole =
  | 'ending'
  | 'year'
  | 'quarter'
  | 'force'
  | 'offence'
  | 'group'
  | 'subgroup'
  | 'code'
  | 'outcome'
  | 'outcomeGroup'
  | 'outcomeType'
  | 'closed'
  | 'recorded'
  | 'number';

/** Whether a header counts outcomes by the quarter in which the offence was recorded. */
const byRecording = /\b(?:offences?|crimes?)\b(?: \w+){0,3} recorded\b|\brecorded (?:offences?|crimes?)\b/;
/** `regardless of when the offence was recorded` names the recording only to say that it does not matter. */
const ofAnyTime = /\b(?:regardless|irrespective|whenever|in any)\b/;
/** Whether it counts those that were given in the quarter, of offences of any time. */
const byClosing = /\bclosed\b|\boutcomes?(?: \w+){0,2} (?:recorded|assigned|given|finalised)\b/;

/** How each is named, as words in lower case; the first role that fits a header has it. */
const wordings: readonly (readonly [HomeOfficeRole, (words: string) => boolean])[] = [
  [
    'ending',
    like(/^(?:(?:12|twelve) months? ending|(?:rolling )?year (?:ending|to)|rolling year)(?: date)?$/),
  ],
  ['year', like(/^(?:fin(?:ancial)? )?year(?: ending.*)?$/)],
  ['quarter', like(/^(?:fin(?:ancial)? )?(?:quarter|qtr)(?: number)?$/)],
  ['force', like(/^(?:police )?force(?: name| area)?(?: name)?$|^pfa(?:\d\d)?(?: ?nm| name)?$/)],
  ['outcomeGroup', like(/^(?:new )?outcomes? group(?: name)?$/)],
  ['outcomeType', like(/^outcomes? (?:type|number|code)(?: number| code)?$/)],
  ['closed', (words) => countsOutcomes(words) && !isByRecording(words) && isByClosing(words)],
  ['recorded', (words) => countsOutcomes(words) && isByRecording(words)],
  ['outcome', like(/^outcome(?: description| name)?$/)],
  ['subgroup', like(/^(?:offence )?sub ?group(?: name)?$/)],
  ['group', like(/^(?:offence )?group(?: name)?$/)],
  ['code', like(/^(?:home office )?(?:offence )?codes?$/)],
  ['offence', like(/^offence(?: description| name)?$/)],
  [
    'number',
    like(
      /^(?:(?:rolling year )?(?:total )?(?:number|count|no) of (?:police )?(?:recorded )?(?:offences|crimes)(?: recorded)?|(?:police )?(?:recorded )?(?:offences|crimes)|(?:police )?recorded crime|offence count|total offences|force outcomes|number of outcomes|outcomes)$/,
    ),
  ],
];

function like(wording: RegExp): (words: string) => boolean {
  return (words) => wording.test(words);
}

const isByClosing = (words: string): boolean => byClosing.test(words) || ofAnyTime.test(words);

const countsOutcomes = (words: string): boolean => /\boutcomes\b/.test(words);

const isByRecording = (words: string): boolean => byRecording.test(words) && !ofAnyTime.test(words);

/** Where each role stands in a header, by normalised words, whatever the wording of the year of publication. */
export function headerRoles(header: readonly string[]): ReadonlyMap<HomeOfficeRole, number> {
  const found = new Map<HomeOfficeRole, number>();
  header.forEach((text, at) => {
    const words = headerWords(text);
    const role = wordings.find(([name, fits]) => !found.has(name) && fits(words))?.[0];
    if (role !== undefined) found.set(role, at);
  });
  return found;
}

/** How a header was understood, as a sentence. */
export function rolesInWords(header: readonly string[], roles: ReadonlyMap<HomeOfficeRole, number>): string {
  return `Columns are read as ${[...roles].map(([role, at]) => `${role}: ${JSON.stringify(header[at])}`).join(', ')}.`;
}

/** Headers that count outcomes without saying which: of the offences that were recorded, or those given in the period. */
export function unclearOutcomes(
  header: readonly string[],
  roles: ReadonlyMap<HomeOfficeRole, number>,
): readonly string[] {
  const clear = new Set([...roles].filter(([role]) => role !== 'number').map(([, at]) => at));
  return header.filter((text, at) => !clear.has(at) && countsOutcomes(headerWords(text)));
}

/**
 * Why a row is no figure of the table: a country or region beside its forces, all offences beside each, or twelve months
 * to another quarter than the last of a financial year, which overlap with those years.
 */
export function whyApart(
  roles: ReadonlyMap<HomeOfficeRole, number>,
): (cells: readonly string[]) => string | null {
  const places = (...wanted: readonly HomeOfficeRole[]) => wanted.flatMap((role) => roles.get(role) ?? []);
  const offences = places('offence', 'group', 'subgroup');
  const forces = places('force');
  const endings = roles.has('year') ? [] : places('ending');
  return (cells) => {
    const has = (at: readonly number[], test: (text: string) => boolean) =>
      at.some((place) => test((cells[place] ?? '').trim()));
    if (has(forces, (text) => isWholeArea(text) || isRegion(text)))
      return 'Countries, regions and totals beside the forces';
    if (has(offences, isWhole)) return 'All offences together beside each of them';
    return has(endings, (text) => twelveMonths(text) !== null && financialPeriod(text) === null)
      ? 'Twelve months that end in another month than March'
      : null;
  };
}

const twelveMonths = (text: string) =>
  readPeriod(text, { endOf: 'year' }) ?? readPeriod(`year ending ${text}`);

const firsts = ['apr', 'jul', 'oct', 'jan'];
const lasts = ['jun', 'sep', 'dec', 'mar'];

/** The quarter that a text names by its months beside a financial year, as `Q1`: `2018/19 Apr-Jun`, `2018/19 April to June`. */
function withQuarter(text: string): string {
  const named = /^(.*\d)\W*\b([a-z]{3})[a-z]* ?(?:to|[-\u2010-\u2015]) ?([a-z]{3})[a-z]*\W*$/i.exec(text);
  const [, year = '', first = '', last = ''] = named ?? [];
  const quarter = firsts.indexOf(first.toLowerCase());
  const isWhole = quarter >= 0 && lasts.indexOf(last.toLowerCase()) === quarter;
  return isWhole && financialYear.test(year) ? `${year} Q${quarter + 1}` : text;
}
const financialYear = /^\d{4} ?[-/\u2010-\u2015] ?\d{2,4}$/;

/** A year may be written as its last month, `Mar 2019`, or its last day; and `2011-12` is never December. */
export function financialPeriod(written: string) {
  // A quarter is published as `1` or as `Q1` beside its year.
  const text = withQuarter(written.replace(/(\d) ([1-4])$/, '$1 Q$2'));
  // The last day of twelve months is the last of a quarter too: only what names a quarter is one.
  const isQuarter = /q|\bto\b/i.test(text);
  return (
    (isQuarter ? readPeriod(text, { expect: 'financial-quarter' }) : null) ??
    readPeriod(text, { expect: 'financial-year' }) ??
    readPeriod(`year ending ${text}`, { expect: 'financial-year' })
  );
}
