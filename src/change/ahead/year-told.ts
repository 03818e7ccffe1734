import type { ReadCourse } from '../../course/read-course.ts';
import { periodAt } from '../../period/calendar.ts';
import type { Period } from '../../period/period.ts';
import type { Estimate } from '../../result/estimate.ts';
import type { Series } from '../../series/series.ts';
import { unitOfFigures } from '../../series/subject.ts';
import { noEstimate } from '../scale.ts';
import type { YearEndEvidence, YearEndVerdict, YearTarget } from './year-end-finding.ts';
import { addedUp, runsThatReached, type YearKind } from './year-figures.ts';
import { projectYear, type YearProjection, type YearSplit } from './year-projection.ts';

/** The year and the target that are asked about. */
export interface AskedOfYear {
  readonly target: YearTarget;
  readonly meets: 'at-least' | 'at-most';
  readonly year: Period;
}

/** Chances from which it is said that the target will, or will not, be met. */
const sure = 0.95;

/** What is told of a year. */
export interface YearTold
  extends Pick<YearEndEvidence, 'chance' | 'decided' | 'change' | 'required' | 'onCourse' | 'canBeMetUntil'> {
  readonly verdict: YearEndVerdict;
  readonly estimate: Estimate;
}

/** The figure of these places: a total, or where a level is asked for, that of a period. */
export function levelOver(kind: YearKind, places: readonly number[], { target }: AskedOfYear): number {
  const { out, sum } = addedUp(kind, places);
  return kind.adds && !('level' in target) ? sum : sum / out;
}

/** Share of a year that must be there where its figures are pooled. */
export const mostOfYear = 0.75;

/** The figure of the year before: of counts and rates only where every period is there. */
export function yearBeforeOf(
  kind: YearKind,
  usable: ReadonlySet<number>,
  places: readonly number[],
  asked: AskedOfYear,
): number | null {
  const there = places.filter((place) => usable.has(place));
  const enough = kind.adds ? there.length === places.length : there.length >= mostOfYear * places.length;
  return enough ? levelOver(kind, there, asked) : null;
}

/** Whether changes are said in points: of shares. */
const inPoints = ({ indicator: { measure } }: Series) =>
  measure === 'proportion' || measure === 'published-percentage';

/** The target as a figure of the year; `null` for a change where there is no year before. */
export function goalOf(series: Series, { target }: AskedOfYear, before: number | null): number | null {
  if ('level' in target) return target.level;
  if ('total' in target) return target.total;
  if (before === null) return null;
  return inPoints(series) ? before + target.change / 100 : before * (1 + target.change / 100);
}

/** Periods of the year that a level is an average of; 1 of a total. */
const periodsIn = ({ target }: AskedOfYear, { coming, missing, seen }: YearSplit): number =>
  'level' in target ? seen.length + missing.length + coming.length : 1;

/** Whether what is in decides it, whatever the rest may be: counts and rates that have reached the goal or passed it. */
export function isDecided(kind: YearKind, split: YearSplit, asked: AskedOfYear, goal: number): boolean {
  if (!kind.adds || split.coming.length + split.missing.length === 0) return false;
  const rest = goal * periodsIn(asked, split) - addedUp(kind, split.seen).sum;
  return asked.meets === 'at-least' ? rest <= 0 : rest < 0;
}

/** Tells a year: its figure, the chance of the target, and what the rest must bring. */
export function tellYear(
  read: ReadCourse,
  kind: YearKind,
  split: YearSplit,
  usable: ReadonlySet<number>,
  asked: AskedOfYear,
  goal: number,
  yearBefore: number | null,
): YearTold | null {
  const { series } = read;
  const { meets } = asked;
  const { coming, missing, seen } = split;
  const unit = unitOfFigures(series.indicator);
  const reaches = (value: number) => (meets === 'at-least' ? value >= goal - 1e-12 : value <= goal + 1e-12);
  const change = (value: number) => {
    const before = yearBefore ?? 0;
    return inPoints(series) ? 100 * (value - before) : before > 0 ? 100 * (value / before - 1) : null;
  };
  const changeOf = ({ level, lower, upper, value }: Estimate): Estimate | null =>
    yearBefore === null || value === null
      ? null
      : {
          value: change(value),
          lower: lower === null ? null : change(lower),
          upper: upper === null ? null : change(upper),
          level,
          unit: inPoints(series) ? 'points' : 'percent',
        };
  const { figures, reading } = read;
  const decided = isDecided(kind, split, asked, goal);
  if (decided && (figures === null || reading === null))
    return {
      verdict: meets === 'at-least' ? 'will-meet' : 'will-not-meet',
      // Of the year no more is known than what is in.
      estimate: { ...noEstimate(unit), lower: addedUp(kind, seen).sum / periodsIn(asked, split) },
      chance: Number(meets === 'at-least'),
      decided,
      change: null,
      required: null,
      onCourse: meets === 'at-least',
      canBeMetUntil: null,
    };
  const open = coming.length > 0 || (missing.length > 0 && kind.adds);
  if (!open || figures === null || reading === null) {
    const value = levelOver(kind, seen, asked);
    const estimate: Estimate = { value, lower: null, upper: null, level: null, unit };
    const met = reaches(value);
    return {
      verdict: met ? 'met' : 'not-met',
      estimate,
      chance: met ? 1 : 0,
      decided: true,
      change: changeOf(estimate),
      required: null,
      onCourse: met,
      canBeMetUntil: null,
    };
  }
  const projection = projectYear(series, figures, reading, kind, split);
  // A level of what adds up is that of one period.
  const many = kind.adds ? periodsIn(asked, split) : 1;
  const side = meets === 'at-least' ? 'above' : 'below';
  const rest = goal * many * projection.out - projection.sum - projection.expectedMissing;
  const chance = decided
    ? Number(meets === 'at-least')
    : projection.chance(justMet(series, goal * many, meets, projection.out), side);
  const estimate: Estimate = {
    value: projection.value / many,
    lower: projection.lower / many,
    upper: projection.upper / many,
    level: 0.95,
    unit,
  };
  // Of figures of which one is a million million times the others no year can be told.
  if (![estimate.value, estimate.lower, estimate.upper].every(Number.isFinite)) return null;
  const onCourse = reaches(projection.value / many);
  return {
    verdict: chance >= sure ? 'will-meet' : chance <= 1 - sure ? 'will-not-meet' : 'either',
    estimate,
    chance,
    decided,
    change: changeOf(estimate),
    required: requiredOf(read, kind, usable, meets, { rest, projection, many: coming.length }),
    onCourse,
    canBeMetUntil: onCourse ? null : lastChance(series, split, projection, { rest, side }),
  };
}

/** Counts are whole: half a case beyond the target is not met. */
function justMet({ indicator }: Series, goal: number, meets: 'at-least' | 'at-most', out: number): number {
  if (indicator.measure !== 'count' && indicator.measure !== 'proportion') return goal;
  const cases = goal * out;
  return (meets === 'at-least' ? Math.ceil(cases - 1e-9) - 0.5 : Math.floor(cases + 1e-9) + 0.5) / out;
}

function requiredOf(
  { series }: ReadCourse,
  kind: YearKind,
  usable: ReadonlySet<number>,
  meets: 'at-least' | 'at-most',
  { many, projection, rest }: { rest: number; projection: YearProjection; many: number },
): YearEndEvidence['required'] {
  if (many === 0) return null;
  const value = rest / (many * projection.weight);
  const share =
    series.indicator.measure === 'proportion' || series.indicator.measure === 'published-percentage';
  const possible = meets === 'at-least' ? !share || value <= 1 : value >= 0;
  const found = runsThatReached(kind, usable, many, (level) =>
    meets === 'at-least' ? level >= value - 1e-12 : level <= value + 1e-12,
  );
  const named = (place: number) => periodAt(series.calendar, place);
  return {
    periods: many,
    value,
    possible,
    runs: found.runs,
    reached: found.reached,
    last: found.last === null ? null : { from: named(found.last), to: named(found.last + many - 1) },
  };
}

/** The last coming period from which the best that is to be looked for would still do. */
function lastChance(
  { calendar }: Series,
  { coming }: YearSplit,
  projection: YearProjection,
  { rest, side }: { rest: number; side: 'above' | 'below' },
): string | null {
  let last: string | null = null;
  let before = 0;
  coming.forEach((place, at) => {
    const sum = before + projection.best(at, side);
    if (side === 'above' ? sum >= rest : sum <= rest) last = periodAt(calendar, place);
    before += projection.expected[at] ?? 0;
  });
  return last;
}
