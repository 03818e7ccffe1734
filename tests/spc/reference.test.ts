import { describe, expect, it } from 'vitest';
import { cChart, uChart, uPrimeChart } from '../../src/spc/event-charts.ts';
import { pChart, pPrimeChart } from '../../src/spc/share-charts.ts';
import type { ShewhartFinding } from '../../src/spc/shewhart-finding.ts';
import { xmr } from '../../src/spc/xmr.ts';
import attribute from '../cases/spc-attribute.json' with { type: 'json' };
import infections from '../cases/spc-infections.json' with { type: 'json' };
import montgomery from '../cases/spc-montgomery.json' with { type: 'json' };
import nhspy from '../cases/spc-nhspy.json' with { type: 'json' };
import powerbi from '../cases/spc-powerbi.json' with { type: 'json' };
import xmrCases from '../cases/spc-xmr.json' with { type: 'json' };
import { asStated, counts, monthAt, proportions, rates, values } from './made.ts';

const close = (actual: number | null | undefined, expected: number) => {
  const tolerance = 1e-9 * Math.max(1, Math.abs(expected));
  expect(Math.abs((actual ?? Number.NaN) - expected)).toBeLessThanOrEqual(tolerance);
};
const outsideAt = (finding: ShewhartFinding) =>
  finding.evidence.points.flatMap(({ signals }, index) =>
    signals.some(({ rule }) => rule === 'outside') ? [index + 1] : [],
  );
const limitsOf = (finding: ShewhartFinding) => {
  const { limits } = finding.evidence;
  if (limits === null) throw new Error('the chart has no limits');
  return limits;
};

describe('XmR limits of other tools', () => {
  for (const { id, x, qcc, mdc, rangeCentre, rangeUpper } of xmrCases.cases) {
    it(`agree with qcc and with the literal 2.66 on ${id}`, () => {
      // qcc gives d2 to three decimals for a range of two in this release: the rounded constant.
      const rounded = xmr(values(x), asStated);
      close(limitsOf(rounded).centre, qcc.center);
      close(limitsOf(rounded).sigma, qcc.sd);
      close(limitsOf(rounded).lower, qcc.lcl);
      close(limitsOf(rounded).upper, qcc.ucl);
      expect(outsideAt(rounded).slice(0, 1)).toEqual(qcc.beyond.slice(0, 1));
      const literal = xmr(values(x), { ...asStated, constant: 'mdc' });
      close(limitsOf(literal).lower, mdc.lcl);
      close(limitsOf(literal).upper, mdc.ucl);
      close(literal.evidence.phases[0]?.movingRange, rangeCentre);
      close(literal.evidence.phases[0]?.movingRangeUpper, rangeUpper);
    });
  }

  const labels: Record<string, string> = {
    outside: 'CL',
    shift: '7 Points',
    'two-of-three': '2 in 3',
    trend: '7 Point Trend',
  };
  for (const { id, x, plotthedots, qicharts2 } of xmrCases.cases) {
    if (plotthedots === undefined || qicharts2 === undefined) continue;
    it(`and point types agree with NHSRplotthedots, which screens, on ${id}`, () => {
      const finding = xmr(values(x), { ...asStated, constant: 'mdc', screening: true, rules: 'plotthedots' });
      close(limitsOf(finding).lower, plotthedots.lpl);
      close(limitsOf(finding).upper, plotthedots.upl);
      const types = finding.evidence.points.map(({ label, signals }) => {
        if (label === null) return 'Common Cause';
        const high = signals.some(({ rule, direction }) => rule === label && direction === 'high');
        if (label === 'outside') return high ? 'Above UCL' : 'Below LCL';
        return `${labels[label]} ${high ? 'Above' : 'Below'} CL`;
      });
      expect(types).toEqual(plotthedots.types);
      const rounded = xmr(values(x), { ...asStated, screening: true });
      close(limitsOf(rounded).lower, qicharts2.lcl);
      close(limitsOf(rounded).upper, qicharts2.ucl);
      expect(outsideAt(rounded)).toEqual(qicharts2.sigma_signal);
    });
  }

  it('agree with nhspy, but for the limits that screening makes collapse', () => {
    for (const { id, input, expected } of nhspy.cases) {
      const { fixAfterNPoints } = input;
      const finding = xmr(values(input.values), {
        ...asStated,
        constant: 'mdc',
        screening: true,
        baseline: fixAfterNPoints === undefined ? null : { to: monthAt(fixAfterNPoints - 1) },
      });
      close(limitsOf(finding).centre, expected.mean);
      if (id === 'xmr-degenerate-screening') {
        expect(limitsOf(finding).lower).toBeLessThan(expected.lpl);
        expect(outsideAt(finding)).toEqual([5]);
        expect(finding.caveats.map(({ code }) => code)).toContain('screening-refused');
        continue;
      }
      close(limitsOf(finding).lower, expected.lpl);
      close(limitsOf(finding).upper, expected.upl);
      if (expected.outsideLimits !== undefined)
        expect(outsideAt(finding)).toEqual(
          expected.outsideLimits.flatMap((out, index) => (out ? [index + 1] : [])),
        );
    }
  });
});

describe('attribute limits of other tools', () => {
  const column = (limits: readonly number[], index: number) =>
    limits[limits.length === 1 ? 0 : index] ?? Number.NaN;
  for (const { id, x, n, qcc_p, qcc_u, qcc_c, direct_laney_p, direct_laney_u } of attribute.cases) {
    it(`agree with qcc on ${id}`, () => {
      const charts = [
        [pChart(proportions(x, n)), qcc_p],
        [uChart(rates(x, n)), qcc_u],
        [cChart(counts(x)), qcc_c],
      ] as const;
      for (const [finding, expected] of charts) {
        finding.evidence.points.forEach(({ centre, lower, upper }, index) => {
          close(centre, expected.center);
          close(lower, column(expected.lcl, index));
          close(upper, column(expected.ucl, index));
        });
      }
    });
    it(`agree with the formula of Laney on ${id}`, () => {
      const options = { ...asStated, floor: false };
      const charts = [
        [pPrimeChart(proportions(x, n), options), direct_laney_p],
        [uPrimeChart(rates(x, n), options), direct_laney_u],
      ] as const;
      for (const [finding, expected] of charts) {
        if (expected === undefined) {
          expect(finding.verdict).toBe('no-variation');
          continue;
        }
        close(finding.evidence.phases[0]?.sigmaZ, expected.sigmaZ);
        finding.evidence.points.forEach(({ lower, upper }, index) => {
          close(lower, expected.lcl[index] ?? Number.NaN);
          close(upper, expected.ucl[index] ?? Number.NaN);
        });
      }
    });
  }

  it('agree with qicharts2 on infections by hospital', () => {
    for (const { n, days, expected } of infections.cases) {
      const finding = uChart(rates(n, days));
      const mean = (pick: 'lower' | 'upper') =>
        finding.evidence.points.reduce((total, point) => total + (point[pick] ?? Number.NaN), 0) / n.length;
      close(limitsOf(finding).centre, expected.cl);
      close(mean('lower'), expected.meanLower);
      close(mean('upper'), expected.meanUpper);
      expect(outsideAt(finding)).toHaveLength(expected.outside);
    }
  });
});

describe('the examples of Montgomery', () => {
  const chart = (id: string): ShewhartFinding => {
    const found = montgomery.cases.find((one) => one.id === id);
    const { input } = found ?? {};
    const exclude = (found?.options.exclude ?? []).map((place) => ({
      period: monthAt(place - 1),
      reason: 'known cause',
    }));
    const frozen = found?.options.freeze;
    const options = {
      exclude,
      baseline: frozen === undefined ? null : { to: monthAt(frozen - 1) },
      phases:
        found?.options.part === undefined
          ? []
          : [{ from: monthAt(found.options.part), reason: 'new machine' }],
    } as const;
    if (input?.cost !== undefined) return xmr(values(input.cost), options);
    if (id.startsWith('montgomery-7.3')) return cChart(counts(input?.count ?? []), options);
    if (id.startsWith('montgomery-7.4')) return uChart(rates(input?.count ?? [], input?.size ?? []), options);
    return pChart(proportions(input?.count ?? [], input?.size ?? []), options);
  };
  for (const { id, expected } of montgomery.cases) {
    it(`come out: ${id}`, () => {
      const { points, phases } = chart(id).evidence;
      points.forEach((point, index) => {
        const { movingRange: centre, movingRangeUpper: upper } = phases[point.phase] ?? {};
        const ranges = id.includes('-mr-');
        close(ranges ? centre : point.centre, expected.cl[index] ?? Number.NaN);
        close(ranges ? 0 : point.lower, expected.lcl[index] ?? Number.NaN);
        close(ranges ? upper : point.upper, expected.ucl[index] ?? Number.NaN);
        const value = expected.y[index] ?? null;
        if (ranges) expect(point.movingRange).toBe(value);
        else close(point.value, value ?? Number.NaN);
        if (!ranges && expected.include[index])
          expect(point.label === 'outside', `point ${index + 1}`).toBe(expected.sigmaSignal[index]);
        expect(point.excluded === null).toBe(expected.include[index]);
      });
    });
  }
});

describe('the charts of PowerBI-SPC', () => {
  const charts: Record<string, (x: number[], n: number[]) => readonly [ShewhartFinding, number]> = {
    'powerbi-i': (x, n) => [xmr(values(x.map((count, index) => count / (n[index] ?? 1))), asStated), 1],
    'powerbi-p': (x, n) => [pChart(proportions(x, n)), 100],
    'powerbi-pp': (x, n) => [pPrimeChart(proportions(x, n)), 100],
    'powerbi-u': (x, n) => [uChart(rates(x, n, 10_000)), 1],
    'powerbi-up': (x, n) => [uPrimeChart(rates(x, n), { floor: false }), 1],
    'powerbi-c': (x) => [cChart(counts(x), { phases: [{ from: monthAt(24), reason: 'new group' }] }), 1],
  };
  for (const { id, input, expected, decimals } of powerbi.cases) {
    const made = charts[id];
    if (made === undefined) continue;
    it(`come out: ${id}`, () => {
      const [finding, scale] = made(input.numerators, input.denominators ?? []);
      finding.evidence.points.forEach((point, index) => {
        const { centre, lower, upper, sigma } = point;
        if (centre === null || lower === null || upper === null || sigma === null)
          throw new Error('no limits');
        const lines = {
          ll99: lower,
          ul99: upper,
          ll95: Math.max(0, centre - 2 * sigma),
          ul95: centre + 2 * sigma,
        };
        for (const line of ['ll99', 'ul99', 'll95', 'ul95'] as const)
          expect(lines[line] * scale, `${line} ${index}`).toBeCloseTo(
            expected[line][index] ?? Number.NaN,
            decimals[line],
          );
      });
    });
  }
});
