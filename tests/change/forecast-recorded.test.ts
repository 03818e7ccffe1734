import { expect, it } from 'vitest';
import { type ForecastOptions, forecast } from '../../src/change/forecast.ts';
import { serviceUnderDemand } from '../../src/change/forecast-under-demand.ts';
import { serviceUnderDemandFinding } from '../../src/change/service-under-demand-finding.ts';
import type { Series } from '../../src/series/series.ts';
import { type SeriesInput, seriesFrom } from '../../src/series/series-from.ts';
import { chargeRatio, confidencePublished, offenceRate, offences, satisfaction } from '../indicators.ts';
import { recorded } from '../recorded.ts';
import { counts, shares } from './made.ts';

const bumps = (many: number, level: number) =>
  Array.from({ length: many }, (_, at) => level + ((at * at * 5 + 3 * at) % 17));
const season = Array.from({ length: 44 }, (_, at) =>
  Math.round((90 + at / 2) * (1 + 0.3 * Math.cos((Math.PI * at) / 6)) + ((at * at * 7) % 9)),
);
const holed = season.map((value, at) => (at % 8 === 5 ? null : value));
const leap = [...bumps(20, 60), ...bumps(8, 200)];
const climb = Array.from({ length: 30 }, (_, at) => Math.round(40 * 1.05 ** at) + ((at * 5) % 7));
const percent = bumps(20, 55).map((value) => value / 100);

const quarterly = (numerator: readonly (number | null)[], more: Partial<SeriesInput> = {}) =>
  counts(numerator, { start: '2012-Q1', ...more });
const few = { origins: 6, months: 3 } as const;
const late = {
  ...counts(bumps(16, 30)),
  states: bumps(16, 0).map((_, at) => (at < 14 ? 'reported' : 'provisional')),
};

const made: [string, Series, ForecastOptions?][] = [
  ['counts with a season', counts(season)],
  ['counts with gaps', counts(holed), few],
  ['counts with a gap at the end', counts([...holed, null]), few],
  ['counts without the season', counts(season), { ...few, seasonal: false }],
  ['counts with a season that is asked for', counts(bumps(14, 30)), { ...few, seasonal: true }],
  ['counts whose slope stays', counts(climb), { ...few, damping: 0.99, level: 0.8 }],
  ['counts whose slope goes', counts(climb), { ...few, damping: 0 }],
  ['counts that leapt', counts(leap), { origins: 12, months: 12 }],
  ['counts never looked back at', counts(leap), { origins: 0, months: 1 }],
  ['thirteen months', counts(bumps(13, 30)), { months: 2 }],
  ['twelve months', counts(bumps(12, 30)), { months: 2 }],
  ['eleven months', counts(bumps(11, 30))],
  ['few events', counts(bumps(24, 0).map((value) => Math.floor(value / 3))), few],
  ['five events a month', counts(bumps(24, 0).map((_, at) => (at % 2 === 0 ? 4 : 6))), few],
  ['provisional months left out', late as Series, { months: 2, origins: 2 }],
  ['provisional months kept', late as Series, { months: 2, origins: 2, provisional: 'keep' }],
  ['rolling counts', counts(season, { window: { rolling: 12 } })],
  ['counts that fell', counts([...bumps(20, 200), ...bumps(8, 60)]), { origins: 9, months: 3 }],
  ['counts that begin with gaps', counts([null, null, ...bumps(20, 70)]), few],
  [
    'proportions of which five are not met',
    shares(
      bumps(20, 0).map((_, at) => (at % 2 === 0 ? 94 : 96)),
      100,
    ),
    few,
  ],
  ['nothing', counts([])],
  ['quarters', quarterly(bumps(14, 80)), { months: 6 }],
  ['eight quarters', quarterly(bumps(8, 80)), { months: 3 }],
  ['seven quarters', quarterly(bumps(7, 80)), { months: 3 }],
  ['years', counts(bumps(9, 900), { start: '2008/09' }), { months: 24 }],
  ['years, with a season that is asked for', counts(bumps(7, 900), { start: '2008/09' }), { seasonal: true }],
  ['four years', counts(bumps(4, 900), { start: '2008/09' })],
  ['proportions', shares(bumps(30, 60), 90), few],
  ['high proportions', shares(bumps(30, 130), 150), { ...few, level: 0.99 }],
  [
    'proportions that are nearly whole',
    shares(
      bumps(30, 60).map((value) => 96 + (value % 4)),
      100,
    ),
    few,
  ],
  [
    'rates by quarter',
    seriesFrom(offenceRate, {
      start: '2012-Q1',
      numerator: bumps(14, 80),
      denominator: bumps(14, 9000),
    }),
    { months: 6, origins: 4 },
  ],
  [
    'ratios',
    seriesFrom(chargeRatio, {
      start: '2014-04',
      numerator: bumps(24, 30),
      denominator: bumps(24, 50).reverse(),
    }),
    few,
  ],
  ['published percentages', seriesFrom(confidencePublished, { start: '2012-Q1', numerator: percent }), few],
  [
    'published percentages of known samples',
    seriesFrom(confidencePublished, {
      ...{ start: '2012-Q1', numerator: percent, denominator: percent.map(() => 300), rounding: 0.01 },
    }),
    { months: 6 },
  ],
  [
    'durations',
    seriesFrom(
      { ...offences, measure: 'duration', durationUnit: 'days' },
      { start: '2012-Q1', numerator: bumps(12, 5) },
    ),
    few,
  ],
];

it.each(made)('the forecast of %s is what was recorded', (_, series, options) => {
  const { evidence, caveats, subject, ...found } = forecast(series, options);
  const { periods, ...more } = evidence;
  expect(periods).toHaveLength(more.values.length);
  const codes = caveats.map(({ code }) => code);
  expect(recorded({ ...found, ...more, codes, from: subject.from, to: subject.to })).toMatchSnapshot();
});

const demand = Array.from({ length: 75 }, (_, day) => 300 + ((day * 37 + day * day) % 190));
const met = demand.map((calls, day) => calls - Math.round((calls / 520) ** 4 * 60) - ((day * 11) % 9));
const missing = demand.map((calls, day) => (day % 25 === 7 ? null : calls));
const whole = { demand, met };
const own = shares([80, null, 70], 90);

it.each([
  ['plain days', () => serviceUnderDemand(whole)],
  ['a target that is met', () => serviceUnderDemand(whole, { target: 0.8 })],
  ['a target that is not', () => serviceUnderDemand(whole, { target: 0.97, level: 0.8 })],
  ['a quiet day', () => serviceUnderDemand(whole, { demand: 310 })],
  [
    'a day at the edge of what was seen',
    () => serviceUnderDemand(whole, { demand: 1.1 * Math.max(...demand) }),
  ],
  ['a day beyond what was seen', () => serviceUnderDemand(whole, { demand: 1.11 * Math.max(...demand) })],
  [
    'days with gaps',
    () => serviceUnderDemand({ demand: missing, met: met.map((x, day) => (day % 30 === 3 ? null : x)) }),
  ],
  ['sixty days', () => serviceUnderDemand({ demand: demand.slice(0, 60), met: met.slice(0, 60) })],
  [
    'fifty-nine days',
    () => serviceUnderDemand({ demand: demand.slice(0, 59), met: met.slice(0, 59) }, { demand: 400 }),
  ],
  [
    'one demand',
    () => serviceUnderDemand({ demand: demand.map(() => 200), met: met.map((_, day) => 180 + (day % 9)) }),
  ],
  [
    'demands of which many are one',
    () =>
      serviceUnderDemand({
        demand: demand.map((calls, day) => (day % 5 < 2 ? 200 : calls)),
        met: met.map((x) => x - 110),
      }),
  ],
  [
    'two demands',
    () =>
      serviceUnderDemand({
        demand: demand.map((_, day) => 200 + 100 * (day % 2)),
        met: demand.map((_, day) => 180 + 80 * (day % 2) + (day % 7)),
      }),
  ],
  [
    'more met than asked for',
    () => serviceUnderDemand({ demand, met: met.map((x, day) => (day % 5 === 0 ? 900 : x)) }),
  ],
  ['all met', () => serviceUnderDemand({ demand, met: demand })],
  ['none met', () => serviceUnderDemand({ demand, met: demand.map(() => -1) })],
  [
    'days that move together',
    () => serviceUnderDemand({ demand, met: met.map((x, day) => x - (Math.floor(day / 9) % 3) * 30) }),
  ],
  ['no days', () => serviceUnderDemand({ demand: [], met: [] })],
  ['a series', () => serviceUnderDemand(own, { demand: 50 })],
  [
    'a finding',
    () => serviceUnderDemandFinding(own, { demand: [...missing, 0, 200], met: [...met, 0, 300] }),
  ],
  ['a finding at another target', () => serviceUnderDemandFinding(own, whole, { target: 0.95, demand: 400 })],
  ['a finding without an own target', () => serviceUnderDemandFinding(counts([4]), whole)],
  [
    'a finding whose own target is everything',
    () =>
      serviceUnderDemandFinding(
        seriesFrom({ ...satisfaction, target: 1 }, { start: '2014-04', numerator: [1], denominator: [2] }),
        null,
      ),
  ],
  [
    'a finding beyond what was seen, from a series with a caveat',
    () => {
      const warned = { ...own, caveats: [{ code: 'own-caveat', text: 'One of the series.' }] };
      const unmet = met.map((x, day) => (day % 30 === 3 ? null : x));
      return serviceUnderDemandFinding(warned, { demand, met: unmet }, { demand: 700 });
    },
  ],
  [
    'a finding whose own target is nothing',
    () => {
      const aimless = { ...satisfaction, target: 0 };
      return serviceUnderDemandFinding(
        seriesFrom(aimless, { start: '2014-04', numerator: [1], denominator: [2] }),
        null,
      );
    },
  ],
  ['a finding from few days', () => serviceUnderDemandFinding(own, { demand: [5], met: [4] })],
  ['a finding from no days', () => serviceUnderDemandFinding(own, null)],
] as const)('the service under demand of %s is what was recorded', (_, of) => {
  const found = of();
  const caveats = found.caveats.map(({ code }) => code);
  expect(recorded({ ...found, caveats })).toMatchSnapshot();
});
