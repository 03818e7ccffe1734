import type { CheckedClaim } from '../assess/claims/checked-claim.ts';
import type { QuestionAnswer } from '../assess/questions/question.ts';
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
 * What these figures cannot tell: of each item at most one thing, in the order of the agenda, a claim that cannot be tested before a
 * question without figures; last, why anything moved.
 */
export function untoldOf(
  items: readonly PlanItem[],
  answers: readonly QuestionAnswer[],
  claims: readonly CheckedClaim[],
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
  return [
    ...lines.slice(0, MOST),
    { lead: 'Why', text: 'anything moved: figures show that it did, when, and by how much.' },
  ];
}

const fits = ({ lead, text }: Untold) => `${lead} ${text}`.split(/\s+/).length <= MOST_WORDS;
