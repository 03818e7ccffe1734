import type { AreaAnswer } from './answers.ts';
import { h } from './dom.ts';
import { statusMark } from './marks.ts';
import { type Card, linkTo } from './overview.ts';
import type { State } from './state.ts';
import type { Place } from './topics.ts';

const MOST = 10;

interface Listed {
  readonly card: Card;
  readonly answer: AreaAnswer;
  /** Whether it is all areas together, and its place among those listed of the same indicator. */
  readonly whole: boolean;
  readonly turn: number;
}

/** What needs attention and how sure that is, the first of each indicator before the second of any. */
export function attentionList(state: State, place: Place, cards: readonly Card[]): readonly Node[] {
  const listed = (['attention', 'watch'] as const).flatMap((status) =>
    cards.flatMap((card) => withStatus(card, status)).sort((a, b) => a.turn - b.turn),
  );
  const count = (status: 'attention' | 'watch') =>
    listed.filter(({ answer }) => answer.concern.status === status).length;
  const looked = cards.reduce((sum, card) => sum + card.looked.length, 0);
  const bad = count('attention');
  const rest = listed.length - MOST;
  return [
    h(
      'p',
      {},
      `${looked} series of figures were looked at, each against its own past, its target and the other areas: ${bad} ${bad === 1 ? 'needs' : 'need'} attention, ${count('watch')} more are to keep an eye on.`,
    ),
    h(
      'ul',
      {},
      listed.slice(0, MOST).map(({ answer, card, whole }) => line(state, place, card, answer, whole)),
    ),
    ...(rest > 0 ? [h('p', {}, `And ${rest} more, on the pages of the indicators below.`)] : []),
  ];
}

function withStatus(card: Card, status: 'attention' | 'watch'): readonly Listed[] {
  return card.looked
    .filter(({ concern }) => concern.status === status)
    .map((answer, turn) => ({ card, answer, whole: answer.area === 'all', turn }));
}

function line(
  state: State,
  place: Place,
  { topic }: Card,
  { area, areaName, chart, concern }: AreaAnswer,
  whole: boolean,
) {
  const told = concern.reasons
    .filter(({ status }) => status === 'attention' || status === 'watch')
    .slice(0, 2);
  return h(
    'li',
    { class: concern.status },
    statusMark(concern.status),
    h(
      'div',
      {},
      h('a', { href: linkTo(state, place, topic, whole ? '' : area) }, `${areaName}: ${topic.name}`),
      chart.basis === 'illustrative' && h('span', { class: 'tag' }, 'illustrative'),
      told.map(({ sure, text }) =>
        h(
          'p',
          {},
          h('span', { class: 'why' }, `${text}. `),
          h('span', { class: 'sure' }, `How sure: ${sure}`),
        ),
      ),
    ),
  );
}
