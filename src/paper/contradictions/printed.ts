import type { Chip } from '../../statement/chip.ts';
import type { Paper } from '../paper.ts';
import { sentencesOf } from './readings.ts';

/** One printed line, with what it is known to be about. */
export interface PrintedLine {
  /** Where it stands: `headline 3`, `answer in satisfaction`. */
  readonly where: string;
  readonly lead: string;
  readonly text: string;
  readonly chip: Chip | null;
  /** Ids of the statements that it says; empty where it has none, and is about what it names. */
  readonly statements: readonly string[];
  /** Of a claim: what it was found to be. */
  readonly result: string | null;
  /** Whether figures in it are checked against the tables; not of what was said at a meeting, or would settle something. */
  readonly figures: boolean;
}

/** Every line of a paper that says something, in the order in which it is read. */
export function printedLines(paper: Paper): PrintedLine[] {
  const line = (where: string, lead: string, text: string, more: Partial<PrintedLine> = {}): PrintedLine => ({
    ...{ where, lead, text, chip: null, statements: [], result: null, figures: true },
    ...more,
  });
  return [
    ...paper.headlines.map(({ chip, lead, statements, text }, at) =>
      line(`headline ${at + 1}`, lead, text, { chip, statements }),
    ),
    ...paper.cannotTell.map(({ lead, text }) => line('what cannot be told', lead, text, { figures: false })),
    ...paper.scorecard.flatMap(({ against, areas, course, name, outlook, statements, trend }) => {
      const where = `scorecard, ${name}`;
      return [
        line(where, name, against.text, { chip: against.chip, statements }),
        line(where, name, `${course}.`, { statements }),
        line(where, name, `${outlook}.`, { statements }),
        line(where, name, `${areas}.`, { statements }),
        line(where, name, trend.said, { statements }),
      ];
    }),
    ...paper.items.flatMap(({ also, answer, figure, id, questions }) => [
      ...answer.map(({ lead, text }) => line(`answer in ${id}`, lead, text)),
      ...questions.map(({ lead, name, text }) => line(`question ${name}`, lead, text)),
      ...(figure === null ? [] : [line(`figure of ${id}`, '', figure.title)]),
      // Each is of what it names itself.
      ...sentencesOf(also ?? '').map((each) => line(`also in ${id}`, '', each)),
    ]),
    ...paper.claims.map(({ because, result, said }) =>
      line('claim', said, because.replace(verdictWords, ''), { result }),
    ),
    ...paper.actions.map(({ action, stands }) => line('action', action, stands)),
    ...paper.appendix.text
      .filter(({ title }) => title === 'Doubts')
      .flatMap(({ lines }) => lines.map((text) => line('doubt', '', text, { figures: false }))),
  ];
}

/** The verdict of a claim stands before what it rests on. */
const verdictWords =
  /^(?:Illustrative, )?(?:would be supported|supported|contradicted|not distinguishable from chance|within how \w+ ordinarily differ): /i;
