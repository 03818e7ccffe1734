import { describe, expect, it } from 'vitest';
import { areas } from '../../src/areas/areas.ts';
import { earlyWarning } from '../../src/change/ahead/early-warning.ts';
import { forecast } from '../../src/change/ahead/forecast.ts';
import { yearEnd } from '../../src/change/ahead/year-end.ts';
import { difference } from '../../src/change/amount/difference.ts';
import { growth } from '../../src/change/amount/growth.ts';
import { pooled } from '../../src/change/amount/pooled.ts';
import { plateau } from '../../src/change/plateau/plateau.ts';
import { detectableChangeIn } from '../../src/change/power/detectable-change-in.ts';
import { seasonality } from '../../src/change/season/seasonality.ts';
import { changePoints } from '../../src/change/steps/change-points.ts';
import { turningPoint } from '../../src/change/steps/turning-point.ts';
import { trend } from '../../src/change/trend/trend.ts';
import { course } from '../../src/course/course.ts';
import { sentence } from '../../src/findings/sentence.ts';
import { fromOrdinal } from '../../src/period/ordinal.ts';
import { between } from '../../src/series/between.ts';
import { byMonth } from '../../src/series/by-month.ts';
import { panel } from '../../src/series/panel.ts';
import type { Series } from '../../src/series/series.ts';
import { seriesFrom } from '../../src/series/series-from.ts';
import { sumPeriods } from '../../src/series/sum-periods.ts';
import { controlChart } from '../../src/spc/control-chart.ts';
import { cChart } from '../../src/spc/event-charts.ts';
import { pChart } from '../../src/spc/share-charts.ts';
import { xmr } from '../../src/spc/xmr.ts';
import { seriesStatements } from '../../src/statement/of-series.ts';
import { offences, satisfaction } from '../indicators.ts';

const wave = (at: number) => Math.sin(at * 12.9898) * 0.5 + Math.sin(at * 78.233) * 0.5;
const counts = (start: string, length: number, each: number) =>
  seriesFrom(offences, {
    start,
    numerator: Array.from({ length }, (_, at) => Math.round(each + Math.sqrt(each) * wave(at))),
  });
const shares = (start: string, length: number) =>
  seriesFrom(satisfaction, {
    start,
    numerator: Array.from({ length }, (_, at) => Math.round(320 + 8 * wave(at))),
    denominator: Array.from({ length }, () => 400),
  });
const every: readonly (readonly [string, Series])[] = [
  ['days of counts', counts('2016-01-01', 1200, 40)],
  ['days of shares', shares('2016-01-01', 1200)],
  ['weeks of counts', counts('2016-W01', 170, 280)],
  ['weeks of shares', shares('2016-W01', 170)],
  ['calendar years of counts', counts('2001', 18, 9000)],
  ['calendar years of shares', shares('2001', 18)],
];
const views: Readonly<Record<string, (series: Series) => unknown>> = {
  course,
  controlChart,
  trend: (series) => trend(series),
  plateau: (series) => plateau(series),
  changePoints: (series) => changePoints(series),
  turningPoint: (series) => turningPoint(series),
  forecast: (series) => forecast(series),
  earlyWarning: (series) => earlyWarning(series),
  seasonality: (series) => seasonality(series),
  detectableChangeIn: (series) => detectableChangeIn(series, { months: 12 }),
  pooled: (series) => pooled(series),
  xmr: (series) => xmr(series),
  textbook: (series) => (series.indicator.measure === 'count' ? cChart(series) : pChart(series)),
};

describe('days, weeks and calendar years', () => {
  it.each(every)('%s are answered for, in plain figures, by every view', (_, series) => {
    for (const [name, view] of Object.entries(views)) {
      const found = view(series);
      expect(JSON.parse(JSON.stringify(found)), name).toEqual(found);
    }
  });

  it('make up a financial year where they are days, and else have no end of one', () => {
    const end = (series: Series) => yearEnd(series, { target: { level: 0.8 }, meets: 'at-least' }).verdict;
    expect(end(shares('2016-01-01', 1200))).toBe(end(byMonth(shares('2016-01-01', 1200))));
    expect(byMonth(shares('2016-01-01', 1200)).calendar).toEqual({
      every: 'month',
      start: '2016-01',
      length: 39,
    });
    for (const series of [shares('2016-W01', 170), shares('2001', 18)])
      expect(() => end(series)).toThrow('yearEnd: series must be by day, month, quarter or financial year');
  });

  it('of days are what their months are, with the days said', () => {
    const [, days] = every[0] ?? [];
    if (days === undefined) throw new Error('there is one');
    // 1,200 days end on 14 April 2019, a month that is not yet there.
    const months = between(sumPeriods(days, 'month'), '2016-01', '2019-03');
    const [read, same] = [course(days), course(months)];
    expect(read.evidence).toEqual(same.evidence);
    expect(read.verdict).toBe(same.verdict);
    expect(read.caveats).toContainEqual({
      code: 'days-put-together',
      text: 'Days are put together by the calendar month: those of a week differ.',
    });
    expect(forecast(days).evidence).toEqual(forecast(months).evidence);
    expect(byMonth(days)).toBe(byMonth(days));
    expect(byMonth(months)).toBe(months);
  });

  it('of days have their changes in months, and their target is one of a day', () => {
    const each = (at: number) => (at < 600 ? 20 : 30);
    const days = seriesFrom(
      { ...offences, polarity: 'lower-is-better', target: 25 },
      {
        start: '2016-01-01',
        numerator: Array.from({ length: 900 }, (_, at) => Math.round(each(at) + 4 * wave(at))),
      },
    );
    const [change] = changePoints(days).evidence.changes;
    expect(change?.interval.from).toMatch(/^2017-0\d$/);
    expect(change?.at).toMatch(/^2017-0[89]$/);
    // 30 a day are over 25, and 912 a month are over 760.
    expect(course(days).evidence.target).toBe(25 * 30.4);
    expect(course(days).evidence.meetsTargetNow).toBeLessThan(0.01);
  });

  it('of days without a figure are left out of the shares of their month, and make a month of counts missing', () => {
    const gap = (value: number) => (_: unknown, at: number) => (at % 40 === 7 ? null : value);
    const size = { length: 730 };
    const numerator = Array.from(size, gap(320));
    const pooled = byMonth(
      seriesFrom(satisfaction, { start: '2017-01-01', numerator, denominator: Array.from(size, gap(400)) }),
    );
    expect(pooled.numerator.every((value, at) => value === 0.8 * (pooled.denominator?.[at] ?? 0))).toBe(true);
    expect(pooled.denominator?.slice(0, 2)).toEqual([400 * 30, 400 * 27]);
    expect(pooled.caveats.map(({ code }) => code)).toContain('days-left-out');
    // Of February ten days of 28 are wanting, more than a quarter.
    const few = Array.from({ length: 90 }, (_, at) => (at >= 31 && at < 41 ? null : 320));
    const thin = seriesFrom(satisfaction, {
      ...{ start: '2017-01-01', numerator: few, denominator: few.map((value) => value && 400) },
    });
    expect(byMonth(thin).numerator).toEqual([320 * 31, null, 320 * 31]);
    const counted = byMonth(seriesFrom(offences, { start: '2017-01-01', numerator }));
    expect(counted.numerator[0]).toBeNull();
  });

  it('of several areas are compared over whole months of days, and over the weeks and years that there are', () => {
    const of = (unit: 'day' | 'week' | 'calendar-year', first: number, length: number) =>
      areas(
        panel(
          satisfaction,
          ['a', 'b', 'c', 'd', 'e', 'f'].flatMap((area, at) =>
            Array.from({ length }, (_, place) => ({
              area,
              period: fromOrdinal(unit, first + place),
              numerator: Math.round(320 + 8 * at + 8 * wave(place + 31 * at)),
              denominator: 400,
            })),
          ),
        ),
      ).subject;
    // 800 days from 1 January 2017 end on 11 March 2019, a month that is not yet there.
    expect(of('day', 17_167, 800)).toMatchObject({ from: '2018-03', to: '2019-02' });
    expect(of('week', 2453, 110)).toMatchObject({ from: '2018-W07', to: '2019-W06' });
    expect(of('calendar-year', 2005, 14)).toMatchObject({ from: '2018', to: '2018' });
  });

  it('of weeks are read by the week: three years of them, and counts with the season that they show', () => {
    expect(course(shares('2016-W01', 170)).evidence.periods.at(-1)).toBe('2019-W14');
    const seasonal = Array.from({ length: 200 }, (_, at) =>
      Math.round(280 * (1 + 0.2 * Math.sin((2 * Math.PI * at) / 52)) + 17 * wave(at)),
    );
    const found = course(seriesFrom(offences, { start: '2016-W01', numerator: seasonal }));
    expect(found.evidence.periods).toHaveLength(156);
    expect(found.evidence.season).toBe(true);
    expect(found.method.options['lookBack']).toBe(156);
    expect(found.evidence.level?.verdict).toBe('cannot-tell');
    expect(found.settle?.text).toBe(
      'Whether it has held level is not read from weeks: monthly figures would show it.',
    );
  });

  it('of weeks of counts have a plain step told by every view, and by what is claimed', () => {
    const stepped = seriesFrom(offences, {
      start: '2017-W01',
      numerator: Array.from({ length: 132 }, (_, at) => Math.round((at < 100 ? 30 : 50) + 6 * wave(at))),
    });
    const found = course(stepped);
    expect(found.verdict).toBe('stepped-up-too-soon');
    const { date, lastChange } = found.evidence.level ?? {};
    expect(date?.mostLikely).toBe('2018-W49');
    expect(lastChange?.value ?? 0).toBeGreaterThan(60);
    expect(lastChange?.value ?? 0).toBeLessThan(73);
    expect(controlChart(stepped).verdict).toBe('shifted');
    expect(changePoints(stepped).evidence.changes.map(({ at }) => at)).toEqual(['2018-W49']);
    expect(trend(stepped).verdict).toBe('higher');
    expect(plateau(stepped).verdict).toBe('too-soon');
    expect(turningPoint(stepped).verdict).toBe('not-shown');
    const ahead = forecast(stepped);
    // A year ahead the level is that of now, and a further change is allowed for by the month.
    expect(ahead.estimate.value ?? 0).toBeGreaterThan(46);
    expect(ahead.estimate.upper ?? 0).toBeLessThan(85);
    const said = seriesStatements(stepped);
    expect([said.level.value, said.course.value]).toEqual(['higher', 'too-soon']);
  });

  it('of weeks with few events are refused in words', () => {
    const few = seriesFrom(offences, {
      start: '2017-W01',
      numerator: Array.from({ length: 132 }, (_, at) => Math.round(2 + 2 * wave(at))),
    });
    expect(course(few)).toMatchObject({ verdict: 'refused', evidence: { reason: 'few-by-week' } });
    for (const finding of [course(few), controlChart(few), trend(few), forecast(few), earlyWarning(few)])
      expect(sentence(finding)).toContain('single weeks hold too few events');
  });

  it('finds a step among weeks, and dates it by week', () => {
    const numerator = Array.from({ length: 60 }, (_, at) => Math.round((at < 40 ? 330 : 290) + 8 * wave(at)));
    const stepped = seriesFrom(satisfaction, {
      start: '2018-W05',
      numerator,
      denominator: numerator.map(() => 400),
    });
    const found = course(stepped);
    expect(found.evidence.level?.verdict).toBe('lower');
    expect(changePoints(stepped).evidence.changes.map(({ at }) => at)).toEqual(['2018-W45']);
  });

  it('differ as months do: weeks from weeks, whole months from days', () => {
    const weeks = shares('2016-W01', 170);
    expect(difference(weeks, { from: '2016-W02', to: '2016-W03' }).estimate.value).toBeCloseTo(
      (100 * ((weeks.numerator[2] ?? 0) - (weeks.numerator[1] ?? 0))) / 400,
      9,
    );
    const days = counts('2016-01-01', 1200, 40);
    const asked = { from: '2016-01', to: '2017-01' };
    expect(growth(days, asked).estimate).toEqual(growth(sumPeriods(days, 'month'), asked).estimate);
    expect(() => growth(days, { from: '2016-01-01', to: '2016-01-02' })).toThrow(
      'whole periods of the series (month)',
    );
  });
});
