import type { RankFinding } from '../../compare/rank.ts';
import type { Polarity } from '../../result/finding.ts';
import { ordinal, whole } from '../../result/words.ts';
import { stretch, withRoom } from './stretch.ts';

const QUARTILES = {
  'top-quartile': ', inside the top quartile',
  'below-top-quartile': ', below the top quartile',
  'bottom-quartile': ', inside the bottom quartile',
  'cannot-tell': ', so the quartile cannot be told',
} as const;

/** A place counts from the good end; where it does not, or there is none, the sentence names the end. */
function fromGoodEnd(polarity: Polarity, first: 'highest' | 'lowest'): boolean {
  return polarity === (first === 'highest' ? 'higher-is-better' : 'lower-is-better');
}

/** `31st`, `2nd highest`, `highest`. */
function placeWords(place: number, end: string): string {
  return place === 1 && end !== '' ? end.trim() : `${ordinal(place)}${end}`;
}

/** One sentence on a place: which, of how many, before and after the coverage check, and what it may truly be. */
export function rankSentence({ subject, verdict, evidence, caveats }: RankFinding): string {
  const { after, before, definition, excluded } = evidence;
  const when = stretch(subject);
  if (verdict === 'not-ranked' || after === null) {
    const out = excluded.find(({ area }) => area === subject.area);
    const why = out === undefined ? 'it has no figure' : `it was left out: ${out.reason.split(';')[0]}`;
    return `${subject.areaName} has no place on ${definition.name} in ${when}, because ${why}.`;
  }
  const named = definition.countBasis === null || definition.name.includes(definition.countBasis);
  const basis = named ? '' : `, ${definition.countBasis} basis`;
  const left = before === null ? 0 : before.of - after.of;
  const earlier =
    before === null || left === 0 ? '' : ` (${ordinal(before.place)} of all ${whole(before.of)})`;
  const end = fromGoodEnd(subject.polarity, evidence.first) ? '' : ` ${evidence.first}`;
  const place = `${subject.areaName} was ${placeWords(after.place, end)} of ${whole(after.of)}${earlier} on ${definition.name}${basis}, ${when}`;
  if (after.set === null) return `${place}; without samples its true place cannot be told.`;
  const { best, worst } = after.set;
  // Without a period-to-period noise factor the set is too narrow: the sentence must not hide it.
  const alone = caveats.some(({ code }) => code === 'noise-unknown') ? 'by chance alone ' : '';
  const range = best === worst ? `is ${ordinal(best)}` : `may be ${ordinal(best)} to ${ordinal(worst)}`;
  return withRoom(`${place}; ${alone}its true place ${range}`, QUARTILES[verdict]);
}
