import type { Headline, Paper, PaperItem, PaperQuestion, ScorecardRow } from '../../paper/paper.ts';
import { escapeMarkdown as md } from '../escape.ts';
import { tableMarkdown } from '../tables/table-markdown.ts';
import { headlineGroups, scorecardGroups } from './groups.ts';
import { blocksOf } from './sparkline.ts';
import { actionsTable, appendixTables, changesTable, claimsTable, sourceLines } from './tables.ts';
import { basisTag, chipText, meantFor } from './words.ts';

export interface MarkdownOptions {
  readonly full: boolean;
  readonly appendix: boolean;
}

/** The paper as Markdown: tables and lists, every label escaped, trends as blocks. */
export function paperMarkdown(paper: Paper, { appendix, full }: MarkdownOptions): string {
  const meant = meantFor(paper);
  const parts = [
    `# ${md(paper.title)}`,
    ...(meant.length === 0 ? [] : [md(meant.join(' '))]),
    `> **What it rests on.** ${paper.restsOn.map(rests).join(' ')}`,
    ...headlineGroups(paper).flatMap(({ heading, headlines }) => [
      `## ${md(heading)}`,
      headlineTable(headlines),
    ]),
    ...(paper.cannotTell.length === 0
      ? []
      : [
          '## What these figures cannot tell',
          paper.cannotTell
            .map(bold)
            .map((line) => `- ${line}`)
            .join('\n'),
        ]),
    ...(paper.scorecard.length === 0 ? [] : ['## Scorecard', scorecard(paper)]),
    ...(paper.items.length === 0 ? [] : ['## Item by item']),
    ...paper.items.flatMap((item, index) => itemParts(item, index + 1, full)),
    ...changeParts(paper),
    ...claimParts(paper),
    '## Appendix',
    ...(appendix
      ? appendixParts(paper)
      : ['Methods, tables, what is left out, doubts and sources are in the appendix: `--appendix`.']),
  ];
  return `${parts.join('\n\n')}\n`;
}

const rests = (sentence: string) =>
  sentence.startsWith('Illustrative') ? `**${md(sentence)}**` : md(sentence);

const bold = ({ lead, text }: { readonly lead: string; readonly text: string }) =>
  text === '' ? `**${md(lead)}**` : `**${md(lead)}** ${md(text)}`;

const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;

function headlineTable(headlines: readonly Headline[]): string {
  return ['| | |', '|---|---|', ...headlines.map((each) => row([chipText(each.chip), bold(each)]))].join(
    '\n',
  );
}

function scorecard(paper: Paper): string {
  const heads = [
    'Indicator',
    'Trend',
    'Latest',
    'Against before',
    'Course since',
    'Target, outlook',
    'Place, areas of note',
    'How sure',
  ];
  return [
    row(heads),
    '|---|---|--:|---|---|---|---|---|',
    ...scorecardGroups(paper).flatMap(({ heading, rows }) => [
      `| **${md(heading)}** |${' |'.repeat(heads.length - 1)}`,
      ...rows.map(scorecardRow),
    ]),
  ].join('\n');
}

function scorecardRow({ against, areas, course, latest, name, outlook, sure, trend }: ScorecardRow): string {
  return row([
    md(name),
    blocksOf(trend) || md(trend.said),
    md(`${latest.text} (${latest.small})`),
    md(`${chipText(against.chip)}: ${against.text}`),
    ...[course, outlook, areas, sure].map(md),
  ]);
}

function itemParts(item: PaperItem, number: number, full: boolean): readonly string[] {
  const { also, answer, ask, basis, figure, note, questions, settle, title } = item;
  const tag = basisTag(basis);
  return [
    `### ${number}. ${md(title)}${tag === null ? '' : ` (${md(tag.toLowerCase())})`}`,
    `*${md(ask)}*`,
    answer.map(bold).join(' '),
    ...(full && figure?.table ? [`**${md(figure.title)}**`, tableMarkdown(figure.table)] : []),
    ...line('Also', also),
    ...line('To settle it', settle),
    ...line('Note', note),
    ...(full && questions.length > 0 ? [questions.map(question).join('\n')] : []),
  ];
}

const line = (label: string, text: string | null) => (text === null ? [] : [`${label}: ${md(text)}`]);

function question({ asked, basis, lead, settle, text }: PaperQuestion): string {
  const tag = basisTag(basis);
  return `- *${md(asked)}* ${bold({ lead, text })}${tag === null ? '' : ` (${md(tag.toLowerCase())})`}${
    settle === null ? '' : ` To settle it: ${md(settle)}`
  }`;
}

function changeParts(paper: Paper): readonly string[] {
  const changes = changesTable(paper);
  const actions = actionsTable(paper);
  return [
    ...(changes === null
      ? []
      : [
          `## ${md(changes.caption)}`,
          ...(changes.rows.length === 0 ? [] : [tableMarkdown({ ...changes, caption: '' })]),
          md(changes.note ?? ''),
        ]),
    ...(actions === null ? [] : ['## What is due', tableMarkdown({ ...actions, caption: '' })]),
  ];
}

function claimParts(paper: Paper): readonly string[] {
  const claims = claimsTable(paper);
  return claims === null ? [] : ['## Claims of the meeting, checked', tableMarkdown(claims)];
}

function appendixParts(paper: Paper): readonly string[] {
  const bullets = (lines: readonly string[]) => lines.map((each) => `- ${md(each)}`).join('\n');
  return [
    ...paper.appendix.text.flatMap(({ lines, title }) => [`### ${md(title)}`, bullets(lines)]),
    ...(paper.appendix.sources.length === 0 ? [] : ['### Sources', bullets(sourceLines(paper))]),
    ...appendixTables(paper).map(tableMarkdown),
  ];
}
