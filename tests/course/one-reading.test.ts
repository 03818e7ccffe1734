import { describe, expect, it } from 'vitest';
import { changePoints } from '../../src/change/steps/change-points.ts';
import { threshold } from '../../src/compare/threshold.ts';
import { course } from '../../src/course/course.ts';
import { sentence } from '../../src/findings/sentence.ts';
import { random } from '../../src/numeric/random.ts';
import { parsePeriod } from '../../src/period/parse-period.ts';
import type { Series } from '../../src/series/series.ts';
import { seriesFrom } from '../../src/series/series-from.ts';
import { controlChart } from '../../src/spc/control-chart.ts';
import { offenceRate, offences } from '../indicators.ts';
import { counts, drawnCounts } from './made.ts';

const months = <T>(many: number, of: (month: number) => T) => Array.from({ length: many }, (_, at) => of(at));

describe('a level has no time of the year in it', () => {
  // 300 a month with a season of 25% either way: over 310 in winter and under it in summer, and level throughout.
  const seasonal = (many: number) => {
    const chance = random(5);
    const high = (month: number) => Math.cos((2 * Math.PI * (month - 8)) / 12);
    return seriesFrom(
      { ...offences, polarity: 'lower-is-better', target: 310 },
      {
        start: '2016-04',
        numerator: months(many, (month) => chance.poisson(300 * (1 + 0.25 * high(month)))),
      },
    );
  };

  it.each(months(12, (month) => 48 + month))(
    'so that a target is met in every month of the year: %i months',
    (many) => {
      const { evidence } = course(seasonal(many));
      const found = threshold(seasonal(many));
      const now = evidence.level?.now.value ?? 0;
      expect(Math.abs((found.estimate.value ?? 0) / now - 1)).toBeLessThan(0.01);
      expect(found.verdict).toBe('below');
      expect(evidence.meetsTargetNow).toBeGreaterThan(0.95);
    },
  );
});

describe('a step behind a gap', () => {
  const level = (month: number) => (month < 18 ? 100 : 155);
  const chance = random(8);
  const gone = counts(
    months(36, (month) => (month >= 18 && month < 23 ? null : chance.poisson(level(month)))),
  );

  it('may have come in any month of it, whoever says so', () => {
    const date = course(gone).evidence.level?.date;
    expect(date?.from).toBe('2015-10');
    expect(changePoints(gone).evidence.changes[0]?.interval).toEqual({ from: date?.from, to: date?.to });
    for (const said of [course(gone), controlChart(gone)])
      expect(sentence(said)).toMatch(/ in October 2015 to (March|April) 2016, to \d+ a month/);
  });
});

describe('a change within the last three months', () => {
  // What the level now is over what it is set against, and what is said of the two, in percent.
  const ratios = (series: Series) => {
    const { level } = course(series).evidence;
    const { against, before, lastChange, now, sinceStart, verdict } = level ?? {};
    const said = against === 'last-change' ? lastChange : sinceStart;
    const told = verdict === 'higher' && (level?.chance.lastHigher ?? 0) > 0.95;
    return { ratio: 100 * ((now?.value ?? 0) / (before?.value ?? 1) - 1), said: said?.value ?? 0, told };
  };

  it('is said by the levels that the sentence names, and not by a mean of two', () => {
    const all = months(40, (seed) =>
      ratios(drawnCounts(seed + 1, 36, (month) => (month < 34 ? 60 : 60 * Math.exp(4 / Math.sqrt(60))))),
    ).filter(({ told }) => told);
    expect(all.length).toBeGreaterThan(15);
    for (const { ratio, said } of all) expect(Math.abs(ratio - said)).toBeLessThan(0.12 * ratio);
  });

  it('was “46.9% higher, at 94 a month”, of 57 a month', () => {
    const chance = random(2);
    const series = counts([...months(34, () => chance.poisson(60)), 99, 97]);
    expect(sentence(course(series))).toMatch(/ is 6\d\.\d% higher than before \(.*\), at 9\d a month/);
  });
});

describe('weeks', () => {
  const chance = random(27);
  const weeks = (of: (week: number) => number) =>
    seriesFrom(
      { ...offences, every: 'week' },
      { start: '2018-W01', numerator: months(60, (week) => chance.poisson(of(week))) },
    );

  it('are between two days, and nothing happens “in 7 January to 27 January”', () => {
    const said = [course, changePoints, controlChart].map((view) =>
      sentence(view(weeks((week) => (week < 40 ? 40 : 40 + 2 * (week - 40))))),
    );
    for (const each of said) expect(each).not.toMatch(/\b(in|on|over) \d{1,2} [A-Z][a-z]+ (\d{4} )?to /);
    expect(said.join(' ')).toMatch(/ in the weeks from \d{1,2} [A-Z][a-z]+ /);
  });
});

describe('too few figures since recording changed', () => {
  it('are those since then', () => {
    const chance = random(8);
    const numerator = months(36, (month) => chance.poisson(month < 34 ? 300 : 200));
    const restart = parsePeriod('2017-02', { expect: 'month' });
    const breaks = [{ kind: 'restart', from: restart, title: 'New system', source: 'force' }] as const;
    expect(sentence(controlChart(counts(numerator, { breaks })))).toBe(
      'Recorded crime in all areas has only 2 usable figures since recording changed in February 2017, too few to say what is ordinary variation; 10 more months would do.',
    );
  });
});

describe('a rate', () => {
  // None for two years, then 6 a month of 500,000 people: 1.2 of every 100,000, and .012 of every 1,000.
  const people = months(32, () => 500_000);
  const events = months(32, (month) => (month < 24 ? 0 : 6));
  const rates = (per: number) =>
    course(seriesFrom({ ...offenceRate, per }, { start: '2016-04', numerator: events, denominator: people }));

  it('is said of as many people as it is of', () => {
    expect(sentence(rates(100_000))).toMatch(/ stepped up 1\.\d\d per 100,000 a month \(.*\) in April 2018/);
    expect(rates(100_000).estimate.unit).toBe('rate-per-100000');
    expect(sentence(rates(1000))).toMatch(/ stepped up 0\.01\d\d per 1,000 a month /);
    expect(rates(1000).estimate.unit).toBe('rate');
  });
});

describe('a change smaller than what matters, since which it is falling', () => {
  it('is said to fall once', () => {
    const chance = random(1);
    const level = (week: number) => 2e6 * Math.exp((-0.16 * week) / 52.18 + (week < 40 ? 0 : 0.009));
    const numerator = months(110, (week) => chance.poisson(level(week)));
    const weeks = seriesFrom(
      { ...offenceRate, every: 'week' },
      { start: '2016-W10', numerator, denominator: numerator.map(() => 5e6) },
    );
    expect(sentence(course(weeks))).toMatch(/ is falling, by 14\.\d% a year.* below the weeks from 7 March /);
    expect(sentence(course(weeks)).match(/falling/g)).toHaveLength(1);
  });
});
