/** Numbers each within its own limits. */
export type Limits = readonly (readonly [number, number])[];

const rounds = 400;

/**
 * Smallest value of a function of up to four numbers within limits: Nelder and Mead's simplex (1965) from the best
 * of a grid, again from where it stopped, and from the best place there with numbers at their limits, where a
 * likelihood is often greatest. Values that are not finite count as the worst.
 */
export function smallest(loss: (point: readonly number[]) => number, limits: Limits, grid = 4): number[] {
  if (limits.length === 0) return [];
  const held = (point: readonly number[]) =>
    point.map((value, at) => Math.min(Math.max(value, limits[at]?.[0] ?? value), limits[at]?.[1] ?? value));
  const judged = (point: readonly number[]) => {
    const value = loss(point);
    return Number.isFinite(value) ? value : Number.MAX_VALUE;
  };
  const starts = gridOf(limits, grid)
    .map((point) => ({ point, value: judged(point) }))
    .sort((one, other) => one.value - other.value);
  let best = starts[0] ?? { point: [], value: Number.MAX_VALUE };
  const searchFrom = (start: readonly number[]) => {
    let found = simplex(judged, held, start, limits, 0.15);
    for (let again = 0; again < 2; again += 1) found = simplex(judged, held, found.point, limits, 0.03);
    if (found.value < best.value) best = found;
  };
  for (const start of starts.slice(0, 2)) searchFrom(start.point);
  const edges = edgesOf(best.point, limits)
    .map((point) => ({ point, value: judged(point) }))
    .sort((one, other) => one.value - other.value);
  const [edge] = edges;
  if (edge !== undefined) {
    if (edge.value < best.value) best = edge;
    searchFrom(edge.point);
  }
  return best.point;
}

/** Every place that has one of these numbers or more at a limit, the others as they are. */
function edgesOf(at: readonly number[], limits: Limits): number[][] {
  const places = limits.reduce<number[][]>(
    (points, [low, high], axis) =>
      points.flatMap((point) => [at[axis] ?? low, low, high].map((value) => [...point, value])),
    [[]],
  );
  return places.slice(1);
}

interface Judged {
  readonly point: number[];
  readonly value: number;
}

function gridOf(limits: Limits, many: number): number[][] {
  return limits.reduce<number[][]>(
    (points, [low, high]) =>
      points.flatMap((point) =>
        Array.from({ length: many }, (_, at) => [...point, low + ((at + 0.5) / many) ** 1.5 * (high - low)]),
      ),
    [[]],
  );
}

function simplex(
  loss: (point: readonly number[]) => number,
  held: (point: readonly number[]) => number[],
  start: readonly number[],
  limits: Limits,
  size: number,
): Judged {
  const judged = (point: readonly number[]): Judged => {
    const inside = held(point);
    return { point: inside, value: loss(inside) };
  };
  const corners = [judged(start)];
  limits.forEach(([low, high], axis) => {
    const step = size * (high - low);
    const up = (start[axis] ?? 0) + step <= high ? step : -step;
    corners.push(judged(start.map((value, at) => (at === axis ? value + up : value))));
  });
  for (let round = 0; round < rounds; round += 1) {
    corners.sort((one, other) => one.value - other.value);
    const [first] = corners;
    const last = corners.at(-1);
    const second = corners.at(-2);
    if (first === undefined || last === undefined || second === undefined) break;
    if (last.value - first.value <= 1e-13 * (Math.abs(first.value) + 1e-13)) break;
    const middle = first.point.map(
      (_, at) =>
        corners.slice(0, -1).reduce((sum, { point }) => sum + (point[at] ?? 0), 0) / (corners.length - 1),
    );
    const towards = (share: number) =>
      judged(middle.map((value, at) => value + share * ((last.point[at] ?? 0) - value)));
    const mirrored = towards(-1);
    let next = mirrored;
    if (mirrored.value < first.value) {
      const further = towards(-2);
      if (further.value < mirrored.value) next = further;
    } else if (mirrored.value >= second.value) {
      next = mirrored.value < last.value ? towards(-0.5) : towards(0.5);
      if (next.value >= Math.min(last.value, mirrored.value)) {
        const anchor = first.point;
        for (let at = 1; at < corners.length; at += 1)
          corners[at] = judged(
            (corners[at]?.point ?? anchor).map((value, axis) => ((anchor[axis] ?? value) + value) / 2),
          );
        continue;
      }
    }
    corners[corners.length - 1] = next;
  }
  return corners.sort((one, other) => one.value - other.value)[0] ?? judged(start);
}
