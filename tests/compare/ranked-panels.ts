import type { Indicator } from '../../src/indicator/indicator.ts';
import { isIndicatorError } from '../../src/result/error.ts';
import type { Panel } from '../../src/series/series.ts';
import { chargeRatio, confidencePublished, offenceRate, offences, satisfaction } from '../indicators.ts';
import { asLines } from '../recorded.ts';
import { panelFrom } from './panels.ts';

/** From -5 to 5, without order. */
const wobble = (at: number, area: number) => ((at * 7 + area * 3 + at * at) % 11) - 5;

/** Areas at `levels` (events a period), each `restless` times about as uneven as chance, with gaps where `isGap` says so. */
function made(
  indicator: Indicator,
  start: string,
  periods: number,
  levels: readonly number[],
  below: ((area: number, at: number) => number) | null,
  restless: (area: number) => number,
  isGap: (area: number, at: number) => boolean = () => false,
): Panel {
  const months = Array.from({ length: periods }, (_, at) => at);
  return panelFrom(
    indicator,
    start,
    levels.map((level, area) => ({
      area: `area-${area + 1}`,
      numerator: months.map((at) => {
        if (isGap(area, at)) return null;
        const size = below?.(area, at) ?? Number.POSITIVE_INFINITY;
        const most = indicator.measure === 'proportion' ? size : Number.POSITIVE_INFINITY;
        const events = level * (below === null || indicator.measure === 'rate' ? 1 : size);
        const moved = Math.round(events + (restless(area) * Math.sqrt(events) * wobble(at, area)) / 4);
        return Math.min(most, Math.max(0, moved));
      }),
      denominator: below === null ? null : months.map((at) => (isGap(area, at) ? null : below(area, at))),
      ...(area === 2 ? { deff: 1.6 } : {}),
    })),
  );
}

/** Ten areas with 14 months from March 2018: the last has three of its months only, two are equal. */
export const shares = made(
  satisfaction,
  '2018-03',
  14,
  [0.93, 0.88, 0.82, 0.8, 0.8, 0.79, 0.77, 0.7, 0.61, 0.5],
  (area, at) => 120 + 40 * (area % 4) + 5 * (at % 3),
  (area) => (area === 3 || area === 4 ? 0 : 0.8 + 0.3 * (area % 3)),
  (area, at) => area === 9 && at < 11,
);

/** Nine areas with 15 months of two counts: one has no events at all, one all but none of the other side. */
export const ratios = made(
  chargeRatio,
  '2018-01',
  15,
  [1.1, 0.9, 0.62, 0.6, 0.41, 0.4, 0.3, 0, 3],
  (area, at) => (area === 8 ? 4 : 60 + 12 * (area % 3) + (at % 4)),
  (area) => 1.6 + 0.4 * (area % 3),
);

/** Eight areas with 26 months of counts, two equal, one at next to nothing. */
export const counts = made(
  offences,
  '2017-01',
  26,
  [400, 320, 300, 150, 150, 90, 40, 1],
  null,
  (area) => (area === 3 || area === 4 ? 1.5 : 1.2 + area / 4),
  (area, at) => area === 5 && at % 6 === 4,
);

/** Nine areas with 13 months of offences per 1,000 people, low being good. */
export const rates = made(
  { ...offenceRate, polarity: 'lower-is-better' },
  '2018-04',
  13,
  [40, 52, 75, 75, 90, 120, 160, 200, 300],
  (area, at) => 10_000 + 1500 * area + 10 * at,
  (area) => 1.5 + (area % 4) / 3,
  (area, at) => area === 1 && at === 12,
);

/** Six areas with 9 quarters of published percentages, in whole points, with the samples of five of them. */
export const published: Panel = panelFrom(
  confidencePublished,
  '2017-Q1',
  [0.71, 0.66, 0.64, 0.6, 0.55].map((level, area) => ({
    area: `area-${area + 1}`,
    numerator: Array.from({ length: 9 }, (_, at) => level + wobble(at, area) / 100),
    denominator: Array.from({ length: 9 }, (_, at) => 300 + 50 * area + at),
  })),
);

/** Seven areas with 6 financial years of a proportion. */
export const years = made(
  { ...satisfaction, every: 'financial-year' },
  '2013/14',
  6,
  [0.9, 0.86, 0.81, 0.8, 0.78, 0.72, 0.66],
  (area, at) => 900 + 100 * area + 20 * at,
  (area) => 1 + area / 5,
);

/** Seven areas with 11 quarters of counts. */
export const quarters = made(
  { ...offences, every: 'quarter', polarity: 'higher-is-better' },
  '2016-Q2',
  11,
  [30, 44, 60, 85, 120, 170, 240],
  null,
  (area) => 1 + area / 4,
  (area, at) => area === 2 && at === 9,
);

/** The panel with some of each series changed. */
export function changed(panel: Panel, more: object | ((at: number) => object)): Panel {
  const series = panel.series.map((each, at) => ({
    ...each,
    ...(typeof more === 'function' ? more(at) : more),
  }));
  return { ...panel, series };
}

/** The panel with some of its indicator changed. */
export function defined(panel: Panel, more: Partial<Indicator>): Panel {
  const indicator = { ...panel.indicator, ...more };
  return { ...changed(panel, { indicator }), indicator };
}

/** What each call is refused with, in one line; what is taken has `taken`. */
export function refusals(calls: Readonly<Record<string, () => unknown>>): string {
  const lines = Object.entries(calls).map(([name, call]) => {
    try {
      call();
      return `${name}: taken`;
    } catch (error) {
      if (!isIndicatorError(error)) throw error;
      const { code, path, expected, received } = error;
      return `${name}: ${code} | ${path} | ${expected} | ${received}`;
    }
  });
  return asLines(lines);
}
