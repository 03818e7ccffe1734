import type { FunnelFinding } from '../../compare/funnel-finding.ts';
import { about, list, whole } from '../../result/words.ts';
import { stretch, withRoom } from './stretch.ts';

/** One sentence on a funnel: how many areas lie beyond its limits, which, and what chance alone would give. */
export function funnelSentence({ subject, verdict, evidence }: FunnelFinding): string {
  const { rows, beyond998, beyond95, limitsTau2, expectedBeyond95 } = evidence;
  const name = about(subject);
  const when = stretch(subject);
  const count = whole(rows.length);
  if (verdict === 'no-data') return `${name} has no figure with a known sample for any area in ${when}.`;
  if (verdict === 'cannot-tell')
    return `${name} has too few areas in ${when} for a funnel to show which stand apart.`;
  const names = (areas: readonly string[]) =>
    list(
      areas.map((area) => rows.find((row) => row.area === area)?.areaName ?? area),
      4,
    );
  const allowing =
    limitsTau2 > 0 ? ', allowing for how areas ordinarily differ' : ', allowing for chance alone';
  const chanceAlone = `, where chance alone puts about ${whole(expectedBeyond95)}`;
  if (verdict === 'within')
    return withRoom(`None of ${count} areas lies beyond the 95% limits for ${name} in ${when}`, allowing);
  if (verdict === 'beyond-95')
    return withRoom(
      `None of ${count} areas lies beyond the 99.8% limits for ${name} in ${when}; ${whole(beyond95.length)} beyond 95%`,
      chanceAlone,
    );
  const lie = beyond998.length === 1 ? 'lies' : 'lie';
  const far = `${whole(beyond998.length)} of ${count} areas ${lie} beyond the 99.8% limits for ${name} in ${when}`;
  return withRoom(far, `: ${names(beyond998)}`, allowing);
}
