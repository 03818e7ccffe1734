import { describe, expect, it } from 'vitest';
import { random } from '../../src/numeric/random.ts';
import { seriesFrom } from '../../src/series/series-from.ts';
import { assurance } from '../../src/spc/assurance.ts';
import { controlChart } from '../../src/spc/control-chart.ts';
import { variation } from '../../src/spc/variation.ts';
import { xmr } from '../../src/spc/xmr.ts';
import cases from '../cases/spc-assurance.json' with { type: 'json' };
import { chargeRatio, confidencePublished, satisfaction } from '../indicators.ts';
import { counts, proportions, rates, values } from './made.ts';

const codes = (finding: { readonly caveats: readonly { readonly code: string }[] }) =>
  finding.caveats.map(({ code }) => code);
const chance = random(7);
const independent = Array.from({ length: 36 }, (_, index) => 100 + ((index * 37) % 11));
const wandering = (length: number, rho: number) => {
  let level = 0;
  return Array.from({ length }, () => {
    level = rho * level + Math.sqrt(1 - rho * rho) * chance.normal();
    return 500 + 10 * level;
  });
};

describe('controlChart', () => {
  it('chooses by what is measured and by how many figures there are', () => {
    const n = (length: number) => Array(length).fill(100);
    const x = (length: number) => Array.from({ length }, (_, index) => 70 + ((index * 7) % 5));
    const kind = (finding: ReturnType<typeof controlChart>) => finding.evidence.chart;
    expect(kind(controlChart(proportions(x(19), n(19))))).toBe('p');
    expect(kind(controlChart(proportions(x(20), n(20))))).toBe('p-prime');
    expect(kind(controlChart(rates(x(19), n(19))))).toBe('u');
    expect(kind(controlChart(rates(x(20), n(20))))).toBe('u-prime');
    expect(kind(controlChart(counts(x(19))))).toBe('c');
    expect(kind(controlChart(counts(x(19)), { adjust: 'days-in-month' }))).toBe('u');
    expect(kind(controlChart(counts(x(20))))).toBe('u-prime');
    expect(kind(controlChart(values(x(30))))).toBe('xmr');
    expect(
      kind(controlChart(seriesFrom(chargeRatio, { start: '2010-01', numerator: x(8), denominator: n(8) }))),
    ).toBe('xmr');
    const published = { start: '2010-Q1', numerator: Array(8).fill(0.6) };
    expect(kind(controlChart(seriesFrom(confidencePublished, published)))).toBe('xmr');
    expect(kind(controlChart(seriesFrom(confidencePublished, { ...published, denominator: n(8) })))).toBe(
      'p',
    );
  });

  it('gives both sets of signals where the plain chart differs', () => {
    const wild = independent.map((value) => value * 100);
    const finding = controlChart(counts(wild));
    expect(finding.evidence.signalled).toBe(0);
    expect(finding.evidence.other?.chart).toBe('c');
    expect(finding.evidence.other?.points.length).toBeGreaterThan(0);
    expect(codes(finding)).toContain('charts-differ');
    expect(controlChart(counts(independent)).evidence.other).toBeNull();
  });

  it('reports how neighbouring figures move together, and counts runs only where they do not', () => {
    const shifted = [...independent.slice(0, 24), ...independent.slice(0, 12).map((value) => value + 15)];
    const finding = xmr(values(shifted));
    expect(finding.evidence.autocorrelation.corrected).toBe(true);
    expect(finding.evidence.autocorrelation.rho).toBeGreaterThan(0.2);
    expect(codes(finding)).toContain('autocorrelation');
    const last = finding.evidence.points.at(-1);
    expect(last?.signals.map(({ rule, counted }) => [rule, counted])).toContainEqual(['shift', false]);
    expect(last?.counted).toBe(false);
    const stated = xmr(values(shifted), { autocorrelation: 'ignore' });
    expect(stated.evidence.points.at(-1)).toMatchObject({ counted: true, label: 'shift' });
    expect(finding.evidence.limits?.sigma).toBeGreaterThan(stated.evidence.limits?.sigma ?? 0);
  });

  it('widens the limits of a wandering series to what it really spans', () => {
    const long = wandering(2000, 0.6);
    const { autocorrelation, limits } = xmr(values(long)).evidence;
    expect(autocorrelation.rho).toBeGreaterThan(0.55);
    expect(autocorrelation.rho).toBeLessThan(0.65);
    expect(limits?.sigma).toBeGreaterThan(9);
    expect(limits?.sigma).toBeLessThan(11);
  });

  it('estimates autocorrelation from the figures that set the limits', () => {
    const later = [
      ...independent.slice(0, 24),
      ...Array.from({ length: 12 }, (_, index) => 140 + (index % 2)),
    ];
    const frozen = xmr(values(later), { baseline: { to: '2011-12' } });
    expect(frozen.evidence.autocorrelation.pairs).toBe(23);
    expect(frozen.evidence.autocorrelation.corrected).toBe(false);
    expect(frozen.evidence.points.at(-1)?.counted).toBe(true);
  });

  it('judges the latest figure by polarity', () => {
    const drop = [...Array.from({ length: 23 }, (_, index) => 80 + ((index * 7) % 5)), 50];
    const n = drop.map(() => 100);
    expect(controlChart(proportions(drop, n)).verdict).toBe('special-cause-concerning');
    const less = seriesFrom(
      { ...satisfaction, polarity: 'lower-is-better' },
      { start: '2010-01', numerator: drop, denominator: n },
    );
    expect(controlChart(less).verdict).toBe('special-cause-improving');
    const neither = seriesFrom(
      { ...satisfaction, polarity: 'neutral' },
      { start: '2010-01', numerator: drop, denominator: n },
    );
    expect(controlChart(neither).verdict).toBe('special-cause-low');
    expect(controlChart(neither).evidence.assurance).toBe('none');
  });

  it('judges the last figure there is, and says so when later periods have none', () => {
    const finding = xmr(values([...independent, null, null]));
    expect(finding.evidence.latest).toBe(35);
    expect(codes(finding)).toContain('not-latest');
  });

  it('takes the target of the indicator, one of your own, one a period, or none', () => {
    const series = values(independent);
    const target = (option?: Parameters<typeof xmr>[1]) => xmr(series, option).evidence.points.at(-1)?.target;
    expect(target()).toBe(10);
    expect(target({ target: 105 })).toBe(105);
    expect(target({ target: null })).toBeNull();
    expect(target({ target: independent.map((_, index) => index) })).toBe(35);
    expect(xmr(series).evidence.assurance).toBe('passes');
    expect(xmr(series, { target: 1000 }).evidence.assurance).toBe('fails');
    expect(xmr(series, { target: 105 }).evidence.assurance).toBe('hit-or-miss');
  });
});

describe('assurance', () => {
  for (const { id, input, expected } of cases.cases) {
    it(`is that of PowerBI-SPC: ${id}`, () => {
      const polarity = {
        increase: 'higher-is-better',
        decrease: 'lower-is-better',
        neutral: 'neutral',
      } as const;
      const words: Record<string, string> = {
        consistentPass: 'passes',
        consistentFail: 'fails',
        inconsistent: 'hit-or-miss',
        none: 'none',
      };
      const limits = input.hasControlLimits;
      const last = (column: readonly number[]) => (limits ? (column.at(-1) ?? null) : null);
      const direction = input.improvementDirection as keyof typeof polarity;
      const actual = assurance(
        last(input.lower3sigma),
        last(input.upper3sigma),
        input.target.at(-1) ?? null,
        polarity[direction],
      );
      expect(actual).toBe(words[expected]);
    });
  }
});

describe('variation', () => {
  it('is mixed where signals point both ways', () => {
    const signals = [
      { rule: 'trend', direction: 'high', counted: true },
      { rule: 'shift', direction: 'low', counted: true },
    ] as const;
    expect(variation(signals, 'higher-is-better')).toBe('mixed');
    expect(variation(signals.slice(0, 1), 'lower-is-better')).toBe('special-cause-concerning');
    expect(variation([{ rule: 'hugging', direction: 'none', counted: true }], 'neutral')).toBe(
      'special-cause-pattern',
    );
    expect(variation([], 'neutral')).toBe('common-cause');
  });
});
