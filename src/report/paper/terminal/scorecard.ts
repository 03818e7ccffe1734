import type { Paper, ScorecardRow } from '../../../paper/paper.ts';
import { chips } from '../../../statement/chip.ts';
import { escapeTerminal as safe } from '../../escape.ts';
import { scorecardGroups } from '../groups.ts';
import { blocksOf } from '../sparkline.ts';
import { isSilent } from '../words.ts';
import { columnsOf, fold, indented, pad } from './fold.ts';

const NAME = 24;
const TREND = 12;
const COURSE = 15;
const MOST_LATEST = 20;

/** Every indicator in a line: trend, latest, against before, course. `full` has the rest of its row beneath it. */
export function scorecardLines(paper: Paper, width: number, full: boolean): readonly string[] {
  const groups = scorecardGroups(paper);
  if (groups.length === 0) return [];
  const latest = latestWidth(paper.scorecard);
  const against = width - NAME - TREND - latest - COURSE - 5;
  const cells = (row: readonly [string, string, string, string, string]) =>
    lineUp(row, [NAME, TREND, latest, against, COURSE]);
  return [
    ...cells(['SCORECARD', 'Trend', 'Latest', 'Against before', 'Course since']),
    '─'.repeat(width),
    ...groups.flatMap(({ heading, rows }) => [
      ...fold(heading, width),
      ...rows.flatMap((row) => [
        ...cells([
          safe(row.name),
          blocksOf(row.trend),
          safe(row.latest.text),
          `${chips[row.against.chip].sign} ${safe(row.against.text).replaceAll(/\bpoint(s?)\b/g, 'pt$1')}`,
          safe(row.course),
        ]),
        ...(full ? indented(restOf(row), width, '    ', '  ') : []),
      ]),
    ]),
    '─'.repeat(width),
    ...fold(
      '! worse  ✓ better  ↑ ↓ neither good nor bad in itself  = no change that matters  ? cannot tell.',
      width,
    ),
    'Trend: the last 12 figures, each row on its own scale.',
    ...(full ? [] : targetLines(paper.scorecard, width)),
  ];
}

/** As wide as the figures, each in one piece; what is said behind one may go on beneath it. */
function latestWidth(rows: readonly ScorecardRow[]): number {
  const texts = rows.map((row) => safe(row.latest.text));
  const words = texts.flatMap((text) => text.split(' ')).map(columnsOf);
  return Math.min(MOST_LATEST, Math.max(6, ...words, Math.min(8, Math.max(0, ...texts.map(columnsOf)))));
}

/** Cells beside each other; one that is too long goes on beneath itself. Figures are on the right of theirs. */
function lineUp(cells: readonly string[], widths: readonly number[]): readonly string[] {
  const folded = cells.map((cell, at) => fold(cell, widths[at] ?? 1));
  const most = Math.max(...folded.map(({ length }) => length));
  return Array.from({ length: most }, (_, line) =>
    folded
      .map(
        (lines, at) =>
          pad(lines[line] ?? '', widths[at] ?? 1, at === 2 ? 'right' : 'left') + (at === 2 ? ' ' : ''),
      )
      .join(' ')
      .trimEnd(),
  );
}

/** What a line has no room for. */
function restOf({ areas, latest, outlook, sure }: ScorecardRow): string {
  return [
    safe(latest.small),
    ...(isSilent(outlook) ? [] : [`target ${safe(outlook)}`]),
    ...(isSilent(areas) ? [] : [`areas: ${safe(areas)}`]),
    ...(isSilent(sure) ? [] : [`how sure: ${safe(sure)}`]),
  ].join(' · ');
}

/** Targets and their outlook, once each, with the indicators that have it. */
function targetLines(rows: readonly ScorecardRow[], width: number): readonly string[] {
  const names = new Map<string, string[]>();
  for (const { name, outlook } of rows)
    if (!isSilent(outlook)) names.set(outlook, [...(names.get(outlook) ?? []), name]);
  if (names.size === 0) return [];
  const said = [...names].map(([text, of]) => `${safe(text)} (${of.map(safe).join('; ')})`);
  return indented(`Targets: ${said.join('. ')}.`, width, '  ', '');
}
