import type { Indicator } from 'police-indicators';
import { catalogue } from 'police-indicators/catalogue';
import type { SourceReport } from 'police-indicators/source';
import { dataTable } from './data-table.ts';
import { h } from './dom.ts';
import { OWN_DEFINITION, ownDefinitionForm } from './own-definition.ts';
import { keepOwn, ownReading } from './own-rows.ts';
import type { OwnFile, OwnReading } from './read-worker.ts';
import { fresh, hashOf, type State } from './state.ts';
import type { Place } from './topics.ts';

const MOST = 200;

/** The user's own figures as a place with one topic: empty until a file is loaded. */
export function ownPlace(): Place {
  const indicator = ownReading()?.indicator;
  const topics =
    indicator === undefined
      ? []
      : [
          {
            ...{ id: indicator.id, name: indicator.name, over: 'latest' as const },
            definitions: [{ id: indicator.id, name: indicator.name, indicator, table: 'own' as const }],
          },
        ];
  return { id: 'own', name: 'Your own figures', whole: 'All areas', areas: 'areas', topics };
}

/** The page on which a file is chosen or dropped: read in a worker, never sent anywhere. */
export function ownPage(state: State): HTMLElement {
  const result = h('div', { id: 'reading', 'aria-live': 'polite' });
  const needs = h('p', { class: 'note', id: 'columns' });
  const choose = h(
    'select',
    { id: 'own-indicator', onchange: () => tellColumns() },
    h('option', { value: OWN_DEFINITION }, 'A definition of your own…'),
    catalogue.map(({ id, name }) => h('option', { value: id, selected: id === 'victim-satisfaction' }, name)),
  );
  const own = ownDefinitionForm(() => tellColumns());
  const asked = () => catalogue.find(({ id }) => id === choose.value) ?? own.definition();
  const tellColumns = () => {
    own.element.hidden = choose.value !== OWN_DEFINITION;
    needs.textContent = `Columns: ${columnsOf(asked()).join(', ')}. One row for each area and period; periods such as 2019-04, Apr 2019 or 2018/19. An empty cell is a gap, never 0.`;
  };
  tellColumns();
  const read = async (file: File | null | undefined) => {
    if (file === null || file === undefined) return;
    result.replaceChildren(h('p', {}, 'Reading the file…'));
    const reading = await readInWorker({
      name: file.name,
      bytes: new Uint8Array(await file.arrayBuffer()),
      indicator: choose.value === OWN_DEFINITION ? own.definition() : choose.value,
    });
    if (typeof reading === 'string') {
      keepOwn(null);
      result.replaceChildren(h('p', { class: 'fault' }, `The file could not be read: ${reading}`));
      return;
    }
    keepOwn(reading.report.used > 0 ? reading : null);
    result.replaceChildren(reportView(reading, state));
  };
  const input = h('input', {
    id: 'own-file',
    type: 'file',
    accept: '.csv,.tsv,.txt,.xlsx,.xls,.ods,.json',
    onchange: () => void read(input.files?.[0]),
  });
  const drop = h(
    'div',
    {
      class: 'drop',
      ondragover: (event) => {
        event.preventDefault();
        drop.classList.add('over');
      },
      ondragleave: () => drop.classList.remove('over'),
      ondrop: (event) => {
        event.preventDefault();
        drop.classList.remove('over');
        if (event instanceof DragEvent) void read(event.dataTransfer?.files[0]);
      },
    },
    h('label', { for: 'own-file' }, 'Choose a table (CSV, Excel, ODS), or drop it here'),
    input,
  );
  const before = ownReading();
  if (before !== null) result.replaceChildren(reportView(before, state));
  else if (state.topic !== '')
    result.replaceChildren(
      h(
        'p',
        { class: 'fault' },
        'This address is about a file of your own that is not loaded: choose it here.',
      ),
    );
  return h(
    'div',
    { class: 'page' },
    h('h1', { tabindex: '-1' }, 'Your own figures'),
    h(
      'p',
      {},
      'The file is read in this browser and stays in this page: nothing is sent anywhere, and the page forgets it when it is closed.',
    ),
    h('div', { class: 'choice' }, h('label', { for: 'own-indicator' }, 'What the file holds'), choose),
    own.element,
    needs,
    drop,
    result,
  );
}

function columnsOf({
  dimensions = {},
  measure,
}: Pick<Indicator, 'measure'> & { readonly dimensions?: object }): readonly string[] {
  const figures = {
    count: ['count'],
    rate: ['numerator', 'denominator'],
    proportion: ['numerator', 'denominator'],
    ratio: ['numerator', 'denominator'],
    'published-percentage': ['value', 'n'],
    duration: ['value', 'n'],
  };
  return ['area', 'period', ...Object.keys(dimensions), ...figures[measure]];
}

/** The reading, or in words why there is none. */
function readInWorker(file: OwnFile): Promise<OwnReading | string> {
  const worker = new Worker(new URL('./read-worker.ts', import.meta.url), { type: 'module' });
  return new Promise<OwnReading | string>((resolve) => {
    worker.addEventListener('message', ({ data }: MessageEvent<OwnReading | string>) => resolve(data));
    worker.addEventListener('error', ({ message }) => resolve(message || 'it is not a table of text'));
    worker.postMessage(file, [file.bytes.buffer]);
  }).finally(() => worker.terminate());
}

function reportView({ indicator, rejected, report, said }: OwnReading, state: State): HTMLElement {
  const { coerced, file, rejectedCount, rowsRead, used } = report;
  return h(
    'section',
    { 'aria-labelledby': 'report-title' },
    h(
      'h2',
      { id: 'report-title' },
      `${file}: ${rowsRead} ${rowsRead === 1 ? 'row' : 'rows'} read, ${used} used, ${rejectedCount} rejected`,
    ),
    used > 0
      ? h(
          'p',
          {},
          h(
            'a',
            {
              class: 'go',
              href: hashOf({ ...fresh(state), page: 'indicator', place: 'own', topic: indicator.id }),
            },
            'Show what the figures say',
          ),
        )
      : h('p', { class: 'fault' }, 'No row can be used until this is put right.'),
    faultsView(report),
    rejected !== '' && downloadOf(rejected),
    notesView(
      'Read otherwise than written',
      coerced.map(
        ({ column, count, found, row, used: as, what }) =>
          `Column ${column}: ${what}, ${count} ${count === 1 ? 'cell' : 'cells'}; the first in row ${row}, “${found}” as ${as === '' ? 'a gap' : `“${as}”`}.`,
      ),
    ),
    notesView('Taken for granted', [...report.assumptions, ...said]),
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
