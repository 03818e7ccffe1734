import { calendar } from '../../src/period/calendar.ts';
import { parsePeriod } from '../../src/period/parse-period.ts';
import type { Panel, Series } from '../../src/series/series.ts';
import { confidencePublished, offenceRate, offences, satisfaction } from '../indicators.ts';
import { panelFrom } from './panels.ts';
import { countsOf, onePeriod, quarterOfRates, ratios, unequalShares } from './varied.ts';

const wave = (at: number, month: number) => ((at * 5 + month * 7 + at * month) % 9) - 4;
export const each = <Item>(count: number, of: (at: number) => Item) =>
  Array.from({ length: count }, (_, at) => of(at));

/** Six areas over ten months, each of its own level, one of them moving away at the end, and one with gaps. */
export const shares = panelFrom(
  satisfaction,
  '2018-07',
  [70, 140, 90, 300, 60, 111].map((n, at) => ({
    area: `area-${at}`,
    numerator: each(10, (month) =>
      at === 5 && month === 3
        ? null
        : Math.round(n * (at === 2 && month > 7 ? 0.4 : 0.76 + at / 100 + wave(at, month) / 150)),
    ),
    denominator: each(10, () => n),
    deff: at === 1 ? 1.4 : 1,
  })),
);

/** The same without the gap: five areas. */
export const without = (panel: Panel, ...gone: readonly number[]): Panel => ({
  ...panel,
  series: panel.series.filter((_, at) => !gone.includes(at)),
});

export const counts = panelFrom(
  offences,
  '2017/18',
  [20, 0, 45, 31].map((level, at) => ({
    area: `area-${at}`,
    numerator: each(11, (year) =>
      level === 0 ? 0 : level + wave(at, year) + (at === 3 && year === 10 ? 40 : 0),
    ),
  })),
);

export const rates = panelFrom(
  offenceRate,
  '2016-Q1',
  [2000, 5000, 900, 12_000, 3300].map((people, at) => ({
    area: `area-${at}`,
    numerator: each(13, (quarter) =>
      Math.round(
        people * (0.02 + at / 1000) * (1 + wave(at, quarter) / 30) * (at === 0 && quarter === 12 ? 1.9 : 1),
      ),
    ),
    denominator: each(13, () => people),
  })),
);

/** The difference of one area four times over, by more than the margin of five percent. */
export const lasting = panelFrom(
  offences,
  '2019-01',
  [400, 410, 405, 395, 620].map((level, at) => ({
    area: `area-${at}`,
    numerator: each(4, (month) => level + wave(at, month)),
  })),
);

export const lastingShares = (last: number, months = 4) =>
  panelFrom(
    satisfaction,
    '2019-01',
    [0.85, 0.86, 0.85, 0.84, last].map((share, at) => ({
      area: `area-${at}`,
      numerator: each(months, () => Math.round(2000 * share)),
      denominator: each(months, () => 2000),
    })),
  );

/** Five areas of `n` victims each in so many months. */
export const monthsOf = (n: number, satisfied: readonly (readonly number[])[]) =>
  panelFrom(
    satisfaction,
    '2019-01',
    satisfied.map((numerator, at) => ({
      area: `area-${at}`,
      numerator,
      denominator: numerator.map(() => n),
    })),
  );

/** The last area is far out in its last month, and less so in the last four taken together. */
export const lessTogether = monthsOf(100, [
  [81, 75, 79, 80, 79, 79, 78],
  [83, 88, 89, 85, 82, 83, 86],
  [80, 81, 83, 86, 79, 85, 83],
  [77, 76, 75, 78, 73, 70, 74],
  [41, 44, 39, 65, 58, 66, 62],
]);

/** The last area is far out in the last four months together, and would not be in all six. */
export const lateOutlier = monthsOf(200, [
  [159, 160, 166, 165, 162, 163],
  [173, 171, 166, 166, 170, 167],
  [156, 155, 158, 151, 150, 158],
  [164, 160, 162, 159, 162, 162],
  [96, 98, 123, 123, 115, 119],
]);

/** The last area is above the others, then below them. */
export const changingSides = monthsOf(400, [
  [300, 302, 298, 301],
  [301, 299, 297, 300],
  [299, 303, 300, 298],
  [360, 361, 240, 238],
]);

export const published = panelFrom(
  confidencePublished,
  '2015-Q1',
  [0.6, 0.65, 0.58, 0.62].map((level, at) => ({
    area: `area-${at}`,
    numerator: each(
      12,
      (quarter) => level + wave(at, quarter) / 200 - (at === 1 && quarter === 11 ? 0.2 : 0),
    ),
  })),
);

export const stages = panelFrom(
  satisfaction,
  '2018-01',
  ['contact', 'follow-up'].flatMap((stage, at) =>
    [150, 90, 400, 210].map((n, area) => ({
      area: `area-${area}`,
      part: area === 2 ? { stage, group: 'all' } : { group: 'all', stage },
      numerator: each(10, (month) =>
        Math.round(n * (0.75 + at / 20 + wave(area, month) / 120 - (area === 1 && month === 9 ? 0.3 : 0))),
      ),
      denominator: each(10, () => n),
    })),
  ),
);

export const rolling = (panel: Panel, months: number): Panel => ({
  ...panel,
  series: panel.series.map((series: Series) => ({ ...series, window: { rolling: months } })),
});

/** Figures of three months each, a month apart, so that two in three overlap. */
export const overlapping: Panel = {
  ...shares,
  calendar: calendar(parsePeriod('2018-05/2018-07'), parsePeriod('2019-02/2019-04')),
};

export const incomplete: Panel = {
  ...shares,
  series: shares.series.map((series, at) => ({
    ...series,
    states: series.states.map((state, month) => (at !== 0 && month === 9 ? 'incomplete' : state)),
  })),
  excluded: [{ area: 'elsewhere', areaName: 'Elsewhere', code: 'far-below-expected', reason: 'of before' }],
};

/** A panel of each kind, with the period compared. */
export const panels: readonly (readonly [string, Panel, { readonly period?: string }])[] = [
  ['areas of very different sizes', unequalShares, { period: '2019-04' }],
  ['six areas over ten months', shares, {}],
  ['counts by year', counts, {}],
  ['three months of rates', quarterOfRates, { period: '2019-Q2' }],
  ['ratios', ratios, { period: '2019-04' }],
  ['published percentages without samples', published, {}],
  ['two stages', stages, {}],
  ['no events', countsOf([0, 0, 0]), {}],
  [
    'none and all',
    onePeriod(satisfaction, '2019-04', [
      [0, 30],
      [30, 30],
      [0, 12],
    ]),
    {},
  ],
];
