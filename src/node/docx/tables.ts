import type { FileChild } from 'docx';
import type { DataTable } from '../../findings/data-table.ts';
import type { Paper, ScorecardRow } from '../../paper/paper.ts';
import { scorecardGroups } from '../../report/paper/groups.ts';
import { blocksOf } from '../../report/paper/sparkline.ts';
import { type Blocks, ink, PAGE_WIDTH } from './blocks.ts';

const POINTS = 7.5;

/** A table of printed figures beneath its caption, columns as wide as what they hold. */
export function dataTable(blocks: Blocks, { caption, columns, rows }: DataTable): readonly FileChild[] {
  const { bold, cell, paragraph, run, table } = blocks;
  const widths = shares(columns.map(({ label }, at) => [label, ...rows.map((row) => row[at] ?? '')]));
  const head = columns.map(({ label, numeric }, at) =>
    cell([[bold(label, POINTS)]], { width: widths[at] ?? 0, right: numeric, head: true }),
  );
  const body = rows.map((row) =>
    columns.map(({ numeric }, at) =>
      cell([[run(row[at] ?? '', { points: POINTS })]], { width: widths[at] ?? 0, right: numeric }),
    ),
  );
  return [
    paragraph([bold(caption, POINTS + 0.5)], { keepNext: true, spacing: { before: 120, after: 20 } }),
    table(widths, head, body),
  ];
}

/** Widths of columns by the longest word and the mean length of what they hold. */
function shares(columns: readonly (readonly string[])[]): readonly number[] {
  const needs = columns.map((texts) => {
    const words = texts.flatMap((text) => text.split(' ').map(({ length }) => length));
    const mean = texts.reduce((sum, { length }) => sum + length, 0) / Math.max(1, texts.length);
    return Math.min(60, Math.max(5, ...words, mean)) + 2;
  });
  const all = needs.reduce((sum, each) => sum + each, 0);
  return needs.map((need) => Math.floor((need / all) * PAGE_WIDTH));
}

/** Columns of the scorecard with their part of the width in hundredths. */
const columns = [
  ['Indicator', 16],
  ['Trend', 13.5],
  ['Latest', 10],
  ['Against before', 23],
  ['Course since', 8.5],
  ['Target, outlook', 10],
  ['Place, or areas of note', 12],
  ['How sure', 7],
] as const;

/** Every indicator in two lines, those of one basis beneath a heading. */
export function scorecardTable(blocks: Blocks, paper: Paper): readonly FileChild[] {
  const groups = scorecardGroups(paper);
  if (groups.length === 0) return [];
  const { bold, cell, run, table } = blocks;
  const widths = columns.map(([, share]) => Math.floor((share / 100) * PAGE_WIDTH));
  const width = (at: number) => widths[at] ?? 0;
  const head = columns.map(([label], at) =>
    cell([[bold(label, POINTS)]], { width: width(at), right: at === 2, head: true }),
  );
  const rows = groups.flatMap(({ basis, heading, rows: own }) => [
    [
      cell(
        [
          [
            run(heading, {
              bold: true,
              points: POINTS,
              color: basis === 'illustrative' ? ink.orange : ink.blue,
            }),
          ],
        ],
        { width: PAGE_WIDTH, span: columns.length },
      ),
    ],
    ...own.map((row) => scorecardCells(blocks, row, width)),
  ]);
  return [table(widths, head, rows)];
}

function scorecardCells({ bold, cell, chip, run }: Blocks, row: ScorecardRow, width: (at: number) => number) {
  const { against, areas, course, latest, name, outlook, sure, trend } = row;
  const small = (text: string) => run(text, { points: POINTS - 0.5, color: ink.mid });
  const plain = (text: string) => run(text, { points: POINTS });
  const blocks = blocksOf(trend);
  return [
    cell([[bold(name, POINTS)]], { width: width(0) }),
    cell([[blocks === '' ? small(trend.said) : run(blocks, { points: POINTS - 0.5, color: ink.blue })]], {
      width: width(1),
    }),
    cell([[bold(latest.text, POINTS)], [small(latest.small)]], { width: width(2), right: true }),
    cell([[chip(against.chip, POINTS - 0.5)], [small(against.text)]], { width: width(3) }),
    ...[course, outlook, areas, sure].map((text, at) => cell([[plain(text)]], { width: width(at + 4) })),
  ];
}
