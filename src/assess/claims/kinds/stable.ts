import type { CourseFinding } from '../../../course/finding.ts';
import { cameBack } from '../../../findings/course/words.ts';
import { about } from '../../../words/about.ts';
import { levelWords } from '../../../words/numbers.ts';
import { periodWords } from '../../../words/times.ts';
import { type Stability, stabilityOf } from '../../stable.ts';
import { wayOfCourse } from '../../told-course.ts';
import type { ClaimTest, ClaimVerdict } from '../checked-claim.ts';
import type { SteadyClaim } from '../claim.ts';
import type { ClaimFigures } from '../claim-figures.ts';
import { courseSays } from '../course-says.ts';
import { noReading, noSeries } from '../not-testable.ts';

const verdicts: Readonly<Record<Stability, ClaimVerdict>> = {
  stable: 'supported',
  'not-stable': 'contradicted',
  'cannot-tell': 'not-distinguishable-from-chance',
};

/**
 * Kept steady: contradicted where the course tells a change of level or a figure stands apart from all others;
 * supported where it shows that there was none. That no change was shown supports nothing.
 */
export function checkStable(claim: SteadyClaim, figures: ClaimFigures): ClaimTest {
  const series = figures.series();
  if (series === null) return noSeries(figures, claim.indicator);
  const found = figures.courseOf(series, claim.margin);
  if (found.verdict === 'refused') return noReading(found);
  const verdict = verdicts[stabilityOf(found)];
  const { level, since } = found.evidence;
  // Told to be level, with a slope: what the claim is about is the change.
  const estimate = wayOfCourse(found) === null && since !== null ? since.slope : found.estimate;
  const open = verdict === 'not-distinguishable-from-chance' && level !== null && since !== null;
  return {
    verdict,
    estimate,
    n: found.n,
    period: found.subject.to,
    findings: [found],
    assumed: figures.assumed,
    settle: open ? found.settle : null,
    says: (verdict === 'contradicted' ? apartSays(found) : null) ?? courseSays(found),
  };
}

/** That a level was kept but for figures that stand apart, the fullest way first; `null` where it was not kept. */
function apartSays(found: CourseFinding): ClaimTest['says'] | null {
  const { lastApart, level, outlying } = found.evidence;
  const apart = lastApart ? `; ${periodWords(found.subject.to)} stands apart` : cameBack(outlying);
  if (wayOfCourse(found) !== null || level === null || apart === null) return null;
  const said = `has not kept steady at ${levelWords(level.now)}: ${apart.replace('; ', '')}`;
  return [`${about(found.subject)} ${said}`, `it ${said}`];
}
