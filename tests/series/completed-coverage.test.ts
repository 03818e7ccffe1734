import { describe, expect, it } from 'vitest';
import { type Delay, shareIn } from '../../src/indicator/maturity.ts';
import { measuredDelay } from '../../src/indicator/measured-delay.ts';
import { completedCount } from '../../src/series/completed-count.ts';
import { knownAt, type Triangle, triangleOf, typesOf, within } from './bedfordshire.ts';

const YEAR = 12;
const charged = 'Suspect charged';
const unable = 'Unable to prosecute suspect';
const none = 'Investigation complete; no suspect identified';

/** The delay within twelve months from what was known so many months after May 2021; `null` with under 20 outcomes. */
function delayAt(triangle: Triangle, month: number): Delay | null {
  const known = knownAt(triangle, month);
  const outcomes = known.flat().reduce((sum, count) => sum + count, 0);
  return outcomes < 20 ? null : measuredDelay(known, YEAR);
}

/** How often the 95% interval held what came within twelve months, of crimes of the last twelve months known at `months`. */
function held(outcome: string, months: readonly number[], by: 'type' | 'force') {
  let [cells, inside] = [0, 0];
  const force = triangleOf(outcome);
  for (const type of by === 'type' ? typesOf(outcome) : [undefined]) {
    const triangle = type === undefined ? force : triangleOf(outcome, type);
    for (const month of months) {
      const delay = delayAt(triangle, month) ?? delayAt(force, month);
      // Of crimes recorded after April 2023 not all twelve months are known.
      for (let recorded = Math.max(0, month - YEAR + 1); recorded <= Math.min(month, 23); recorded += 1) {
        if (delay === null || shareIn(delay, month - recorded) <= 0) continue;
        const age = month - recorded;
        const { lower, upper } = completedCount(within(triangle, recorded, age), delay, age, 1);
        const came = within(triangle, recorded, YEAR);
        cells += 1;
        if (came >= lower && came <= upper) inside += 1;
      }
    }
  }
  return { cells, percent: (100 * inside) / cells };
}

const range = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, at) => from + at);

describe('charges of May 2022 to April 2023, completed from what was in at its end', () => {
  const triangle = triangleOf(charged);
  const delay = measuredDelay(knownAt(triangle, 23), YEAR);
  const months = range(12, 23).map((recorded) =>
    completedCount(within(triangle, recorded, 23 - recorded), delay, 23 - recorded, 1),
  );
  const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

  it('are 3,422 where 2,752 were in and 3,503 came within twelve months', () => {
    expect(sum(months.map((month) => month.in))).toBe(2752);
    expect(Math.round(sum(months.map(({ completed }) => completed)))).toBe(3422);
    expect(sum(range(12, 23).map((recorded) => within(triangle, recorded, YEAR)))).toBe(3503);
  });

  it('are 286 in the month just ended, of which 135 were in: 324 came, within its interval', () => {
    const last = months.at(-1);
    expect(last?.in).toBe(135);
    expect(Math.round(last?.completed ?? 0)).toBe(286);
    expect([last?.lower, last?.upper]).toEqual([218, 374]);
  });
});

describe('the 95% interval of a completed month, delays measured on what was known then', () => {
  it.each([charged, unable, none])('%s: holds in 90 to 98% of months and crime types', (outcome) => {
    const { cells, percent } = held(outcome, range(13, 34), 'type');
    expect(cells).toBeGreaterThan(2000);
    expect(percent).toBeGreaterThan(90);
    expect(percent).toBeLessThan(98);
  });

  it.each([charged, unable, none])('%s: holds in 90% of the months of the whole force or more', (outcome) => {
    expect(held(outcome, range(13, 34), 'force').percent).toBeGreaterThan(90);
  });

  it('holds for the next year by the shares of the table, measured on the year before', () => {
    const delay = measuredDelay(triangleOf(charged).slice(0, 12), 24);
    const year: Delay = {
      ...delay,
      within: delay.within.slice(0, YEAR + 1).map((share) => share / shareIn(delay, YEAR)),
    };
    const triangle = triangleOf(charged);
    const cells = range(12, 23).flatMap((recorded) => range(0, 11).map((age) => [recorded, age] as const));
    const inside = cells.filter(([recorded, age]) => {
      const { lower, upper } = completedCount(within(triangle, recorded, age), year, age, 1);
      const came = within(triangle, recorded, YEAR);
      return came >= lower && came <= upper;
    });
    expect(inside.length / cells.length).toBeGreaterThan(0.9);
  });
});
