import { expect, it } from 'vitest';
import { type ForecastOptions, forecast } from '../../src/change/ahead/forecast.ts';
import { serviceUnderDemand } from '../../src/change/together/forecast-under-demand.ts';
import { serviceUnderDemandFinding } from '../../src/change/together/service-under-demand-finding.ts';
import type { Series } from '../../src/series/series.ts';
import { type SeriesInput, seriesFrom } from '../../src/series/series-from.ts';
import { confidencePublished, offences } from '../indicators.ts';
import { recorded } from '../recorded.ts';
import { counts, shares } from './made.ts';

const bumps = (many: number, level: number) =>
  Array.from({ length: many }, (_, at) => level + ((at * at * 5 + 3 * at) % 17));
const season = Array.from({ length: 44 }, (_, at) =>
  Math.round((90 + at / 2) * (1 + 0.3 * Math.cos((Math.PI * at) / 6)) + ((at * at * 7) % 9)),
);
const percent = bumps(20, 55).map((value) => value / 100);

const quarterly = (numerator: readonly (number | null)[], more: Partial<SeriesInput> = {}) =>
  counts(numerator, { start: '2012-Q1', ...more });
const few = { origins: 6, periods: 3 } as const;
const late = {
  ...counts(bumps(16, 30)),
  states: bumps(16, 0).map((_, at) => (at < 14 ? 'reported' : 'provisional')),
};

const made: [string, Series, ForecastOptions?][] = [
  ['counts without the season', counts(season), { ...few, season: 'none' }],
  ['counts', counts(season), few],
  ['provisional months kept', late as Series, { periods: 2, provisional: 'keep' }],
  ['counts that fell', counts([...bumps(20, 200), ...bumps(8, 60)]), { origins: 9, periods: 3 }],
  ['quarters', quarterly(bumps(14, 80)), { periods: 3 }],
  [
    'published percentages of known samples',
    seriesFrom(confidencePublished, {
      ...{ start: '2012-Q1', numerator: percent, denominator: percent.map(() => 300), rounding: 0.01 },
    }),
    { periods: 2 },
  ],
  [
    'durations',
    seriesFrom(
      { ...offences, measure: 'duration', durationUnit: 'days' },
      { start: '2012-Q1', numerator: bumps(14, 5) },
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
const whole = { demand, met };
const own = shares([80, null, 70], 90);

it.each([
  ['all met', () => serviceUnderDemand({ demand, met: demand })],
  ['no days', () => serviceUnderDemand({ demand: [], met: [] })],
  ['a finding without an own target', () => serviceUnderDemandFinding(counts([4]), whole)],
  ['a finding from no days', () => serviceUnderDemandFinding(own, null)],
] as const)('the service under demand of %s is what was recorded', (_, of) => {
  const found = of();
  const caveats = found.caveats.map(({ code }) => code);
  expect(recorded({ ...found, caveats })).toMatchSnapshot();
});
