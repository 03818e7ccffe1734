import type { Paper, PaperItem, PaperTable } from '../../../src/paper/paper.ts';

type Part = 'page-one' | 'items' | 'settle' | 'questions' | 'changes' | 'actions' | 'claims' | 'appendix';

/** Every text of a paper that a reader must find, by its part. */
export function textsOf(paper: Paper): Readonly<Record<Part, readonly string[]>> {
  const { actions, appendix, cannotTell, changes, claims, headlines, items, scorecard } = paper;
  const sayings = (of: readonly { readonly lead: string; readonly text: string }[]) =>
    of.flatMap(({ lead, text }) => [lead, text]);
  const there = (texts: readonly (string | null)[]) => texts.filter((text) => text !== null);
  return {
    'page-one': [
      paper.title,
      ...there([paper.for, paper.preparedBy]),
      ...paper.restsOn,
      ...sayings(headlines),
      ...sayings(cannotTell),
      ...scorecard.flatMap(({ against, areas, course, latest, name, outlook, sure }) => [
        ...[name, latest.text, latest.small, against.text, course, outlook, areas, sure],
      ]),
    ],
    items: items.flatMap(({ answer, title }) => [title, ...sayings(answer)]),
    settle: items.flatMap(({ also, ask, note, settle }) => there([ask, also, note, settle])),
    questions: items.flatMap(({ questions }: PaperItem) =>
      questions.flatMap(({ asked, lead, settle, text }) => [asked, lead, text, ...there([settle])]),
    ),
    changes: (changes?.rows ?? []).flatMap(({ before, now, size, what }) => [what, before, now, size]),
    actions: actions.flatMap(({ action, due, stands, state }) => [state, due, action, stands]),
    claims: claims.flatMap(({ because, item, result, said }) => [item, said, result, because]),
    appendix: [
      ...appendix.text.flatMap(({ lines, title }) => [title, ...lines]),
      ...appendix.tables.flatMap(({ caption, columns, rows }: PaperTable) => [
        caption,
        ...columns.map(({ label }) => label),
        ...rows.flat(),
      ]),
      ...appendix.sources.flatMap(({ attribution, publisher, title }) =>
        [attribution, publisher, title].map((text) => text.replace(/\.$/, '')),
      ),
    ],
  };
}
