import type { CheckedClaim } from '../assess/claims/checked-claim.ts';
import type { QuestionAnswer } from '../assess/questions/question.ts';
import { sayDifference } from '../statement/say.ts';
import { isWild, rangeWords } from '../words/numbers.ts';
import type { PaperIndicator } from './figures.ts';
import { notWhole } from './not-whole.ts';
import type { Untold } from './paper.ts';
import type { PlanItem } from './plan.ts';

/** Claims that ask and say nothing: their item answers them. */
const questionsOnly: ReadonlySet<string> = new Set([
  'asked',
  'will-change',
  'activity-or-offending',
  'timely',
]);

/** Lines of the box beside that of why. */
const MOST = 3;

/** Words that a line of the box has at most. */
const MOST_WORDS = 30;

/**
 * What these figures cannot tell: whether the last month is whole, where it seems not to be; whose records look lost; of each item at
 * most one thing, in the order of the agenda, a claim that cannot be tested before a
 * question without figures; where there is room, changes that would matter and may be chance; last, why anything moved.
 */
export function untoldOf(
  items: readonly PlanItem[],
  answers: readonly QuestionAnswer[],
  claims: readonly CheckedClaim[],
  found: readonly PaperIndicator[],
): Untold[] {
  const lines = items.flatMap(({ questions }) => {
    const ids = new Set(questions.map(({ id }) => id));
    const said = claims
      .filter(
        ({ kind, missing, question, verdict }) =>
          !questionsOnly.has(kind) &&
          verdict === 'not-testable' &&
          missing.length > 0 &&
          question !== null &&
          ids.has(question),
      )
      .map(
        ({ claim, missing }): Untold => ({
          lead: `${claim.replace(/\.$/, '')}:`,
          text: `needs ${missing.join('; ')}.`,
        }),
      );
    const open = answers
      .filter(({ id, verdict }) => ids.has(id) && (verdict === 'not-testable' || verdict === 'no-figures'))
      .map(({ asked, settle }): Untold => ({ lead: asked, text: settle ?? 'Needs figures.' }));
    return [...said, ...open].filter(fits).slice(0, 1);
  });
  const short = notWhole(found);
  const lost = found.flatMap((each) => each.lost?.line ?? []);
  const asked = [...(short === null ? [] : [short]), ...lost, ...lines].slice(0, MOST);
  return [
    ...asked,
    ...openChanges(found).slice(0, MOST - asked.length),
    { lead: 'Why', text: 'anything moved: figures show that it did, when, and by how much.' },
  ];
}

const fits = ({ lead, text }: Untold) => `${lead} ${text}`.split(/\s+/).length <= MOST_WORDS;

/** Changes of the force by more than matters that may be chance, the largest of each item and then of all, in the order of the agenda. */
function openChanges(found: readonly PaperIndicator[]): Untold[] {
  const open = found.flatMap(({ item, lines }) =>
    lines.flatMap(({ name, said: { level } }) => {
      const { grounds, size, value } = level;
      const range = size === null ? null : rangeWords(size);
      if (value !== 'not-told' || size?.value == null || range === null || isWild(size)) return [];
      const excess = grounds.margin > 0 ? Math.abs(size.value) / grounds.margin : 0;
      if (excess <= 1) return [];
      const text = `${sayDifference(level)}, which may be chance (${range}).`;
      return [{ item, excess, line: { lead: `${name}:`, text } }];
    }),
  );
  const ofItem = open.filter(
    (each) => !open.some((other) => other.item === each.item && other.excess > each.excess),
  );
  const most = [...ofItem].sort((one, other) => other.excess - one.excess).slice(0, MOST);
  return ofItem.filter((each) => most.includes(each)).map(({ line }) => line);
}
