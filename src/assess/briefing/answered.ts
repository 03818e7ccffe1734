import { isIndicatorError } from '../../result/error.ts';
import type { AnyFinding } from '../any-finding.ts';
import { answerTo } from '../questions/answer-to.ts';
import type { Question, QuestionAnswer } from '../questions/question.ts';
import { say } from '../questions/say.ts';
import { short } from '../questions/short.ts';
import type { Where } from '../questions/where.ts';
import type { Context } from './context.ts';
import { type SectionDraft, section } from './section.ts';

/** What a section says beyond the answers to its questions. */
export type Beyond = Partial<Pick<SectionDraft, 'findings' | 'notes' | 'tables' | 'excluded'>>;

/**
 * A section made of questions: their answers, the findings behind them each once, and what is said beyond.
 *
 * A question that the user's own rows do not suit is `not-testable` and says why; the others stand.
 */
export function answered(
  context: Context,
  where: Where,
  asked: string,
  questions: readonly Question[],
  beyond: (answers: readonly QuestionAnswer[]) => Beyond = () => ({}),
): SectionDraft {
  const answers = questions.map((each) => soundAnswer(each, context, where));
  const {
    findings = [],
    notes = [],
    tables = [],
    excluded = [],
  } = soundBeyond(context, () => beyond(answers));
  const exclusions = answers.flatMap(({ restsOn }) => restsOn.exclusions);
  const every: readonly AnyFinding[] = [...answers.flatMap((answer) => answer.findings), ...findings];
  return section({
    asked,
    notes,
    findings: [...new Set(every)],
    answers,
    tables,
    excluded: [
      ...exclusions.map(({ indicator, ...exclusion }) => ({ indicator, exclusions: [exclusion] })),
      ...excluded,
    ],
  });
}

/** What cannot be said of the user's own rows is left out, and why is noted. */
function soundBeyond({ data }: Context, beyond: () => Beyond): Beyond {
  try {
    return beyond();
  } catch (error) {
    if (!isIndicatorError(error) || data.own.length === 0) throw error;
    return { notes: [error.message] };
  }
}

function soundAnswer(question: Question, context: Context, where: Where): QuestionAnswer {
  try {
    return answerTo(question, context, where);
  } catch (error) {
    if (!isIndicatorError(error) || context.data.own.length === 0) throw error;
    const { message } = error;
    const refused: Question = { ...question, answer: () => unread(message) };
    return answerTo(refused, context, where);
  }
}

function unread(message: string): ReturnType<Question['answer']> {
  return {
    verdict: 'not-testable',
    estimate: null,
    short: short('Cannot tell', 'the figures given cannot be read for this'),
    says: [say(`This could not be answered from the figures given: ${message}.`)],
    findings: [],
    evidence: {},
    whatWouldChange: 'Figures that can be read.',
    settle: null,
  };
}
