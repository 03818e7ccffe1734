import type { TrendFinding } from '../../change/trend/trend-finding.ts';
import { about, decimal, moreMonths } from '../../result/words.ts';
import { signed, sized } from './sizes.ts';
import { stretch, withRoom } from './stretch.ts';

/** One sentence on whether a series has been rising or falling: by how much a year, how sure, over what stretch. */
export function trendSentence({ estimate, evidence, settle, subject, verdict }: TrendFinding): string {
  const name = about(subject);
  if (verdict === 'refused')
    return `${name} cannot be tested for a trend: its periods overlap, so neighbouring figures share most of their data.`;
  const when = `from ${stretch(subject)}`;
  if (verdict === 'too-short')
    return withRoom(
      `${name} has too few figures ${when} to show a trend`,
      settle?.months == null ? null : `; ${moreMonths(settle.months)} would be the fewest`,
    );
  const margin =
    evidence.margin === null
      ? null
      : `${decimal(evidence.margin, 0)}${estimate.unit === 'percent-per-year' ? '%' : ' percentage points'} a year that matters`;
  const within = evidence.againstMargin === 'within' && margin !== null;
  if (verdict === 'no-trend-shown')
    return withRoom(
      `${name} shows no trend ${when}: ${signed(estimate)}`,
      within ? `, less than the ${margin}` : null,
      settle?.months == null ? null : `; about ${moreMonths(settle.months)} would show one that matters`,
    );
  return withRoom(
    `${name} was ${verdict} by ${sized(estimate)} ${when}`,
    within ? `, less than the ${margin}` : null,
  );
}
