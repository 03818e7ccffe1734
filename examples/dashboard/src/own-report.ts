import type { SourceReport } from 'police-indicators/source';
import { dataTable } from './data-table.ts';
import { h } from './dom.ts';
import { ownPlace } from './own-rows.ts';
import { paperView } from './paper-view.ts';
import type { OwnReading } from './read-worker.ts';
import { linkOf } from './row-links.ts';
import { fresh, hashOf, type State } from './state.ts';

const MOST = 200;

/** What files make: the front of the paper and the way to each indicator, then what was read of each file and what is wrong with it. */
export function readingView({ figures, paper, readings, said }: OwnReading, state: State): HTMLElement {
  return h(
    'div',
    {},
    paper === null
      ? h('p', { class: 'fault' }, 'No row can be used until this is put right.')
      : [
          h('h2', {}, paper.title),
          paperView(paper, linkOf(state, ownPlace())),
          h('h2', {}, 'Every indicator'),
          h(
            'ul',
            {},
            figures.map(({ indicator: { id, name } }) =>
              h(
                'li',
                {},
                h(
                  'a',
                  {
                    class: 'go',
                    href: hashOf({ ...fresh(state), page: 'indicator', place: 'own', topic: id }),
                  },
                  name,
                ),
              ),
            ),
          ),
        ],
    h('h2', {}, 'What was read'),
    readings.map(reportView),
    notesView('Taken for granted', said),
  );
}

function reportView({ rejected, report }: OwnReading['readings'][number]): HTMLElement {
  const { coerced, file, rejectedCount, rowsRead, used } = report;
  return h(
    'section',
    { class: 'report' },
    h(
      'h3',
      {},
      `${file}: ${rowsRead} ${rowsRead === 1 ? 'row' : 'rows'} read, ${used} used, ${rejectedCount} rejected`,
    ),
    faultsView(report),
    rejected !== '' && downloadOf(rejected),
    notesView(
      'Read otherwise than written',
      coerced.map(
        ({ column, count, found, row, used: as, what }) =>
          `Column ${column}: ${what}, ${count} ${count === 1 ? 'cell' : 'cells'}; the first in row ${row}, “${found}” as ${as === '' ? 'a gap' : `“${as}”`}.`,
      ),
    ),
    notesView('Taken for granted in this file', report.assumptions),
  );
}

/** The faults as a file to send to whoever made the figures: made in this page, and kept by the browser alone. */
function downloadOf(text: string): HTMLElement {
  const href = URL.createObjectURL(new Blob([text], { type: 'text/csv' }));
  return h('p', {}, h('a', { href, download: 'rejected-rows.csv' }, 'Save what is to be put right as CSV'));
}

function faultsView({ faults, rejected }: SourceReport): HTMLElement | null {
  const all = [...faults, ...rejected];
  if (all.length === 0) return null;
  return h(
    'div',
    { class: 'faults' },
    dataTable(
      `To be put right${all.length > MOST ? `: the first ${MOST} of ${all.length}` : ''}`,
      ['Row', 'Column', 'Found', 'Expected'],
      all
        .slice(0, MOST)
        .map(({ column, expected, found, row }) => [
          row === null ? 'whole file' : String(row),
          column ?? 'whole row',
          found ?? 'nothing',
          expected,
        ]),
    ),
  );
}

const notesView = (title: string, notes: readonly string[]): HTMLElement | null =>
  notes.length === 0
    ? null
    : h(
        'div',
        {},
        h('h3', {}, title),
        h(
          'ul',
          {},
          notes.map((note) => h('li', {}, note)),
        ),
      );
