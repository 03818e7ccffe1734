import { describe, expect, it } from 'vitest';
import { type HowManyNextOptions, howManyNext } from '../../src/compare/how-many-next.ts';
import { course } from '../../src/course/course.ts';
import { chargeRatio, offences, satisfaction } from '../indicators.ts';
import { panelFrom } from './panels.ts';

const wobble = [0, 3, -2, 1, -1, 2, -3, 1, 0, -1, 2, -2];
/** Areas of 200 interviews a month at the shares given, each month a little different. */
const areas = (shares: readonly number[], months = 12, start = '2018-05') =>
  panelFrom(
    satisfaction,
    start,
    shares.map((share, area) => ({
      area: `area-${area}`,
      numerator: Array.from(
        { length: months },
        (_, at) => Math.round(200 * share) + (wobble[(at + 5 * area) % 12] ?? 0),
      ),
      denominator: Array<number>(months).fill(200),
    })),
  );
const ask = (options: Partial<HowManyNextOptions> = {}, panel = areas([0.95, 0.9, 0.6])) =>
  howManyNext(panel, { window: 'month', atLeast: 2, ...options });

describe('how many areas will be over the target next month', () => {
  it('is near certain where the areas lie far from it', () => {
    const found = ask();
    expect(found).toMatchObject({ kind: 'how-many-next', verdict: 'likely', looks: 3, n: 7200, missing: 0 });
    expect(found.evidence.probability ?? 0).toBeGreaterThan(0.99);
    expect(found.evidence).toMatchObject({ target: 0.8, month: '2019-05', asked: 2, monthsUsed: 12 });
    expect(found.evidence.areas.map(({ area, nextSample }) => [area, nextSample])).toEqual([
      ['area-0', 200],
      ['area-1', 200],
      ['area-2', 200],
    ]);
    expect(found.evidence.areas[2]?.probability).toBeLessThan(0.001);
    expect(found.estimate.value ?? 0).toBeCloseTo(2, 1);
    expect(ask({ atLeast: 3 }).verdict).toBe('unlikely');
    expect(ask({ atLeast: 0 }).evidence.probability).toBeCloseTo(1, 12);
    expect(ask({ atLeast: 4 }).evidence.probability).toBe(0);
  });

  it('is open where chance decides', () => {
    const found = ask({ atLeast: 1, target: 0.8 }, areas([0.795, 0.6]));
    expect(found.verdict).toBe('open');
  });

  it('takes the target and the level that it is given, and records them', () => {
    expect(ask({ target: 0.97 }).evidence.target).toBe(0.97);
    expect(ask({ target: 0.97 }).verdict).toBe('unlikely');
    expect(ask({ level: 0.5 }).estimate.level).toBe(0.5);
    const { method } = howManyNext(areas([0.9, 0.7], 12), { window: { rolling: 3 }, atLeast: 1 });
    expect(method.options).toEqual({
      target: 0.8,
      atLeast: 1,
      window: 'rolling-3',
      coverage: true,
      level: 0.95,
    });
  });

  it('needs twelve figures of every area', () => {
    const gap = (months: number) => {
      const panel = areas([0.95, 0.9], months);
      const [first, second] = panel.series;
      if (first === undefined || second === undefined) return panel;
      const numerator = second.numerator.map((value, at) => (at === 2 ? null : value));
      return { ...panel, series: [first, { ...second, numerator }] };
    };
    expect(ask({}, gap(13)).evidence.monthsUsed).toBe(12);
    expect(ask({}, gap(13))).toMatchObject({ missing: 1, settle: null });
    expect(ask({}, gap(12))).toMatchObject({
      verdict: 'cannot-tell',
      settle: { months: 1, perMonth: null },
      estimate: { value: null },
      evidence: { probability: null, distribution: [], areas: [] },
      n: 0,
    });
  });

  it('cannot be told from figures that overlap', () => {
    const panel = areas([0.95, 0.9]);
    const rolling = { ...panel, series: panel.series.map((each) => ({ ...each, window: { rolling: 12 } })) };
    const found = ask({}, rolling);
    expect(found).toMatchObject({ verdict: 'cannot-tell', settle: null });
    expect(found.caveats.map(({ code }) => code)).toEqual(['overlapping']);
    expect(ask().caveats).toEqual([]);
  });

  it('keeps the months that are in already', () => {
    // Eleven months far below the target are in: no month of 200 can lift the twelve.
    const low = areas([0.6, 0.6], 12);
    expect(ask({ window: { rolling: 12 }, atLeast: 1, target: 0.7 }, low).evidence.probability).toBe(0);
    // One month in since April at 60%: the next would have to reach 80%.
    const may = areas([0.6, 0.6], 12, '2018-05');
    expect(ask({ window: 'year-to-date', atLeast: 1, target: 0.7 }, may).evidence.probability).toBeLessThan(
      0.001,
    );
    const high = areas([0.9, 0.9], 12, '2018-05');
    expect(
      ask({ window: 'year-to-date', atLeast: 2, target: 0.8 }, high).evidence.probability,
    ).toBeGreaterThan(0.999);
  });

  it('counts a survey for its effective sample', () => {
    const panel = areas([0.83]);
    const clustered = { ...panel, series: panel.series.map((each) => ({ ...each, deff: 8 })) };
    const chance = (from: typeof panel) => ask({ atLeast: 1 }, from).evidence.probability ?? 0;
    expect(chance(clustered)).toBeLessThan(chance(panel));
  });

  it.each([
    [
      'wrong-measure',
      'howManyNext: panel must hold a proportion by month',
      panelFrom(offences, '2018-05', []),
      {},
    ],
    ['wrong-measure', 'a ratio by month', panelFrom(chargeRatio, '2018-05', []), {}],
    [
      'invalid-option',
      "howManyNext: window must be 'month', 'year-to-date' or { rolling: months }",
      null,
      { window: 'week' },
    ],
    ['invalid-option', 'howManyNext: window', null, { window: { rolling: 0 } }],
    ['invalid-option', 'howManyNext: window', null, { window: { rolling: 1.5 } }],
    ['invalid-option', 'howManyNext: window', null, { window: null }],
    ['invalid-option', 'howManyNext: atLeast must be a whole number of areas', null, { atLeast: -1 }],
    ['invalid-option', 'howManyNext: atLeast must be a whole number of areas', null, { atLeast: 1.5 }],
  ] as const)('refuses with %s: %s', (code, message, panel, options) => {
    const call = () => ask(options as object, panel ?? areas([0.9]));
    expect(call).toThrow(expect.objectContaining({ code }));
    expect(call).toThrow(message);
  });

  it('counts a figure as over the target that is beyond it', () => {
    // 160 of 200 in every month: 80%, and next month 161 or more are as likely as 159 or fewer.
    const panel = areas([0.8]);
    const level = panel.series.map((each) => ({ ...each, numerator: each.numerator.map(() => 160) }));
    const [series] = level;
    if (series === undefined) throw new Error('no series');
    const { probability } = howManyNext(
      { ...panel, series: level },
      { window: 'month', atLeast: 1 },
    ).evidence;
    const asLikely = (chance: number | null | undefined) => {
      expect(chance ?? 0).toBeGreaterThan(0.44);
      expect(chance ?? 1).toBeLessThan(0.5);
    };
    asLikely(probability);
    asLikely(course(series).evidence.next[0]?.meetsTarget);
    const low = { ...series, indicator: { ...series.indicator, polarity: 'lower-is-better' as const } };
    asLikely(course(low).evidence.next[0]?.meetsTarget);
    // Nothing is over 100%: all of the answers meet it, as none of them does where low is good.
    const always = (numerator: number, from: typeof series, target: number) =>
      course({
        ...from,
        indicator: { ...from.indicator, target },
        numerator: from.numerator.map(() => numerator),
      }).evidence.next[0]?.meetsTarget ?? 0;
    expect(always(200, series, 1)).toBeGreaterThan(0.5);
    expect(always(0, low, 0)).toBeGreaterThan(0.5);
  });
});
