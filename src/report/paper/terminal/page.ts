import type { Paper, PaperBasis, PaperItem } from '../../../paper/paper.ts';
import { escapeTerminal as safe } from '../../escape.ts';
import { countedResults, headlineGroups } from '../groups.ts';
import { actionsTable, appendixTables, changesTable, claimsTable, sourceLines } from '../tables.ts';
import { basisTag, chipText, isSilent, meetingWords, withoutMeeting } from '../words.ts';
import { columnsOf, fold, indented, pad } from './fold.ts';
import { gridLines } from './grid.ts';
import { scorecardLines } from './scorecard.ts';

export interface TerminalOptions {
  /** With questions, claims and what would settle each. */
  readonly full: boolean;
  readonly appendix: boolean;
}

const WIDTH = 96;
/** Columns of a verdict. */
const CHIP = 16;

type Lines = readonly string[];

/** The paper for a terminal 96 columns wide. */
export function paperTerminal(paper: Paper, { appendix, full }: TerminalOptions): string {
  const parts: readonly Lines[] = [
    topLines(paper, full),
    ...headlineGroups(paper).map(({ heading, headlines }) => [
      heading.toUpperCase(),
      ...headlines.flatMap(({ chip, lead, text }) =>
        indented(safe(`${lead} ${text}`), WIDTH, ' '.repeat(CHIP), pad(chipText(chip), CHIP)),
      ),
    ]),
    listed(
      'WHAT THESE FIGURES CANNOT TELL',
      paper.cannotTell.flatMap(({ lead, text }) =>
        indented(safe(`${lead} ${text}`), WIDTH, ' '.repeat(CHIP), pad('?', CHIP)),
      ),
    ),
    scorecardLines(paper, WIDTH, full),
    changeLines(paper, full),
    listed(
      'ITEM BY ITEM',
      paper.items.flatMap((item, at) => itemLines(item, at + 1, full)),
    ),
    [...claimLines(paper, full), ...actionLines(paper, full)],
    ...(appendix ? appendixLines(paper) : []),
    fold(nextWords(full, appendix), WIDTH),
  ];
  return `${parts
    .map((lines) => lines.join('\n'))
    .filter((part) => part !== '')
    .join('\n\n')}\n`;
}

const listed = (heading: string, lines: Lines): Lines => (lines.length === 0 ? [] : [heading, ...lines]);

function topLines(paper: Paper, full: boolean): Lines {
  const title = safe(paper.title).toUpperCase();
  const meeting = meetingWords(paper);
  const right = meeting === null ? '' : safe(meeting);
  const beside = columnsOf(title) + 2 + columnsOf(right) <= WIDTH;
  return [
    ...(beside
      ? [`${pad(title, WIDTH - columnsOf(right))}${right}`.trimEnd()]
      : [...fold(title, WIDTH), ...fold(right, WIDTH)]),
    '═'.repeat(WIDTH),
    ...fold(safe([...(full ? withoutMeeting(paper) : []), ...paper.restsOn].join(' ')), WIDTH),
  ];
}

function changeLines(paper: Paper, full: boolean): Lines {
  const changes = changesTable(paper);
  if (changes === null) return [];
  const { caption, note, rows } = changes;
  const named = full ? rows : rows.slice(0, MOST_CHANGES);
  const more = rows.length - named.length;
  return [
    ...fold(safe(caption).toUpperCase(), WIDTH),
    ...named.flatMap(([kind = '', what = '', before = '', now = '', size = '']) =>
      bullet(
        `${kind}: ${what}${before === '' && now === '' ? '' : `: ${before} → ${now}`}${size === '' || !full ? '' : `; ${size}`}`,
      ),
    ),
    ...indented(`${more === 0 ? '' : `${more} more: --full. `}${note ?? ''}`, WIDTH, '  '),
  ];
}

/** Changes that are named where not all is asked for: new verdicts come first. */
const MOST_CHANGES = 2;

const bullet = (text: string): Lines => indented(safe(text), WIDTH, '    ', '  ');

function itemLines(item: PaperItem, number: number, full: boolean): Lines {
  const { also, answer, ask, basis, note, questions, settle, title } = item;
  const tag = terminalTag(basis);
  const inside = (text: string) => indented(safe(text), WIDTH, '     ');
  const line = (label: string, text: string | null) => (text === null ? [] : inside(`${label}: ${text}`));
  return [
    ...indented(safe(`${number}. ${title}${tag}`), WIDTH, '     ', '  '),
    ...(full ? inside(ask) : []),
    ...inside(answer.map(({ lead, text }) => `${lead} ${text}`).join(' ')),
    ...(full ? line('Also', also) : []),
    ...(full ? line('To settle it', settle) : []),
    ...(full ? line('Note', note) : []),
    ...(full
      ? questions.flatMap(({ asked, basis: of, lead, settle: then, text }) => {
          return inside(
            `- ${asked} ${lead} ${text}${terminalTag(of)}${then === null ? '' : ` To settle it: ${then}`}`,
          );
        })
      : []),
  ];
}

/** A tag in brackets, in the fewest words: the headings above say the whole of it. */
function terminalTag(basis: PaperBasis): string {
  const tag = basisTag(basis);
  return tag === null ? '' : ` [${tag.toLowerCase().replace(', not real', '')}]`;
}

function claimLines(paper: Paper, full: boolean): Lines {
  const claims = claimsTable(paper);
  if (claims === null) return [];
  const counts = countedResults(paper).map(([result, count]) => `${count} ${result.toLowerCase()}`);
  return [
    `CLAIMS CHECKED: ${paper.claims.length}`,
    ...bullet(`${counts.join('; ')}.`),
    ...(full
      ? claims.rows.flatMap(([item = '', said = '', result = '', because = '']) => [
          ...(item === '' ? [] : bullet(item)),
          ...indented(safe(`${said}: ${result}: ${because}`), WIDTH, '      ', '    - '),
        ])
      : []),
  ];
}

function actionLines(paper: Paper, full: boolean): Lines {
  const actions = actionsTable(paper);
  if (actions === null) return [];
  const rows = full ? actions.rows : actions.rows.slice(0, 1);
  return [
    full ? 'ACTIONS' : `ACTIONS: ${actions.rows.length}`,
    ...rows.flatMap(([state = '', due = '', action = '', stands = '']) =>
      bullet(`${state}${isSilent(due) ? '' : ` (${due})`}: ${action.replace(/\.$/, '')}: ${stands}`),
    ),
  ];
}

function appendixLines(paper: Paper): readonly Lines[] {
  const { text } = paper.appendix;
  const sources = sourceLines(paper);
  return [
    ...[...text, ...(sources.length === 0 ? [] : [{ title: 'Sources', lines: sources }])].map(
      ({ lines, title }) => [
        ...fold(safe(title).toUpperCase(), WIDTH),
        ...lines.flatMap((line) => indented(safe(line), WIDTH, '    ', '  - ')),
      ],
    ),
    ...appendixTables(paper).map((table) => gridLines(table, WIDTH)),
  ];
}

function nextWords(full: boolean, appendix: boolean): string {
  return [
    full ? '' : 'Questions, claims, what would settle each: --full.',
    appendix ? '' : 'Methods, tables, sources: --appendix.',
  ]
    .filter((sentence) => sentence !== '')
    .join(' ');
}
