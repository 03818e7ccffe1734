import type { ControlChartFinding } from 'police-indicators';
import { h } from './dom.ts';
import { amount, when } from './words.ts';

const WIDTH = 220;
const HEIGHT = 48;

/** The figures in small, with the range of ordinary variation, the target and the latest figure. */
export function sparkline({ evidence, subject }: ControlChartFinding): Element {
  const { points } = evidence;
  const seen = points
    .flatMap(({ value, lower, upper, target }) => [value, lower, upper, target])
    .filter((y) => y !== null);
  const [least, most] = [Math.min(...seen), Math.max(...seen)];
  const x = (at: number) => 4 + ((WIDTH - 8) * at) / Math.max(1, points.length - 1);
  const y = (value: number) => HEIGHT - 4 - ((HEIGHT - 8) * (value - least)) / (most - least || 1);
  const path = (of: (at: number) => number | null) =>
    points
      .map((_, at) => {
        const value = of(at);
        const before = at > 0 ? of(at - 1) : null;
        return value === null
          ? ''
          : `${before === null ? 'M' : 'L'}${x(at).toFixed(1)} ${y(value).toFixed(1)}`;
      })
      .join('');
  const banded = points
    .map((point, at) => ({ ...point, at }))
    .filter(({ lower, upper }) => lower !== null && upper !== null);
  const edge = [
    ...banded.map(({ at, upper }) => `${x(at).toFixed(1)},${y(upper ?? 0).toFixed(1)}`),
    ...banded.reverse().map(({ at, lower }) => `${x(at).toFixed(1)},${y(lower ?? 0).toFixed(1)}`),
  ];
  const latest = evidence.latest ?? points.findLastIndex(({ value }) => value !== null);
  const last = points[latest];
  const [first, end] = [points[0]?.period, points.at(-1)?.period];
  return h(
    'svg',
    {
      ...{ class: 'spark', viewBox: `0 0 ${WIDTH} ${HEIGHT}`, role: 'img' },
      'aria-label': `${subject.areaName}, ${points.length} figures${first === undefined || end === undefined ? '' : ` from ${when(first)} to ${when(end)}`}; latest ${amount(last?.value ?? null, subject.unit)}`,
    },
    h('path', { d: edge.length > 3 ? `M${edge.join('L')}Z` : '', class: 'band' }),
    h('path', { d: path((at) => points[at]?.target ?? null), class: 'target' }),
    h('path', { d: path((at) => points[at]?.value ?? null), class: 'line' }),
    last?.value !== null && last !== undefined
      ? h('circle', {
          cx: x(latest).toFixed(1),
          cy: y(last.value).toFixed(1),
          r: 3.5,
          class: evidence.favourable === 'worse' ? 'dot counted' : 'dot',
        })
      : null,
  );
}
