import { describe, expect, it } from 'vitest';
import { areas } from '../../src/areas/areas.ts';
import { panelFrom, policeUkPanel } from '../compare/panels.ts';
import { chargeRatio, confidencePublished, offenceRate, offences, satisfaction } from '../indicators.ts';

const month = (tops: readonly number[], n = 150, months = 1) =>
  panelFrom(
    satisfaction,
    '2016-04',
    tops.map((top, at) => ({
      area: `a${at}`,
      numerator: Array<number>(months).fill(top),
      denominator: Array<number>(months).fill(n),
    })),
  );

/** Whether anything in a plain result is NaN, infinite or undefined. */
function unsound(value: unknown): boolean {
  if (typeof value === 'number') return !Number.isFinite(value);
  if (Array.isArray(value)) return value.some(unsound);
  if (value === undefined) return true;
  return typeof value === 'object' && value !== null && Object.values(value).some(unsound);
}

describe('the finding of areas', () => {
  it('is plain, and the same every time', () => {
    const found = areas(month([120, 125, 110, 131, 90], 150, 30));
    expect(unsound(found)).toBe(false);
    expect(JSON.stringify(areas(month([120, 125, 110, 131, 90], 150, 30)))).toBe(JSON.stringify(found));
    expect(JSON.parse(JSON.stringify(found))).toEqual(found);
  });

  it('says of an area the side of its difference, where the mean of areas that differ many times over lies above most of them', () => {
    const { rows } = areas(
      panelFrom(
        { ...offenceRate, polarity: 'lower-is-better' },
        '2019-04',
        [100, 150, 250, 400, 2000].map((top, at) => ({
          area: `a${at}`,
          numerator: [top],
          denominator: [100_000],
        })),
      ),
    ).evidence;
    const [, , , fourth] = rows;
    // 4.0 per 1,000 is over the level about which the others lie, and 2.3 below their mean.
    expect(fourth?.observed.value).toBeGreaterThan(fourth?.others ?? Number.POSITIVE_INFINITY);
    expect(fourth?.difference.value).toBeLessThan(-2);
    expect(fourth?.side).toBe('lower');
    expect(fourth?.favourable).toBe(true);
    for (const { difference, side } of rows)
      expect(side).toBe((difference.value ?? 0) > 0 ? 'higher' : 'lower');
  });

  it('judges the last year with the years before it, or the quarters, or what there is', () => {
    const periods = (months: number) => {
      const { earlier, judged } = areas(month([120, 125, 110], 150, months)).evidence;
      return { judged, earlier };
    };
    expect(periods(36)).toEqual({
      judged: { from: '2018-04', to: '2019-03' },
      earlier: [
        { from: '2017-04', to: '2018-03' },
        { from: '2016-04', to: '2017-03' },
      ],
    });
    expect(periods(20)).toEqual({
      judged: { from: '2016-12', to: '2017-11' },
      earlier: [
        { from: '2016-09', to: '2016-11' },
        { from: '2016-06', to: '2016-08' },
      ],
    });
    expect(periods(5)).toEqual({ judged: { from: '2016-04', to: '2016-08' }, earlier: [] });
  });

  it('judges a period that is asked for with those of its length before it', () => {
    const found = areas(month([120, 125, 110], 150, 6), { period: '2016-08' }).evidence;
    expect(found.judged).toEqual({ from: '2016-08', to: '2016-08' });
    expect(found.earlier.map(({ from }) => from)).toEqual(['2016-07', '2016-06', '2016-05', '2016-04']);
    expect(() => areas(month([120, 125]), { period: '2030-01' })).toThrow('must hold at least one period');
  });

  it('keeps the published figures and ranks of charge to no further action: 31st of 35, 35th of 39', () => {
    const row = (coverage: boolean) =>
      areas(policeUkPanel, { coverage }).evidence.rows.find(({ area }) => area === 'west-mercia');
    expect(row(true)).toMatchObject({
      numerator: 3260,
      denominator: 16_240,
      verdict: 'within-ordinary-variation',
    });
    expect(row(true)?.place).toMatchObject({ place: 31, of: 35 });
    expect(row(false)?.place).toMatchObject({ place: 35, of: 39 });
    expect(row(true)?.observed.value).toBeCloseTo(3260 / 16_240, 12);
    const { place } = row(true) ?? {};
    expect(place?.from).toBeLessThanOrEqual(31);
    expect(place?.to).toBeGreaterThanOrEqual(31);
  });

  it('draws limits where it decides: a figure at its reach is beyond one side of it and not the other', () => {
    const panel = (first: number) => month([first, 120, 118, 124, 121, 115, 122, 119], 150);
    const low = areas(panel(120)).evidence.rows[0]?.reach.low ?? 0;
    const word = (top: number) => areas(panel(top)).evidence.rows[0]?.verdict;
    // The reach moves a little with the figure itself; two answers to each side are enough.
    const at = areas(panel(Math.floor(low * 150))).evidence.rows[0];
    expect(at?.reach.low).not.toBeNull();
    const edge = (at?.reach.low ?? 0) * 150;
    expect(word(Math.floor(edge - 1))).toBe('beyond-ordinary-variation');
    expect(word(Math.ceil(edge + 1))).not.toBe('beyond-ordinary-variation');
  });

  it('has chances that belong together', () => {
    const { over, rows } = areas(month([120, 125, 110, 131, 117, 122], 150)).evidence;
    const sum = (of: (row: (typeof rows)[number]) => number | null | undefined) =>
      rows.reduce((total, row) => total + (of(row) ?? 0), 0);
    // To what 24 levels of each area leave out.
    expect(Math.abs(sum((row) => row.chances?.lowest) - 1)).toBeLessThan(0.02);
    expect(Math.abs(sum((row) => row.chances?.highest) - 1)).toBeLessThan(0.02);
    expect(over[0]?.expected).toBeCloseTo(
      sum((row) => row.chances?.overTarget),
      3,
    );
    expect(over[0]?.distribution.reduce((total, each) => total + each, 0)).toBeCloseTo(1, 9);
    // One place of six is a quarter: (6 + 1) / 4 rounded down.
    expect(Math.abs(sum((row) => row.chances?.highestQuarter) - 1)).toBeLessThan(0.02);
  });

  it('takes counts, rates and ratios in their own units', () => {
    const counts = areas(
      panelFrom(
        offences,
        '2018-04',
        [30, 32, 28, 60].map((top, at) => ({ area: `a${at}`, numerator: Array<number>(12).fill(top) })),
      ),
    ).evidence.rows;
    expect(counts[0]?.observed).toMatchObject({ value: 360, unit: 'count' });
    expect(counts[0]?.level.value).toBeGreaterThan(350);
    expect(counts[0]?.level.value).toBeLessThan(380);
    const rates = areas(
      panelFrom(
        offenceRate,
        '2019-04',
        [50, 55, 45].map((top, at) => ({ area: `a${at}`, numerator: [top], denominator: [10_000] })),
      ),
    ).evidence.rows;
    expect(rates[0]?.observed.value).toBeCloseTo(5, 12);
    expect(rates[0]?.level.value).toBeCloseTo(5, 1);
    const ratios = areas(
      panelFrom(
        chargeRatio,
        '2019-04',
        [50, 55, 45].map((top, at) => ({ area: `a${at}`, numerator: [top], denominator: [200] })),
      ),
    ).evidence.rows;
    expect(ratios[0]?.observed.value).toBeCloseTo(0.25, 12);
    expect(ratios[0]?.level.value).toBeCloseTo(0.25, 2);
    expect(ratios[0]?.level.unit).toBe('ratio');
  });

  it('cannot tell without samples, of one area, or of none', () => {
    const published = areas(
      panelFrom(
        confidencePublished,
        '2019-Q1',
        [0.7, 0.8, 0.6].map((value, at) => ({ area: `a${at}`, numerator: [value] })),
      ),
    );
    expect(published.verdict).toBe('cannot-tell');
    expect(published.evidence.rows[0]).toMatchObject({ chance: null, place: null, observed: { value: 0.7 } });
    expect(areas(month([120])).verdict).toBe('cannot-tell');
    const none = areas({ ...month([120]), series: [] });
    expect(none).toMatchObject({ verdict: 'cannot-tell', looks: 0 });
    expect(unsound(none)).toBe(false);
  });

  it('says how many earlier periods would tell, where the areas differ and none could be beyond', () => {
    const found = areas(month([60, 55, 48, 40, 30], 60));
    const [first] = found.evidence.rows;
    expect(first?.verdict).toBe('cannot-tell');
    expect(first?.reach.high).toBeNull();
    if (first?.earlierNeeded !== null) expect(found.settle?.text).toContain('earlier');
  });

  it('refuses options out of range', () => {
    for (const options of [{ alpha: 0.5 }, { level: 1 }, { target: Number.NaN }, { margin: -1 }])
      expect(() => areas(month([1, 2, 3]), options)).toThrow('must be a number');
    expect(() => areas(month([1, 2, 3]), { points: 1 } as object)).toThrow('must be one of');
  });
});

describe('areas that hide one another', () => {
  it('show the p and the reach by which they were decided, without those set aside before them', () => {
    const { rows } = areas(policeUkPanel, { period: '2018-10/2019-02' }).evidence;
    const beyond = rows.filter(({ verdict }) => verdict === 'beyond-ordinary-variation');
    expect(beyond.map(({ area }) => area).sort()).toEqual(['city-of-london', 'dyfed-powys', 'kent']);
    for (const { observed, ordinary, reach } of beyond) {
      expect(ordinary?.p).toBeLessThan(ordinary?.adjusted ?? 0);
      const value = observed.value ?? 0.3;
      expect(value < (reach.low ?? 0) || value > (reach.high ?? 99)).toBe(true);
    }
  });
});
