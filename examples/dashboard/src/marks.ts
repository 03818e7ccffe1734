import type { ControlChartFinding, PlateauFinding } from 'police-indicators';
import { isInMargin } from './concern.ts';
import { h } from './dom.ts';

interface Icon {
  readonly sign: string;
  readonly tone: 'good' | 'bad' | 'plain';
  readonly label: string;
}

/** The icons of a series with their words: variation, course, and the target where there is one. */
export function icons(chart: ControlChartFinding, level: PlateauFinding): Element {
  const { assurance } = chart.evidence;
  const both = [
    variationIcon(chart),
    courseIcon(level),
    assurance === 'cannot-tell' ? null : assurances[assurance],
  ];
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

const assurances: Readonly<Record<'will-meet' | 'will-not-meet' | 'either', Icon>> = {
  'will-meet': { sign: 'P', tone: 'good', label: 'Will meet the target at its present level' },
  'will-not-meet': { sign: 'F', tone: 'bad', label: 'Will miss the target at its present level' },
  either: { sign: '?', tone: 'plain', label: 'May meet the target or miss it' },
};

const changes = {
  shifted: 'Stepped',
  changed: 'Changed',
  moving: 'Has moved',
  outlying: 'Stands out',
} as const;

function variationIcon(chart: ControlChartFinding): Icon {
  const {
    evidence: { direction, favourable },
    verdict,
  } = chart;
  if (isInMargin(chart)) return { sign: '=', tone: 'plain', label: 'Changed by less than matters' };
  switch (verdict) {
    case 'ordinary':
      return { sign: '~', tone: 'plain', label: 'Ordinary variation' };
    case 'cannot-tell':
      return { sign: '–', tone: 'plain', label: 'Changed or not: cannot tell' };
    case 'refused':
      return { sign: '–', tone: 'plain', label: 'Not judged' };
    default: {
      const up = direction === 'up';
      const tone = favourable === 'better' ? 'good' : favourable === 'worse' ? 'bad' : 'plain';
      return { sign: up ? 'H' : 'L', tone, label: `${changes[verdict]} ${up ? 'up' : 'down'}` };
    }
  }
}

function courseIcon({ subject, verdict }: PlateauFinding): Icon | null {
  if (verdict === 'level') return { sign: '→', tone: 'plain', label: 'Level, within the margin' };
  if (verdict === 'cannot-tell') return { sign: '?', tone: 'plain', label: 'Level or moving: cannot tell' };
  if (verdict === 'too-soon')
    return { sign: '?', tone: 'plain', label: 'Changed too recently to say whether it is level' };
  if (verdict !== 'rising' && verdict !== 'falling') return null;
  const up = verdict === 'rising';
  const good = (subject.polarity === 'higher-is-better') === up;
  return {
    sign: up ? '↗' : '↘',
    tone: subject.polarity === 'neutral' ? 'plain' : good ? 'good' : 'bad',
    label: up ? 'Rising' : 'Falling',
  };
}
