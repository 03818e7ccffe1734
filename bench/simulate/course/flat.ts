import { course } from '../../../src/course/course.ts';
import type { Series } from '../../../src/series/series.ts';
import { seriesFrom } from '../../../src/series/series-from.ts';
import type { Cell } from '../cell.ts';
import { grid } from '../grid.ts';
import { proportion } from '../indicators.ts';
import * as ask from './asks.ts';
import { type Asks, cellOf } from './measure.ts';
import { flat } from './truth.ts';

const family = 'course: nothing changed';

const asks: Asks = {
  'changed or moving': ask.changedOrMoving,
  level: ask.level,
  'next month inside 95%': ask.nextHolds(0),
  'third month inside 95%': ask.nextHolds(2),
  'sd over truth': ask.sdOverTruth,
  'standard error over truth': ask.errorOverTruth,
  'rho measured': ask.rhoMeasured,
  'phi measured': ask.phiMeasured,
};

const atMost = (rho: number) => ({ 'changed or moving': { max: rho === 0.5 ? 0.05 : 0.03 } });

const shares = grid({ n: [150, 100, 200, 750], rho: [0, 0.3, 0.5], T: [25, 36, 48, 60] }).map(
  ({ T, ...setting }) =>
    cellOf(flat(T), T, setting, {
      ...{ family, asks, targets: atMost(setting.rho) },
      core: (setting.n === 150 && T !== 48) || (setting.n === 750 && T === 36 && setting.rho < 0.5),
    }),
);

const overdispersed = grid({ n: [200], phi: [2], rho: [0, 0.3], T: [25, 36, 60] }).map(({ T, ...setting }) =>
  cellOf(flat(T), T, setting, { family, asks, targets: atMost(setting.rho), core: T === 36 }),
);

/** The same figures as they are published: percentages to the nearest `step`, with the answers behind them. */
const published =
  (step: number) =>
  ({ denominator, numerator }: Series) =>
    course(
      seriesFrom(
        { ...proportion, measure: 'published-percentage' },
        {
          ...{ start: '2014-04', denominator, rounding: step },
          numerator: numerator.map(
            (yes, month) => Math.round((yes ?? 0) / (denominator?.[month] ?? 1) / step) * step,
          ),
        },
      ),
    );

const rounded = [0.01, 0.05].flatMap((step) =>
  [150, 750].map((n): Cell => {
    const cell = cellOf(
      flat(36),
      36,
      { n, rho: 0 },
      {
        ...{ family, asks, targets: atMost(0), read: published(step) },
        core: step === 0.01 || n === 150,
      },
    );
    return { ...cell, name: `${cell.name}, published to ${100 * step}%` };
  }),
);

const counts = grid({
  mean: [100, 20, 400],
  phi: [1, 3],
  season: [0, 0.15],
  rho: [0, 0.3, 0.5],
  T: [25, 36, 60],
}).map(({ T, ...setting }) =>
  cellOf(flat(T), T, setting, {
    ...{ family, asks },
    core:
      (setting.mean === 100 && setting.season > 0 && setting.rho < 0.5 && setting.phi === 1) ||
      (setting.mean === 400 && setting.season > 0 && setting.rho < 0.5 && setting.phi === 3 && T !== 60) ||
      (setting.mean === 20 && setting.season === 0 && setting.rho === 0 && T === 36),
  }),
);

/** Flat series: how often is a change told, and is their noise right? */
export const flatCells: readonly Cell[] = [...shares, ...overdispersed, ...rounded, ...counts];
