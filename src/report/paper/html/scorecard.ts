import type { Paper, ScorecardRow, Trend, TwoLines } from '../../../paper/paper.ts';
import { escapeHtml as html } from '../../escape.ts';
import { scorecardGroups } from '../groups.ts';
import { trendPaths } from '../sparkline.ts';
import { isSilent } from '../words.ts';
import { chipHtml } from './front.ts';

/** Columns of the scorecard: heading, the word that stands before a cell on a phone, and share of the width. */
export const scorecardColumns = [
  ['Indicator', '', 16],
  ['Trend', 'Trend', 12],
  ['Latest', 'Latest', 10.5],
  ['Against before', 'Before', 22.5],
  ['Course since', 'Course', 8.5],
  ['Target, outlook', 'Target', 9],
  ['Place, or areas of note', 'Areas', 14.5],
  ['How sure', 'Sure', 7],
] as const;

/** How a trend is read, said once. */
export const scorecardCaption =
  'Scorecard. The thick line in a trend is the level; the dashed line is the target; the dot is the latest figure.';

/** Every indicator in two lines, leading to its page where it has one, those of one basis together. Roles keep it a table where the style stacks its cells. */
export function scorecardHtml(
  paper: Pick<Paper, 'scorecard'>,
  pages: ReadonlyMap<string, string> = new Map(),
): string {
  const groups = scorecardGroups(paper);
  if (groups.length === 0) return '';
  const head = scorecardColumns
    .map(
      ([label], at) =>
        `<th role="columnheader" scope="col"${at === 2 ? ' class="number"' : ''}>${label}</th>`,
    )
    .join('');
  const bodies = groups.map(
    ({ basis, heading, rows }) =>
      `<tbody role="rowgroup" class="${basis}"><tr role="row" class="group"><th role="rowheader" scope="rowgroup" colspan="${scorecardColumns.length}">${html(heading)}</th></tr>
${rows.map((row) => rowHtml(row, pages.get(row.indicator) ?? null)).join('\n')}</tbody>`,
  );
  return `<div id="scorecard"><table role="table" class="score stacked"><caption>${scorecardCaption}</caption><colgroup>${scorecardColumns
    .map(([, , width]) => `<col style="width:${width}%">`)
    .join('')}</colgroup><thead role="rowgroup"><tr role="row">${head}</tr></thead>
${bodies.join('\n')}</table></div>`;
}

function rowHtml(row: ScorecardRow, page: string | null): string {
  const { areas, against, course, latest, name, outlook, sure, trend } = row;
  const silence = (cell: string) => (isSilent(cell) ? 'nil' : '');
  return `<tr role="row"><th role="rowheader" scope="row">${page === null ? html(name) : `<a href="${html(page)}">${html(name)}</a>`}</th>${[
    cellHtml(1, sparkHtml(trend), 'trend'),
    cellHtml(2, twoLinesHtml(latest), 'number'),
    cellHtml(3, `${chipHtml(against.chip)}<small>${html(against.text)}</small>`, ''),
    cellHtml(4, html(course), silence(course)),
    cellHtml(5, html(outlook), silence(outlook)),
    cellHtml(6, html(areas), silence(areas)),
    cellHtml(7, html(sure), silence(sure)),
  ].join('')}</tr>`;
}

function cellHtml(column: number, content: string, kind: string): string {
  return `<td role="cell"${kind === '' ? '' : ` class="${kind}"`} data-l="${scorecardColumns[column]?.[1] ?? ''}">${content}</td>`;
}

const twoLinesHtml = ({ small, text }: TwoLines) => `${html(text)}<small>${html(small)}</small>`;

/** A trend as a drawing with its words; the words alone where there is nothing to draw. */
function sparkHtml(trend: Trend): string {
  const paths = trendPaths(trend);
  if (paths === null) return `<span class="nospark">${html(trend.said)}</span>`;
  const { dot, figures, height, level, target, width } = paths;
  return `<svg class="spark" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-label="${html(trend.said)}">${
    target === null
      ? ''
      : `<path d="M0,${target}H${width}" stroke="#505a5f" stroke-width=".8" stroke-dasharray="3 2"/>`
  }<path d="${figures}" fill="none" stroke="#6f777b" stroke-width=".9"/>${
    level === '' ? '' : `<path d="${level}" fill="none" stroke="#12436d" stroke-width="2"/>`
  }<circle cx="${dot.x}" cy="${dot.y}" r="2.2" fill="#0b0c0c"/></svg>`;
}
