import { areas, type Figures, months } from './small-force.ts';

/** A small number of one area and month: of those counted, or of a share of those who are not. */
export interface SmallNumber {
  readonly of: number;
  readonly area: number;
  readonly at: number;
  readonly rest: boolean;
  readonly value: number;
}

/** Every number of one to four in the figures of a force. */
export function smallNumbers(force: readonly Figures[]): readonly SmallNumber[] {
  return force.flatMap(({ all, counted }, of) =>
    counted.flatMap((line, area) =>
      line.flatMap((count, at) => {
        const left = (all?.[area]?.[at] ?? 0) - count;
        const small = (value: number, rest: boolean) =>
          value > 0 && value < 5 ? [{ of, area, at, rest, value }] : [];
        return [...small(count, false), ...(all === null ? [] : small(left, true))];
      }),
    ),
  );
}

type Step = readonly [area: number, at: number, by: number];

/**
 * Forces that somebody who has the paper and the method must rule out to know this number: it is one more or less there, by itself, with
 * another area of the month, or with another area and another month, so that totals, or totals and sums over time, stay as they are.
 */
export function* otherForces(
  force: readonly Figures[],
  { area, at, of }: SmallNumber,
): Generator<readonly Figures[]> {
  const others = areas.map((_, other) => other).filter((other) => other !== area);
  const times = Array.from({ length: months }, (_, time) => time).filter((time) => time !== at);
  for (const by of [1, -1]) {
    const alone: Step = [area, at, by];
    const choices: (readonly Step[])[] = [
      [alone],
      ...times.map((time): Step[] => [alone, [area, time, -by]]),
      ...others.map((other): Step[] => [alone, [other, at, -by]]),
      ...others.flatMap((other) =>
        times.map((time): Step[] => [alone, [other, at, -by], [area, time, -by], [other, time, by]]),
      ),
    ];
    for (const steps of choices) {
      const made = moved(force, of, steps);
      if (made !== null) yield made;
    }
  }
}

function moved(force: readonly Figures[], of: number, steps: readonly Step[]): readonly Figures[] | null {
  const figures = force[of];
  if (figures === undefined) return null;
  const counted = figures.counted.map((line) => [...line]);
  for (const [area, at, by] of steps) {
    const line = counted[area] ?? [];
    const value = (line[at] ?? 0) + by;
    if (value < 0 || value > (figures.all?.[area]?.[at] ?? Number.POSITIVE_INFINITY)) return null;
    line[at] = value;
  }
  return force.map((each, place) => (place === of ? { ...each, counted } : each));
}
