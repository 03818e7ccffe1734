import { isPeriod } from '../../period/is-period.ts';
import type { Subject } from '../../result/finding.ts';
import { periodWords as longPeriod, shortPeriod } from '../../words/times.ts';

/** A period as an axis (`short`) or a sentence (`long`) says it; text that is no period stays as it is. */
export function periodWords(period: string, style: 'short' | 'long' = 'short'): string {
  if (!isPeriod(period)) return period;
  return style === 'short' ? shortPeriod(period) : longPeriod(period);
}

/** `April 2017 to March 2019`, or one period by itself. */
export function stretchWords(from: string, to: string, style: 'short' | 'long' = 'long'): string {
  return from === to ? periodWords(from, style) : `${periodWords(from, style)} to ${periodWords(to, style)}`;
}

/** What a finding is about: `Victim satisfaction (follow-up), Shropshire`. */
export function aboutWords({ indicatorName, area, areaName, part }: Subject): string {
  const parts = Object.values(part);
  const name = parts.length > 0 ? `${indicatorName} (${parts.join(', ')})` : indicatorName;
  return area === null ? name : `${name}, ${areaName}`;
}
