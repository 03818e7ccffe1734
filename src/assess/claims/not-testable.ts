import type { CourseRefusal } from '../../course/figures.ts';
import type { CourseFinding } from '../../course/finding.ts';
import type { Indicator } from '../../indicator/indicator.ts';
import { lower } from '../questions/say.ts';
import type { ClaimTest } from './checked-claim.ts';
import type { ClaimFigures } from './claim-figures.ts';
import { courseSays } from './course-says.ts';

/** The test of a claim that leaves its own terms open, or whose figures are missing: what is wanting. */
export function notTestable(
  missing: readonly [string, ...string[]],
  says: readonly [string, ...string[]],
  rest: Partial<ClaimTest> = {},
): ClaimTest {
  const text = `Needed: ${missing.join('; ')}.`;
  return {
    verdict: 'not-testable',
    missing,
    says,
    settle: { months: null, perMonth: null, text },
    ...rest,
  };
}

const wanting: Readonly<Record<CourseRefusal, string>> = {
  rolling: 'figures of single periods',
  'no-figures': 'figures',
  'one-figure': 'a second figure',
  'one-run': 'figures of a longer time or of a wider area',
  sparse: 'more events: figures of a wider area',
  'few-by-week': 'figures by month or longer, or of a wider area',
  step: 'figures by month or longer',
  'no-noise': 'more figures, or the number behind each',
};

/** The test of a claim about figures that have no reading: what their course would take. */
export function noReading(found: CourseFinding): ClaimTest {
  const missing = wanting[found.evidence.reason ?? 'no-figures'];
  return { ...notTestable([missing], courseSays(found), { findings: [found] }), settle: found.settle };
}

/** The test of a claim for which there is no series. */
export function noSeries({ indicator, areaName }: ClaimFigures, id: string): ClaimTest {
  if (indicator === null)
    return notTestable(
      [`a definition of ${id}, and figures`],
      [`no indicator is called ${id}`, 'its indicator is not defined'],
    );
  return notTestable(
    [`${wanted(indicator)}, for ${areaName}`],
    [
      `there are no figures on ${lower(indicator.name)} for ${areaName} by this day`,
      'there are no figures by this day',
    ],
  );
}

/** What would have to be given: `victims satisfied and victims interviewed by month`. */
export function wanted({ counted, outOf, every, measure }: Indicator): string {
  const parts = outOf === undefined || measure === 'duration' ? counted : `${counted} and ${outOf}`;
  return `${parts} by ${every.replace('financial-', '').replace('-', ' ')}`;
}
