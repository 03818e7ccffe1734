import { describe, expect, it } from 'vitest';
import { assurance } from '../../src/spc/assurance.ts';
import { averageRunLength } from '../../src/spc/average-run-length.ts';
import type { Signal } from '../../src/spc/finding.ts';
import { pChart } from '../../src/spc/p-chart.ts';
import { pPrimeChart } from '../../src/spc/p-prime-chart.ts';
import { suggestRebase } from '../../src/spc/suggest-rebase.ts';
import { variation } from '../../src/spc/variation.ts';
import { xmr } from '../../src/spc/xmr.ts';
import { asStated, monthAt, proportions, values } from './made.ts';

const wobble = [62, 65, 61, 66, 63, 64, 60, 65, 62, 64, 63, 66];

describe('assurance', () => {
  it.each([
    [0.79, 'passes', 'fails'],
    [0.8, 'hit-or-miss', 'hit-or-miss'],
    [0.85, 'hit-or-miss', 'hit-or-miss'],
    [0.9, 'hit-or-miss', 'hit-or-miss'],
    [0.91, 'fails', 'passes'],
  ])(
    'of a target of %d between limits of 0.8 and 0.9 is %s where high is good, %s where low is',
    (target, high, low) => {
      expect(assurance(0.8, 0.9, target, 'higher-is-better')).toBe(high);
      expect(assurance(0.8, 0.9, target, 'lower-is-better')).toBe(low);
      expect(assurance(0.8, 0.9, target, 'neutral')).toBe('none');
    },
  );

  it('is none without a limit or a target', () => {
    expect(assurance(null, 0.9, 0.5, 'higher-is-better')).toBe('none');
    expect(assurance(0.8, null, 0.5, 'higher-is-better')).toBe('none');
    expect(assurance(0.8, 0.9, null, 'higher-is-better')).toBe('none');
  });
});

describe('variation', () => {
  const signal = (direction: Signal['direction'], counted = true): Signal => ({
    rule: 'shift',
    direction,
    counted,
  });
  it.each([
    [[], 'common-cause', 'common-cause', 'common-cause'],
    [['high'], 'special-cause-improving', 'special-cause-concerning', 'special-cause-high'],
    [['low'], 'special-cause-concerning', 'special-cause-improving', 'special-cause-low'],
    [['high', 'low'], 'mixed', 'mixed', 'mixed'],
    [['none'], 'special-cause-pattern', 'special-cause-pattern', 'special-cause-pattern'],
    [['none', 'high'], 'special-cause-improving', 'special-cause-concerning', 'special-cause-high'],
  ] as const)('of signals %j is %s, %s or %s', (directions, high, low, neutral) => {
    const signals = directions.map((direction) => signal(direction));
    expect(variation(signals, 'higher-is-better')).toBe(high);
    expect(variation(signals, 'lower-is-better')).toBe(low);
    expect(variation(signals, 'neutral')).toBe(neutral);
    expect(variation([...signals, signal('low', false)], 'neutral')).toBe(neutral);
  });
});

describe('a verdict', () => {
  it('needs six figures to set limits from', () => {
    expect(xmr(values(wobble.slice(0, 5))).verdict).toBe('too-short');
    expect(xmr(values(wobble.slice(0, 6))).verdict).toBe('common-cause');
    expect(xmr(values(wobble.slice(0, 6))).evidence.assurance).toBe('passes');
  });

  it('says of each phase whether its limits are trial limits', () => {
    const phases = [{ from: monthAt(12), reason: 'new form' }];
    const trial = (length: number) =>
      xmr(values([...wobble, ...wobble.slice(0, length)]), { phases }).evidence.phases.map(
        (phase) => phase.trial,
      );
    expect([trial(11), trial(12)]).toEqual([
      [false, true],
      [false, false],
    ]);
  });

  it('is about the last figure that may be used', () => {
    const exclude = [{ period: monthAt(11), reason: 'system down' }];
    expect(xmr(values(wobble), { exclude }).evidence.latest).toBe(10);
    expect(xmr(values([null, null])).evidence).toMatchObject({ latest: null, limits: null, trial: false });
  });
});

describe('the level of the latest phase', () => {
  // Mean 63.4167, mean moving range 34/11; t of 11 degrees and the normal point by scipy 1.17.
  const sigma = 34 / 11 / 1.128;
  const half = 2.200985160091639 * (sigma / Math.sqrt(12));
  it('is the centre line, with the interval of Student where sigma is estimated', () => {
    const { estimate } = xmr(values(wobble), asStated);
    expect(estimate.value).toBeCloseTo(761 / 12, 12);
    expect(estimate.level).toBe(0.95);
    expect((estimate.upper ?? 0) - (estimate.value ?? 0)).toBeCloseTo(half, 9);
    expect((estimate.value ?? 0) - (estimate.lower ?? 0)).toBeCloseTo(half, 9);
  });

  it('is root pi/2 wider about a median', () => {
    const { estimate } = xmr(values(wobble), { ...asStated, centre: 'median' });
    expect(estimate.value).toBe(63.5);
    expect((estimate.upper ?? 0) - 63.5).toBeCloseTo(half * Math.sqrt(Math.PI / 2), 9);
  });

  it('has the normal interval where sampling alone sets sigma, cut to what is possible', () => {
    const shares = pChart(proportions([80, 82, 79, 81, 80, 82], Array(6).fill(100)), asStated).estimate;
    expect(shares.value).toBeCloseTo(484 / 600, 12);
    const error = Math.sqrt(((484 / 600) * (116 / 600)) / 600);
    expect((shares.upper ?? 0) - (shares.value ?? 0)).toBeCloseTo(1.959963984540054 * error, 9);
    const most = pChart(proportions([100, 99, 100, 100, 99, 100], Array(6).fill(100)));
    expect(most.estimate.upper).toBe(1);
  });

  it('is wider where neighbouring figures move together: by the root of (1 + rho) / (1 - rho)', () => {
    const wave = Array.from({ length: 30 }, (_, at) => 500 + 60 * Math.sin(at / 3) + ((at * 7) % 5));
    const { estimate, evidence } = xmr(values(wave));
    const { corrected, rho } = evidence.autocorrelation;
    const kept = Math.min(0.8, rho ?? 0);
    expect(corrected).toBe(true);
    // Student's t of 29 degrees by scipy 1.17; sigma is that of the limits, which are wider already.
    const reach =
      2.045229642132703 * (evidence.limits?.sigma ?? 0) * Math.sqrt((1 + kept) / ((1 - kept) * 30));
    expect((estimate.upper ?? 0) - (estimate.value ?? 0)).toBeCloseTo(reach, 7);
  });

  it('has Student’s interval on a prime chart, whose sigma z is estimated', () => {
    const x = [80, 82, 79, 81, 80, 82];
    const { estimate, evidence } = pPrimeChart(proportions(x, Array(6).fill(100)), asStated);
    const half6 = (2.570581835636314 * (evidence.limits?.sigma ?? 0)) / Math.sqrt(6);
    const rho = Math.max(0, evidence.autocorrelation.rho ?? 0);
    expect((estimate.upper ?? 0) - (estimate.value ?? 0)).toBeCloseTo(
      half6 * Math.sqrt((1 + rho) / (1 - rho)),
      9,
    );
  });

  it('is of two figures at least', () => {
    expect(xmr(values([4, 6])).estimate).toMatchObject({ value: 5, level: 0.95 });
    expect(xmr(values([4])).estimate.level).toBeNull();
  });

  it('has no interval where nothing varies, and no value without figures', () => {
    expect(xmr(values(Array(12).fill(5))).estimate).toMatchObject({ value: 5, lower: null, level: null });
    expect(xmr(values([5])).estimate).toMatchObject({ value: 5, lower: null, upper: null });
    expect(xmr(values([])).estimate).toMatchObject({ value: null, lower: null, level: null });
  });
});

describe('a chart of figures that move together', () => {
  const alternate = Array.from({ length: 24 }, (_, at) => 100 + (at % 2 === 0 ? 3 : -3) + (at % 3));
  it('is not corrected where they move apart, and says how far', () => {
    const { autocorrelation } = xmr(values(alternate)).evidence;
    expect(autocorrelation.rho ?? 0).toBeLessThan(-0.5);
    expect(autocorrelation).toMatchObject({ corrected: false, pairs: 23, level: 0.95 });
    expect((autocorrelation.lower ?? 0) >= -1).toBe(true);
  });

  it('has a rho from eight pairs on', () => {
    expect(xmr(values(wobble.slice(0, 8))).evidence.autocorrelation).toMatchObject({ rho: null, pairs: 7 });
    expect(xmr(values(wobble.slice(0, 9))).evidence.autocorrelation.rho).not.toBeNull();
  });

  it('has the corrected estimate (n r + 1) / (n - 2), its interval by Bartlett', () => {
    const mean = 761 / 12;
    const about = wobble.map((value) => value - mean);
    const squares = about.reduce((sum, value) => sum + value * value, 0);
    const products = about.slice(1).reduce((sum, value, at) => sum + value * (about[at] ?? 0), 0);
    const raw = (products / squares) * (11 / 11);
    const rho = (12 * raw + 1) / 10;
    const found = xmr(values(wobble)).evidence.autocorrelation;
    expect(found.rho).toBeCloseTo(Math.max(-1, rho), 9);
    expect(found.upper).toBeCloseTo(
      Math.max(-1, rho) + 1.959963984540054 * Math.sqrt((1 - Math.min(1, rho * rho)) / 12),
      9,
    );
  });
});

describe('run lengths', () => {
  it('of limits alone are those of the normal tails', () => {
    // 1 / (2 x 0.00135): scipy 1.17.
    expect(averageRunLength([{ rule: 'outside', sigmas: 3 }])).toBeCloseTo(370.3983473449564, 6);
    expect(averageRunLength([{ rule: 'outside', sigmas: 3 }], { shift: 1 })).toBeCloseTo(
      43.89468171853957,
      6,
    );
  });

  it('of a run on one side are those of a coin: 2^n - 1', () => {
    for (const points of [2, 4, 8])
      expect(averageRunLength([{ rule: 'shift', points }])).toBeCloseTo(2 ** points - 1, 6);
  });

  it('of hugging and avoidance are those of runs of successes: (1 - p^n) / (q p^n)', () => {
    const inside = 0.6826894921370859;
    const runs = (p: number, n: number) => (1 - p ** n) / ((1 - p) * p ** n);
    expect(averageRunLength([{ rule: 'hugging', points: 15, sigmas: 1 }])).toBeCloseTo(runs(inside, 15), 5);
    expect(averageRunLength([{ rule: 'avoidance', points: 4, sigmas: 1 }])).toBeCloseTo(
      runs(1 - inside, 4),
      5,
    );
  });

  // Markov chains of the last two (or four) figures, written in Python from the rules as they are worded.
  it.each([
    ['anywhere', 'counted', 0, 510.688514446693],
    ['same-side', 'counted', 0, 819.704110808166],
    ['not-far-opposite', 'counted', 0, 516.393147856726],
    ['anywhere', 'not-counted', 0, 575.280806486545],
    ['same-side', 'not-counted', 0, 923.160232332134],
    ['not-far-opposite', 'not-counted', 0, 581.330643108832],
    ['anywhere', 'not-counted', 1, 36.3978100980115],
    ['anywhere', 'counted', -1, 27.8754602521854],
  ] as const)(
    'of two of three with the third %s and points beyond three %s, at %d: %d',
    (third, beyondThree, shift, length) => {
      const rule = { rule: 'two-of-three', sigmas: 2, third, beyondThree } as const;
      expect(averageRunLength([rule], { shift })).toBeCloseTo(length, 7);
    },
  );

  it('of four of five are those of a chain of the last four', () => {
    const rule = { rule: 'four-of-five', sigmas: 1 } as const;
    expect(averageRunLength([rule])).toBeCloseTo(291.319248008772, 7);
    expect(averageRunLength([rule], { shift: 1 })).toBeCloseTo(15.488809685791, 7);
  });

  it('of trends and of points that alternate are those of permutations without them', () => {
    expect(averageRunLength([{ rule: 'trend', points: 4, ties: 'break' }])).toBeCloseTo(16.086170718077, 7);
    expect(averageRunLength([{ rule: 'alternation', points: 4 }])).toBeCloseTo(5.9353366757851, 9);
    expect(averageRunLength([{ rule: 'alternation', points: 3 }])).toBeCloseTo(3.436563656918091, 7);
  });

  it('are none for rules that go with the length of the series, alone or beside others', () => {
    const limits = { rule: 'outside', sigmas: 3 } as const;
    expect(averageRunLength([limits, { rule: 'long-run', slack: 3 }])).toBeNull();
    expect(averageRunLength([limits, { rule: 'few-crossings', tail: 0.05 }])).toBeNull();
  });

  it('are refused for rules that do not exist', () => {
    expect(() => averageRunLength('house' as never)).toThrow('averageRunLength: rules');
  });
});

describe('evidence for a new phase', () => {
  const run = (length: number, before = 11) =>
    suggestRebase(
      xmr(values([...wobble.slice(0, before), ...Array.from({ length }, (_, at) => 80 + (at % 3))]), {
        baseline: { to: monthAt(before - 1) },
      }),
    );
  it('is recent from seven figures, and held from twelve', () => {
    expect([6, 7, 11, 12].map((length) => run(length).verdict)).toEqual(['none', 'recent', 'recent', 'held']);
    expect(run(7)).toMatchObject({ from: monthAt(11), side: 'above', run: 7, figures: 18 });
  });

  it('has the chance of the run by a fair coin', () => {
    // By counting all sequences of nine tosses.
    const longest = (bits: number, tosses: number) => {
      let [most, now] = [1, 1];
      for (let at = 1; at < tosses; at += 1) {
        now = ((bits >> at) & 1) === ((bits >> (at - 1)) & 1) ? now + 1 : 1;
        most = Math.max(most, now);
      }
      return most;
    };
    const found = suggestRebase(
      xmr(values([60, 66, 61, 67, 62, 90, 91, 92, 93]), { baseline: { to: monthAt(4) } }),
    );
    const every = Array.from({ length: 2 ** 9 }, (_, bits) => longest(bits, 9) >= found.run);
    expect(found.run).toBe(4);
    expect(found.chance).toBeCloseTo(every.filter(Boolean).length / 2 ** 9, 12);
  });

  it('refuses a least run that is none', () => {
    const finding = xmr(values(wobble));
    expect(() => suggestRebase(finding, { least: 1 })).toThrow(
      'suggestRebase: least must be a number from 2 to 1000',
    );
    expect(() => suggestRebase(finding, { least: 1001 })).toThrow('suggestRebase: least');
    expect(suggestRebase(finding, { least: 2 }).verdict).toBe('none');
  });
});
