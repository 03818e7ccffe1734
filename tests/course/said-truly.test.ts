import { describe, expect, it } from 'vitest';
import { difference } from '../../src/change/amount/difference.ts';
import { plateau } from '../../src/change/plateau/plateau.ts';
import { changePoints } from '../../src/change/steps/change-points.ts';
import { trend } from '../../src/change/trend/trend.ts';
import { threshold } from '../../src/compare/threshold.ts';
import { course } from '../../src/course/course.ts';
import { changePointsSentence } from '../../src/findings/change-points/words.ts';
import { sentence } from '../../src/findings/sentence.ts';
import { random } from '../../src/numeric/random.ts';
import { seriesFrom } from '../../src/series/series-from.ts';
import { controlChart } from '../../src/spc/control-chart.ts';
import { offences, satisfaction } from '../indicators.ts';
import { counts, shares } from './made.ts';

const months = <T>(many: number, of: (month: number) => T) => Array.from({ length: many }, (_, at) => of(at));
const around = (month: number) => [3, -2, 4, -5, 1, 0, -3, 2][month % 8] ?? 0;

describe('a count that came to nothing', () => {
  const stopped = counts(months(24, (month) => (month < 18 ? 75 + around(month) : 0)));

  it('fell by all, within what none in six months allows, and has not come back', () => {
    const { evidence } = course(stopped);
    expect(evidence.level?.lastChange?.value).toBeCloseTo(-100, 0);
    // 3.689 events at most in six months of 75.
    expect(evidence.level?.lastChange?.upper).toBeGreaterThan(-99.6);
    expect(evidence.level?.lastChange?.upper).toBeLessThan(-97);
    expect(sentence(course(stopped))).toMatch(/^Recorded crime in all areas stepped down 100\.0% /);
    expect(sentence(course(stopped))).not.toMatch(/about as in/);
  });

  it('may be records that did not come, and is no improvement', () => {
    expect(sentence(course(stopped))).toMatch(/; records may be missing\.$/);
    const indicator = { ...offences, polarity: 'lower-is-better' } as const;
    const numerator = months(36, (month) => (month === 35 ? 0 : 19 + around(month)));
    const chart = controlChart(seriesFrom(indicator, { start: '2016-04', numerator }));
    expect(chart).toMatchObject({
      verdict: 'outlying',
      evidence: { direction: 'down', favourable: 'neither', month: { favourable: 'neither' } },
    });
    expect(sentence(chart)).toMatch(/more than ordinary variation; records may be missing\.$/);
  });

  it('has no slope a year that a line through logarithms would make', () => {
    expect(trend(stopped).estimate).toMatchObject({ unit: 'percent' });
    expect(trend(stopped).estimate.value).toBeCloseTo(-100, 0);
  });
});

describe('few events', () => {
  it('that began are higher, by an interval that goes beyond what was counted', () => {
    const began = counts(months(24, (month) => (month < 12 ? 0 : 2 + (month % 3 === 0 ? 1 : 0))));
    const found = course(began);
    expect(found.evidence.level?.verdict).toBe('higher');
    expect(sentence(found)).toMatch(/^Recorded crime in all areas is 2\.3 a month higher than /);
    // 28 against none: 28 less the root of (28 - 18.61)^2 + 3.69^2, and the upper limit of 28; a little wider for noise.
    const { estimate } = difference(began, { from: '2014-04/2015-03', to: '2015-04/2016-03' });
    expect(estimate.lower).toBeGreaterThan(16);
    expect(estimate.lower).toBeLessThan(18);
    expect(estimate.upper).toBeGreaterThan(40.4);
    expect(estimate.upper).toBeLessThan(43);
  });
});

describe('a difference inside the margin', () => {
  it('that is there is not said to be none', () => {
    const chance = random(16);
    const n = 20_000;
    const found = course(
      shares(
        months(24, (month) => chance.binomial(n, month < 12 ? 0.7 : 0.712)),
        n,
      ),
    );
    expect(found.evidence.level?.verdict).toBe('higher');
    expect(sentence(found)).toMatch(
      / has been level since April 2015, at 71\.\d%; that is 1\.\d points higher than .* within the margin\.$/,
    );
  });

  it('is by the level before where it is counted in days', () => {
    const days = { ...offences, measure: 'duration', counted: 'days', outOf: 'cases' } as const;
    const numerator = months(30, (month) => (month < 18 ? 12 : 14.4) + around(month) / 10);
    const found = course(seriesFrom(days, { start: '2016-04', numerator }));
    expect(found.evidence.level?.verdict).toBe('higher');
    // 2.4 days are 20%, and 5 of 100 of 12 days are .6.
    expect(sentence(found)).toMatch(/ stepped up 2\.\d days /);
  });
});

describe('a step of which other months may be meant', () => {
  const holed = (month: number) => month % 3 === 1;
  const chance = random(25);
  const series = shares(
    months(36, (month) => (holed(month) ? null : chance.binomial(300, month < 25 ? 0.8 : 0.7))),
    300,
  );

  it('has one size in course, change points and trend, and its sign is that of the verdict', () => {
    const found = course(series);
    expect(found.evidence.level?.verdict).toBe('lower');
    expect(found.estimate.upper).toBeLessThan(0);
    expect(changePoints(series).estimate.upper).toBeLessThan(0);
    expect(changePointsSentence(changePoints(series))).not.toMatch(/lower to .* higher/);
  });
});

describe('the month after one that stands apart', () => {
  it('is expected at the level that holds, and not half way to that month', () => {
    const series = shares(
      months(36, (month) => (month === 34 ? 256 : 320 + around(month))),
      400,
    );
    const { month } = controlChart(series).evidence;
    expect(month?.verdict).toBe('ordinary');
    expect(month?.expected).toBeCloseTo(0.8, 1);
    expect((month?.upper ?? 1) - (month?.lower ?? 0)).toBeLessThan(0.16);
  });
});

describe('few shares', () => {
  it('differ by no more than they can', () => {
    const of = (month: number) => 4 + (month % 6);
    const few = seriesFrom(satisfaction, {
      start: '2016-04',
      numerator: months(30, (month) => Math.round((month < 18 ? 0.85 : 0.3) * of(month))),
      denominator: months(30, of),
    });
    const { level } = course(few).evidence;
    expect(level?.verdict).toBe('lower');
    const before = 100 * (level?.before.value ?? 0);
    expect(level?.sinceStart.lower ?? -101).toBeGreaterThan(-before);
    expect(level?.now.lower).toBeGreaterThan(0);
  });
});

describe('twelve months', () => {
  it('are no point to begin from', () => {
    const line = counts(months(12, (month) => 100 + 12 * month));
    expect(sentence(trend(line))).toMatch(/was rising from April 2014 to March 2015: by /);
    expect(sentence(changePoints(line))).toMatch(/, from April 2014 to March 2015: /);
  });
});

describe('answers that are few', () => {
  it('are said all together where they cannot be read by month', () => {
    const few = shares(
      months(20, (month) => (month % 3 === 0 ? 5 : 4)),
      6,
    );
    expect(course(few)).toMatchObject({
      verdict: 'refused',
      evidence: { reason: 'one-run', together: { x: 87, of: 120 } },
    });
    expect(sentence(course(few))).toMatch(/together they make one figure; in all 87 of 120, 72\.5% \(63\./);
    expect(sentence(plateau(few))).toMatch(/together they make one figure\.$/);
    // 87 of 120 in all; the last year is 53 of 72, whatever its last month was.
    expect(threshold(few).evidence).toMatchObject({ rests: 'year', observed: 'below' });
    expect(threshold(few).estimate.value).toBeCloseTo(52 / 72, 1);
    expect(sentence(threshold(few))).toMatch(/ in November 2015; over its last year it was 7\d\.\d% \(/);
  });
});

describe('figures that never vary', () => {
  it('could have missed no step of nothing', () => {
    expect(sentence(changePoints(shares(Array(26).fill(40), 40)))).not.toMatch(/under 0\.0/);
    expect(sentence(changePoints(counts(Array(60).fill(700))))).not.toMatch(/higher\), of under/);
  });
});
