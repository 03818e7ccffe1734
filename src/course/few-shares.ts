import { newcombe } from '../interval/newcombe.ts';
import { wilson } from '../interval/wilson.ts';
import { normalQuantile } from '../numeric/normal.ts';
import { type FewLevels, fewChanceBelow } from './few.ts';
import type { FewCounts } from './few-counts.ts';
import type { RowFigure } from './row-figure.ts';
import type { CourseUnits } from './units.ts';

/**
 * Few shares compared as a difference of two samples is: Wilson's intervals and Newcombe's of their difference, each sample worth
 * as much less as it may vary more than by chance: `reach` standard errors for 1.96. So no limit lies outside what a share can be.
 */
export function fewShares(
  rows: readonly RowFigure[],
  levels: FewLevels,
  reach: number,
  units: CourseUnits,
): FewCounts {
  const widening = (reach / normalQuantile(0.975)) ** 2;
  const worth = (part: readonly RowFigure[]) => {
    const sum = (of: (row: RowFigure) => number) =>
      part.reduce((total, row) => total + of(row), 0) / widening;
    const n = sum(({ size }) => size);
    return {
      x: Math.min(
        n,
        sum(({ x }) => x),
      ),
      n,
    };
  };
  const first = rows.length - levels.last;
  const [before, now] = [worth(rows.slice(0, first)), worth(rows.slice(first))];
  const z = levels.se > 0 ? levels.difference / levels.se : 0;
  return {
    now: { ...wilson(now.x, now.n), unit: units.level },
    before: { ...wilson(before.x, before.n), unit: units.level },
    difference: { ...newcombe(now.x, now.n, before.x, before.n), unit: units.difference },
    lower: fewChanceBelow(levels, -z),
    higher: fewChanceBelow(levels, z),
  };
}
