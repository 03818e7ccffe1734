import { describe, expect, it } from 'vitest';
import { earlyWarning } from '../../../src/change/ahead/early-warning.ts';
import { difference } from '../../../src/change/amount/difference.ts';
import { growth } from '../../../src/change/amount/growth.ts';
import { detectableChangeIn } from '../../../src/change/power/detectable-change-in.ts';
import { random } from '../../../src/numeric/random.ts';
import { seriesFrom } from '../../../src/series/series-from.ts';
import { satisfaction } from '../../indicators.ts';
import { counts } from '../made.ts';

describe('growth', () => {
  it('holds a growth that is there nineteen times in twenty, also when months vary more than chance', () => {
    const chance = random(5);
    let held = 0;
    const tries = 200;
    for (let round = 0; round < tries; round += 1) {
      let drift = 0;
      const x = Array.from({ length: 36 }, (_, month) => {
        drift = 0.3 * drift + 0.1 * chance.normal();
        return chance.poisson(
          100 * Math.exp(drift + 0.2 * Math.sin((Math.PI * month) / 6)) * (month >= 24 ? 1.1 : 1),
        );
      });
      const { lower, upper } = growth(counts(x), { from: '2015-04/2016-03', to: '2016-04/2017-03' }).estimate;
      if ((lower ?? 0) <= 10 && (upper ?? 0) >= 10) held += 1;
    }
    expect(held / tries).toBeGreaterThan(0.9);
  });
});

describe('the change that a series would show', () => {
  it('keeps its promise: a rise of the smallest size is shown about four times in five', () => {
    const chance = random(7);
    const months = (share: number) => Array.from({ length: 12 }, () => chance.binomial(200, share));
    const made = (numerator: readonly number[]) =>
      seriesFrom(satisfaction, { start: '2018-04', numerator, denominator: numerator.map(() => 200) });
    let shown = 0;
    const runs = 100;
    for (let run = 0; run < runs; run += 1) {
      const years = [...months(0.75), ...months(0.75)];
      const rise = detectableChangeIn(made(years), { months: 12, change: 2 }).estimate.value ?? 0;
      const both = made([...years, ...months(0.75 + rise / 100)]);
      if (difference(both, { from: '2019/20', to: '2020/21' }).evidence.direction === 'up') shown += 1;
    }
    expect(shown / runs).toBeGreaterThan(0.7);
    expect(shown / runs).toBeLessThan(0.95);
  });
});

describe('earlyWarning', () => {
  it('raises a false alarm on flat figures in about one of a hundred', () => {
    const flat = (seed: number) => {
      const chance = random(seed);
      // As many a day, so that a month has more in it where it has more days.
      const days = (at: number) => new Date(Date.UTC(2014, 4 + at, 0)).getUTCDate() / 30.4;
      return counts(Array.from({ length: 60 }, (_, at) => chance.poisson(100 * days(at))));
    };
    const alarms = Array.from({ length: 300 }, (_, seed) => earlyWarning(flat(seed)).verdict).filter(
      (verdict) => verdict === 'outlying',
    );
    expect(alarms.length / 300).toBeLessThan(0.03);
  });
});
