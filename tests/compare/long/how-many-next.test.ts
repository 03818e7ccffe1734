import { describe, expect, it } from 'vitest';
import { howManyNext } from '../../../src/compare/how-many-next.ts';
import { courses } from '../../../src/course/courses.ts';
import { howManyNextSentence } from '../../../src/findings/how-many-next/words.ts';
import { random } from '../../../src/numeric/random.ts';
import { confidencePublished, satisfaction } from '../../indicators.ts';
import { fiveAreas, panelFrom } from '../panels.ts';

/** Areas at the levels given, with monthly shocks of the sizes given, as shares. */
function drawn(
  levels: readonly number[],
  common: number,
  area: number,
  options: { readonly months?: number; readonly n?: number; readonly seed?: number } = {},
) {
  const { months = 12, n = 150, seed = 5 } = options;
  const chance = random(seed);
  const shared = Array.from({ length: months }, () => common * chance.normal());
  return panelFrom(
    satisfaction,
    '2018-05',
    levels.map((level, at) => ({
      area: `area-${at + 1}`,
      numerator: shared.map((shock) => {
        const share = Math.min(1, Math.max(0, level + shock + area * chance.normal()));
        return chance.binomial(n, share);
      }),
      denominator: shared.map(() => n),
    })),
  );
}
const five = [0.82, 0.81, 0.81, 0.8, 0.77];

describe('how many next month', () => {
  const found = howManyNext(drawn(five, 0.03, 0.01), { window: 'month', atLeast: 4 });
  it('gives a distribution over 0 to 5 and the chance asked for', () => {
    const { distribution, probability, month } = found.evidence;
    expect(distribution.length).toBe(6);
    expect(distribution.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 9);
    expect(probability).toBeCloseTo((distribution[4] ?? 0) + (distribution[5] ?? 0), 9);
    expect(month).toBe('2019-05');
  });
  it('takes the chance of each area from its course, read with the others', () => {
    const panel = drawn(five, 0.03, 0.01, { months: 30 });
    const own = courses(panel).map(({ evidence }) => evidence.next[0]?.meetsTarget);
    const { areas } = howManyNext(panel, { window: 'month', atLeast: 4 }).evidence;
    expect(areas.map(({ probability }) => probability)).toEqual(own);
  });
  it('after a step does not hope for the level before it', () => {
    // Five areas at 83%, n 150, and six months at 78%: four of five over 80% next month come true in 4 of 100.
    const chance = random(9);
    let said = 0;
    const many = 6;
    for (let time = 0; time < many; time += 1) {
      const panel = panelFrom(
        satisfaction,
        '2016-05',
        five.map((_, at) => ({
          area: `area-${at}`,
          numerator: Array.from({ length: 36 }, (_each, month) =>
            chance.binomial(150, month < 30 ? 0.83 : 0.78),
          ),
          denominator: new Array<number>(36).fill(150),
        })),
      );
      said += howManyNext(panel, { window: 'month', atLeast: 4 }).evidence.probability ?? 0;
    }
    expect(said / many).toBeLessThan(0.15);
  });
  it('moves less over a longer window, of which most months are in', () => {
    const panel = drawn([0.83, 0.83, 0.83, 0.83, 0.7], 0.01, 0.005, { months: 12 });
    const all = (window: 'month' | { rolling: number }) =>
      howManyNext(panel, { window, atLeast: 4 }).evidence.probability ?? 0;
    expect(all({ rolling: 12 })).toBeGreaterThan(0.97);
    expect(all('month')).toBeLessThan(all({ rolling: 12 }));
  });
  it('keeps to the months since April for the year to date', () => {
    const panel = drawn(five, 0.02, 0.01, { months: 23 });
    const yearToDate = howManyNext(panel, { window: 'year-to-date', atLeast: 4 });
    const month = howManyNext(panel, { window: 'month', atLeast: 4 });
    expect(yearToDate.evidence.month).toBe('2020-04');
    expect(yearToDate.evidence.distribution).toEqual(month.evidence.distribution);
  });
  it('comes true about as often as it says', () => {
    let [expected, seen] = [0, 0];
    for (let run = 0; run < 60; run += 1) {
      const whole = drawn(five, 0.03, 0.01, { months: 13, seed: 100 + run });
      const before = {
        ...whole,
        calendar: { ...whole.calendar, length: 12 },
        series: whole.series.map((series) => ({
          ...series,
          calendar: { ...series.calendar, length: 12 },
          numerator: series.numerator.slice(0, 12),
          denominator: (series.denominator ?? []).slice(0, 12),
        })),
      };
      const asked = { window: 'month', atLeast: 3 } as const;
      expected += howManyNext(before, asked).evidence.probability ?? 0;
      if (whole.series.filter(({ numerator }) => (numerator[12] ?? 0) / 150 > 0.8).length >= 3) seen += 1;
    }
    expect(Math.abs(expected - seen)).toBeLessThan(10);
  });
  it('cannot tell from one month, and refuses what it has no model for', () => {
    expect(howManyNext(fiveAreas, { window: 'month', atLeast: 4 })).toMatchObject({
      verdict: 'cannot-tell',
      settle: { months: 11 },
      evidence: { probability: null },
    });
    const published = panelFrom(confidencePublished, '2019-Q1', [{ area: 'a', numerator: [0.5] }]);
    expect(() => howManyNext(published, { window: 'month', atLeast: 1 })).toThrow('howManyNext: panel');
    expect(() => howManyNext(fiveAreas, { atLeast: 1 } as never)).toThrow('howManyNext: window');
    expect(() => howManyNext(fiveAreas, { window: 'month' } as never)).toThrow('howManyNext: atLeast');
  });
  it('can be read aloud', () => {
    expect(howManyNextSentence(found)).toMatchInlineSnapshot(
      `"The chance that four or more of five areas are over 80% for Victim satisfaction in May 2019 is 76 in 100; anything from two to five would be no surprise."`,
    );
    expect(
      howManyNextSentence(howManyNext(fiveAreas, { window: 'month', atLeast: 4 })),
    ).toMatchInlineSnapshot(
      `"Victim satisfaction: how many areas will be over 80% in May 2019 cannot be told from 1 month of figures for every area."`,
    );
  });
});
