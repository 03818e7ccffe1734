import type { Paper } from 'police-indicators';
import { scorecardCaption, scorecardColumns, scorecardGroups } from 'police-indicators/report';
import { dataTable } from './data-table.ts';
import { h } from './dom.ts';
import { chipView } from './paper-view.ts';
import { sparkline } from './sparkline.ts';

type Row = Paper['scorecard'][number];

/** The scorecard of a paper, a table for each sort of figures; an indicator that has a page leads to it. */
export function scorecard(
  paper: Pick<Paper, 'scorecard'>,
  linkOf: (row: Row) => string | null,
): readonly HTMLElement[] {
  const groups = scorecardGroups(paper);
  if (groups.length === 0) return [];
  return [
    h(
      'section',
      { class: 'scorecard', 'aria-labelledby': 'scorecard-title' },
      h('h2', { id: 'scorecard-title' }, 'Scorecard'),
      h('p', { class: 'note' }, scorecardCaption.replace(/^Scorecard\. /, '')),
      groups.map(({ basis, heading, rows }) =>
        h(
          'div',
          { class: basis },
          dataTable(
            heading,
            scorecardColumns.map(([label]) => label),
            rows.map((row) => cells(row, linkOf(row))),
          ),
        ),
      ),
    ),
  ];
}

function cells({ against, areas, course, latest, name, outlook, sure, trend }: Row, link: string | null) {
  return [
    link === null ? name : h('a', { href: link }, name),
    sparkline(trend),
    h('span', {}, h('strong', {}, latest.text), h('small', {}, latest.small)),
    h('span', {}, chipView(against.chip), h('small', {}, against.text)),
    ...[course, outlook, areas, sure],
  ];
}
