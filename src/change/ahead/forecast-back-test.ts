import { ahead } from '../../course/ahead.ts';
import { figureAhead } from '../../course/coming.ts';
import { type CourseFigures, rowsFrom, usualSize } from '../../course/figures.ts';
import { mixtureMean, mixtureQuantile } from '../../course/mixture.ts';
import type { SeasonOption } from '../../course/read.ts';
import { readFigures } from '../../course/read.ts';
import { fewestRows } from '../../course/read-course.ts';
import { noSeason } from '../../course/rows.ts';
import type { BackTest } from './forecast-finding.ts';

/**
 * Makes the forecast from each of the last `origins` figures, reading only what was known then, and holds it to what
 * came: a reading for each, so it is made on demand.
 */
export function backTestOf(
  figures: CourseFigures,
  asked: {
    readonly origins: number;
    readonly steps: number;
    readonly level: number;
    readonly season: SeasonOption;
  },
): BackTest {
  const rows = figures.figures;
  const { y } = rowsFrom(figures, noSeason);
  const timeOf = (row: number) => Math.round((rows[row]?.from ?? 0) / figures.periods);
  const at = new Map(rows.map((_, row) => [timeOf(row), y[row] ?? 0]));
  const yearAgo = Math.round(figures.perYear);
  const first = Math.max(fewestRows, rows.length - asked.origins);
  const cuts = Array.from({ length: Math.max(0, rows.length - first) }, (_, index) => first + index);
  const byStep = Array.from({ length: asked.steps }, (_, step) => ({ step: step + 1, made: 0, within: 0 }));
  const tail = (1 - asked.level) / 2;
  let far = 0;
  let naive = 0;
  let compared = 0;
  for (const cut of cuts) {
    const known = { ...figures, figures: rows.slice(0, cut) };
    const { reading } = readFigures(known, { season: asked.season, borrowed: null });
    const kind = figureAhead(known, reading, usualSize(known));
    const origin = timeOf(cut - 1);
    for (const own of byStep) {
      const came = at.get(origin + own.step);
      if (came === undefined) continue;
      const mixture = ahead(reading, { periods: own.step, ...kind });
      own.made += 1;
      if (came >= mixtureQuantile(mixture, tail) && came <= mixtureQuantile(mixture, 1 - tail))
        own.within += 1;
      const before = own.step <= yearAgo ? at.get(origin + own.step - yearAgo) : undefined;
      if (before === undefined) continue;
      compared += 1;
      far += Math.abs(came - mixtureMean(mixture));
      naive += Math.abs(came - before);
    }
  }
  const made = byStep.reduce((sum, step) => sum + step.made, 0);
  const within = byStep.reduce((sum, step) => sum + step.within, 0);
  const said = (total: number) => {
    if (compared === 0) return null;
    const mean = total / compared;
    return figures.scale === 'log' ? 100 * Math.expm1(Math.min(300, mean)) : mean;
  };
  return {
    origins: cuts.length,
    made,
    within,
    coverage: made === 0 ? null : within / made,
    byStep,
    error: said(far),
    naiveError: said(naive),
  };
}
