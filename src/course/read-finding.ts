import type { Caveat } from '../result/caveat.ts';
import type { Estimate } from '../result/estimate.ts';
import type { Series } from '../series/series.ts';
import { bandOf } from './band.ts';
import { borrowedFrom } from './borrow.ts';
import { classes } from './candidates.ts';
import { courseCaveats } from './caveats.ts';
import { chanceNow } from './chances.ts';
import type { CourseReading, CourseSettings } from './course-reading.ts';
import type { CourseFigures } from './figures.ts';
import type { CourseEvidence, CourseFinding, LevelEvidence, SinceEvidence } from './finding.ts';
import { courseFinding, courseMargin, declaredIn, earliestOf, periodOfRow } from './frame.ts';
import { firstRows, type LastStep } from './level-answer.ts';
import { levelMixtures, mixtureEstimate } from './levels.ts';
import { type Mixture, mixtureOf } from './mixture.ts';
import { nextFigures } from './next.ts';
import { seasonAt, seasonOf } from './noise.ts';
import type { CourseOptionsRead } from './options.ts';
import { lastOutside } from './reading-lines.ts';
import { saidChange } from './said-change.ts';
import { fewestForLevel, saysLevel, settleOf, sinceEvidence } from './since-evidence.ts';
import type { Sisters } from './sisters.ts';
import { type CourseUnits, marginOnScale } from './units.ts';
import { type LevelTold, levelTold, verdictOf } from './verdict.ts';

/** What a series with figures enough for a reading is read by. */
export function settingsFor(
  series: Series,
  options: CourseOptionsRead,
  figures: CourseFigures,
  sisters: Sisters | null,
): CourseSettings {
  const values = valuesOf(figures);
  const middle = values.reduce((sum, value) => sum + value, 0) / values.length;
  const together = sisters?.together ?? null;
  return {
    season: options.season,
    borrowed: together === null ? null : borrowedFrom(together, sisters?.each ?? []),
    margin: marginOnScale(courseMargin(series, options.margin), figures.scale, middle),
    minRows: Math.max(2, Math.round((options.minMonths * figures.perYear) / 12)),
    mayBeLevel: saysLevel(figures) && figures.figures.length >= fewestForLevel,
  };
}

const valuesOf = ({ figures, scale }: CourseFigures): readonly number[] =>
  figures.map(({ x, size }) => (scale === 'value' ? x : x / size));

/** The course of a series with figures enough for a reading. */
export function readFinding(
  series: Series,
  options: CourseOptionsRead,
  reading: CourseReading,
  units: CourseUnits,
  sisters: Sisters | null,
): CourseFinding {
  const { figures, settings } = reading;
  const margin = courseMargin(series, options.margin);
  const together = sisters?.together ?? null;
  const found = levelTold(reading, settings.margin);
  const level = levelEvidence(series, reading, found, units);
  const since = sinceEvidence(series, reading, units, options);
  const verdict = verdictOf(found, since.verdict);
  const band = bandOf(reading.settled.reading);
  const at = new Map(reading.settled.kept.map((row, index) => [row, index]));
  const ofBand = (reach: number) =>
    figures.figures.map((_, row) => {
      const index = at.get(row);
      if (index === undefined) return null;
      const level = units.levelOf((band.mean[index] ?? 0) + reach * (band.sd[index] ?? 0));
      // Of figures of which one is 1e15 others no number holds what may be.
      return Number.isFinite(level) ? level : null;
    });
  const { anyChange, slopeClass, stepClass } = reading.level;
  const { target } = series.indicator;
  const evidence: CourseEvidence = {
    margin,
    reason: null,
    together: null,
    step: figures.periods,
    season: reading.reading.rows.pairs > 0,
    level,
    since,
    shape: found.shape,
    weights: { changed: anyChange, step: stepClass, slope: slopeClass },
    noise: {
      source: together === null ? 'figures' : 'sisters',
      phi: figures.known ? reading.noise.phi : null,
      rho: reading.noise.rho,
      sd: Math.abs(units.differenceOf(reading.noise.sd)),
    },
    periods: figures.figures.map((row) => periodOfRow(series, row)),
    values: valuesOf(figures),
    mean: ofBand(0),
    lower: ofBand(-1.959964),
    upper: ofBand(1.959964),
    outlying: outlyingIn(series, reading, band.mean, units),
    lastApart: reading.lastLeftOut && lastOutside(series, reading, units),
    next: nextFigures(series, reading, units),
    target: target ?? null,
    meetsTargetNow: target === undefined ? null : chanceNow(series, reading, units, target),
    declared: declaredIn(series, figures),
    borrowed: together === null ? [] : (sisters?.areas ?? []),
  };
  return courseFinding(series, options, figures, {
    verdict,
    estimate: saidEstimate(level, since),
    evidence,
    settle: settleOf(since, series, figures),
    caveats: courseCaveats(series, figures, evidence) as readonly Caveat[],
  });
}

/** The difference that the verdict is about; the slope where the level is all there is to say. */
function saidEstimate(level: LevelEvidence, since: SinceEvidence): Estimate {
  if (level.verdict === 'lower' || level.verdict === 'higher') return saidChange(level).size;
  return since.verdict === 'cannot-tell' || since.verdict === 'too-soon' ? level.sinceStart : since.slope;
}

function levelEvidence(
  series: Series,
  reading: CourseReading,
  found: LevelTold,
  units: CourseUnits,
): LevelEvidence {
  const { changes, level, step } = reading;
  const { candidates, means } = reading.reading;
  const kindOf = (mean: number) => candidates.kind[means.candidate[mean] ?? 0];
  const ofChanged = (values: CourseReading['changes']['last']) =>
    mixtureOf(means.count, (mean, part) => {
      if (kindOf(mean) === classes.none) return false;
      part.weight = means.weight[mean] ?? 0;
      part.mean = values.mean[mean] ?? 0;
      part.sd = values.sd[mean] ?? 0;
      return true;
    });
  const isTold = found.word === 'lower' || found.word === 'higher';
  const dates = found.shape === 'step' ? step : null;
  const difference = (mixture: Mixture, against: LevelTold['against']) => {
    const from = reading.figures.rare ? levelMixtures(reading, against, dates).before : null;
    const { convert, unit } = units.changeFrom(from);
    return mixtureEstimate(mixture, convert, unit, isTold);
  };
  const size = found.shape === 'step' && step !== null ? stepSize(reading, step) : ofChanged(changes.last);
  const { before, now } = levelMixtures(reading, found.against, dates);
  const kept = (index: number) => reading.kept[index] ?? 0;
  const row = (index: number) => reading.figures.figures[kept(index)];
  const period = (index: number) => {
    const own = row(index);
    return own === undefined ? '' : periodOfRow(series, own);
  };
  return {
    verdict: found.word,
    against: found.against,
    start: { from: period(0), to: period(firstRows(reading.kept.length) - 1) },
    now: mixtureEstimate(now, units.levelOf, units.level),
    before: mixtureEstimate(before, units.levelOf, units.level),
    sinceStart: difference(ofChanged(changes.difference), 'start'),
    lastChange: level.anyChange < 0.02 ? null : difference(size, 'last-change'),
    chance: {
      lower: level.lower,
      higher: level.higher,
      lastLower: level.lastLower,
      lastHigher: level.lastHigher,
    },
    date: step && {
      from: earliestOf(series, reading.figures, reading.kept, step.passage?.from ?? step.from),
      to: period(step.passage?.to ?? step.to),
      mostLikely: period(step.mostLikely),
      passage: step.passage !== null,
    },
    opposed: found.opposed,
  };
}

/** Size of the last step where it began within its most likely dates: another small change since is not it. */
function stepSize({ changes, reading }: CourseReading, { from, to }: LastStep): Mixture {
  const { candidates, means } = reading;
  return mixtureOf(means.count, (mean, part) => {
    const candidate = means.candidate[mean] ?? 0;
    const start = candidates.start[candidate] ?? 0;
    if (candidates.kind[candidate] !== classes.step || start < from || start > to) return false;
    part.weight = means.weight[mean] ?? 0;
    part.mean = changes.last.mean[mean] ?? 0;
    part.sd = changes.last.sd[mean] ?? 0;
    return true;
  });
}

function outlyingIn(
  series: Series,
  { figures, kept, outlying, reading }: CourseReading,
  curve: Float64Array,
  units: CourseUnits,
): CourseEvidence['outlying'] {
  const season = seasonOf(reading);
  return outlying.flatMap((row) => {
    const own = figures.figures[row];
    const near = kept.findIndex((other) => other > row);
    const index = near < 0 ? kept.length - 1 : near;
    if (own === undefined) return [];
    const gap = row - (kept[index] ?? row);
    const mean =
      (curve[index] ?? 0) + seasonAt(season, (reading.rows.tau[index] ?? 0) + gap, figures.perYear);
    return [
      {
        period: periodOfRow(series, own),
        value: figures.scale === 'value' ? own.x : own.x / own.size,
        expected: units.levelOf(mean),
      },
    ];
  });
}
