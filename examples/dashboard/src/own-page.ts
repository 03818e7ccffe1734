import type { Indicator } from 'police-indicators';
import { catalogue } from 'police-indicators/catalogue';
import { h } from './dom.ts';
import { OWN_DEFINITION, ownDefinitionForm } from './own-definition.ts';
import { chosenFiles, droppedFiles, type PostedFiles } from './own-files.ts';
import { readingView } from './own-report.ts';
import { keepOwn, ownReading } from './own-rows.ts';
import type { OwnFiles, OwnReading } from './read-worker.ts';
import type { State } from './state.ts';

/** The page on which files are chosen or dropped: read in a worker, never sent anywhere. */
export function ownPage(state: State): HTMLElement {
  const result = h('div', { id: 'reading', 'aria-live': 'polite' });
  const needs = h('p', { class: 'note', id: 'columns' });
  const choose = h(
    'select',
    { id: 'own-indicator', onchange: () => tellColumns() },
    h('option', { value: '', selected: true }, 'What the files say'),
    h('option', { value: OWN_DEFINITION }, 'A definition of your own…'),
    catalogue.map(({ id, name }) => h('option', { value: id }, name)),
  );
  const own = ownDefinitionForm(() => tellColumns());
  const asked = () => catalogue.find(({ id }) => id === choose.value) ?? own.definition();
  const tellColumns = () => {
    own.element.hidden = choose.value !== OWN_DEFINITION;
    needs.textContent =
      choose.value === ''
        ? 'One file or many, a workbook, a folder, or a zip archive of them: each is known by its name (victim-satisfaction.csv), its sheets or its columns. With force.json among them, by that.'
        : `Columns: ${columnsOf(asked()).join(', ')}. One row for each area and period; periods such as 2019-04, Apr 2019 or 2018/19. An empty cell is a gap, never 0.`;
  };
  tellColumns();
  const read = async (found: Promise<PostedFiles>) => {
    result.replaceChildren(h('p', {}, 'Reading the files…'));
    const indicator =
      choose.value === '' ? null : choose.value === OWN_DEFINITION ? own.definition() : choose.value;
    const reading = await readInWorker({ ...(await found), indicator });
    keepOwn(typeof reading === 'string' ? null : reading);
    result.replaceChildren(
      typeof reading === 'string'
        ? h('p', { class: 'fault' }, `The files could not be read: ${reading}`)
        : readingView(reading, state),
    );
  };
  const chosen = (input: HTMLInputElement) => {
    if (input.files !== null && input.files.length > 0) void read(chosenFiles(input.files));
  };
  const input = h('input', {
    ...{ id: 'own-file', type: 'file', multiple: true },
    accept: '.csv,.tsv,.txt,.xlsx,.xls,.ods,.json,.zip',
    onchange: () => chosen(input),
  });
  const folder = h('input', {
    ...{ id: 'own-folder', type: 'file', webkitdirectory: true },
    onchange: () => chosen(folder),
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
        if (event instanceof DragEvent && event.dataTransfer !== null)
          void read(droppedFiles(event.dataTransfer));
      },
    },
    h(
      'label',
      { for: 'own-file' },
      'Choose files (CSV, Excel, ODS, or a zip archive of them), or drop them or their folder here',
    ),
    input,
    h('label', { for: 'own-folder' }, 'Or choose a folder'),
    folder,
  );
  const before = ownReading();
  if (before !== null) result.replaceChildren(readingView(before, state));
  else if (state.topic !== '')
    result.replaceChildren(
      h(
        'p',
        { class: 'fault' },
        'This address is about files of your own that are not loaded: choose them here.',
      ),
    );
  return h(
    'div',
    { class: 'page' },
    h('h1', { tabindex: '-1' }, 'Your own figures'),
    h(
      'p',
      {},
      'Files are read in this browser and stay in this page: nothing is sent anywhere, and the page forgets them when it is closed. They make the scorecard of the monthly paper, and a page for each indicator.',
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
function readInWorker(files: OwnFiles): Promise<OwnReading | string> {
  const worker = new Worker(new URL('./read-worker.ts', import.meta.url), { type: 'module' });
  return new Promise<OwnReading | string>((resolve) => {
    worker.addEventListener('message', ({ data }: MessageEvent<OwnReading | string>) => resolve(data));
    worker.addEventListener('error', ({ message }) => resolve(message || 'they are no tables of text'));
    worker.postMessage(
      files,
      files.files.map(({ content }) => content.buffer),
    );
  }).finally(() => worker.terminate());
}
