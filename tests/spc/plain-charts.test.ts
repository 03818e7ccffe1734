import { describe, expect, it } from 'vitest';
import { anhoejTest } from '../../src/spc/anhoej-test.ts';
import { cusum } from '../../src/spc/cusum.ts';
import { ewma } from '../../src/spc/ewma.ts';
import { iPrimeChart } from '../../src/spc/i-prime-chart.ts';
import { mrChart } from '../../src/spc/mr-chart.ts';
import { gChart, tChart } from '../../src/spc/rare-events.ts';
import { runChart } from '../../src/spc/run-chart.ts';
import { xmr } from '../../src/spc/xmr.ts';
import cases from '../cases/spc-plain-charts.json' with { type: 'json' };
import { asStated, counts, monthAt, proportions, rates, values } from './made.ts';

const closeAll = (found: readonly (number | null)[], expected: readonly number[]) => {
  expect(found).toHaveLength(expected.length);
  expected.forEach((value, index) => {
    expect(Math.abs((found[index] ?? Number.NaN) - value)).toBeLessThanOrEqual(
      1e-9 * Math.max(1, Math.abs(value)),
    );
  });
};
const moved = [40, 42, 38, 41, 39, 40, 42, 38, 46, 44, 47, 45, 44, 46, 45, 46];

describe('run charts', () => {
  it('agree with qicharts2', () => {
    for (const one of cases.run) {
      const phase = runChart(values(one.x)).phases[0];
      expect(phase?.centre).toBeCloseTo(one.median, 9);
      expect(phase).toMatchObject({
        useful: one.n_useful,
        longestRun: one.longest_run,
        longestRunMax: one.longest_run_max,
        crossings: one.n_crossings,
        crossingsMin: one.n_crossings_min,
        signal: one.signal,
      });
    }
  });

  it('pass over figures on the line, and count no run or crossing over a gap', () => {
    expect(anhoejTest([1, 2, 1, 1, 3], 2)).toMatchObject({ useful: 4, longestRun: 3, crossings: 1 });
    expect(anhoejTest([1, 1, null, 1, 3], 2)).toMatchObject({ useful: 4, longestRun: 2, crossings: 1 });
    expect(anhoejTest([1, null, 3, null, 1], 2)).toMatchObject({
      crossings: 0,
      crossingsMin: 0,
      signal: false,
    });
  });

  it('judge the latest phase, by a median of its own', () => {
    const chart = runChart(values(moved), { phases: [{ from: monthAt(8), reason: 'new rota' }] });
    expect(chart.verdict).toBe('no-signal');
    expect(chart.phases.map(({ centre, reason }) => [centre, reason])).toEqual([
      [40, ''],
      [45.5, 'new rota'],
    ]);
    expect(runChart(values(moved)).verdict).toBe('signal');
  });

  it('have their rules as a preset of every control chart', () => {
    const { evidence } = xmr(values(moved), { ...asStated, rules: 'anhoej' });
    expect(evidence.points.every(({ signals }) => signals.some(({ rule }) => rule === 'few-crossings'))).toBe(
      true,
    );
    expect(evidence.points[15]?.signals.map(({ rule }) => rule)).toEqual(['long-run', 'few-crossings']);
    expect(evidence.points[15]?.label).toBe('long-run');
  });
});

describe('CUSUM and EWMA', () => {
  it('agree with qcc', () => {
    for (const { x, ewma: expected, cusum: sums } of cases.sums) {
      const average = ewma(values(x));
      closeAll(
        average.points.map((point) => point.average),
        expected.z,
      );
      closeAll(
        average.points.map(({ lower }) => lower),
        expected.lcl,
      );
      closeAll(
        average.points.map(({ upper }) => upper),
        expected.ucl,
      );
      const chart = cusum(values(x));
      closeAll(
        chart.points.map(({ high }) => high),
        sums.pos,
      );
      closeAll(
        chart.points.map(({ low }) => -(low ?? Number.NaN)),
        sums.neg,
      );
      expect(chart.points.flatMap(({ high }, index) => ((high ?? 0) > 5 ? [index + 1] : []))).toEqual(
        sums.viol_upper,
      );
    }
  });

  it('agree with the tabular CUSUM of Montgomery & Runger', () => {
    const { x, target, K: allowance, H: decision, SH, SL } = cases.tabular;
    const { points, verdict } = cusum(values(x), { target, sigma: 1, allowance, decision });
    points.forEach(({ high, low }, index) => {
      expect(high).toBeCloseTo(SH[index] ?? Number.NaN, 9);
      expect(low).toBeCloseTo(SL[index] ?? Number.NaN, 9);
    });
    expect(verdict).toBe('no-signal');
  });

  it('are left as they were by a missing or left-out month, and begin again with a phase', () => {
    const known = { target: 40, sigma: 2 };
    const whole = cusum(values(moved), known).points.map(({ high }) => high);
    const withGap = [...moved.slice(0, 9), null, ...moved.slice(9)];
    const gapped = cusum(values(withGap), known).points.map(({ high }) => high);
    expect(gapped).toEqual([...whole.slice(0, 9), whole[8], ...whole.slice(9)]);
    const left = cusum(values([...moved.slice(0, 9), 999, ...moved.slice(9)]), {
      ...known,
      exclude: [{ period: monthAt(9), reason: 'system down' }],
    });
    expect(left.points.map(({ high }) => high)).toEqual(gapped);
    const phased = ewma(values(moved), { phases: [{ from: monthAt(8), reason: 'new' }] });
    expect(phased.phases.map(({ target }) => target)).toEqual([40, 45.375]);
    expect(phased.points[8]?.average).toBeCloseTo(45.375 + 0.2 * (46 - 45.375), 12);
  });

  it('say when the change may have begun', () => {
    const { points } = cusum(values(moved), { target: 40, sigma: 2 });
    expect(points.at(-1)).toMatchObject({ signal: 'high', since: monthAt(8) });
  });
});

describe('charts of rare events', () => {
  it('agree with the g charts of PowerBI-SPC and qcc', () => {
    for (const { x, smallest, upper, decimals } of cases.g) {
      const chart = gChart(x, { smallest: smallest === 0 ? 0 : 1 });
      expect(chart.upper).toBeCloseTo(upper, decimals);
      expect(chart.lower).toBe(0);
    }
  });

  it('agree with the t charts of Montgomery and PowerBI-SPC', () => {
    for (const { x, screening, centre, lower, upper, decimals } of cases.t) {
      const chart = tChart(x, { screening });
      expect(chart.upper).toBeCloseTo(upper, decimals);
      expect(chart.lower).toBeCloseTo(lower, decimals);
      if (centre !== null) expect(chart.centre).toBeCloseTo(centre, decimals);
    }
  });

  it('pass over what is missing, and have no limits without figures', () => {
    expect(gChart([]).upper).toBeNull();
    expect(tChart([5]).upper).toBeNull();
    expect(gChart([0.5, 0.5], { smallest: 1 }).upper).toBeNull();
    expect(gChart([3, null, -1, 5])).toMatchObject({ centre: 4, n: 2, missing: 2, trial: true });
    expect(tChart([4, 4, 4, 4]).points.every(({ outside }) => outside === null)).toBe(true);
    expect(gChart([0, 0, 0])).toMatchObject({ centre: 0, lower: 0, upper: 0 });
  });
});

describe('the chart of moving ranges', () => {
  it('goes with the chart of the figures', () => {
    const chart = mrChart(values([...moved, 80]));
    expect(chart.verdict).toBe('signal');
    expect(chart.points[0]?.range).toBeNull();
    expect(chart.points[16]).toMatchObject({ range: 34, outside: true });
    expect(mrChart(values(moved)).verdict).toBe('no-signal');
  });
});

describe('the I-prime chart', () => {
  it('is the XmR chart where sizes are equal', () => {
    const events = moved.map((value) => value * 2);
    const limits = xmr(
      rates(
        events,
        moved.map(() => 500),
      ),
      asStated,
    ).evidence.points;
    const chart = iPrimeChart(
      rates(
        events,
        moved.map(() => 500),
      ),
      { clip: false },
    );
    chart.points.forEach(({ lower, upper, centre }, index) => {
      expect(lower).toBeCloseTo(limits[index]?.lower ?? 0, 12);
      expect(upper).toBeCloseTo(limits[index]?.upper ?? 0, 12);
      expect(centre).toBeCloseTo(limits[index]?.centre ?? 0, 12);
    });
  });

  it('has wider limits for smaller samples, and leaves out figures without one', () => {
    const asked = [200, 50, 200, 200, 0, 200, 200];
    const chart = iPrimeChart(proportions([150, 38, 152, 149, 0, 151, 150], asked));
    const width = (index: number) => (chart.points[index]?.upper ?? 0) - (chart.points[index]?.centre ?? 0);
    expect(width(1)).toBeCloseTo(2 * width(0), 12);
    expect(chart.points[4]).toMatchObject({ value: null, upper: null, outside: null });
    expect(() => iPrimeChart(counts([1, 2]))).toThrow();
  });
});
