import type { QuestionAnswer } from '../../../src/assess/questions/question.ts';

/** What is never said, as words of their own. */
const never = [
  ...['significant', 'significantly', 'p', 'sigma', 'confidence interval', 'tier', 'soared', 'only'],
  ...['because', 'caused', 'due to', 'thanks to', 'NaN', 'Infinity', 'undefined', 'null', '-0', '−0'],
];

const words = (text: string) => text.split(/\s+/).filter((each) => each !== '').length;

const sentencesOf = (text: string) => text.split(/[.?!](?:\s|$)/).filter((each) => each.trim() !== '').length;

/** Every fault of how an answer is put. */
export function faultsOf({ name, short: { lead, text } }: QuestionAnswer): string[] {
  const said = `${lead} ${text}`;
  return [
    ...(sentencesOf(lead) === 1 ? [] : ['a lead of more than one sentence']),
    ...(sentencesOf(text) <= 2 ? [] : ['more than two sentences']),
    ...(words(text) <= 48 ? [] : [`${words(text)} words`]),
    ...(words(lead) <= 18 ? [] : [`a lead of ${words(lead)} words`]),
    ...(said.endsWith('.') || text === '' ? [] : ['no full stop']),
    ...never
      .filter((word) => new RegExp(`(^|[^\\w-])${word}([^\\w.]|$)`, 'i').test(said))
      .map((word) => `says “${word}”`),
    ...(/local policing/i.test(said) ? ['speaks of local policing areas'] : []),
    ...([...said.matchAll(/(?:highest|lowest|\d(?:st|nd|rd|th)) of (?!\d)/g)].length > 0
      ? ['a place without a number']
      : []),
  ].map((fault) => `${name}: ${fault}: ${said}`);
}
