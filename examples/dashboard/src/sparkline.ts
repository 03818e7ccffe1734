import type { ControlChartFinding, Paper } from 'police-indicators';
import { shortPeriod, trendPaths } from 'police-indicators/report';
import { h } from './dom.ts';
import { amount } from './words.ts';

type Trend = Paper['scorecard'][number]['trend'];

/** A trend in small, as the paper draws it: the figures, the level in steps, the target dashed, the latest figure; else its words. */
export function sparkline(trend: Trend): Element {
  const paths = trendPaths(trend);
  if (paths === null) return h('span', { class: 'note' }, trend.said);
  const { dot, figures, height, level, target, width } = paths;
  return h(
    'svg',
    { class: 'spark', viewBox: `0 0 ${width} ${height}`, role: 'img', 'aria-label': trend.said },
    target !== null && h('path', { d: `M0,${target}H${width}`, class: 'target' }),
    h('path', { d: figures, class: 'line' }),
    level !== '' && h('path', { d: level, class: 'level' }),
    h('circle', { cx: dot.x, cy: dot.y, r: 2.2, class: 'dot' }),
  );
}

/** The trend of an area by its control chart: what was expected of each figure stands for the level. */
export function trendOf({ evidence: { points }, subject }: ControlChartFinding): Trend {
  const last = points.findLast(({ value }) => value !== null);
  const [first, end] = [points[0]?.period, points.at(-1)?.period];
  const span =
    first === undefined || end === undefined ? '' : ` from ${shortPeriod(first)} to ${shortPeriod(end)}`;
  return {
    values: points.map(({ value }) => value),
    level: points.map(({ centre }) => centre),
    target: points.findLast(({ target }) => target !== null)?.target ?? null,
    said: `${subject.areaName}, ${points.length} figures${span}; latest ${amount(last?.value ?? null, subject.unit)}`,
  };
}
