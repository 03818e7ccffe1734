import type { Series } from '../series/series.ts';
import { unitOfFigures } from '../series/subject.ts';
import type { CourseFigures, CourseRefusal } from './figures.ts';
import type { CourseEvidence, CourseFinding } from './finding.ts';
import { courseFinding, courseMargin } from './frame.ts';
import type { CourseOptionsRead } from './options.ts';
import { takenTogether } from './together.ts';

/** Evidence in which nothing is told. */
export function emptyEvidence(
  series: Series,
  options: CourseOptionsRead,
  reason: CourseRefusal | null,
): CourseEvidence {
  return {
    margin: courseMargin(series, options.margin),
    reason,
    together: null,
    step: 1,
    season: false,
    level: null,
    since: null,
    shape: null,
    weights: null,
    noise: null,
    periods: [],
    values: [],
    mean: [],
    lower: [],
    upper: [],
    outlying: [],
    lastApart: false,
    next: [],
    target: series.indicator.target ?? null,
    meetsTargetNow: null,
    declared: [],
    borrowed: [],
  };
}

/** What would give it a reading. */
const advised: Readonly<Record<CourseRefusal, string>> = {
  rolling:
    'The figures of each period: rolling ones overlap, so that every change is smeared over the whole window.',
  'no-figures': 'Any figures at all.',
  'one-figure': 'A second figure, and 24 months of them to show a level.',
  'one-run': 'Figures of a longer time or of a wider area: together they make one, and two are the fewest.',
  sparse: 'A wider area: even years hold too few events to read.',
  'few-by-week': 'Figures by month or longer, or of a wider area: single weeks hold too few events.',
  step: 'Figures by month or longer: those of single days cannot be added up.',
  'no-noise': 'More figures, or the number behind each: nothing shows how much such figures vary.',
};

/** A series that has no reading, and why. */
export function refusedFinding(
  series: Series,
  options: CourseOptionsRead,
  reason: CourseRefusal,
  figures: CourseFigures | null = null,
): CourseFinding {
  return courseFinding(series, options, figures, {
    verdict: 'refused',
    estimate: { value: null, lower: null, upper: null, level: null, unit: unitOfFigures(series.indicator) },
    evidence: {
      ...emptyEvidence(series, options, reason),
      together: reason === 'sparse' || reason === 'one-run' ? takenTogether(series, options) : null,
    },
    settle: { months: null, perMonth: null, text: advised[reason] },
    caveats: series.caveats,
  });
}
