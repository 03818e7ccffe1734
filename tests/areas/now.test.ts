import { describe, expect, it } from 'vitest';
import { areas } from '../../src/areas/areas.ts';
import { panelFrom } from '../compare/panels.ts';
import { offences, satisfaction } from '../indicators.ts';

const steps = (before: number, after: number, months: number) =>
  Array.from({ length: 24 }, (_, at) => (at < 24 - months ? before : after) + ((at * 7) % 5) - 2);

const panelOf = (tops: readonly (readonly number[])[]) =>
  panelFrom(
    satisfaction,
    '2017-04',
    tops.map((numerator, at) => ({
      area: `a${at}`,
      numerator: [...numerator],
      denominator: numerator.map(() => 600),
    })),
  );

describe('the level of areas now', () => {
  it('is that after a step, where that of the year is between', () => {
    const found = areas(panelOf([0, 6, 12, 3].map((more) => steps(500 + more, 450 + more, 6))));
    expect(found.evidence.now).toBe('2019-03');
    const [first] = found.evidence.rows;
    // Half of the year judged was at 500 of 600, half at 450.
    expect(first?.level.value).toBeGreaterThan(0.785);
    expect(first?.now?.value).toBeGreaterThan(0.74);
    expect(first?.now?.value).toBeLessThan(0.765);
    expect(first?.chances?.overTarget).toBeLessThan(0.01);
    expect(found.evidence.over[0]?.expected).toBeLessThan(0.05);
  });

  it('is not said of a period that is asked for, nor of under twelve periods', () => {
    const whole = panelOf([500, 510, 520].map((top) => steps(top, top, 6)));
    expect(areas(whole, { period: '2019-03' }).evidence.now).toBeNull();
    expect(areas(whole, { period: '2019-03' }).evidence.rows[0]?.now).toBeNull();
    const short = panelOf([500, 510, 520].map((top) => steps(top, top, 6).slice(0, 8)));
    expect(areas(short).evidence.now).toBeNull();
  });

  it('is a month of counts, where the year is judged', () => {
    const counts = areas(
      panelFrom(
        offences,
        '2017-04',
        [100, 110, 95].map((top, at) => ({ area: `a${at}`, numerator: steps(top, top, 6) })),
      ),
    ).evidence.rows[0];
    expect(counts?.level.value).toBeGreaterThan(1150);
    expect(counts?.now?.value).toBeGreaterThan(95);
    expect(counts?.now?.value).toBeLessThan(106);
  });
});

describe('months that vary by more than sampling', () => {
  it('make an area less sure to differ', () => {
    const scattered = (top: number, by: number) =>
      Array.from({ length: 24 }, (_, at) => top + by * (((at * 13) % 11) - 5));
    const p = (by: number) =>
      areas(panelOf([500, 502, 498, 501, 478].map((top) => scattered(top, by)))).evidence.rows[4]?.chance
        ?.p ?? 1;
    expect(p(1)).toBeLessThan(1e-6);
    expect(p(9)).toBeGreaterThan(100 * p(1));
  });
});
