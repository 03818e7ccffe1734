import type { Paper } from 'police-indicators';
import { chips, chipTone, headlineGroups, meantFor } from 'police-indicators/report';
import { h } from './dom.ts';
import { scorecard } from './scorecard.ts';
import type { ShownPaper } from './shown-paper.ts';

/** The front of a paper, as it is printed: what it rests on, the headlines, what cannot be told, and the scorecard. */
export function paperView(
  paper: ShownPaper,
  linkOf: (row: Paper['scorecard'][number]) => string | null,
): readonly Node[] {
  const meant = meantFor(paper);
  return [
    h('p', { class: 'note' }, [paper.title, ...meant].join('. ').replaceAll('..', '.')),
    h('p', { class: 'warning' }, h('strong', {}, 'What it rests on. '), paper.restsOn.join(' ')),
    ...headlineGroups(paper).map(({ heading, headlines, illustrative }) =>
      h(
        'section',
        { class: illustrative ? 'headlines invented' : 'headlines' },
        h('h2', {}, heading),
        h(
          'ul',
          {},
          headlines.map(({ chip, lead, text }) =>
            h('li', {}, chipView(chip), h('span', {}, h('strong', {}, lead), ` ${text}`)),
          ),
        ),
      ),
    ),
    ...(paper.cannotTell.length === 0
      ? []
      : [
          h(
            'section',
            { class: 'untold' },
            h('h2', {}, 'What these figures cannot tell'),
            h(
              'ul',
              {},
              paper.cannotTell.map(({ lead, text }) => h('li', {}, h('strong', {}, lead), ` ${text}`)),
            ),
          ),
        ]),
    ...scorecard(paper, linkOf),
  ];
}

/** A verdict as sign and word; its colour says no more than they do. */
export function chipView(chip: keyof typeof chips): HTMLElement {
  const { sign, word } = chips[chip];
  return h(
    'span',
    { class: `chip ${chipTone(chip)}` },
    h('span', { 'aria-hidden': 'true' }, sign),
    ` ${word}`,
  );
}
