import type { QuestionAnswer } from '../assess/questions/question.ts';
import type { ChartOptions } from '../chart/base/chart-options.ts';
import type { AnyFinding } from '../findings/any-finding.ts';
import { chartOf } from '../findings/chart-of.ts';
import { sentence } from '../findings/sentence.ts';
import { tableFor } from '../findings/table-for.ts';
import { basisWords } from '../report/marks.ts';
import type { Shown } from './shown.ts';

/** A finding: its sentence, what would settle it, its figures and its picture. */
export function shownFinding(finding: AnyFinding, options: ChartOptions): Shown {
  const { basis, settle } = finding;
  const mark = basis === 'illustrative' ? `${basisWords(basis)}: ` : '';
  return {
    lines: [mark + sentence(finding), ...(settle === null ? [] : [`To settle it: ${settle.text}`])],
    table: tableFor(finding),
    picture: chartOf(finding, options),
  };
}

/** The answer to a question: what was asked, what is said, and the picture of the headline. */
export function shownAnswer(answer: QuestionAnswer, options: ChartOptions): Shown {
  const [headline] = answer.findings;
  return {
    lines: [
      `${answer.id}. ${answer.asked}`,
      answer.answer,
      ...(answer.settle === null ? [] : [`To settle it: ${answer.settle}`]),
      `What would change it: ${answer.whatWouldChange}`,
    ],
    table: null,
    picture: headline === undefined ? null : chartOf(headline, options),
  };
}
