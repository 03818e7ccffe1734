import type { QuestionAnswer } from '../assess/questions/question.ts';
import type { Source } from '../result/provenance.ts';
import { list } from '../words/about.ts';
import { tableOfAnswers, tableOfPlaces } from './beside-tables.ts';
import type { PaperIndicator } from './figures.ts';
import type { Paper } from './paper.ts';
import { tableOfAreas, tableOfFigures, tableOfLevels } from './tables.ts';

/** Doubts of one indicator, and of one table, that are said. */
const MOST_DOUBTS = 2;

/** The appendix: how to read the paper, what was left out, every doubt once, and the figures behind every sentence. */
export function appendixOf(
  found: readonly PaperIndicator[],
  answers: readonly QuestionAnswer[],
  unread: readonly string[],
  later: readonly string[],
  asked: 'none' | 'text' | 'tables',
): Paper['appendix'] {
  if (asked === 'none') return { text: [], tables: [], sources: sourcesOf(found, answers) };
  const leftOut = distinct([
    ...unread,
    ...exclusionLines(answers.flatMap(({ restsOn }) => restsOn.exclusions)),
  ]);
  const doubts = distinct(
    found.flatMap(({ indicator, lines }) => [
      ...indicator.caveats.slice(0, MOST_DOUBTS),
      ...lines.flatMap(({ series: { basis, caveats } }) =>
        // How figures were invented is no doubt about anything.
        basis === 'illustrative' ? [] : caveats.slice(0, MOST_DOUBTS).map(({ text }) => text),
      ),
    ]),
  );
  const definitions = found.map(
    ({ indicator: { counted, name, outOf } }) =>
      `${name}: ${counted}${outOf === undefined ? '' : `, of ${outOf}`}.`,
  );
  return {
    text: [
      { title: 'How to read it', lines: reading },
      { title: 'What is measured', lines: definitions },
      ...(leftOut.length > 0 ? [{ title: 'Left out, and why', lines: leftOut }] : []),
      ...(later.length > 0 ? [{ title: 'Published after the meeting', lines: later }] : []),
      ...(doubts.length > 0 ? [{ title: 'Doubts', lines: doubts }] : []),
    ],
    tables:
      asked === 'text'
        ? []
        : found.length === 0
          ? []
          : [
              tableOfLevels(found),
              tableOfAreas(found),
              tableOfPlaces(found),
              tableOfAnswers(answers),
              tableOfFigures(found),
            ].filter((each) => each !== null),
    sources: sourcesOf(found, answers),
  };
}

/** What was left out, those that are left out of the same for the same reason in one line. */
function exclusionLines(all: QuestionAnswer['restsOn']['exclusions']): string[] {
  const grouped = (entries: readonly (readonly [key: string, each: string])[]) => {
    const groups = new Map<string, Set<string>>();
    for (const [key, each] of entries) groups.set(key, (groups.get(key) ?? new Set()).add(each));
    return [...groups].map(([key, each]) => [key, list([...each], each.size)] as const);
  };
  const from = grouped(
    all.map(({ areaName, indicator, reason }) => [JSON.stringify([areaName, reason]), indicator]),
  ).map(([key, indicators]): [string, string] => {
    const [areaName, reason] = JSON.parse(key) as [string, string];
    return [`${indicators}: ${reason}`, areaName];
  });
  return grouped(from).map(([rest, areas]) => `${areas}, from ${rest}`);
}

const reading: readonly string[] = [
  'The level is what the figures vary about: the thick line of a trend. All intervals are 95%, but where another is said.',
  'Better, Worse, Higher and Lower are said of a change of level of which we are at least 95% sure; smaller than the margin of its indicator it is no change that matters.',
  'Cannot tell is an answer: the figures allow a change, and allow none. “To settle it” says what would tell.',
  'Too soon: a change of the last year may not hold. It is said from when that can be judged.',
  'Usual spread: areas (or forces) differ by more than chance, and no further than they ordinarily do. Area apart: further than that.',
  'How sure: almost certain is 99 in 100 and more, very likely 95 to 99, likely 80 to 95, about even 40 to 60, unlikely 5 to 20. A count is complete, and has no sampling error.',
  'Figures show that something moved, when and by how much. They do not show why.',
];

const distinct = (lines: readonly string[]) => [...new Set(lines)];

function sourcesOf(found: readonly PaperIndicator[], answers: readonly QuestionAnswer[]): Source[] {
  const all = [
    ...found.flatMap(({ lines }) => lines.flatMap(({ series }) => series.sources)),
    ...answers.flatMap(({ restsOn }) => restsOn.sources),
  ];
  const byId = new Map(all.map((source) => [source.id, source]));
  return [...byId.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}
