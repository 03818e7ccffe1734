import { plateau } from '../../src/change/plateau/plateau.ts';
import { changePoints } from '../../src/change/steps/change-points.ts';
import { turningPoint } from '../../src/change/steps/turning-point.ts';
import { trend } from '../../src/change/trend/trend.ts';
import { course } from '../../src/course/course.ts';
import type { Random } from '../../src/numeric/random.ts';
import type { Series } from '../../src/series/series.ts';
import { controlChart } from '../../src/spc/control-chart.ts';
import { counts, shares } from './made.ts';

/** Everything that is said of one series. */
export function allSaid(series: Series) {
  const said = course(series);
  return {
    course: said,
    level: said.evidence.level?.verdict ?? 'cannot-tell',
    since: said.evidence.since?.verdict ?? 'cannot-tell',
    shape: said.evidence.shape,
    changePoints: changePoints(series),
    trend: trend(series),
    plateau: plateau(series),
    turningPoint: turningPoint(series),
    controlChart: controlChart(series),
  };
}

export type Said = ReturnType<typeof allSaid>;

const sign = (value: number | null) => Math.sign(value ?? 0);
const wayOf = (word: string) =>
  word === 'lower' || word === 'falling' ? -1 : word === 'higher' || word === 'rising' ? 1 : 0;

/** Statements about one series that may not stand together, each with when they do. */
export const contradictions: Readonly<Record<string, (said: Said) => boolean>> = {
  'the course since, and a plateau of another': ({ course: { verdict }, plateau: found, since }) =>
    verdict !== 'refused' && found.verdict !== since,
  'a level now, and a plateau at another place': ({ level, plateau: found }) =>
    (found.evidence.place ?? 'cannot-tell') !== level,
  'rising or falling, and a trend that is not': ({ course: { verdict }, trend: found }) =>
    (verdict === 'rising' ||
      verdict === 'falling' ||
      found.verdict === 'rising' ||
      found.verdict === 'falling') &&
    found.verdict !== verdict,
  'lower, and a trend upwards, or the reverse': ({ level, trend: found }) =>
    wayOf(level) * wayOf(found.verdict) < 0 || (wayOf(level) !== 0 && wayOf(found.verdict) === 0),
  'a trend, and an estimate the other way': ({ trend: { estimate, verdict } }) =>
    wayOf(verdict) * sign(estimate.value) < 0,
  'a step, and a steady rise or fall': ({ shape, trend: found }) =>
    shape === 'step' && (found.verdict === 'rising' || found.verdict === 'falling'),
  'a level that is told, and no change': ({ changePoints: found, level }) =>
    wayOf(level) !== 0 && found.verdict !== 'changed' && found.verdict !== 'moving',
  'a change, and a level that is not told': ({ changePoints: found, level }) =>
    found.verdict === 'changed' && wayOf(level) === 0,
  'a slope, and changes at once, or the reverse': ({ changePoints: { evidence, verdict }, shape }) =>
    (shape === 'slope' && (verdict !== 'moving' || evidence.changes.length > 0)) ||
    (shape === 'step' && verdict === 'moving'),
  'moving, and neither a slope nor a rise or fall': ({ changePoints: found, shape, since }) =>
    found.verdict === 'moving' && shape !== 'slope' && wayOf(since) === 0,
  'lower, and a last step up, or the reverse': ({ changePoints: { estimate, verdict }, level }) =>
    verdict === 'changed' && wayOf(level) * sign(estimate.value) < 0,
  'a step, and a date that the course leaves out': ({
    changePoints: { evidence },
    course: { evidence: said },
    shape,
  }) => {
    const last = evidence.changes.at(-1);
    const date = said.level?.date ?? null;
    return (
      shape === 'step' && last !== undefined && date !== null && (last.at < date.from || last.at > date.to)
    );
  },
  'changes out of order': ({ changePoints: { evidence } }) =>
    evidence.changes.some(({ at }, index) => at <= (evidence.changes[index - 1]?.at ?? '')),
  'a turn, and a level or the other way since': ({ since, turningPoint: { verdict } }) =>
    (verdict === 'turned-up' && (since === 'level' || since === 'falling')) ||
    (verdict === 'turned-down' && (since === 'level' || since === 'rising')),
  'a turn, and no change': ({ changePoints: found, turningPoint: { verdict } }) =>
    verdict.startsWith('turned') && (found.verdict === 'same' || found.verdict === 'cannot-tell'),
  'a step, and a chart that is not shifted, or the reverse': ({ controlChart: { verdict }, shape }) =>
    (shape === 'step') !== (verdict === 'shifted'),
  'a slope, and a chart that is not moving': ({ controlChart: { verdict }, shape }) =>
    shape === 'slope' && verdict !== 'moving',
  'changed, and ordinary variation': ({ changePoints: found, controlChart: { verdict } }) =>
    (found.verdict === 'changed' || found.verdict === 'moving') && verdict === 'ordinary',
  'within the margin for one, and changed for another': ({ changePoints: found, trend: other }) =>
    (found.verdict === 'same') !== (other.verdict === 'same') && found.verdict !== 'moving',
};

/** What stands together and may not. */
export const contradictionsIn = (said: Said): readonly string[] =>
  Object.keys(contradictions).filter((name) => contradictions[name]?.(said) === true);

/** Paths of a level, in standard deviations of one figure, by month of so many. */
const paths: Readonly<Record<string, (month: number, months: number) => number>> = {
  level: () => 0,
  'a step seven months ago': (month, months) => (month < months - 7 ? 0 : -3),
  'a step half way': (month, months) => (month < months / 2 ? 0 : 2),
  'two steps': (month, months) => (month < months / 3 ? 0 : month < (2 * months) / 3 ? 3 : 1),
  'a line': (month) => month / 12,
  'a steep line': (month) => -month / 5,
  'a rise, then level': (month, months) => Math.min(month, months / 2) / 4,
  'a fall, then a rise': (month, months) => Math.abs(month - months / 2) / 2,
  'a dip of four months': (month, months) => (month >= months - 12 && month < months - 8 ? -4 : 0),
  'one month apart': (month, months) => (month === months - 5 ? 6 : 0),
  'a last month apart': (month, months) => (month === months - 1 ? -5 : 0),
};

export const pathNames = Object.keys(paths);

/** A series of a path: shares of 400 for even draws, counts about 150 for odd ones, months of 25, 36 or 60, rho 0 or .3. */
export function drawn(path: string, draw: number, chance: Random): Series {
  const months = [25, 36, 60][draw % 3] ?? 36;
  const rho = draw % 4 < 2 ? 0 : 0.3;
  const at = paths[path] ?? (() => 0);
  let memory = 0;
  const levels = Array.from({ length: months }, (_, month) => {
    memory = rho * memory + Math.sqrt(1 - rho * rho) * chance.normal();
    return at(month, months) + (rho > 0 ? 0.7 * memory : 0);
  });
  if (draw % 2 === 1)
    return counts(levels.map((level) => chance.poisson(150 * Math.exp(level / Math.sqrt(150)))));
  const sd = Math.sqrt(0.16 / 400);
  return shares(
    levels.map((level) => chance.binomial(400, Math.min(0.99, Math.max(0.01, 0.7 + level * sd)))),
    400,
  );
}
