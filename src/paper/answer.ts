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

/** Something that must be said: whether words say it. */
export type Must = (words: string) => boolean;

/**
 * What an item answers, in three sentences, and what is left for the line beside it. One verdict has its two sentences; of several the
 * first has one, and of the others as many verdicts as there is room for: the rest are said beside. What they are of is said once.
 * A verdict after the first keeps of its text what must be said.
 */
export function answerOf(
  told: readonly Told[],
  must: readonly Must[] = [],
): { readonly answer: Told[]; readonly beside: string[] } {
  const [first, ...others] = told;
  if (first === undefined) return { answer: [], beside: [] };
  const sentences = sentencesOf(first.text).slice(0, others.length === 0 ? MOST_SENTENCES - 1 : 1);
  const room = MOST_SENTENCES - 1 - sentences.length;
  const open = must.filter((each) => !each([first.lead, ...sentences].join(' ')));
  const more = others.map(({ lead, text }, at) => ({
    lead: withoutSubject(lead, told.slice(0, at + 1)),
    kept: sentencesOf(text).find((sentence) => open.some((each) => each(sentence) && !each(lead))) ?? '',
  }));
  return {
    answer: [
      inBold(first.lead, sentences.join(' ')),
      ...more.slice(0, room).map(({ kept, lead }) => (kept === '' ? inBold(lead, '') : joined(lead, kept))),
    ],
    beside: more.slice(room).map(({ kept, lead }) => `${lead} ${kept}`.trim()),
  };
}

/** A verdict and the first clause of what follows it, in one sentence. */
function joined(lead: string, sentence: string): Told {
  const [clause = ''] = sentence.replace(/\.$/, '').split('; ');
  const small = clause.replace(/^(?:The|It|In|Of)\b/, (word) => word.toLowerCase());
  return { lead: `${lead.replace(/\.$/, '')};`, text: `${small}.` };
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
