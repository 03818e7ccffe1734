import { courseIn } from '../course/courses.ts';
import type { Estimate } from '../result/estimate.ts';
import type { Panel } from '../series/series.ts';
import { seriesStatements, shortName } from '../statement/of-series.ts';
import type { Statement } from '../statement/statement.ts';
import { nearEnd } from '../statement/sure.ts';
import type { PaperLine } from './figures.ts';
import { lineName } from './line-name.ts';

/** A 99.9% interval beside one of 95%: over a hundred areas and lines stand behind a paper, and few may be named by chance. */
const WIDER = 1.679;

/**
 * Areas that changed otherwise than the force did: the level of the area is told, beyond what matters, and by so much that a change in
 * a thousand areas that had none would be named in one; and that of the force is not, or its change is another size or goes another way.
 * Where all move alike the line of the force says so. The furthest first.
 */
export function changedAreas(panel: Panel | null, lines: readonly PaperLine[]): PaperLine[] {
  if (panel === null || panel.series.length < 2) return [];
  return panel.series
    .flatMap((series): PaperLine[] => {
      const name = lineName(shortName(panel.indicator), series.part);
      const whole = lines.find((line) => line.name === name && line.series.area !== series.area);
      if (whole === undefined) return [];
      const said = seriesStatements(series, courseIn(panel, series));
      const { level } = said;
      const told = level.value === 'higher' || level.value === 'lower';
      if (!told || !isPlain(level.size) || nearEnd(level.size) <= level.grounds.margin) return [];
      if (!isOtherwise(level, whole.said.level)) return [];
      return [{ name: `${name} in ${series.areaName}`, series, said, areas: [], place: null }];
    })
    .sort((one, other) => nearEnd(other.said.level.size) - nearEnd(one.said.level.size));
}

const isPlain = (size: Estimate | null) => {
  const value = Math.abs(size?.value ?? 0);
  return value > WIDER * (value - nearEnd(size));
};

/**
 * Whether the force did not change so: not told, the other way, or by so much less or more that the two intervals lie apart, where
 * both are measured alike.
 */
function isOtherwise(area: Statement<'level'>, force: Statement<'level'>): boolean {
  if (area.value !== force.value) return true;
  if (area.grounds.by !== force.grounds.by) return false;
  const [lower, upper] = [area.size?.lower ?? null, area.size?.upper ?? null];
  const [least, most] = [force.size?.lower ?? force.size?.value, force.size?.upper ?? force.size?.value];
  if (lower === null || upper === null || least == null || most == null) return false;
  return lower > most || upper < least;
}
