import type { Panel, Series } from '../../series/series.ts';
import type { Table } from '../../series/table.ts';
import { figureCounts } from './figure-counts.ts';

/** Areas that are published beside their sum: a force (`whole`) and its local policing areas. */
export interface AreaGroup {
  /** `null` where nobody has named the sum. */
  readonly whole: string | null;
  readonly areas: readonly string[];
  /** Whether the whole has figures that none of the areas has: whoever has both has the rest by subtraction. */
  readonly rest: boolean;
}

/**
 * The areas of a panel as they add up, by the list of areas; by the figures where it knows none of them: an area whose
 * figures are the sums of all the others is their whole, and else all of them together make one. An area with less than its
 * parts have is not their sum, and stands by itself.
 */
export function areaGroups({ series }: Panel, list: Table<object> | undefined): readonly AreaGroup[] {
  const keys = [...new Set(series.map(({ area }) => area))];
  const wholeOf = new Map<string, string>();
  const { area, partOf } = list?.columns ?? {};
  for (let index = 0; index < (list?.length ?? 0); index++) {
    const whole = partOf?.at(index);
    if (typeof whole === 'string' && whole !== '') wholeOf.set(String(area?.at(index)), whole);
  }
  const wholes = [...new Set(keys.flatMap((key) => wholeOf.get(key) ?? []))];
  if (wholes.length === 0) {
    const sum = keys.find((key) => keys.length > 2 && leftIn(key, keys, series) === 'nothing');
    return groupsOf(sum ?? null, keys, series);
  }
  const within = (whole: string) => keys.filter((key) => wholeOf.get(key) === whole);
  const alone = keys.filter((key) => !wholeOf.has(key) && !wholes.includes(key));
  return [
    ...wholes.flatMap((whole) => groupsOf(whole, within(whole), series)),
    ...alone.map((key) => ({ whole: null, areas: [key], rest: false })),
  ];
}

function groupsOf(whole: string | null, keys: readonly string[], series: readonly Series[]): AreaGroup[] {
  const areas = keys.filter((key) => key !== whole);
  if (whole === null || !series.some(({ area }) => area === whole)) return [{ whole, areas, rest: false }];
  const left = leftIn(whole, areas, series);
  if (left !== 'too-little') return [{ whole, areas, rest: left === 'something' }];
  return [
    { whole: null, areas, rest: false },
    { whole: null, areas: [whole], rest: false },
  ];
}

/** What is left of the figures of an area when those of others are taken off, in any period and any part. */
function leftIn(whole: string, areas: readonly string[], series: readonly Series[]) {
  let left: 'nothing' | 'something' = 'nothing';
  for (const own of series.filter(({ area }) => area === whole)) {
    const name = JSON.stringify(own.part);
    const others = series.filter(
      ({ area, part }) => area !== whole && areas.includes(area) && JSON.stringify(part) === name,
    );
    for (let index = 0; index < own.calendar.length; index++)
      for (const [at, count] of (figureCounts(own, index) ?? []).entries()) {
        const sum = others.reduce((total, each) => total + (figureCounts(each, index)?.[at] ?? 0), 0);
        if (count < sum) return 'too-little';
        if (count > sum) left = 'something';
      }
  }
  return left;
}
