import type { AnyFinding } from '../../findings/any-finding.ts';
import { isIndicatorError } from '../../result/error.ts';
import type { Subject } from '../../result/finding.ts';
import type { Guard, Seen, Stretch } from './guard.ts';
import type { Claimed } from './shown.ts';

/** What a finding is, as far as it tells which figures it shows: claims keep no more of theirs. */
export interface Outline {
  readonly kind: AnyFinding['kind'];
  readonly subject: Pick<Subject, 'area' | 'from' | 'to'> & Partial<Pick<Subject, 'part'>>;
  /** `null` where it is not known. */
  readonly evidence: object | null;
}

/** Two stretches set against each other, each added up. */
const twoSums: ReadonlySet<AnyFinding['kind']> = new Set(['growth', 'difference', 'contribution']);
/** One stretch, added up. Every other kind shows period by period, or what follows from that. */
const oneSum: ReadonlySet<AnyFinding['kind']> = new Set([
  ...(['areas', 'definitions', 'funnel', 'gap-to-rank', 'how-many-above'] as const),
  ...(['misapplied-outcome', 'rank', 'variation'] as const),
]);

/** The sums that somebody sees who is shown this finding; `null` where they are not known. */
export function seenIn(
  { kind, subject, evidence }: Outline,
  guard: Guard,
  split: string | null,
): Claimed | null {
  const { area, from, part = {}, to } = subject;
  const one = split === null ? undefined : part[split];
  const across = split !== null && JSON.stringify(evidence ?? '').includes(`"${split}":`);
  const seen: Seen =
    one !== undefined && split !== null ? { part: one } : evidence === null || across ? 'each' : 'together';
  const lines = guard.linesOf(area, split === null && one === undefined ? 'together' : seen);
  const stretches = stretchesOf(kind, from, to, guard);
  return lines === null || stretches === null ? null : { guard, lines, stretches };
}

function stretchesOf(
  kind: AnyFinding['kind'],
  from: string,
  to: string,
  { periods, stretchOf }: Guard,
): readonly Stretch[] | null {
  if (!twoSums.has(kind) && !oneSum.has(kind))
    return Array.from({ length: periods }, (_, at): Stretch => [at, at + 1]);
  try {
    const [first, last] = [stretchOf(from), stretchOf(to)];
    if (first === null || last === null) return null;
    return twoSums.has(kind) ? [first, last] : [[first[0], last[1]]];
  } catch (error) {
    if (!isIndicatorError(error)) throw error;
    return null;
  }
}
