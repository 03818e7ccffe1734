import type { ActionStatus, DueAction } from '../assess/actions/due-action.ts';
import { whole } from '../words/numbers.ts';
import { periodWords } from '../words/times.ts';
import type { PaperAction } from './paper.ts';

const states: Readonly<Record<ActionStatus, string>> = {
  overdue: 'Overdue',
  due: 'Due',
  'waiting-for-data': 'Waiting for figures',
  'not-yet': 'Not due',
  undated: 'No date set',
};

/** What was set to be brought back, and where it stands. */
export function actionRow({ change, data, due, indicator, status, what }: DueAction): PaperAction {
  const stands =
    data !== null && status === 'waiting-for-data'
      ? `${whole(data.in.length)} of ${whole(data.needed.length)} periods of figures in; the last ends by ${periodWords(data.complete)}.`
      : change !== null
        ? change.sentence
        : indicator === null
          ? 'Tied to no indicator.'
          : 'No figure since it was set.';
  return { state: states[status], due: due === null ? '—' : periodWords(due), action: what, stands };
}
