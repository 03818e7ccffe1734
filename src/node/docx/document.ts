import type { FileChild } from 'docx';
import type { Paper } from '../../paper/paper.ts';
import { headlineGroups } from '../../report/paper/groups.ts';
import {
  actionsTable,
  appendixTables,
  changesTable,
  claimsTable,
  sourceLines,
} from '../../report/paper/tables.ts';
import { madeWords, meantFor } from '../../report/paper/words.ts';
import { ink } from './blocks.ts';
import { type ItemParts, itemBlocks } from './items.ts';
import { dataTable, scorecardTable } from './tables.ts';

/** Everything of the paper in order, as paragraphs and tables. */
export function documentBlocks(paper: Paper, parts: ItemParts, appendix: boolean): readonly FileChild[] {
  const { blocks, docx } = parts;
  const { bold, paragraph, run } = blocks;
  const meant = meantFor(paper);
  const heading = (text: string, newPage = false) =>
    paragraph([run(text)], {
      heading: docx.HeadingLevel.HEADING_1,
      keepNext: true,
      pageBreakBefore: newPage,
      spacing: { before: 120, after: 40 },
    });
  const changes = changesTable(paper);
  const actions = actionsTable(paper);
  const claims = claimsTable(paper);
  return [
    paragraph([run(paper.title)], { heading: docx.HeadingLevel.TITLE }),
    ...(meant.length === 0 ? [] : [paragraph([run(meant.join(' '), { color: ink.mid })])]),
    paragraph(
      [
        bold('What it rests on. '),
        ...paper.restsOn.map((each) =>
          each.startsWith('Illustrative') ? bold(`${each} `) : run(`${each} `),
        ),
      ],
      {
        shading: { type: docx.ShadingType.CLEAR, fill: 'F3F5F7', color: 'auto' },
        spacing: { before: 60, after: 60 },
      },
    ),
    ...headlineBlocks(paper, parts),
    ...(paper.cannotTell.length === 0 ? [] : [heading('What these figures cannot tell')]),
    ...paper.cannotTell.map(({ lead, text }) =>
      paragraph([bold(`${lead} `), run(text)], { bullet: { level: 0 }, spacing: { after: 20 } }),
    ),
    ...(paper.scorecard.length === 0
      ? []
      : [
          heading('Scorecard'),
          paragraph([run(trendWords, { points: 7.5, color: ink.mid })], { spacing: { after: 0 } }),
        ]),
    ...scorecardTable(blocks, paper),
    ...(paper.items.length === 0 ? [] : [heading('Item by item', true)]),
    ...paper.items.flatMap((item, index) => itemBlocks(item, index + 1, parts)),
    ...(changes === null ? [] : [heading('What has changed')]),
    ...(changes === null || changes.rows.length === 0 ? [] : dataTable(blocks, changes)),
    ...(changes === null ? [] : [paragraph([run(changes.note ?? '')], { spacing: { before: 60 } })]),
    ...(actions === null ? [] : [heading('What is due'), ...dataTable(blocks, actions)]),
    ...(claims === null ? [] : [heading('Claims of the meeting, checked'), ...dataTable(blocks, claims)]),
    ...(appendix ? appendixBlocks(paper, parts, heading) : []),
    paragraph([run(madeWords(paper), { points: 8, color: ink.mid })], { spacing: { before: 200 } }),
  ];
}

const trendWords = 'Trend: the last 12 figures, each row on its own scale.';

/** Verdict, then what is said, those from invented figures behind a line of their own. */
function headlineBlocks(paper: Paper, { blocks, docx }: ItemParts): readonly FileChild[] {
  const { bold, chip, paragraph, run, tab, thin } = blocks;
  const { BorderStyle, HeadingLevel, TabStopType } = docx;
  return headlineGroups(paper).flatMap(({ heading, headlines, illustrative }) => {
    const side = illustrative
      ? { left: { style: BorderStyle.SINGLE, size: 36, color: ink.orange, space: 6 } }
      : {};
    return [
      paragraph([run(heading)], {
        heading: HeadingLevel.HEADING_1,
        keepNext: true,
        spacing: { before: 100, after: 30 },
        border: side,
      }),
      ...headlines.map((each) =>
        paragraph([chip(each.chip), tab(), bold(`${each.lead} `), run(each.text)], {
          indent: { left: 1700, hanging: 1700 },
          tabStops: [{ type: TabStopType.LEFT, position: 1700 }],
          border: { ...side, bottom: thin, between: thin },
          spacing: { after: 20 },
          keepLines: true,
        }),
      ),
    ];
  });
}

function appendixBlocks(
  paper: Paper,
  { blocks, docx }: ItemParts,
  heading: (text: string, newPage?: boolean) => FileChild,
): readonly FileChild[] {
  const { paragraph, run } = blocks;
  const { sources, text } = paper.appendix;
  const tables = appendixTables(paper);
  const sections = [
    ...text,
    ...(sources.length === 0 ? [] : [{ title: 'Sources', lines: sourceLines(paper) }]),
  ];
  if (sections.length + tables.length === 0) return [];
  return [
    heading('Appendix', true),
    ...sections.flatMap(({ lines, title }) => [
      paragraph([run(title)], { heading: docx.HeadingLevel.HEADING_2, keepNext: true }),
      ...lines.map((line) =>
        paragraph([run(line, { points: 8.5 })], { bullet: { level: 0 }, spacing: { after: 20 } }),
      ),
    ]),
    ...tables.flatMap((each) => dataTable(blocks, each)),
  ];
}
