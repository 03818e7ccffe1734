import type { Series } from '../series/series.ts';
import type { CourseFigures } from './figures.ts';

/** Areas beside the one that is read. */
export interface Sisters {
  readonly areas: readonly string[];
  /** Their figures added up, row by row of the area's own; `null` where they cannot be. */
  readonly together: CourseFigures | null;
  /** Each by itself, for noise where figures are few. */
  readonly each: readonly CourseFigures[];
}

/** The areas beside one of a list of series: those of the same dimensions with figures in the same rows. */
export function sistersOf(
  series: readonly Series[],
  figures: readonly (CourseFigures | string)[],
  index: number,
): Sisters | null {
  const own = figures[index];
  const mine = series[index];
  if (own === undefined || typeof own === 'string' || mine === undefined) return null;
  const others = figures.flatMap((each, other) => {
    const its = series[other];
    if (other === index || its === undefined || typeof each === 'string' || !sameKind(mine, its)) return [];
    return sameRows(own, each) ? [{ area: its.area, figures: each }] : [];
  });
  if (others.length === 0) return null;
  const xs = new Float64Array(own.figures.length);
  const sizes = new Float64Array(own.figures.length);
  for (const { figures: its } of others)
    for (let at = 0; at < xs.length; at += 1) {
      xs[at] = (xs[at] ?? 0) + (its.figures[at]?.x ?? 0);
      sizes[at] = (sizes[at] ?? 0) + (its.figures[at]?.size ?? 0);
    }
  const ofOne = own.scale === 'log' && !own.ratio && mine.indicator.measure === 'count';
  const together: CourseFigures = {
    ...own,
    figures: own.figures.map((row, at) => ({
      ...row,
      x: xs[at] ?? 0,
      size: ofOne ? row.size : (sizes[at] ?? 0),
    })),
  };
  return {
    areas: others.map(({ area }) => area),
    together: own.scale === 'value' ? null : together,
    each: others.map((other) => other.figures),
  };
}

/** Series of the same dimensions but for the area: a stage is not informed by another stage. */
function sameKind(one: Series, other: Series): boolean {
  return one.area !== other.area && (one.part === other.part || keyOf(one) === keyOf(other));
}

/** The parts of series as text: asked once for each of thousands of pairs. */
const keys = new WeakMap<object, string>();

function keyOf({ part }: Series): string {
  const key = keys.get(part) ?? JSON.stringify(part);
  keys.set(part, key);
  return key;
}

/** Whether the figures of two series are of the same periods, row by row. */
export function sameRows(one: CourseFigures, other: CourseFigures): boolean {
  return (
    one.figures.length === other.figures.length &&
    one.periods === other.periods &&
    one.figures.every((row, at) => row.from === other.figures[at]?.from)
  );
}
