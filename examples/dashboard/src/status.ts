import { h } from './dom.ts';

export type Status = 'attention' | 'watch' | 'unusual' | 'good' | 'ordinary' | 'cannot-tell';

export const statusNames: Readonly<Record<Status, string>> = {
  attention: 'Needs attention',
  watch: 'Keep an eye on',
  unusual: 'Unusual: ask why',
  good: 'Good sign',
  ordinary: 'Nothing out of the ordinary',
  'cannot-tell': 'Cannot tell',
};

/** The sign of an area's status: a shape of its own beside its word, so that colour is never needed. */
export function statusMark(status: Status): Element {
  const signs = {
    attention: '!',
    watch: '?',
    unusual: '≠',
    good: '✓',
    ordinary: '~',
    'cannot-tell': '–',
  } as const;
  return h(
    'span',
    { class: `status ${status}` },
    h('span', { class: 'sign', 'aria-hidden': 'true' }, signs[status]),
    statusNames[status],
  );
}
