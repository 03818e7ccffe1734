import type { Reading } from './readings.ts';
import type { Subject } from './subjects.ts';

const chance =
  /within chance|chance can explain|not among so many|no different by more than chance|not distinguishable/i;
const usual = /within how|usual spread|ordinarily differ|no outlier|not an outlier|no further out/i;
const apart = /stands? apart|beyond how|further out than|\boutlier\b|(?:lowest|highest) in all/i;
/** A cell of the scorecard names an area with its size where it stands apart. */
const cell = /\d(?: points?|%)? (?:below|above)(?: and \d+ more)?\.$/;

/** How an area, or a force among forces, is said to lie to the others; `null` where a sentence says nothing of it. */
export function areaReading(sentence: string, { areaName, isForce }: Subject): Reading | null {
  const said = isForce
    ? clauseWith(
        sentence,
        /\b(?:highest|lowest|\d(?:st|nd|rd|th)) of \d+|\d(?:st|nd|rd|th) of \d+|\bforces?\b/i,
      )
    : (clauseWith(sentence, new RegExp(lastWord(areaName), 'i')) ?? sentence);
  if (said === null || /(?:no other|none) [^.;]*apart|whether/i.test(said)) return null;
  const value = chance.test(said)
    ? 'within-chance'
    : usual.test(said) && !/beyond how/i.test(said)
      ? 'within-ordinary-variation'
      : apart.test(said) || (!isForce && cell.test(said))
        ? 'beyond-ordinary-variation'
        : null;
  return value === null ? null : { aspect: 'area', value, of: '', size: null, unit: '', range: null };
}

const lastWord = (name: string) => name.split(' ').at(-1) ?? name;

/** The part of a sentence between semicolons that holds a word. */
const clauseWith = (sentence: string, word: RegExp) =>
  sentence.split(';').some((each) => word.test(each)) ? sentence : null;
