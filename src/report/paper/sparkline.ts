import type { Trend } from '../../paper/paper.ts';
import { requireData } from '../../result/require-data.ts';

const BLOCKS = '▁▂▃▄▅▆▇█';

/** The last figures of a trend as text, one block each, from the least to the most of them: `▁▃█`. A gap has its room, which no line break takes. */
export function blocksOf({ values }: Pick<Trend, 'values'>, most = 12): string {
  const shown = values.slice(-most);
  const [least, greatest] = rangeOf(shown);
  if (least === null || greatest === null || shown.length < 2) return '';
  const span = greatest - least;
  return shown
    .map((value) => {
      if (value === null) return '\u00a0';
      const place = span === 0 ? 3 : Math.round(((value - least) / span) * (BLOCKS.length - 1));
      return BLOCKS.charAt(place);
    })
    .join('');
}

/** The room of a drawn trend, in pixels. */
const WIDTH = 86;
const HEIGHT = 24;
const PAD = { left: 2, right: 6, top: 3.4, bottom: 3.4 };

const figures = { is: 'items', of: { is: 'number', orNull: true }, required: true } as const;
const trendRule = {
  is: 'fields',
  of: { values: figures, level: figures, target: { is: 'number', orNull: true, required: true } },
} as const;

/**
 * Paths of a trend on a scale of its own: the figures, their level in steps, the target across and the place of the
 * last figure. `null` where there are not two figures.
 */
export function trendPaths(trend: Trend) {
  requireData('trendPaths: trend', trendRule, trend);
  const { level, target, values } = trend;
  const [least, greatest] = rangeOf([...values, ...level, target]);
  if (least === null || greatest === null || values.filter((value) => value !== null).length < 2) return null;
  const step = (WIDTH - PAD.left - PAD.right) / (values.length - 1);
  const x = (index: number) => tenth(PAD.left + index * step);
  const room = HEIGHT - PAD.top - PAD.bottom;
  const y = (value: number) =>
    tenth(greatest === least ? HEIGHT / 2 : PAD.top + (1 - (value - least) / (greatest - least)) * room);
  const last = values.findLastIndex((value) => value !== null);
  return {
    width: WIDTH,
    height: HEIGHT,
    figures: runs(values)
      .map((run) => `M${run.map(({ index, value }) => `${x(index)},${y(value)}`).join('L')}`)
      .join(''),
    level: runs(level)
      .map((run) =>
        levelPath(
          run.map(({ index, value }) => ({ x: index, y: y(value) })),
          x,
        ),
      )
      .join(''),
    target: target === null ? null : y(target),
    dot: { x: x(last), y: y(values[last] ?? 0) },
  };
}

/** A level in steps: it changes half-way between two periods. */
function levelPath(
  run: readonly { readonly x: number; readonly y: number }[],
  x: (index: number) => number,
): string {
  const [first, ...rest] = run;
  if (first === undefined) return '';
  let path = `M${x(first.x)},${first.y}`;
  let at = first.y;
  for (const next of rest) {
    if (next.y === at) continue;
    path += `H${x(next.x - 0.5)}V${next.y}`;
    at = next.y;
  }
  const end = run.at(-1) ?? first;
  return `${path}H${x(end.x)}`;
}

/** Neighbours that are there, with their places; one by itself draws nothing and is left out. */
function runs(values: readonly (number | null)[]) {
  const found: { index: number; value: number }[][] = [[]];
  values.forEach((value, index) => {
    if (value === null) found.push([]);
    else found.at(-1)?.push({ index, value });
  });
  return found.filter(({ length }) => length > 1);
}

function rangeOf(values: readonly (number | null)[]): readonly [number, number] | readonly [null, null] {
  const there = values.filter((value) => value !== null);
  return there.length === 0 ? [null, null] : [Math.min(...there), Math.max(...there)];
}

const tenth = (pixels: number) => Math.round(pixels * 10) / 10 + 0;
