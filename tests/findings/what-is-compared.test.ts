import { describe, expect, it } from 'vitest';
import { difference } from '../../src/change/amount/difference.ts';
import { growth } from '../../src/change/amount/growth.ts';
import { changePoints } from '../../src/change/steps/change-points.ts';
import { trend } from '../../src/change/trend/trend.ts';
import { sentence } from '../../src/findings/sentence.ts';
import type { DeclaredBreak } from '../../src/indicator/indicator.ts';
import { firstMonth } from '../../src/period/months.ts';
import { parsePeriod } from '../../src/period/parse-period.ts';
import { seriesFrom } from '../../src/series/series-from.ts';
import { controlChart } from '../../src/spc/control-chart.ts';
import { seriesStatements } from '../../src/statement/of-series.ts';
import { offences } from '../indicators.ts';

const wave = (at: number) => Math.sin(at * 12.9898) * 0.5 + Math.sin(at * 78.233) * 0.5;
const counts = (length: number, level: (at: number) => number) =>
  Array.from({ length }, (_, at) => Math.round(level(at) + Math.sqrt(level(at)) * wave(at)));

describe('what two periods are compared by is said', () => {
  it('as many in February as in March are fewer a day in March', () => {
    const alike = counts(48, () => 400);
    const series = seriesFrom(offences, { start: '2018-04', numerator: [...alike.slice(0, -2), 399, 399] });
    const found = difference(series, { from: '2022-02', to: '2022-03' });
    expect(found.estimate.value).toBeCloseTo(100 * (28 / 31 - 1), 9);
    expect(sentence(found)).toMatch(/9\.7% lower \(.*\) day for day\.$/);
    const years = { from: '2020-04/2021-03', to: '2021-04/2022-03' };
    expect(sentence(growth(series, years))).not.toContain('day for day');
  });

  it('months without a figure in one of two years are left out of both, and the sentence says so', () => {
    const numerator = counts(36, (at) => (at < 24 ? 70 : 110)).map((value, at) =>
      [13, 25, 30].includes(at) ? null : value,
    );
    const found = growth(seriesFrom(offences, { start: '2018-04', numerator }), {
      from: '2019-04/2020-03',
      to: '2020-04/2021-03',
    });
    expect(sentence(found)).toMatch(/; periods without a figure in either are left out of both\.$/);
    // Where what is left is one run, that is named in place of the whole.
    const halves = counts(24, () => 60).map((value, at) => (at % 12 > 5 ? null : value));
    const named = growth(seriesFrom(offences, { start: '2018-04', numerator: halves }), {
      from: '2018-04/2019-03',
      to: '2019-04/2020-03',
    });
    expect(sentence(named)).toContain('in April to September 2019');
    expect(sentence(named)).not.toContain('left out');
  });

  it('a level of few events, and what it moved by, is one a month', () => {
    const series = seriesFrom(offences, {
      start: '2018-04',
      numerator: [...Array.from({ length: 20 }, () => 0), ...counts(12, () => 15)],
    });
    expect(sentence(trend(series))).toMatch(/by 1\d(\.\d)? a month \(/);
    expect(sentence(changePoints(series))).toMatch(/ 1\d(\.\d)? a month higher \(/);
  });

  it('figures that are put together are not called none', () => {
    const rare = seriesFrom(offences, {
      start: '2018-04',
      numerator: Array.from({ length: 60 }, (_, at) => (at % 5 < 3 ? 1 : 0)),
    });
    const few = seriesFrom(offences, {
      start: '2018-04',
      numerator: Array.from({ length: 60 }, (_, at) => (at % 9 < 3 ? 1 : 0)),
    });
    for (const series of [rare, few]) expect(sentence(controlChart(series))).not.toMatch(/no usable figures/);
  });

  it('years on either side of a declared restart are not set against each other', () => {
    const restart: DeclaredBreak = {
      kind: 'restart',
      from: firstMonth(parsePeriod('2020-01')),
      title: 'New recording system',
      source: 'made for the tests',
    };
    const numerator = counts(40, (at) => (at < 21 ? 100 : 160));
    const said = seriesStatements(seriesFrom(offences, { start: '2018-04', numerator, breaks: [restart] }));
    expect(said.level.value).toBe('not-told');
    expect(said.level.grounds.by).toBe('course');
    // Without the declaration it is told.
    expect(seriesStatements(seriesFrom(offences, { start: '2018-04', numerator })).level.value).toBe(
      'higher',
    );
  });
});
