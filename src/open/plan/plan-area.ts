import { areaRank } from '../words/role-words.ts';
import { isOffence, isWhole } from '../words/words.ts';
import { holdsFigures, settles } from './column-texts.ts';
import type { PlanOptions } from './plan.ts';
import { type ColumnsFound, isParts, looksDated } from './plan-period.ts';

/**
 * Finds the column of areas; -1 where there is none. The one that is meant comes first; one that never changes beside one
 * that does is the force of them all.
 */
export function planArea(found: ColumnsFound, options: PlanOptions): number {
  const { frame, words, roles, said, taken, of, most, columnsWhere, guess } = found;
  const { headers, body } = frame;
  const areas = [
    ...columnsWhere((at) => roles[at] === 'area' && !looksDated(found, at)),
    ...columnsWhere((at) => roles[at] === null && !holdsFigures(of(at)) && most(at, options.isArea, 0.8)),
  ].sort((a, b) => areaRank(words[a] ?? '') - areaRank(words[b] ?? ''));
  // The first column of a table of sums has no header, or that of the program that made it.
  if (areas.length === 0)
    areas.push(
      ...columnsWhere(
        (at) =>
          (headers[at] ?? []).every((text) => /^(?:row labels)?$/i.test(text)) &&
          !holdsFigures(of(at)) &&
          of(at).texts > 0 &&
          !looksDated(found, at) &&
          !isParts(found, at) &&
          !most(at, (text) => isOffence(text) || isWhole(text), 0.5),
      ).slice(0, 1),
    );
  const several = areas.filter((at) => of(at).distinct.size > 1);
  let area = said.get('area')?.[0] ?? -1;
  if (area < 0 && said.get('area') === undefined) {
    const chosen = several[0] ?? areas[0];
    if (chosen !== undefined) area = guess('area', chosen);
  }
  for (const at of areas)
    if (!taken.has(at) && (of(at).distinct.size <= 1 || (area >= 0 && settles(body, [area], at))))
      taken.set(at, 'settled');
  return area;
}
