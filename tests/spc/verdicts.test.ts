import { describe, expect, it } from 'vitest';
import { assurance } from '../../src/spc/assurance.ts';
import { averageRunLength } from '../../src/spc/average-run-length.ts';
import { pChart, pPrimeChart } from '../../src/spc/share-charts.ts';
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

describe('a verdict', () => {
  it('needs six figures to set limits from', () => {
    expect(xmr(values(wobble.slice(0, 5))).verdict).toBe('too-short');
    expect(xmr(values(wobble.slice(0, 6))).verdict).toBe('no-signal');
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

  it('has Student’s interval on a prime chart, whose sigma z is estimated', () => {
    const x = [80, 82, 79, 81, 80, 82];
    const { estimate, evidence } = pPrimeChart(proportions(x, Array(6).fill(100)), asStated);
    const half6 = (2.570581835636314 * (evidence.limits?.sigma ?? 0)) / Math.sqrt(6);
    expect((estimate.upper ?? 0) - (estimate.value ?? 0)).toBeCloseTo(half6, 9);
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
