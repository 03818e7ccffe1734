import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calibration } from '../../../src/assess/claims/calibration.ts';
import type { Claim } from '../../../src/assess/claims/claim.ts';
import { ledger } from '../../../src/assess/claims/ledger.ts';
import type { Promised, ScoredPromise } from '../../../src/assess/claims/promise.ts';
import { scorePromise } from '../../../src/assess/claims/score-promise.ts';
import { random } from '../../../src/numeric/random.ts';
import { satisfaction } from '../../indicators.ts';
import { about, own, shares } from './made.ts';

const areas = ['ash', 'birch', 'cedar', 'damson', 'elm'];
const levels = [0.9, 0.9, 0.9, 0.9, 0.5];
const data = own([
  satisfaction,
  areas.flatMap((area, at) => shares(area, '2018-04', 500, about(levels[at] ?? 0, 14, 0.005))),
]);
const claim: Claim = {
  id: 'four',
  kind: 'areas-over-next',
  claim: 'Four areas will be over 80% next month.',
  indicator: 'satisfaction',
  area: 'force',
  value: 4,
};
const promise: Promised = { id: 'four', made: '2019-04-30', due: '2019-05', claim, probability: 0.7 };

describe('a promise', () => {
  it('is not scored before its period is over', () => {
    expect(scorePromise(promise, data, '2019-05-30')).toMatchObject({ state: 'not-yet', brier: null });
  });

  it('is kept where the figures of the period show it, and scored by the chance that was stated', () => {
    const found = scorePromise(promise, data, '2019-05-31');
    expect(found).toMatchObject({ state: 'kept', probability: 0.7, from: 'stated', basis: 'own' });
    expect(found.brier).toBeCloseTo(0.09, 12);
    expect(found.sentence).toBe(
      'Four areas will be over 80% next month: kept in May 2019; it was given 70 in 100, a Brier score of 0.09.',
    );
  });

  it('of more than there are is broken', () => {
    const five = { ...promise, claim: { ...claim, value: 5 } };
    expect(scorePromise(five, data, '2019-06-30')).toMatchObject({ state: 'broken', brier: 0.7 ** 2 });
  });

  it('without a chance is given that which could be computed on the day it was made', () => {
    const { probability: _, ...silent } = promise;
    const found = scorePromise(silent, data, '2019-06-30');
    expect(found.from).toBe('computed');
    expect(found.probability).toBeGreaterThan(0.95);
  });

  it('about a period without figures cannot be scored', () => {
    const later = { ...promise, due: '2020-05' };
    expect(scorePromise(later, data, '2020-06-30')).toMatchObject({ state: 'no-figures', brier: null });
  });

  it('of a place or of a level is scored by the figure as published', () => {
    const over: Claim = {
      id: 'over',
      kind: 'over',
      claim: 'Ash will be over 80%.',
      indicator: 'satisfaction',
      area: 'ash',
    };
    const first: Claim = { ...over, kind: 'aim', value: 1, of: 4, area: 'elm' };
    const score = (each: Claim) => scorePromise({ ...promise, claim: each }, data, '2019-06-30').state;
    expect([score(over), score({ ...over, area: 'elm' }), score(first)]).toEqual([
      'kept',
      'broken',
      'broken',
    ]);
  });

  it('with a chance that is none is refused', () => {
    expect(() => scorePromise({ ...promise, probability: 70 }, data, '2019-06-30')).toThrow(
      'scorePromise: probability must be from 0 to 1, got 70',
    );
  });
});

/** Promises that came true or not as the truth has it. */
function made(n: number, given: (truth: number) => number, seed = 1): ScoredPromise[] {
  const chance = random(seed);
  return Array.from({ length: n }, (_, at): ScoredPromise => {
    const truth = 0.1 + 0.8 * chance.uniform();
    const kept = chance.uniform() < truth;
    const probability = given(truth);
    return {
      id: `${at}`,
      claim: 'It will be so.',
      made: '2019-01-01',
      due: '2019-02',
      state: kept ? 'kept' : 'broken',
      probability,
      from: 'stated',
      brier: (probability - (kept ? 1 : 0)) ** 2,
      basis: 'own',
      sentence: '',
    };
  });
}

describe('the calibration of many promises', () => {
  it('cannot be told from few', () => {
    const { settle, verdict } = calibration(made(9, () => 1));
    expect(verdict).toBe('cannot-tell');
    expect(settle?.text).toContain('promises would show');
  });

  it('is shown where the chances are right and there are many', () => {
    const found = calibration(made(400, (truth) => truth));
    expect(found.verdict).toBe('calibrated');
    expect(found.bands.reduce((sum, { n }) => sum + n, 0)).toBe(400);
    for (const { came, given, n } of found.bands)
      if (n > 20) {
        expect(came.lower).toBeLessThan(given + 0.05);
        expect(came.upper).toBeGreaterThan(given - 0.05);
      }
  });

  it('finds chances that were too high, and too low', () => {
    expect(calibration(made(100, (truth) => Math.min(1, truth + 0.3))).verdict).toBe('over-confident');
    expect(calibration(made(100, (truth) => Math.max(0, truth - 0.3))).verdict).toBe('under-confident');
  });

  it('keeps the score and its interval from 0 to 1, in a sentence that can be read aloud', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 1, max: 99 }), (n, seed) => {
        const { brier, sentence } = calibration(made(n, () => 0.5, seed));
        for (const each of [brier.value, brier.lower, brier.upper])
          if (each !== null) expect(each >= 0 && each <= 1).toBe(true);
        expect(sentence.split(/\s+/).length).toBeLessThanOrEqual(35);
      }),
      { numRuns: 50 },
    );
  });

  it('errs on promises with right chances about as seldom as it says', () => {
    let wrong = 0;
    for (let seed = 1; seed <= 200; seed += 1) {
      const { verdict } = calibration(made(40, (truth) => truth, seed));
      if (verdict === 'over-confident' || verdict === 'under-confident') wrong += 1;
    }
    expect(wrong).toBeLessThanOrEqual(20);
  });
});

describe('the ledger', () => {
  it('scores every promise and counts those on illustrative figures apart', () => {
    const [each] = data.own;
    const invented =
      each === undefined
        ? data
        : {
            ...data,
            own: [
              {
                ...each,
                rows: { ...each.rows, about: { ...each.rows.about, basis: 'illustrative' as const } },
              },
            ],
          };
    expect(ledger([promise], data, '2019-06-30')).toMatchObject({
      calibration: { n: 1, kept: 1 },
      illustrative: { n: 0 },
    });
    expect(ledger([promise], invented, '2019-06-30')).toMatchObject({
      calibration: { n: 0 },
      illustrative: { n: 1, kept: 1 },
    });
  });
});
