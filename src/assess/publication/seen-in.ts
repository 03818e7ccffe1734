import type { Kind } from '../../findings/any-finding.ts';
import { isIndicatorError } from '../../result/error.ts';
import type { Subject } from '../../result/finding.ts';
import type { Guard, Seen, Stretch } from './guard.ts';
import type { Claimed } from './shown.ts';

/** What a finding is, as far as it tells which figures it shows: claims keep no more of theirs. */
export interface Outline {
  readonly kind: Kind;
  readonly subject: Pick<Subject, 'area' | 'from' | 'to'> & Partial<Pick<Subject, 'part'>>;
  /** `null` where it is not known. */
  readonly evidence: object | null;
}

/** Which sums a kind shows: one stretch added up, two set against each other, or every period by itself (and what follows from that). */
type Sums = 'one' | 'two' | 'every';

/** The sums that each kind shows, and of which areas: that which it is about, or every one beside it. A kind that is new must say. */
const shows: Readonly<Record<Kind, { readonly sums: Sums; readonly of: 'own' | 'all' }>> = {
  areas: { sums: 'one', of: 'all' },
  association: { sums: 'every', of: 'all' },
  'change-points': { sums: 'every', of: 'own' },
  compared: { sums: 'every', of: 'own' },
  contribution: { sums: 'two', of: 'own' },
  'control-chart': { sums: 'every', of: 'own' },
  course: { sums: 'every', of: 'own' },
  definitions: { sums: 'one', of: 'own' },
  'detectable-change': { sums: 'every', of: 'own' },
  difference: { sums: 'two', of: 'own' },
  'early-warning': { sums: 'every', of: 'own' },
  forecast: { sums: 'every', of: 'own' },
  funnel: { sums: 'one', of: 'all' },
  'gap-to-rank': { sums: 'one', of: 'all' },
  growth: { sums: 'two', of: 'own' },
  'how-many-above': { sums: 'one', of: 'all' },
  'how-many-next': { sums: 'every', of: 'all' },
  'misapplied-outcome': { sums: 'one', of: 'own' },
  plateau: { sums: 'every', of: 'own' },
  rank: { sums: 'one', of: 'all' },
  'recording-correction': { sums: 'every', of: 'own' },
  scan: { sums: 'every', of: 'all' },
  seasonality: { sums: 'every', of: 'own' },
  'service-under-demand': { sums: 'every', of: 'own' },
  'shewhart-chart': { sums: 'every', of: 'own' },
  threshold: { sums: 'every', of: 'own' },
  trend: { sums: 'every', of: 'own' },
  'turning-point': { sums: 'every', of: 'own' },
  variation: { sums: 'one', of: 'all' },
  'year-end': { sums: 'every', of: 'own' },
};

/** The sums that somebody sees who is shown this finding; `null` where they are not known. */
export function seenIn(
  { kind, subject, evidence }: Outline,
  guard: Guard,
  split: string | null,
): Claimed | null {
  const { from, part = {}, to } = subject;
  const area = shows[kind].of === 'all' ? null : subject.area;
  const one = split === null ? undefined : part[split];
  const across = split !== null && JSON.stringify(evidence ?? '').includes(`"${split}":`);
  const seen: Seen =
    one !== undefined && split !== null ? { part: one } : evidence === null || across ? 'each' : 'together';
  const lines = guard.linesOf(area, split === null && one === undefined ? 'together' : seen);
  const stretches = stretchesOf(kind, from, to, guard);
  return lines === null || stretches === null ? null : { guard, lines, stretches };
}

function stretchesOf(
  kind: Kind,
  from: string,
  to: string,
  { periods, stretchOf }: Guard,
): readonly Stretch[] | null {
  const { sums } = shows[kind];
  if (sums === 'every') return Array.from({ length: periods }, (_, at): Stretch => [at, at + 1]);
  try {
    const [first, last] = [stretchOf(from), stretchOf(to)];
    if (first === null || last === null) return null;
    return sums === 'two' ? [first, last] : [[first[0], last[1]]];
  } catch (error) {
    if (!isIndicatorError(error)) throw error;
    return null;
  }
}
