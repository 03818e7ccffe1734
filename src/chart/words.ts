import { formatPeriod, isPeriod } from '../period/index.ts';
import type { Subject } from '../result/index.ts';

/** A period as an axis (`short`) or a sentence (`long`) says it; text that is no period stays as it is. */
export function periodWords(period: string, style: 'short' | 'long' = 'short'): string {
  return isPeriod(period) ? formatPeriod(period, style) : period;
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

/** `1` as `1st`, `35` as `35th`. */
export function place(rank: number): string {
  const tail = rank % 100 >= 11 && rank % 100 <= 13 ? 0 : rank % 10;
  return `${rank}${['th', 'st', 'nd', 'rd'][tail] ?? 'th'}`;
}

/** `a, b and c`, cut after so many. */
export function listWords(items: readonly string[], most = 6): string {
  const shown = items.length > most ? [...items.slice(0, most), `${items.length - most} more`] : items;
  if (shown.length < 2) return shown[0] ?? 'none';
  return `${shown.slice(0, -1).join(', ')} and ${shown[shown.length - 1]}`;
}
