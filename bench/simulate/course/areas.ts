import { course } from '../../../src/course/course.ts';
import { courses } from '../../../src/course/courses.ts';
import type { CourseFinding } from '../../../src/course/finding.ts';
import type { Random } from '../../../src/numeric/random.ts';
import { seriesFrom } from '../../../src/series/series-from.ts';
import type { Cell } from '../cell.ts';
import { grid, named } from '../grid.ts';
import { panelFrom, proportion } from '../indicators.ts';
import * as ask from './asks.ts';
import { figures, type Shares } from './draws.ts';
import { replicates, Tally } from './measure.ts';
import { atLeast } from './number-over.ts';
import { coming, flat, step, type Truth } from './truth.ts';

const family = 'course: five areas of a force';
const areas = 5;
/** The target that next month's figures are held to (just at it is not over it), and how many areas must be. */
const target = 0.8;
const enough = 4;
const isOver = (share: number) => share > target + 1e-12;

/** Figures of five areas with the same truth, each with its own chance. */
function drawAreas(truth: Truth, setting: Shares, chance: Random) {
  const drawn = Array.from({ length: areas }, () => figures(truth, setting, chance));
  const T = truth.path.length - coming;
  const seen = drawn.map((each) => each.slice(0, T));
  const panel = panelFrom(
    { ...proportion, target },
    seen,
    seen.map((each) => each.map(() => setting.n)),
  );
  const next = drawn.map((each) => each.slice(T).map((yes) => yes / setting.n));
  return { panel, next };
}

const told = ({ evidence }: CourseFinding) => evidence.level?.verdict === 'lower';

function cellOfAreas(truth: Truth, T: number, setting: Shares, ago: number, core: boolean): Cell {
  return {
    family,
    name: `${truth.name}, ${named({ ...setting })}, T ${T}`,
    core,
    replicates,
    run: (count, chance) => {
      const tally = new Tally();
      for (let replicate = 0; replicate < count; replicate += 1) {
        const { next, panel } = drawAreas(truth, setting, chance);
        const found = courses(panel);
        const over = next.filter((each) => isOver(each[0] ?? 0)).length >= enough;
        const forecast = atLeast(
          enough,
          found.map(({ evidence }) => evidence.next[0]?.meetsTarget ?? 0),
        );
        tally.add('4 of 5 over next month: forecast less what came', forecast - Number(over));
        tally.add('4 of 5 over next month: forecast', forecast);
        tally.add('4 of 5 over next month: came', over);
        found.forEach((each, area) => {
          const series = panel.series[area];
          const came = next[area];
          if (series === undefined || came === undefined) return;
          const about = { truth, setting, drawn: { series, next: came } };
          tally.add(
            ago === 0 ? 'changed or moving' : 'told lower',
            ago === 0 ? ask.changedOrMoving(each, about) : told(each),
          );
          tally.add('slope, rising or falling', ask.sloping(each, about));
          tally.add('next month inside 95%', ask.nextHolds(0)(each, about));
          tally.add('size holds, of those told', ask.sizeHolds(each, about));
        });
      }
      const calibrated = ago >= 3 && setting.n === 150;
      return tally.scores({
        ...(calibrated
          ? { '4 of 5 over next month: forecast less what came': { min: -0.05, max: 0.05 } }
          : {}),
      });
    },
  };
}

/** How often next month's share is over the target, where that is no whole number of answers, or samples change. */
const overTarget = [
  { most: 42, least: 42 },
  { most: 151, least: 151 },
  { most: 160, least: 140 },
].map(
  ({ least, most }): Cell => ({
    family,
    name: `one area at its target of 80%, n ${least === most ? least : `${least} to ${most}`}, T 36`,
    core: true,
    replicates,
    run: (count, chance) => {
      const tally = new Tally();
      for (let replicate = 0; replicate < count; replicate += 1) {
        const denominator = Array.from({ length: 37 }, () => least + chance.below(most - least + 1));
        const numerator = denominator.map((n) => chance.binomial(n, target));
        const series = seriesFrom(
          { ...proportion, target },
          { start: '2014-04', numerator: numerator.slice(0, 36), denominator: denominator.slice(0, 36) },
        );
        const forecast = course(series).evidence.next[0]?.meetsTarget ?? 0;
        const came = isOver((numerator[36] ?? 0) / (denominator[36] ?? 1));
        tally.add('over the target next month: forecast less what came', forecast - Number(came));
        tally.add('over the target next month: forecast', forecast);
      }
      return tally.scores({
        'over the target next month: forecast less what came': { min: -0.02, max: 0.02 },
      });
    },
  }),
);

/** Areas that change together: told oftener than one alone, and is the chance of four of five over honest? */
export const areaCourseCells: readonly Cell[] = [
  ...grid({ n: [150], rho: [0, 0.3], T: [36, 60, 25], ago: [1, 3, 6, 12] }).map(({ T, ago, ...setting }) =>
    cellOfAreas(
      step(T, -5, ago, 'percent'),
      T,
      { ...setting, level: 0.84 },
      ago,
      setting.rho === 0 && T === 36,
    ),
  ),
  ...overTarget,
  ...grid({ n: [150], rho: [0, 0.3], T: [36, 60, 25] }).map(({ T, ...setting }) =>
    cellOfAreas(flat(T), T, { ...setting, level: 0.82 }, 0, setting.rho === 0 && T === 36),
  ),
];
