import { courseIn } from '../course/courses.ts';
import { normalQuantile } from '../numeric/normal.ts';
import type { Estimate } from '../result/estimate.ts';
import type { Panel, Series } from '../series/series.ts';
import { sumAreas } from '../series/sum-areas.ts';
import { seriesStatements, shortName } from '../statement/of-series.ts';
import type { Statement } from '../statement/statement.ts';
import { nearEnd } from '../statement/sure.ts';
import type { PaperLine } from './figures.ts';
import { lineName } from './line-name.ts';

/** A 99.9% interval beside one of 95%: over a hundred areas and lines stand behind a paper, and few may be named by chance. */
const WIDER = 1.679;

/**
 * Areas that changed otherwise than the force did: the level of the area is told, beyond what matters, and by so much that a change in
 * a thousand areas that had none would be named in one; and that of the force is not, or its change is another size or goes another way,
 * or the other areas together did not change so: a rise of the force may be the rise of one of them. Where all move alike the line of the
 * force says so. The furthest first.
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
      if (!isOtherwise(level, whole.said.level) && !isApartFromRest(panel, series, level)) return [];
      return [{ name: `${name} in ${series.areaName}`, series, said, areas: [], place: null, beside: null }];
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

/** Whether the other areas together changed otherwise: by less or the other way, and by more than both are uncertain. */
function isApartFromRest(
  panel: Panel,
  { area, part }: Series,
  { grounds, size }: Statement<'level'>,
): boolean {
  const { maturity, measure } = panel.indicator;
  // What cannot be added up has no rest, and what is not all in is not added.
  if ((measure !== 'count' && measure !== 'proportion') || maturity !== undefined) return false;
  const alike = panel.series.filter((each) => sameParts(each.part, part) && each.area !== area);
  if (alike.length < 2) return false;
  const rest = sumAreas(panel, {
    ...{ area: 'the-others', areaName: 'the others', part },
    areas: alike.map((each) => each.area),
  });
  const { grounds: beside, size: others } = seriesStatements(rest).level;
  // Both against the same earlier stretch, or they are no two sizes of one thing.
  const alikeRead = beside.by === grounds.by && beside.against?.from === grounds.against?.from;
  if (!alikeRead || beside.against === null || beside.against.to !== grounds.against?.to) return false;
  const [own, other] = [logged(size), logged(others)];
  if (own === null || other === null || size?.unit !== others?.unit) return false;
  const way = Math.sign(own.value - other.value);
  const [near, far] = way > 0 ? [own.lower, other.upper] : [own.upper, other.lower];
  const unsure = Math.hypot(own.value - near, far - other.value);
  // In the way in which the area went; of areas that all changed alike one in twenty papers may name one.
  const wider = -normalQuantile(0.05 / (alike.length + 1)) / Z95;
  return way === Math.sign(own.value) && Math.abs(own.value - other.value) > wider * unsure;
}

/** Standard errors in the half of a 95% interval. */
const Z95 = 1.96;

const sameParts = (one: Series['part'], other: Series['part']) =>
  Object.entries(one).every(([name, value]) => other[name] === value);

/** A size with its interval on a scale on which sizes can be set against each other: percent by their ratios. */
function logged(size: Estimate | null): { value: number; lower: number; upper: number } | null {
  if (size === null) return null;
  const { lower, unit, upper, value } = size;
  if (value === null || lower === null || upper === null) return null;
  if (unit !== 'percent') return { value, lower, upper };
  const log = (percent: number) => Math.log1p(percent / 100);
  return lower <= -100 ? null : { value: log(value), lower: log(lower), upper: log(upper) };
}
