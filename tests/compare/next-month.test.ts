import { describe, expect, it } from 'vitest';
import { type HowManyNextOptions, howManyNext } from '../../src/compare/how-many-next.ts';
import { monthlyShocks } from '../../src/compare/monthly-shocks.ts';
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
  howManyNext(panel, { window: 'month', atLeast: 2, draws: 400, ...options });

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
    expect(found.evidence.areas[2]?.probability).toBe(0);
    expect(found.estimate.value ?? 0).toBeCloseTo(2, 1);
    expect(ask({ atLeast: 3 }).verdict).toBe('unlikely');
    expect(ask({ atLeast: 0 }).evidence.probability).toBe(1);
    expect(ask({ atLeast: 4 }).evidence.probability).toBe(0);
  });

  it('is open where chance decides', () => {
    const found = ask({ atLeast: 1, target: 0.8 }, areas([0.795, 0.6]));
    expect(found.verdict).toBe('open');
  });

  it('takes the target, the level and the seed that it is given', () => {
    expect(ask({ target: 0.97 }).evidence.target).toBe(0.97);
    expect(ask({ target: 0.97 }).verdict).toBe('unlikely');
    expect(ask({ level: 0.5 }).estimate.level).toBe(0.5);
    const close = areas([0.81, 0.8, 0.79]);
    expect(ask({ seed: 2 }, close)).toEqual(ask({ seed: 2 }, close));
    expect(ask({ seed: 2 }, close).evidence.distribution).not.toEqual(
      ask({ seed: 3 }, close).evidence.distribution,
    );
  });

  it('records its options', () => {
    const { method } = howManyNext(areas([0.9, 0.7], 6), { window: { rolling: 3 }, atLeast: 1 });
    expect(method.options).toEqual({
      target: 0.8,
      atLeast: 1,
      window: 'rolling-3',
      lookBack: 12,
      areas: 'joint',
      draws: 4000,
      seed: 1,
    });
    expect(ask().method.options).toMatchObject({ window: 'month', draws: 400 });
  });

  it('looks back twelve months, or as many as it is told', () => {
    const long = areas([0.95, 0.9], 20, '2017-09');
    expect(ask({}, long).evidence.monthsUsed).toBe(12);
    expect(ask({ lookBack: 8 }, long).evidence.monthsUsed).toBe(8);
    expect(ask({ lookBack: 8 }, long).subject).toMatchObject({ from: '2018-09', to: '2019-04' });
  });

  it('uses the months in which every area has a figure, from six on', () => {
    const gap = (months: number) => {
      const panel = areas([0.95, 0.9], months);
      const [first, second] = panel.series;
      if (first === undefined || second === undefined) return panel;
      const numerator = second.numerator.map((value, at) => (at === 2 ? null : value));
      return { ...panel, series: [first, { ...second, numerator }] };
    };
    expect(ask({}, gap(7)).evidence.monthsUsed).toBe(6);
    expect(ask({}, gap(7))).toMatchObject({ missing: 1, settle: null });
    const short = ask({}, gap(6));
    expect(short).toMatchObject({
      verdict: 'cannot-tell',
      settle: { months: 1, perMonth: null },
      estimate: { value: null },
      evidence: { probability: null, distribution: [], areas: [], commonShock: null, areaShock: null },
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
    const low = areas([0.6, 0.6], 11);
    expect(ask({ window: { rolling: 12 }, atLeast: 1, target: 0.7 }, low).evidence.probability).toBe(0);
    // One month in since April at 60%: the next would have to reach 80%.
    const may = areas([0.6, 0.6], 12, '2018-05');
    expect(ask({ window: 'year-to-date', atLeast: 1, target: 0.7 }, may).evidence.probability).toBe(0);
    const high = areas([0.9, 0.9], 12, '2018-05');
    expect(ask({ window: 'year-to-date', atLeast: 2, target: 0.8 }, high).evidence.probability).toBe(1);
  });

  it('counts a survey for its effective sample', () => {
    const panel = areas([0.83]);
    const clustered = { ...panel, series: panel.series.map((each) => ({ ...each, deff: 8 })) };
    const chance = (from: typeof panel) => ask({ atLeast: 1, draws: 2000 }, from).evidence.probability ?? 0;
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
});

describe('monthly shocks by hand', () => {
  // Two areas, three months; shares 0.5 0.6 0.7 and 0.5 0.5 0.5 of a million each, so that sampling is all but nothing.
  const million = 1_000_000;
  const panel = panelFrom(satisfaction, '2019-01', [
    {
      area: 'a',
      numerator: [0.5, 0.6, 0.7].map((share) => share * million),
      denominator: Array(3).fill(million),
    },
    {
      area: 'b',
      numerator: [0.5, 0.5, 0.5].map((share) => share * million),
      denominator: Array(3).fill(million),
    },
  ]);
  it('are the moments of the two-way table', () => {
    const { area, common } = monthlyShocks(panel, [0, 1, 2]);
    // Residuals -0.05, 0, 0.05 and their opposites: 4 x 0.0025 on two degrees of freedom.
    expect(area).toBeCloseTo(Math.sqrt(0.005), 4);
    // Month means 0.5, 0.55, 0.6: variance 0.0025, all of it the areas' own 0.005/2.
    expect(common).toBeCloseTo(0, 2);
  });

  it('of one area are all its own', () => {
    const one = { ...panel, series: panel.series.slice(0, 1) };
    const found = monthlyShocks(one, [0, 1, 2]);
    expect(found.area).toBeCloseTo(0.1, 5);
    expect(found.common).toBe(0);
  });

  it('are the areas together where they move alike', () => {
    const [first] = panel.series;
    const alike = { ...panel, series: first === undefined ? [] : [first, { ...first, area: 'c' }] };
    const found = monthlyShocks(alike, [0, 1, 2]);
    expect(found.area).toBe(0);
    expect(found.common).toBeCloseTo(0.1, 5);
  });
});
