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

/**
 * Which sums a kind shows: one stretch added up, two set against each other, or every period by itself (and what follows from that).
 * A kind that is new must say.
 */
const sums: Readonly<Record<Kind, 'one' | 'two' | 'every'>> = {
  areas: 'one',
  association: 'every',
  'change-points': 'every',
  compared: 'every',
  contribution: 'two',
  'control-chart': 'every',
  course: 'every',
  definitions: 'one',
  'detectable-change': 'every',
  difference: 'two',
  'early-warning': 'every',
  forecast: 'every',
  funnel: 'one',
  'gap-to-rank': 'one',
  growth: 'two',
  'how-many-above': 'one',
  'how-many-next': 'every',
  'misapplied-outcome': 'one',
  plateau: 'every',
  rank: 'one',
  'recording-correction': 'every',
  scan: 'every',
  seasonality: 'every',
  'service-under-demand': 'every',
  'shewhart-chart': 'every',
  threshold: 'every',
  trend: 'every',
  'turning-point': 'every',
  variation: 'one',
  'year-end': 'every',
};

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
  kind: Kind,
  from: string,
  to: string,
  { periods, stretchOf }: Guard,
): readonly Stretch[] | null {
  if (sums[kind] === 'every') return Array.from({ length: periods }, (_, at): Stretch => [at, at + 1]);
  try {
    const [first, last] = [stretchOf(from), stretchOf(to)];
    if (first === null || last === null) return null;
    return sums[kind] === 'two' ? [first, last] : [[first[0], last[1]]];
  } catch (error) {
    if (!isIndicatorError(error)) throw error;
    return null;
  }
}
