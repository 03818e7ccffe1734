import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isIndicatorError } from '../../src/result/error.ts';
import { xmr } from '../../src/spc/xmr.ts';
import { asStated, counts, monthAt, values } from './made.ts';

const figures = (least: number, most: number) =>
  fc.array(fc.oneof({ weight: 8, arbitrary: fc.integer({ min: 0, max: 1000 }) }, fc.constant(null)), {
    minLength: least,
    maxLength: most,
  });
const codes = (finding: { readonly caveats: readonly { readonly code: string }[] }) =>
  finding.caveats.map(({ code }) => code);
const wobble = [62, 65, 61, 66, 63, 64, 60, 65, 62, 64, 63, 66];

describe('xmr', () => {
  it('has limits that contain the centre, and plain JSON, whatever the figures', () => {
    fc.assert(
      fc.property(figures(0, 40), fc.boolean(), fc.boolean(), (numerator, screening, median) => {
        const finding = xmr(counts(numerator), { screening, centre: median ? 'median' : 'mean' });
        expect(JSON.parse(JSON.stringify(finding))).toEqual(finding);
        for (const { centre, lower, upper } of finding.evidence.points) {
          if (centre === null || lower === null || upper === null) continue;
          expect(lower).toBeLessThanOrEqual(centre);
          expect(upper).toBeGreaterThanOrEqual(centre);
        }
        const { value, lower, upper } = finding.estimate;
        if (value !== null && lower !== null && upper !== null) {
          expect(lower).toBeLessThanOrEqual(value);
          expect(upper).toBeGreaterThanOrEqual(value);
        }
      }),
    );
  });

  it('moves with its figures and scales with them', () => {
    fc.assert(
      fc.property(figures(3, 30), fc.integer({ min: 1, max: 500 }), (numerator, by) => {
        const plain = xmr(values(numerator), asStated).evidence;
        const moved = xmr(values(numerator.map((x) => (x === null ? null : x + by))), asStated).evidence;
        const scaled = xmr(values(numerator.map((x) => (x === null ? null : x * 4))), asStated).evidence;
        plain.points.forEach(({ upper, sigma, signals }, index) => {
          if (upper === null || sigma === null) return;
          expect(moved.points[index]?.upper).toBeCloseTo(upper + by, 7);
          expect(scaled.points[index]?.upper).toBeCloseTo(upper * 4, 7);
          expect(moved.points[index]?.signals).toEqual(signals);
          expect(scaled.points[index]?.signals).toEqual(signals);
        });
      }),
    );
  });

  it('turns every signal over when the figures are turned over', () => {
    const over = { high: 'low', low: 'high', none: 'none' } as const;
    fc.assert(
      fc.property(figures(3, 30), (numerator) => {
        const plain = xmr(values(numerator), { ...asStated, rules: 'nelson' }).evidence.points;
        const turned = numerator.map((x) => (x === null ? null : 1000 - x));
        const other = xmr(values(turned), { ...asStated, rules: 'nelson' }).evidence.points;
        const sides = (point: (typeof plain)[number]) =>
          point.signals.map(({ rule, direction }) => `${rule} ${direction}`).sort();
        plain.forEach((point, index) => {
          const expected = point.signals.map(({ rule, direction }) => `${rule} ${over[direction]}`).sort();
          const actual = other[index];
          if (actual !== undefined) expect(sides(actual)).toEqual(expected);
        });
      }),
    );
  });

  it('says that it cannot tell from 0, 1, 2 or 5 figures, and how many months it needs', () => {
    for (const length of [0, 1, 2, 5]) {
      const finding = xmr(counts(wobble.slice(0, length)));
      expect(finding.verdict).toBe('too-short');
      expect(finding.settle?.months).toBe(12 - length);
    }
    expect(xmr(counts([null, null])).verdict).toBe('too-short');
  });

  it('finds no variation in equal figures, and so no signal', () => {
    for (const value of [0, 5, 0.1]) {
      const finding = xmr(values(Array(12).fill(value)));
      expect(finding.verdict).toBe('no-variation');
      expect(finding.evidence.limits).toEqual({ centre: value, lower: value, upper: value, sigma: 0 });
      expect(finding.evidence.points.flatMap(({ signals }) => signals)).toEqual([]);
    }
    const flatBaseline = xmr(values([5, 5, 5, 5, 5, 5, 9]), { baseline: { to: '2010-06' } });
    expect(flatBaseline.verdict).toBe('no-variation');
    expect(flatBaseline.evidence.points.flatMap(({ signals }) => signals)).toEqual([]);
  });

  it('calls limits from fewer than twelve figures trial limits', () => {
    expect(codes(xmr(values(wobble.slice(0, 11))))).toContain('trial-limits');
    expect(codes(xmr(values(wobble)))).not.toContain('trial-limits');
  });

  it('takes no moving range across a gap, and keeps its place', () => {
    const { points, phases } = xmr(values([10, 12, null, 30, 28, 30]), asStated).evidence;
    expect(phases[0]?.movingRange).toBe(2);
    expect(points.map(({ movingRange }) => movingRange)).toEqual([null, 2, null, null, 2, 2]);
    expect(points[2]).toMatchObject({ period: '2010-03', value: null, signals: [] });
  });

  it('freezes limits at a baseline', () => {
    const later = [...wobble, 90, 91, 92];
    const { points, phases } = xmr(values(later), { ...asStated, baseline: { to: '2010-12' } }).evidence;
    const alone = xmr(values(wobble), asStated).evidence;
    expect(points[14]?.upper).toBe(alone.limits?.upper);
    expect(points[14]?.signals[0]).toEqual({ rule: 'outside', direction: 'high' });
    expect(phases[0]).toMatchObject({ baselineFrom: '2010-01', baselineTo: '2010-12', points: 12 });
  });

  it('starts afresh at a phase, with its reason, and lets each have its own baseline', () => {
    const step = [...wobble, ...wobble.map((value) => value + 100), 300];
    const finding = xmr(values(step), {
      ...asStated,
      baseline: { from: '2010-02', to: '2010-12' },
      phases: [{ from: '2011-01', reason: 'new survey', baselineTo: '2011-12' }],
    });
    const { phases, points } = finding.evidence;
    expect(phases.map(({ reason, points }) => [reason, points])).toEqual([
      ['', 11],
      ['new survey', 12],
    ]);
    expect(points[12]).toMatchObject({ phase: 1, movingRange: null, signals: [] });
    expect(points[24]?.label).toBe('outside');
  });

  it('starts afresh at a declared restart and leaves out what a declared mask covers', () => {
    const step = [...wobble, ...wobble.map((value) => value + 100)];
    const { phases, points } = xmr(
      values(step, {
        breaks: [
          { kind: 'restart', from: monthAt(12) as never, title: 'counting rules', source: 'test' },
          {
            kind: 'mask',
            from: monthAt(3) as never,
            to: monthAt(4) as never,
            title: 'closed',
            source: 'test',
          },
        ],
      }),
    ).evidence;
    expect(phases.map(({ from, reason }) => [from, reason])).toEqual([
      ['2010-01', ''],
      ['2011-01', 'counting rules'],
    ]);
    expect(phases[0]?.points).toBe(10);
    expect(points.filter(({ excluded }) => excluded === 'closed').map(({ period }) => period)).toEqual([
      '2010-04',
      '2010-05',
    ]);
  });

  it('leaves out a quarter that straddles a declared restart', () => {
    const { phases, points } = xmr(
      values(wobble, {
        start: '2010-Q1',
        breaks: [{ kind: 'restart', from: '2011-02' as never, title: 'new survey', source: 'test' }],
      }),
    ).evidence;
    expect(phases.map(({ from, points }) => [from, points])).toEqual([
      ['2010-Q1', 4],
      ['2011-Q2', 7],
    ]);
    expect(points[4]).toMatchObject({ period: '2011-Q1', excluded: 'new survey' });
  });

  it('shows what is excluded, and uses it in nothing', () => {
    const spiked = wobble.map((value, index) => (index === 5 ? 500 : value));
    const finding = xmr(values(spiked), { exclude: [{ period: '2010-06', reason: 'late batch' }] });
    expect(finding.evidence.points[5]).toMatchObject({ value: 500, excluded: 'late batch', signals: [] });
    expect(finding.evidence.limits?.upper).toBeLessThan(80);
    expect(codes(finding)).toContain('excluded');
  });

  it('keeps limits inside what is possible, unless told otherwise', () => {
    const small = [1, 9, 0, 8, 1, 7, 2, 9, 1, 8, 0, 9];
    expect(xmr(counts(small)).evidence.limits?.lower).toBe(0);
    expect(xmr(counts(small), asStated).evidence.limits?.lower).toBeLessThan(0);
    const corrected = small.map((value) => value - 3);
    expect(xmr(counts(corrected)).evidence.limits?.lower).toBeLessThan(0);
  });

  it('has its medians with constants of their own', () => {
    const jump = [10, 12, 11, 13, 12, 40, 12, 11, 13, 12, 10, 12];
    const { phases } = xmr(values(jump), {
      ...asStated,
      centre: 'median',
      range: 'median',
      constant: 'mdc',
    }).evidence;
    expect(phases[0]?.centre).toBe(12);
    expect(phases[0]?.movingRange).toBe(2);
    expect(phases[0]?.sigma).toBeCloseTo((3.145 * 2) / 3, 12);
    const rounded = xmr(values(jump), { ...asStated, range: 'median' }).evidence;
    expect(rounded.phases[0]?.sigma).toBeCloseTo(2 / 0.954, 12);
  });

  it('has constants that differ by as little as they should', () => {
    const sigma = (constant: 'rounded' | 'exact' | 'mdc') =>
      xmr(values(wobble), { ...asStated, constant }).evidence.limits?.sigma ?? 0;
    expect(sigma('rounded') / sigma('exact')).toBeCloseTo(1.1283791671 / 1.128, 9);
    expect(sigma('mdc') / sigma('rounded')).toBeCloseTo((2.66 / 3) * 1.128, 12);
  });

  it('warns of limits from the ranges of small counts', () => {
    expect(codes(xmr(counts([3, 5, 2, 4, 6, 3, 5, 4, 2, 3, 5, 4])))).toContain('small-counts');
  });

  it('scales counts to months of average length when asked', () => {
    const daily = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31].map((days) => days * 10);
    expect(xmr(counts(daily), { adjust: 'days-in-month' }).evidence.limits).toMatchObject({
      centre: expect.closeTo(304.37, 2),
      sigma: expect.closeTo(0, 6),
    });
  });

  it('refuses rolling figures, and says so', () => {
    const finding = xmr(values(wobble, { window: { rolling: 12 } }));
    expect(finding.verdict).toBe('not-testable');
    expect(finding.evidence.limits).toBeNull();
    expect(finding.evidence.points[3]).toMatchObject({ value: 66, signals: [], centre: null });
    expect(codes(finding)).toContain('overlapping');
  });

  it('throws for what it cannot follow', () => {
    const series = values(wobble);
    const thrown = (call: () => unknown) => {
      try {
        call();
      } catch (error) {
        return isIndicatorError(error) ? `${error.code} ${error.path}` : 'something else';
      }
      return 'nothing';
    };
    expect(thrown(() => xmr(series, { rules: 'weco' as never }))).toBe('invalid-option xmr: rules');
    expect(thrown(() => xmr(series, { rules: [{ rule: 'drift' } as never] }))).toBe(
      'invalid-option xmr: rules',
    );
    expect(thrown(() => xmr(series, { constant: 'd2' as never }))).toBe('invalid-option xmr: constant');
    expect(thrown(() => xmr(series, { target: [1, 2] }))).toBe('invalid-option xmr: target');
    expect(thrown(() => xmr(series, { baseline: { to: '2015-01' } }))).toBe('invalid-period xmr: baseline');
    expect(thrown(() => xmr(series, { exclude: [{ period: '2010-Q1', reason: '' }] }))).toBe(
      'invalid-period xmr: exclude',
    );
    const crossing = {
      baseline: { from: '2010-01', to: '2010-10' },
      phases: [{ from: '2010-06', reason: '' }],
    };
    expect(thrown(() => xmr(series, crossing))).toBe('invalid-option xmr: baseline');
    expect(thrown(() => xmr(series, { adjust: 'days-in-month' }))).toBe('wrong-measure xmr: adjust');
  });
});
