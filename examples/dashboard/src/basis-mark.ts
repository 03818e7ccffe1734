import { h } from './dom.ts';

export const basisNames = {
  illustrative: 'Illustrative, not real',
  published: 'Published figures',
  own: 'Your own figures',
} as const;

/** Where the figures come from, as a label that cannot be overlooked. */
export const basisMark = (basis: keyof typeof basisNames) =>
  h('span', { class: `basis ${basis}` }, basisNames[basis]);
