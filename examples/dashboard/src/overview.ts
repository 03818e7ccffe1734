import { type AreaAnswer, answerFor, areaAnswersInTurns } from './answers.ts';
import { attentionList } from './attention-list.ts';
import { h } from './dom.ts';
import { comparedOn, figuresOf } from './figures.ts';
import { basisMark, icons, statusMark } from './marks.ts';
import { sourceLines } from './sources.ts';
import { sparkline } from './sparkline.ts';
import { fresh, hashOf, type State } from './state.ts';
import { tablesBehind } from './tables.ts';
import type { Place, Topic } from './topics.ts';
import { amount, figureOf, said, when } from './words.ts';

/** One indicator of the overview: all areas together, and each of them. */
export interface Card {
  readonly topic: Topic;
  /** All areas together; where they cannot be added, the area that most needs attention stands here for the picture. */
  readonly shown: AreaAnswer;
  /** Every series that was looked at: all together, where that can be, and each area. */
  readonly looked: readonly AreaAnswer[];
  readonly answers: readonly AreaAnswer[];
  /** What its figures are figures of. */
  readonly figure: string;
}

/** The address of an indicator's page. */
export const linkTo = (state: State, place: Place, topic: Topic, area = '') =>
  hashOf({ ...fresh(state), page: 'indicator', place: place.id, topic: topic.id, area });

/** All indicators of a set of areas: first what needs attention, then a card for each, filled as they are reckoned. */
export function overview(state: State, place: Place): HTMLElement {
  const warning = h('div', {});
  const attention = h('section', { class: 'attention-list', 'aria-labelledby': 'attention-title' });
  const title = h('h2', { id: 'attention-title' }, 'What needs attention');
  attention.append(title, h('p', { class: 'loading' }, 'Reckoning…'));
  const slots = place.topics.map((topic) =>
    h('li', {}, h('article', { class: 'card' }, h('h3', {}, topic.name))),
  );
  const sources = h('div', {});
  const page = h(
    'div',
    { class: 'page' },
    ...[h('h1', { tabindex: '-1' }, place.name), warning, attention, h('h2', {}, 'Every indicator')],
    ...[h('ul', { class: 'cards' }, slots), howToRead(state), sources],
  );
  async function fill(): Promise<void> {
    const breath = () => new Promise((next) => setTimeout(next));
    const current = () => page.isConnected;
    // First what each indicator says of all areas together, then each of the areas.
    for (const [at, topic] of place.topics.entries()) {
      await breath();
      if (at > 0 && !current()) return;
      const card = await wholeCard(state, place, topic);
      if (card !== null) slots[at]?.replaceChildren(cardView(state, place, card));
    }
    performance.mark('cards');
    const cards: Card[] = [];
    for (const [at, topic] of place.topics.entries()) {
      await breath();
      if (!current()) return;
      const card = await cardOf(state, place, topic, current);
      if (card === null) continue;
      cards.push(card);
      slots[at]?.replaceChildren(cardView(state, place, card));
    }
    warning.replaceChildren(...inventedWarning(cards));
    attention.replaceChildren(title, ...attentionList(state, place, cards));
    const first = place.topics.flatMap(({ definitions }) => definitions.slice(0, 1));
    const rates = first.some(({ indicator }) => indicator.measure === 'rate');
    const tables = await tablesBehind(
      first.map(({ table }) => table),
      rates,
    );
    sources.replaceChildren(
      sourceLines(
        cards.map(({ shown }) => shown.chart),
        tables,
      ),
    );
    page.setAttribute('data-done', '');
  }
  void fill();
  return page;
}

/** The figures of an indicator and what is asked of them. */
async function askedOf(state: State, place: Place, { definitions: [definition], over }: Topic) {
  if (definition === undefined) return null;
  const figures = await figuresOf(place, definition, place.from ?? '', '');
  const asked = { rules: state.rules, margin: '', period: comparedOn(figures.panel, over) };
  return { asked, figure: figureOf(definition.indicator), figures };
}

/** The card before its areas have been looked at, where all of them together have figures. */
async function wholeCard(state: State, place: Place, topic: Topic): Promise<Card | null> {
  const found = await askedOf(state, place, topic);
  if (found === null || found.figures.whole === null) return null;
  const shown = answerFor(found.figures.whole, found.figures.panel, found.asked, null);
  return { topic, shown, looked: [shown], answers: [], figure: found.figure };
}

async function cardOf(
  state: State,
  place: Place,
  topic: Topic,
  current: () => boolean,
): Promise<Card | null> {
  const found = await askedOf(state, place, topic);
  if (found === null) return null;
  const { asked, figure, figures } = found;
  const answers = await areaAnswersInTurns(figures, asked, current);
  if (answers === null) return null;
  const whole = figures.whole === null ? [] : [answerFor(figures.whole, figures.panel, asked, null)];
  const looked = [...whole, ...answers];
  const [shown] = looked;
  return shown === undefined ? null : { topic, shown, looked, answers, figure };
}

function inventedWarning(cards: readonly Card[]): readonly HTMLElement[] {
  const invented = cards.filter(({ shown }) => shown.chart.basis === 'illustrative').length;
  if (invented === 0) return [];
  const which =
    invented === cards.length
      ? 'All figures here are'
      : `The figures of ${invented} of ${cards.length} indicators are`;
  return [
    h(
      'p',
      { class: 'warning' },
      basisMark('illustrative'),
      ` ${which} invented, to show the methods at work: they say nothing about any force.`,
    ),
  ];
}

function cardView(state: State, place: Place, { answers, figure, shown, topic }: Card): HTMLElement {
  const { chart, level } = shown;
  const { evidence, subject } = chart;
  const latest =
    evidence.points[evidence.latest ?? -1] ?? evidence.points.findLast(({ value }) => value !== null);
  const moved = chart.verdict === 'ordinary' && (level.verdict === 'rising' || level.verdict === 'falling');
  return h(
    'article',
    { class: 'card' },
    h('h3', {}, h('a', { href: linkTo(state, place, topic) }, topic.name)),
    basisMark(chart.basis),
    h(
      'p',
      { class: 'latest' },
      h('strong', {}, amount(latest?.value ?? null, subject.unit)),
      h('span', {}, `${subject.areaName}${latest === undefined ? '' : `, ${when(latest.period)}`}`),
      h('small', {}, figure),
    ),
    sparkline(chart),
    icons(chart, level),
    h('p', { class: 'verdict' }, said(moved ? level : chart)),
    answers.length > 1 && areasLine(place, answers),
  );
}

/** How many areas need attention, by name while they are few. */
function areasLine({ areas }: Place, answers: readonly AreaAnswer[]): HTMLElement {
  const named = (status: 'attention' | 'watch') =>
    answers.filter(({ concern }) => concern.status === status).map(({ areaName }) => areaName);
  const [bad, watch] = [named('attention'), named('watch')];
  const of = `of ${answers.length} ${areas}`;
  if (bad.length > 0)
    return h(
      'p',
      { class: 'areas' },
      ...[
        statusMark('attention'),
        ` ${bad.length} ${of}: ${listOf(bad)}${watch.length > 0 ? `; to keep an eye on: ${watch.length}` : ''}`,
      ],
    );
  if (watch.length > 0)
    return h('p', { class: 'areas' }, statusMark('watch'), ` ${watch.length} ${of}: ${listOf(watch)}`);
  const untold = answers.filter(({ concern }) => concern.status === 'cannot-tell').length;
  if (untold === answers.length)
    return h('p', { class: 'areas' }, statusMark('cannot-tell'), ` for any ${of}.`);
  return h('p', { class: 'areas' }, `None ${of} needs attention.`);
}

const listOf = (names: readonly string[]) =>
  names.length > 4 ? `${names.slice(0, 4).join(', ')} and ${names.length - 4} more` : names.join(', ');

function howToRead(state: State): HTMLElement {
  const told = [
    'Each small picture shows the figures, what was expected of each (shaded), the target (dashed) and the latest figure (dot). Round blue icons are good signs, square orange ones bad, hollow ones neither. H and L: the level has gone up or down, or the latest figure stands out; ~ ordinary ups and downs; arrows: level, rising or falling; P, F and ?: next month will meet the target, will miss it, or may do either.',
    'An area needs attention when its level has gone the wrong way (a chance over 95%), by more than the margin, or its latest figure stands out in the bad direction, when it is moving the wrong way by more than the margin (all of the 90% interval), when its true level is very probably on the wrong side of the target (95%), or when it lies further from the others than areas ordinarily differ. Keep an eye on: the same, but less sure.',
    'With many areas looked at, some are listed by chance: the line “how sure” says how often that would be.',
  ];
  return h(
    'details',
    { class: 'key' },
    h('summary', {}, 'How to read this page'),
    told.map((text) => h('p', {}, text)),
    h('p', {}, h('a', { href: hashOf({ ...fresh(state), page: 'speed' }) }, 'How fast does it reckon here?')),
  );
}
