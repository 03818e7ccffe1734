import { sentenceCase } from '../words/about.ts';

/** A verdict in a few words, said in bold, and what follows it. */
export interface Told {
  readonly lead: string;
  readonly text: string;
}

/** Sentences of an answer at most, its verdicts among them. */
export const MOST_SENTENCES = 3;

/** What ends a sentence: not the full stop of `St. Albans`. */
const ends = /(?<=[.?!]”?)(?<!\b(?:St|Mt|No|Dr)\.) (?=[A-Z“\d])/;

/** The sentences of a text. */
export const sentencesOf = (text: string): string[] => text.split(ends).filter((each) => each.trim() !== '');

/**
 * What an item answers, in three sentences, and what is left for the line beside it. One verdict has its two sentences; of several the
 * first has one, and of the others as many verdicts as there is room for: the rest are said beside. What they are of is said once.
 */
export function answerOf(told: readonly Told[]): { readonly answer: Told[]; readonly beside: string[] } {
  const [first, ...others] = told;
  if (first === undefined) return { answer: [], beside: [] };
  const sentences = sentencesOf(first.text).slice(0, others.length === 0 ? MOST_SENTENCES - 1 : 1);
  const room = MOST_SENTENCES - 1 - sentences.length;
  const leads = others.map(({ lead }, at) => withoutSubject(lead, told.slice(0, at + 1)));
  return {
    answer: [
      inBold(first.lead, sentences.join(' ')),
      ...leads.slice(0, room).map((lead) => inBold(lead, '')),
    ],
    beside: leads.slice(room),
  };
}

/** A verdict whose subject has been named before it stands by itself: `Shropshire is no outlier.` */
function withoutSubject(lead: string, before: readonly Told[]): string {
  const [of, ...rest] = lead.split(': ');
  const isSaid = rest.length > 0 && before.some((each) => each.lead.startsWith(`${of}: `));
  return isSaid ? sentenceCase(rest.join(': ')) : lead;
}

/** A level that has not changed, or of which that cannot be told, is bold up to its size: `Robbery cannot be told to have changed:`. */
function inBold(lead: string, text: string): Told {
  const [, verdict, size] =
    /^(.* (?:to have changed|no different from [^:]+|within the margin of [^:]+):) (.+)$/.exec(lead) ?? [];
  return verdict === undefined || size === undefined
    ? { lead, text }
    : { lead: verdict, text: `${size} ${text}`.trim() };
}
