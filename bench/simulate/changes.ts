import { growth } from '../../src/change/amount/growth.ts';
import { detectableChange } from '../../src/change/power/detectable-change.ts';
import { changePoints } from '../../src/change/steps/change-points.ts';
import { turningPoint } from '../../src/change/steps/turning-point.ts';
import { trend } from '../../src/change/trend/trend.ts';
import { course } from '../../src/course/course.ts';
import { leastSquares } from '../../src/numeric/least-squares.ts';
import { studentQuantile } from '../../src/numeric/student-t.ts';
import { type Cell, shareScore, type Verdict } from './cell.ts';
import { counts, monthAt, monthly, steady, successes } from './draws.ts';
import { grid, named } from './grid.ts';
import { countSeries, shareSeries } from './indicators.ts';
import { howJudged } from './score.ts';

const family = 'verdicts on series that change';
/** A wrong direction, where a right one was to be found. */
const seldomWrong = { max: 0.025 };

const judged = (verdict: string, right: string, wrong: readonly string[]): Verdict => {
  if (verdict === right) return 'right';
  return wrong.includes(verdict) ? 'wrong' : 'cannot-tell';
};

const ofTrend = grid({
  T: [24, 36, 60, 120],
  mean: [30, 100, 400],
  phi: [1, 3],
  rho: [0, 0.3],
  margins: [0.5, 1, 1.5, 3],
}).map(
  (cell): Cell => ({
    family,
    name: `trend, counts rising, ${named(cell)}, season 0.15`,
    core: cell.T === 60 && cell.mean === 100 && cell.phi === 1 && cell.rho === 0,
    run: (replicates, chance) => {
      const yearly = Math.log1p(0.05) * cell.margins;
      const expected = monthly(cell.T, cell.mean, 0.15).map(
        (mean, at) => mean * Math.exp((yearly * at) / 12),
      );
      const once = () =>
        judged(trend(countSeries(counts(expected, cell, chance))).verdict, 'rising', ['falling']);
      return [howJudged('wrong direction', replicates, seldomWrong, once)];
    },
  }),
);

const ofStep = grid({
  T: [36, 60, 120],
  mean: [30, 100, 400],
  phi: [1, 3],
  rho: [0, 0.3],
  step: [10, 30],
}).map(
  (cell): Cell => ({
    family,
    name: `changePoints, one step half way, ${named(cell)}%, season 0.15`,
    core: cell.T === 60 && cell.mean === 100 && cell.rho === 0,
    run: (replicates, chance) => {
      const half = cell.T / 2;
      const expected = monthly(cell.T, cell.mean, 0.15).map((mean, at) =>
        at < half ? mean : mean * (1 + cell.step / 100),
      );
      const once = (): Verdict => {
        const { verdict, evidence } = changePoints(countSeries(counts(expected, cell, chance)));
        if (verdict !== 'changed') return verdict === 'moving' ? 'wrong' : 'cannot-tell';
        const [only] = evidence.changes;
        const near =
          only !== undefined && only.interval.from <= monthAt(half) && only.interval.to >= monthAt(half);
        return evidence.changes.length === 1 && near ? 'right' : 'wrong';
      };
      return [howJudged('one change, its interval holding the month', replicates, null, once, 'right')];
    },
  }),
);

const ofTurn = grid({ T: [36, 60], n: [200, 750], rho: [0, 0.3], margins: [1.5, 3] }).map(
  (cell): Cell => ({
    family,
    name: `turningPoint, shares falling then rising, ${named(cell)}`,
    core: cell.T === 60 && cell.rho === 0,
    run: (replicates, chance) => {
      const half = cell.T / 2;
      const shares = steady(cell.T, 0.78).map(
        (level, at) => level + (0.02 * cell.margins * (Math.abs(at - half) - half / 2)) / 12,
      );
      const once = () => {
        const { verdict } = turningPoint(shareSeries(successes(shares, cell.n, cell, chance), cell.n));
        return judged(verdict, 'turned-up', ['turned-down']);
      };
      return [howJudged('wrong direction', replicates, seldomWrong, once)];
    },
  }),
);

const ofGrowth = grid({
  T: [36, 60],
  mean: [30, 100, 400],
  phi: [1, 3],
  rho: [0, 0.3],
  percent: [5, 19],
}).map(
  (cell): Cell => ({
    family,
    name: `growth, last year up, ${named(cell)}, season 0.15`,
    core: cell.T === 36 && cell.mean === 100 && cell.phi === 3 && cell.rho === 0,
    run: (replicates, chance) => {
      const { T } = cell;
      const expected = monthly(T, cell.mean, 0.15).map((mean, at) =>
        at < T - 12 ? mean : mean * (1 + cell.percent / 100),
      );
      const periods = {
        from: `${monthAt(T - 24)}/${monthAt(T - 13)}`,
        to: `${monthAt(T - 12)}/${monthAt(T - 1)}`,
      };
      const once = () =>
        judged(growth(countSeries(counts(expected, cell, chance)), periods).verdict, 'higher', ['lower']);
      return [howJudged('wrong direction', replicates, seldomWrong, once)];
    },
  }),
);

/** A slope of the size that `detectableChange` names is shown by the test of a slope in 80%; what the course tells of it. */
const ofDetectable = grid({ T: [24, 60, 120], n: [200, 750], rho: [0] }).map(
  (cell): Cell => ({
    family,
    name: `detectableChange, shares, ${named(cell)}`,
    core: cell.T === 60,
    run: (replicates, chance) => {
      const { change } = detectableChange({
        measure: 'proportion',
        level: 0.6,
        perMonth: cell.n,
        months: cell.T,
      });
      const shares = steady(cell.T, 0.6).map(
        (level, at) => level + ((change ?? 0) / 100 / 12) * (at - (cell.T - 1) / 2),
      );
      const reach = studentQuantile(0.975, cell.T - 2);
      let [shown, told] = [0, 0];
      for (let replicate = 0; replicate < replicates; replicate += 1) {
        const made = successes(shares, cell.n, {}, chance);
        const { coefficients, residualSumOfSquares, unscaledCovariance } = leastSquares(
          [made.map(() => 1), made.map((_, at) => at)],
          made.map((each) => each / cell.n),
        );
        const error = Math.sqrt((residualSumOfSquares / (cell.T - 2)) * (unscaledCovariance[1]?.[1] ?? 0));
        if ((coefficients[1] ?? 0) > reach * error) shown += 1;
        const { level, since } = course(shareSeries(made, cell.n)).evidence;
        if (level?.verdict === 'higher' || since?.verdict === 'rising') told += 1;
      }
      return [
        shareScore('shown by the test of a slope', shown, replicates, { min: 0.75, max: 0.85 }),
        shareScore('told by the course', told, replicates),
      ];
    },
  }),
);

/** Series that do change: how often is it shown, in the right direction and at the right month? */
export const changeCells: readonly Cell[] = [...ofTrend, ...ofStep, ...ofTurn, ...ofGrowth, ...ofDetectable];
