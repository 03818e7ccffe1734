import { generalisedEsd } from '../../src/compare/generalised-esd.ts';
import { robustOutliers } from '../../src/compare/robust-outliers.ts';
import { tukeyFences } from '../../src/compare/tukey-fences.ts';
import type { Cell, Target } from './cell.ts';
import { normals } from './draws.ts';
import { howOften } from './score.ts';

const family = 'areas: extreme values';

const screens: readonly (readonly [
  name: string,
  target: Target | null,
  found: (values: readonly number[]) => boolean,
])[] = [
  ['generalisedEsd', { max: 0.06 }, (values) => generalisedEsd(values).outliers.length > 0],
  ['robustOutliers', null, (values) => robustOutliers(values).flagged.includes(true)],
  ['tukeyFences', null, (values) => tukeyFences(values).outside.length > 0],
];
/** Ordinary values: how often is one flagged? The model of areas is measured in `areas: one model`. */
export const areaCells: readonly Cell[] = screens.flatMap(([name, target, found]) =>
  [10, 25, 43].map(
    (areas): Cell => ({
      family,
      name: `${name}, ${areas} normal values`,
      core: areas === 43,
      run: (replicates, chance) => [
        howOften('a value flagged', replicates, areas < 25 ? null : target, () =>
          found(normals(areas, 0, chance)),
        ),
      ],
    }),
  ),
);
