import type { Panel } from '../../series/series.ts';
import type { Context } from '../briefing/context.ts';

const words: Readonly<Record<string, string>> = { borough: 'boroughs', force: 'forces' };

/** What the areas of a panel are, for a sentence: `forces`, `boroughs`, or `areas` where the list of areas says nothing else. */
export function levelWord({ data }: Context, { series }: Panel): string {
  const { area, level } = data.tables['areas']?.columns ?? {};
  const listed = new Map<string, string>();
  for (let at = 0; at < (area?.length ?? 0); at++) listed.set(String(area?.at(at)), String(level?.at(at)));
  const levels = new Set(series.map((each) => listed.get(each.area) ?? ''));
  const [one = ''] = levels;
  return levels.size === 1 ? (words[one] ?? 'areas') : 'areas';
}
