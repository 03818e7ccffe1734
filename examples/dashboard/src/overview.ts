import { basisMark } from './basis-mark.ts';
import { h } from './dom.ts';
import { figuresOf } from './figures.ts';
import { paperView } from './paper-view.ts';
import { shippedPaper } from './papers.ts';
import { linkOf } from './row-links.ts';
import { sourceLines } from './sources.ts';
import { fresh, hashOf, type State } from './state.ts';
import { tablesBehind } from './tables.ts';
import type { Place, Topic } from './topics.ts';

/** A force as its paper has it: headlines and scorecard; then every indicator that has a page. */
export function overview(state: State, place: Place): HTMLElement {
  const front = h('div', { class: 'front' }, h('p', { class: 'loading' }, 'Reading the paper…'));
  const slots = place.topics.map((topic) =>
    h('li', {}, h('a', { href: linkTo(state, place, topic) }, topic.name)),
  );
  const sources = h('div', {});
  const page = h(
    'div',
    { class: 'page' },
    h('h1', { tabindex: '-1' }, place.name),
    place.profile === undefined ? null : front,
    h('h2', {}, 'Every indicator'),
    h('ul', { class: 'cards' }, slots),
    h('p', {}, h('a', { href: hashOf({ ...fresh(state), page: 'speed' }) }, 'How fast does it reckon here?')),
    sources,
  );
  async function fill(): Promise<void> {
    const paper = place.profile === undefined ? null : await shippedPaper(place.profile);
    if (paper !== null) front.replaceChildren(...paperView(paper, linkOf(state, place)));
    performance.mark('paper');
    for (const [at, topic] of place.topics.entries()) {
      await new Promise((next) => setTimeout(next));
      if (at > 0 && !page.isConnected) return;
      slots[at]?.replaceChildren(await cardOf(state, place, topic));
    }
    const first = place.topics.flatMap(({ definitions }) => definitions.slice(0, 1));
    const tables = await tablesBehind(
      first.map(({ table }) => table),
      first.some(({ indicator }) => indicator.measure === 'rate'),
    );
    const bases = tables.map(({ basis, ...source }) => ({ basis, source }));
    const known = new Set(tables.map(({ id }) => id));
    const others = (paper?.sources ?? []).filter(({ id }) => !known.has(id));
    sources.replaceChildren(
      sourceLines([...bases, ...others.map((source) => ({ basis: basisOf(source), source }))]),
    );
    page.setAttribute('data-done', '');
  }
  void fill();
  return page;
}

/** The address of an indicator's page. */
const linkTo = (state: State, place: Place, topic: Topic) =>
  hashOf({ ...fresh(state), page: 'indicator', place: place.id, topic: topic.id });

const basisOf = ({ id }: { readonly id: string }) =>
  id.startsWith('illustrative-') ? ('illustrative' as const) : ('published' as const);

/** An indicator: what is asked, whose figures they are, and how its areas lie to one another where no paper says it. */
async function cardOf(state: State, place: Place, topic: Topic): Promise<HTMLElement> {
  const [definition] = topic.definitions;
  if (definition === undefined) return h('span', {}, topic.name);
  const { panel } = await figuresOf(place, definition, place.from ?? '', '');
  const compared =
    place.profile === undefined
      ? (await import('./compared-sentence.ts')).comparedSentence(panel, topic.over)
      : null;
  const basis = panel.series[0]?.basis;
  return h(
    'article',
    { class: 'card' },
    h('h3', {}, h('a', { href: linkTo(state, place, topic) }, topic.name)),
    basis === undefined ? null : basisMark(basis),
    h('p', {}, definition.indicator.question),
    compared === null ? null : h('p', { class: 'verdict' }, compared),
  );
}
