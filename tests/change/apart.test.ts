import { describe, expect, it } from 'vitest';
import { checkClaim } from '../../src/assess/index.ts';
import { compareWith } from '../../src/change/amount/compare-with.ts';
import { difference } from '../../src/change/amount/difference.ts';
import { growth } from '../../src/change/amount/growth.ts';
import { changePoints } from '../../src/change/steps/change-points.ts';
import { trend } from '../../src/change/trend/trend.ts';
import { course } from '../../src/course/course.ts';
import { sentence } from '../../src/findings/sentence.ts';
import { month } from '../../src/period/month.ts';
import { seriesFrom } from '../../src/series/series-from.ts';
import { offences, satisfaction } from '../indicators.ts';
import { counts, shares } from './made.ts';

/** Two years about 80% of 1,000 a month but for one bad month in the second. */
const answered = [
  808, 816, 810, 797, 779, 803, 807, 788, 813, 779, 806, 781, 778, 802, 792, 801, 781, 600, 788, 811, 812,
  827, 794, 821,
];
const years = { from: '2014-04/2015-03', to: '2015-04/2016-03' } as const;

describe('one month apart from all others', () => {
  const found = difference(shares(answered, 1000), years);

  it('is named beside the difference of two years, and makes none', () => {
    expect(found.verdict).toBe('cannot-tell');
    expect(found.evidence.apart).toEqual(['2015-09']);
    expect(sentence(found)).toContain('; September 2015 stands apart');
    // 79.9% and 78.4%; without Septembers 79.8% and 80.1%: the interval holds both.
    expect(found.estimate.value).toBeCloseTo(-1.5, 1);
    expect(found.estimate.lower ?? 0).toBeLessThan(-1.5);
    expect(found.estimate.upper ?? 0).toBeGreaterThan(0.2);
  });

  it('supports no claim of a fall, as the course of the same series supports none', () => {
    const rows = answered.map((numerator, at) => ({
      area: 'north',
      period: `${2014 + Math.floor((3 + at) / 12)}-${String(((3 + at) % 12) + 1).padStart(2, '0')}`,
      numerator,
      denominator: 1000,
    }));
    const data = { tables: {}, own: [{ indicator: satisfaction, rows }] };
    const claim = { id: 'down', kind: 'decrease', claim: 'Satisfaction is down.' } as const;
    const checked = checkClaim({ ...claim, indicator: 'satisfaction', area: 'north' }, data);
    expect(course(shares(answered, 1000)).evidence.level?.verdict).toBe('cannot-tell');
    expect(checked.verdict).toBe('not-distinguishable-from-chance');
  });

  it('makes no growth of counts, and stays what it is where it is all that is compared', () => {
    const burglaries = [
      43, 41, 57, 51, 51, 43, 46, 57, 50, 41, 46, 50, 47, 28, 32, 54, 39, 130, 59, 58, 62, 58, 66, 50, 54, 57,
      34, 50, 65, 44, 52, 62, 37, 60, 50, 50,
    ];
    const grown = growth(counts(burglaries), years);
    expect([grown.verdict, grown.evidence.apart]).toEqual(['cannot-tell', ['2015-09']]);
    const single = growth(counts(burglaries), { from: '2014-09', to: '2015-09' });
    expect([single.verdict, single.evidence.apart]).toEqual(['higher', ['2015-09']]);
  });

  it('is not looked for in another series whose noise is borrowed', () => {
    const plain = counts([300, 310]);
    const borrowed = growth(plain, { from: '2014-04', to: '2014-05', course: course(counts([...answered])) });
    expect(borrowed.evidence.apart).toEqual([]);
  });
});

describe('a level that came back', () => {
  const there = [...Array(20).fill(210), ...Array(22).fill(228), ...Array(18).fill(210)].map(
    (level, at) => level + ((at * 7) % 5) - 2,
  );

  it('is said with the step that brought it back, and is no trend over the whole stretch', () => {
    const series = shares(there, 300);
    const found = course(series);
    expect(found.verdict).toMatch(/^stepped-down/);
    expect(sentence(found)).toContain('about as in the year to March 2015');
    const line = trend(series);
    expect(line.verdict).toBe('lower');
    expect(line.estimate.upper ?? 0).toBeLessThan(0);
    expect(sentence(line)).toContain('than before its last change');
  });

  it('is not said of one that has stepped down from where it was', () => {
    const down = [...Array(24).fill(240), ...Array(12).fill(210)].map(
      (level, at) => level + ((at * 7) % 5) - 2,
    );
    expect(sentence(course(shares(down, 300)))).not.toContain('about as in');
  });
});

describe('a change of which the last step is in doubt', () => {
  it('is said by the level now, not by a step whose interval holds 0', () => {
    const fall = [
      55, 66, 49, 61, 51, 47, 73, 82, 58, 63, 68, 68, 59, 58, 55, 41, 50, 44, 48, 46, 43, 45, 45, 48, 36, 43,
      28, 37, 38, 52,
    ];
    const found = changePoints(counts(fall));
    expect(found.verdict).toBe('changed');
    expect(found.estimate.upper ?? 0).toBeLessThan(0);
    expect(sentence(found)).not.toMatch(/interval -/);
  });
});

describe('counts of days', () => {
  it('are compared by the month with a year ago, as everything else reads them', () => {
    const days = seriesFrom(
      { ...offences, every: 'day' },
      { start: '2018-01-01', numerator: Array(60).fill(30) },
    );
    const found = compareWith(days, { with: 'same-period-last-year' });
    expect(found.verdict).toBe('cannot-tell');
    expect(sentence(found)).toContain('a figure is missing');
  });
});

describe('two periods between which recording changed', () => {
  it('say so in the sentence of their growth', () => {
    const title = 'A new system';
    const series = counts([...Array(12).fill(100), ...Array(12).fill(150)], {
      breaks: [{ kind: 'restart', from: month(2015, 4), title, source: 'made for the tests' }],
    });
    expect(sentence(growth(series, years))).toContain('; recording changed in between');
  });

  it('say of masked months that they are counted, and nothing of those that neither holds', () => {
    const mask = { title: 'The flood', source: 'made for the tests', kind: 'mask' } as const;
    const series = counts([...Array(12).fill(100), ...Array(12).fill(150)], {
      breaks: [{ ...mask, from: month(2015, 6), to: month(2015, 8) }],
    });
    const found = growth(series, years);
    expect(found.caveats.map(({ code }) => code)).toContain('masked-counted');
    expect(sentence(found)).toContain('; months declared no part of a level are counted');
    const months = difference(series, { from: '2015-05', to: '2015-09' });
    expect(months.caveats.map(({ code }) => code)).toEqual(['different-months']);
  });
});
