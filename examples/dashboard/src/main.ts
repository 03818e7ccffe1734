import { isIndicatorError } from 'police-indicators';
import { h } from './dom.ts';
import { drawAll } from './figure.ts';
import type { IndicatorPage } from './indicator-page.ts';
import { overview } from './overview.ts';
import { ownPlace, ownTurn } from './own-rows.ts';
import { shell } from './shell.ts';
import { hashOf, type State, stateOf } from './state.ts';
import { type Place, places } from './topics.ts';

const main = document.getElementById('main') ?? document.body;
let open: { readonly key: string; readonly page: IndicatorPage } | null = null;
let turn = 0;
let theme = '';

/** Goes to a state: the address changes, and the page with it. What is chosen within a page leaves no history. */
function go(state: State): void {
  const hash = hashOf(state);
  if (hash !== location.hash) history.replaceState(null, '', hash);
  void show();
}

async function show(): Promise<void> {
  turn += 1;
  const mine = turn;
  const state = stateOf(location.hash);
  shell(state, go);
  if (theme !== '' && theme !== state.theme) void drawAll(true);
  theme = state.theme;
  try {
    await showPage(state, () => mine === turn);
  } catch (error) {
    if (mine === turn) put(failure(error), 'Something is wrong');
  }
  if (mine === turn) main.setAttribute('data-shown', String(mine));
}

async function showPage(state: State, current: () => boolean): Promise<void> {
  const place =
    state.place === 'own' ? ownPlace() : (places.find(({ id }) => id === state.place) ?? places[0]);
  const topic = place?.topics.find(({ id }) => id === state.topic);
  if (state.page === 'indicator' && place !== undefined && topic !== undefined) {
    // A file that is loaded again is a page of its own.
    const key = `${place.id}/${topic.id}/${ownTurn()}`;
    if (open?.key === key && open.page.element.isConnected) return open.page.update(state);
    const { indicatorPage } = await import('./indicator-page.ts');
    const page = indicatorPage(place, topic, go);
    await page.update(state);
    if (!current()) return;
    open = { key, page };
    put(page.element, `${topic.name}, ${place.name}`);
    return drawAll();
  }
  const [element, title] = await otherPage(state, place);
  if (current()) put(element, title);
}

/** A page that is of no one indicator; what a page alone needs is loaded with it. */
async function otherPage(state: State, place: Place | undefined): Promise<readonly [HTMLElement, string]> {
  if (state.page === 'speed') return [(await import('./speed-page.ts')).speedPage(), 'Speed'];
  if (state.place === 'own' || place === undefined)
    return [(await import('./own-page.ts')).ownPage(state), 'Your own figures'];
  return [overview(state, place), place.name];
}

/** Puts a page in the place of the one before, and the reader at its head. */
function put(element: HTMLElement, title: string): void {
  const first = main.querySelector('.loading') !== null && main.querySelector('h1') === null;
  main.replaceChildren(element);
  document.title = `${title} · Police indicators`;
  if (first) return;
  element.querySelector('h1')?.focus({ preventScroll: true });
  scrollTo(0, 0);
}

/** What went wrong, in words: figures that cannot be read so are told, not hidden. */
function failure(error: unknown): HTMLElement {
  const problems = isIndicatorError(error)
    ? error.problems.map(({ expected, path, received }) => `${path} ${expected}, got ${received}`)
    : [error instanceof Error ? error.message : 'Unknown fault'];
  return h(
    'div',
    { class: 'page' },
    h('h1', { tabindex: '-1' }, 'These figures cannot be shown'),
    h(
      'ul',
      {},
      problems.map((problem) => h('li', { class: 'fault' }, problem)),
    ),
    h('p', {}, h('a', { href: '#/' }, 'To the overview')),
  );
}

document.getElementById('skip')?.addEventListener('click', (event) => {
  event.preventDefault();
  main.focus();
  main.scrollIntoView();
});
addEventListener('hashchange', () => void show());
void show();
