import type { ControlChartFinding, PlateauFinding } from 'police-indicators';
import { type Status, statusNames } from './concern.ts';
import { h } from './dom.ts';
import { basisNames, perYear } from './words.ts';

interface Icon {
  readonly sign: string;
  readonly tone: 'good' | 'bad' | 'plain';
  readonly label: string;
}

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

/** Where the figures come from, as a label that cannot be overlooked. */
export const basisMark = (basis: keyof typeof basisNames) =>
  h('span', { class: `basis ${basis}` }, basisNames[basis]);

/** The icons of a series with their words: variation, course, and the target where there is one. */
export function icons(chart: ControlChartFinding, level: PlateauFinding): Element {
  const { assurance } = chart.evidence;
  const both = [variationIcon(chart), courseIcon(level), assurance === 'none' ? null : assurances[assurance]];
  return h(
    'ul',
    { class: 'icons' },
    both.map((icon) => icon && h('li', {}, drawn(icon), h('span', {}, icon.label))),
  );
}

function drawn({ sign, tone }: Icon): Element {
  const shape =
    tone === 'bad'
      ? h('rect', { x: 2, y: 2, width: 24, height: 24, class: tone })
      : h('circle', { cx: 14, cy: 14, r: 12, class: tone });
  return h(
    'svg',
    { class: 'icon', viewBox: '0 0 28 28', width: 28, height: 28, 'aria-hidden': 'true' },
    shape,
    h('text', { x: 14, y: 19, 'text-anchor': 'middle', class: `on-${tone}` }, sign),
  );
}

const assurances: Readonly<Record<'passes' | 'fails' | 'hit-or-miss', Icon>> = {
  passes: { sign: 'P', tone: 'good', label: 'Will meet the target as things are' },
  fails: { sign: 'F', tone: 'bad', label: 'Will miss the target as things are' },
  'hit-or-miss': { sign: '?', tone: 'plain', label: 'Meets the target by chance' },
};

function variationIcon({ subject, verdict }: ControlChartFinding): Icon {
  const [up, down] = subject.polarity === 'higher-is-better' ? ['H', 'L'] : ['L', 'H'];
  switch (verdict) {
    case 'special-cause-improving':
      return { sign: up, tone: 'good', label: 'Improving, beyond ordinary variation' };
    case 'special-cause-concerning':
      return { sign: down, tone: 'bad', label: 'Concern, beyond ordinary variation' };
    case 'special-cause-high':
      return { sign: 'H', tone: 'plain', label: 'Unusually high' };
    case 'special-cause-low':
      return { sign: 'L', tone: 'plain', label: 'Unusually low' };
    case 'special-cause-pattern':
    case 'mixed':
      return { sign: '!', tone: 'plain', label: 'Out of the ordinary, both ways' };
    case 'common-cause':
      return { sign: '~', tone: 'plain', label: 'Ordinary variation' };
    case 'no-variation':
      return { sign: '=', tone: 'plain', label: 'No variation to judge' };
    case 'too-short':
      return { sign: '–', tone: 'plain', label: 'Too few figures to judge' };
    case 'not-testable':
      return { sign: '–', tone: 'plain', label: 'Overlapping figures: not judged' };
  }
}

function courseIcon({ estimate: { unit, value }, subject, verdict }: PlateauFinding): Icon | null {
  if (verdict === 'level') return { sign: '→', tone: 'plain', label: 'Level, within the margin' };
  if (verdict === 'cannot-tell') return { sign: '?', tone: 'plain', label: 'Level or moving: cannot tell' };
  if (verdict === 'too-soon')
    return { sign: '?', tone: 'plain', label: 'Changed too recently to say whether it is level' };
  if ((verdict !== 'rising' && verdict !== 'falling') || value === null) return null;
  const up = verdict === 'rising';
  const good = (subject.polarity === 'higher-is-better') === up;
  return {
    sign: up ? '↗' : '↘',
    tone: subject.polarity === 'neutral' ? 'plain' : good ? 'good' : 'bad',
    label: `${up ? 'Rising' : 'Falling'} by about ${perYear(Math.abs(value), unit)}`,
  };
}
