import { expect, it } from 'vitest';
import type { Indicator } from '../../../src/indicator/indicator.ts';
import { panel } from '../../../src/series/panel.ts';
import { offences } from '../../indicators.ts';

const days = 10_000;
const areas = 1_740;
/** More than a map of JavaScript has room for, 16,777,216. */
const length = days * areas;

it('reads seventeen million rows', { timeout: 300_000 }, () => {
  const first = Date.UTC(1995, 0, 1);
  const dates = Array.from({ length: days }, (_, at) =>
    new Date(first + at * 86_400_000).toISOString().slice(0, 10),
  );
  const names = Array.from({ length: areas }, (_, at) => `area ${String(at).padStart(4, '0')}`);
  const column = (cell: (row: number) => string | number) => ({ length, at: cell });
  const byDay: Indicator = { ...offences, every: 'day' };
  const { series } = panel(byDay, {
    length,
    columns: {
      area: column((row) => names[Math.floor(row / days)] as string),
      period: column((row) => dates[row % days] as string),
      numerator: column((row) => (row % days) + Math.floor(row / days)),
    },
  });
  expect(series).toHaveLength(areas);
  const ofLast = series.at(-1);
  expect(ofLast?.area).toBe('area 1739');
  expect(ofLast?.numerator).toHaveLength(days);
  expect(ofLast?.numerator.slice(0, 3)).toEqual([1739, 1740, 1741]);
  expect(ofLast?.numerator.at(-1)).toBe(1739 + days - 1);
  // The sum of all days and areas, from the sums of the first numbers.
  const total = series.reduce(
    (sum, { numerator }) => numerator.reduce<number>((own, figure) => own + (figure ?? 0), sum),
    0,
  );
  expect(total).toBe((areas * days * (days - 1)) / 2 + (days * areas * (areas - 1)) / 2);
});
