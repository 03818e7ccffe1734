import { figuresInNoTable } from './contradictions/figures-in-text.ts';
import type { Kind } from './contradictions/group.ts';
import {
  claimed,
  established,
  outlook,
  twoChances,
  usualSpread,
} from './contradictions/kinds-of-judgement.ts';
import { intervals, noChange, oneChange, onePair } from './contradictions/kinds-of-level.ts';
import { printedLines } from './contradictions/printed.ts';
import { toldIn } from './contradictions/told.ts';
import { noneApart, overWhole, tooNarrow, twoValues } from './contradictions/whole-paper.ts';
import type { Paper } from './paper.ts';

/**
 * Contradictions: does this paper say one thing here and another there?
 *
 * Everything that it says is brought together by indicator, area, part and period: its statements, and what is printed (headlines,
 * scorecard, answers, titles, claims, actions), read back from the words. No aspect may have two values, and none of these may stand in
 * one paper:
 *
 * 1. no change, with a change or cannot tell; 2. the usual spread, with one apart; 3. moving, with level, or two dates or sizes of one
 * change; 4. an area apart, with none apart; 5. two chances of one event; 6. will meet, from the wrong side; 7. established, with not among so many;
 * 8. a verdict whose interval holds nothing, or none beyond what matters; 9. a claim supported, with the opposite; 10. higher and lower for one pair
 * of periods, or parts over the whole; 11. an interval called too narrow, with a verdict; 12. a figure in text that is in no table.
 *
 * Each is told in a line that begins with its number (0 for two values of one aspect). An empty list is a sound paper, as far as words can
 * be read back: a sentence that names none of its indicators is held to the tables alone.
 *
 * @example
 * contradictions(paper({ own: [] }, { force: 'kent' })) // => []
 */
export function contradictions(paper: Paper): readonly string[] {
  const { subjects, told } = toldIn(paper);
  const lines = printedLines(paper);
  const groups = subjects.map((subject) => ({
    subject,
    told: told.filter((each) => each.subject.key === subject.key),
  }));
  const found = [
    ...twoValues(paper.statements),
    ...groups.flatMap((group) =>
      kinds.flatMap(([number, kind]) => kind(group).map((each) => `${number}: ${each}`)),
    ),
    ...noneApart(paper, subjects, lines),
    ...lines.flatMap(({ text, where }) => overWhole(where, text)),
    ...tooNarrow(lines, groups),
    ...figuresInNoTable(paper, lines),
  ];
  return [...new Set(found)];
}

/** Kinds of one subject, by their number; the others look at the whole paper. */
const kinds: readonly (readonly [number, Kind])[] = [
  [1, noChange],
  [2, usualSpread],
  [3, oneChange],
  [5, twoChances],
  [6, outlook],
  [7, established],
  [8, intervals],
  [9, claimed],
  [10, onePair],
];
