import type { MisappliedOutcomeFinding } from '../../change/recording/misapplied-outcome-finding.ts';
import { about, percentage, withInterval } from '../../result/words.ts';
import { stretch, withRoom } from './stretch.ts';

/** One sentence on an outcome as it would be had it been applied as audits say. */
export function misappliedOutcomeSentence({
  estimate,
  evidence,
  subject,
  verdict,
}: MisappliedOutcomeFinding): string {
  const name = about(subject);
  const when = stretch(subject);
  const { band, misapplied, recordedShare } = evidence;
  if (verdict === 'no-data' || recordedShare === null)
    return `${name} has no figures for ${when} that could be corrected.`;
  const said = (share: number) => percentage(share, Number.isInteger(Math.round(1e6 * share) / 1e4) ? 0 : 1);
  const [first, last] = [band[0], band.at(-1)];
  return withRoom(
    `${name} was ${percentage(recordedShare)} in ${when}; with ${said(misapplied)} of it misapplied it would be ${withInterval(estimate)}`,
    verdict === 'lower-bound' ? ', or more, since none are taken as missed' : null,
    estimate.lower !== null || first === undefined || last === undefined
      ? null
      : `; ${percentage(last.share)} to ${percentage(first.share)} for ${said(first.misapplied)} to ${said(last.misapplied)}`,
  );
}
