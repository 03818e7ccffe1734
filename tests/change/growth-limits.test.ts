import { describe, expect, it } from 'vitest';
import { growth } from '../../src/change/amount/growth.ts';
import { equivalence, slopeEquivalence } from '../../src/change/plateau/equivalence.ts';
import { marginOf } from '../../src/change/trend/trend-margin.ts';
import { type SeriesInput, seriesFrom } from '../../src/series/series-from.ts';
import { offenceRate, offences, satisfaction } from '../indicators.ts';
import { counts } from './made.ts';

const years = { from: '2017/18', to: '2018/19' } as const;
const yearly = (numerator: readonly (number | null)[], more: Partial<SeriesInput> = {}) =>
  seriesFrom(offences, { start: '2017/18', numerator, ...more });
const codes = (finding: { readonly caveats: readonly { readonly code: string }[] }) =>
  finding.caveats.map(({ code }) => code);

/** What two years of over 1,200 events leave uncertain: (5.4647/1.96)^2, by quadrature (scipy 1.17). */
const doubt = 7.7739;

describe('the limits of a growth of two figures', () => {
  it('are those of the exact ratio of counts worth as much as two figures leave certain', () => {
    const { estimate } = growth(yearly([1000 * doubt, 1500 * doubt]), years);
    expect(estimate).toMatchObject({ value: expect.closeTo(50, 10), level: 0.95, unit: 'percent' });
    // Clopper and Pearson's limits of 1,500 of 2,500 as odds: scipy 1.17.
    expect(estimate.lower).toBeCloseTo(38.3724, 1);
    expect(estimate.upper).toBeCloseTo(62.6582, 1);
    const narrow = growth(yearly([1000, 1500]), { ...years, level: 0.8 });
    expect(narrow.estimate.lower).toBeGreaterThan(growth(yearly([1000, 1500]), years).estimate.lower ?? 0);
    expect(narrow.method.options).toMatchObject({ level: 0.8, comparator: null, margin: ['percent', 5] });
  });

  it('end at a fall of all where there was none', () => {
    const { estimate, verdict } = growth(yearly([1000 * doubt, 0]), years);
    expect(estimate).toMatchObject({ value: -100, lower: -100 });
    // 1 - .025^(1/1000) of no event of 1,000, as odds.
    expect(estimate.upper).toBeCloseTo(-100 + (100 * (1 - 0.025 ** (1 / 1000))) / 0.025 ** (1 / 1000), 2);
    expect(verdict).toBe('lower');
  });

  it('are percent from twenty events on, and of counts below', () => {
    expect(growth(yearly([20, 25]), years)).toMatchObject({
      verdict: 'cannot-tell',
      estimate: { unit: 'percent' },
    });
    const few = growth(yearly([19, 25]), years);
    expect(few).toMatchObject({ verdict: 'cannot-tell', estimate: { value: 6, unit: 'count', level: 0.95 } });
    expect(growth(yearly([19, 190]), years)).toMatchObject({
      verdict: 'higher',
      estimate: { value: 171, unit: 'count' },
    });
    // 20 events in twelve months.
    expect(few.settle).toMatchObject({ months: null, perMonth: 2 });
    expect(few.settle?.text).toContain('at least 20 events where there were 19');
    expect(codes(few)).toEqual(['few-figures']);
    expect(growth(yearly([20, 25]), years).settle).toBeNull();
  });

  it('follow the people of a rate', () => {
    const rates = (after: number) =>
      growth(
        seriesFrom(offenceRate, { start: '2017/18', numerator: [100, 150], denominator: [1000, after] }),
        years,
      );
    expect(rates(1500).estimate.value).toBeCloseTo(0, 10);
    expect(rates(1000).estimate.upper).toBeCloseTo(growth(yearly([100, 150]), years).estimate.upper ?? 0, 8);
    expect(rates(1000).evidence.from).toMatchObject({ count: 100, rate: 100, periods: 1 });
  });
});

describe('a growth beside another', () => {
  it('has the difference with limits from both: a published 7.1% of 4.8 million', () => {
    const comparator = { name: 'All forces', percent: 7.1, base: 4_800_000, source: 'table 1' };
    const { estimate, evidence, method } = growth(yearly([1000, 1500]), { ...years, comparator });
    expect(evidence.comparator).toMatchObject({ name: 'All forces', verdict: 'faster', source: 'table 1' });
    expect(evidence.comparator?.difference.value).toBeCloseTo(42.9, 10);
    // Square and add of each side's distances; those of the published one by chance alone, exp(z sqrt(1/b + 1/1.071 b)).
    const reach = (1.959963984540054 * Math.sqrt(1 / 4_800_000 + 1 / (4_800_000 * 1.071))) as number;
    const [down, up] = [107.1 * Math.expm1(-reach), 107.1 * Math.expm1(reach)];
    expect(evidence.comparator?.difference.lower).toBeCloseTo(
      42.9 - Math.hypot(50 - (estimate.lower ?? 0), up),
      8,
    );
    expect(evidence.comparator?.difference.upper).toBeCloseTo(
      42.9 + Math.hypot((estimate.upper ?? 0) - 50, down),
      8,
    );
    expect(method.options).toMatchObject({ comparator: 'All forces' });
  });

  it('takes a published one as exact where its base is not known', () => {
    const found = (percent: number, base?: number) =>
      growth(yearly([1000, 1500]), {
        ...years,
        comparator: { name: 'All', percent, source: 's', ...(base === undefined ? {} : { base }) },
      }).evidence.comparator;
    expect(found(7.1)?.growth).toMatchObject({ value: 7.1, lower: null, upper: null });
    const own = growth(yearly([1000, 1500]), years).estimate;
    expect(found(7.1)?.difference.lower).toBeCloseTo((own.lower ?? 0) - 7.1, 8);
    expect(found(7.1, 0)?.growth.lower).toBeNull();
    expect(found(-100, 500)?.growth.lower).toBeNull();
    expect(found(50)?.verdict).toBe('cannot-tell');
    expect(found((own.upper ?? 0) + 1)?.verdict).toBe('slower');
    expect(found((own.lower ?? 0) - 1)?.verdict).toBe('faster');
    expect(found((own.lower ?? 0) + 1)?.verdict).toBe('cannot-tell');
  });

  it('names the other by what tells them apart', () => {
    const named = (more: Partial<SeriesInput>, indicator = offences) =>
      growth(yearly([100, 150], { area: 'a', areaName: 'A' }), {
        ...years,
        comparator: seriesFrom(indicator, { start: '2017/18', numerator: [100, 90], ...more }),
      }).evidence.comparator?.name;
    const other = { ...offences, id: 'theft', name: 'Theft' };
    expect(named({ area: 'b', areaName: 'B' })).toBe('B');
    expect(named({ area: 'a', areaName: 'A' }, other)).toBe('Theft');
    expect(named({ area: 'b', areaName: 'B' }, other)).toBe('Theft, B');
  });

  it('is none where there is no percentage', () => {
    const comparator = { name: 'All', percent: 5, source: 's' };
    expect(growth(yearly([5, 9]), { ...years, comparator }).evidence.comparator).toBeNull();
    expect(
      growth(yearly([100, 90]), { ...years, comparator: yearly([3, 4]) }).evidence.comparator,
    ).toBeNull();
  });
});

describe('what is said of the periods of a growth', () => {
  const months = (numerator: readonly (number | null)[]) => counts(numerator);
  it('is which months they hold', () => {
    const year = Array.from({ length: 24 }, (_, at) => 100 + at);
    const half = (from: string, to: string) => codes(growth(months(year), { from, to }));
    expect(half('2014-04/2014-09', '2015-04/2015-09')).not.toContain('different-months');
    expect(half('2014-04/2014-09', '2014-10/2015-03')).toContain('different-months');
    expect(half('2014-04/2015-03', '2015-04/2016-03')).not.toContain('different-months');
  });

  it('is which figures are missing, provisional or counted otherwise', () => {
    const series = months([100, null, 120, 130]);
    const found = growth(series, { from: '2014-04/2014-05', to: '2014-06/2014-07' });
    expect(found.evidence.from).toMatchObject({ count: 100, periods: 1, rate: null });
    expect(found.evidence.to.count).toBe(120);
    expect(found.caveats.find(({ code }) => code === 'like-for-like')?.text).toMatch(/: 1 period without/);
    const states = (['reported', 'reported', 'reported', 'provisional'] as const).slice();
    const late = growth({ ...months([100, 110, 120, 130]), states }, { from: '2014-04', to: '2014-07' });
    expect(codes(late)).toContain('provisional');
    expect(
      codes(growth({ ...months([100, 110, 120, 130]), states }, { from: '2014-04', to: '2014-06' })),
    ).not.toContain('provisional');
  });

  it('is the growth a year where they lie further apart', () => {
    const far = growth(yearly([100, 110, 144]), { from: '2017/18', to: '2019/20' });
    // 2019/20 has a leap day, which is no growth.
    expect(far.evidence.compoundPerYear?.value).toBeCloseTo(100 * (1.2 * Math.sqrt(365 / 366) - 1), 9);
    expect(far.evidence.ofTotals?.value).toBeCloseTo(44, 9);
    expect(far.evidence.compoundPerYear?.lower ?? 0).toBeCloseTo(
      100 * (Math.sqrt(1 + (far.estimate.lower ?? 0) / 100) - 1),
      9,
    );
    expect(far).toMatchObject({ n: 244, kind: 'growth', looks: 1 });
  });

  it.each([
    ['must be as long as from (2014-04)', { from: '2014-04', to: '2014-05/2014-06' }],
    ['must come after 2014-05 and not overlap it', { from: '2014-05', to: '2014-04' }],
    [
      'must come after 2014-04/2014-05 and not overlap it',
      { from: '2014-04/2014-05', to: '2014-05/2014-06' },
    ],
  ])('is refused: %s', (message, asked) => {
    const call = () => growth(months([100, 110, 120]), asked);
    expect(call).toThrow(expect.objectContaining({ code: 'invalid-option', path: 'growth: to' }));
    expect(call).toThrow(message);
  });

  it('is refused where they are no whole periods of the series', () => {
    const quarters = seriesFrom(
      { ...offences, every: 'quarter' },
      { start: '2014-Q1', numerator: [1, 2, 3] },
    );
    expect(() => growth(quarters, { from: '2014-01', to: '2014-04' })).toThrow(
      'must be made of whole periods of the series (quarter)',
    );
  });
});

describe('two one-sided tests', () => {
  // t and p by scipy 1.17.
  it('have the t of each edge and the larger p', () => {
    const found = equivalence({ estimate: 0.3, error: 0.2, df: 10 }, { lower: -1, upper: 1 });
    expect(found.tLower).toBeCloseTo(6.5, 12);
    expect(found.tUpper).toBeCloseTo(-3.5, 12);
    expect(found.pLower).toBeCloseTo(3.4477064542619806e-5, 12);
    expect(found.pUpper).toBeCloseTo(0.002863252714942611, 12);
    expect(found.p).toBe(found.pUpper);
    expect(found.lower).toBeCloseTo(-0.062492224562335164, 9);
    expect(found.upper).toBeCloseTo(0.6624922245623351, 9);
    expect(found).toMatchObject({ level: 0.9, equivalent: true });
  });

  it('take the alpha that is asked for', () => {
    const found = equivalence({ estimate: 0.9, error: 0.2, df: 10 }, { lower: -1, upper: 1 }, { alpha: 0.1 });
    expect(found.level).toBeCloseTo(0.8, 12);
    expect(found.lower).toBeCloseTo(0.6255632717779328, 9);
    expect(found).toMatchObject({ equivalent: false });
    const just = { estimate: 0.3, error: 0.2, df: 10 };
    expect(equivalence(just, { lower: -1, upper: 1 }, { alpha: 0.0029 }).equivalent).toBe(true);
    expect(equivalence(just, { lower: -1, upper: 1 }, { alpha: 0.0028 }).equivalent).toBe(false);
  });

  it('show nothing without an estimate, an error or degrees of freedom', () => {
    const margin = { lower: -1, upper: 1 };
    for (const given of [
      { estimate: null, error: 1, df: 5 },
      { estimate: 0, error: null, df: 5 },
      { estimate: 0, error: 1, df: 0 },
      { estimate: 0, error: -1, df: 5 },
    ])
      expect(equivalence(given, margin)).toMatchObject({ p: null, lower: null, equivalent: false });
    expect(equivalence({ estimate: -1, error: 0, df: 3 }, margin)).toMatchObject({
      pLower: 1,
      pUpper: 0,
      p: 1,
    });
  });

  it.each([
    [
      'equivalence: option must be one of alpha',
      () => equivalence({ estimate: 0, error: 1, df: 1 }, { lower: 0, upper: 1 }, { level: 1 } as object),
    ],
    [
      'equivalence: level must be from 0.5',
      () => equivalence({ estimate: 0, error: 1, df: 1 }, { lower: 0, upper: 1 }, { alpha: 0.3 }),
    ],
    [
      'equivalence: margin must have a lower edge below its upper',
      () => equivalence({ estimate: 0, error: 1, df: 1 }, { lower: 1, upper: 0 }),
    ],
    ['slopeEquivalence: values must be as many as the times (2)', () => slopeEquivalence([1, 2], [1], 1)],
    ['slopeEquivalence: margin must be above 0', () => slopeEquivalence([1], [1], -1)],
    ['slopeEquivalence: margin must be above 0', () => slopeEquivalence([1], [1], Number.POSITIVE_INFINITY)],
  ])('refuse: %s', (message, call) => {
    expect(call).toThrow(expect.objectContaining({ code: 'invalid-option' }));
    expect(call).toThrow(message);
  });
});

describe('the margin of a trend', () => {
  it('is that of the indicator where it is in the unit in which it changes', () => {
    expect(marginOf(satisfaction)).toBe(2);
    expect(marginOf(offences)).toBe(5);
    expect(marginOf({ ...satisfaction, margin: { percent: 5 } })).toBeNull();
    expect(marginOf({ ...offences, margin: { points: 2 } })).toBeNull();
    const { margin: _, ...without } = offences;
    expect(marginOf(without)).toBeNull();
  });
});
