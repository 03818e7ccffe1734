import type { Indicator } from '../../indicator/indicator.ts';
import { lower } from '../questions/say.ts';
import type { ClaimTest } from './checked-claim.ts';
import type { ClaimFigures } from './claim-figures.ts';

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
