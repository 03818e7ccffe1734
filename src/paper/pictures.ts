import type { AreasFinding } from '../areas/finding.ts';
import type { ChartOptions } from '../chart/base/chart-options.ts';
import type { ChartSpec } from '../chart/base/chart-spec.ts';
import type { CourseFinding } from '../course/finding.ts';
import { chartOf } from '../findings/chart-of.ts';
import { valueAt } from '../series/values.ts';
import { sayLevel } from '../statement/say.ts';
import { apartOf, sayArea } from '../statement/say-area.ts';
import { agreeing } from '../words/about.ts';
import type { PaperIndicator, PaperLine } from './figures.ts';
import type { Headline, PaperFigure } from './paper.ts';
import { tableOfLine } from './tables.ts';

/**
 * The picture of the indicator of the item that has most to say: small, as it stands beside the answer. Where its headlines speak of
 * what became of the force, and of no area that stands apart, it is of that.
 */
export function figureOf(
  found: readonly PaperIndicator[],
  headlines: readonly Pick<Headline, 'statements'>[],
): PaperFigure | null {
  const drawn = found.flatMap((each) => each.lines.map((line) => ({ found: each, line })));
  const ids = headlines.flatMap(({ statements }) => statements);
  const led = ids.some((id) => id.startsWith('area:'))
    ? undefined
    : drawn.find(({ line: { said } }) => ids.includes(said.level.id));
  if (led !== undefined) return lineFigure(led.found, { ...led.line, areas: [] }, { compact: true });
  const best =
    drawn.find(({ line }) => apartOf(line.areas).length > 0) ??
    drawn.find(({ line: { said } }) => said.level.value === 'higher' || said.level.value === 'lower') ??
    drawn[0];
  if (best === undefined) return null;
  return lineFigure(best.found, best.line, { compact: true });
}

/** The picture of one line of an indicator with its table; `null` where nothing can be drawn. */
export function lineFigure(
  found: PaperIndicator,
  line: PaperLine,
  options: ChartOptions = {},
): PaperFigure | null {
  const { course, level, shape } = line.said;
  const [apart] = apartOf(line.areas);
  // The areas beside it where one of them is the finding; else what became of it.
  const areas = found.areas === null ? null : chartOf(ofPart(found.areas.reading, line), options);
  const own = course.period.from === course.period.to ? null : chartOf(readingDrawn(line), options);
  const charts: ChartSpec[] = (apart === undefined ? [own ?? areas] : [areas]).filter(
    (each) => each !== null,
  );
  if (charts.length === 0) return null;
  const title =
    apart === undefined
      ? `${line.name} ${agreeing(line.name, sayLevel(level, shape))}`
      : `${apart.areaName} ${sayArea(apart)} on ${line.name.toLowerCase()}`;
  return {
    title,
    charts: charts.slice(0, 2),
    table: tableOfLine(line),
    source: line.series.sources.map(({ title: each }) => each).join('; '),
  };
}

/** The areas on the dimension of the line alone. */
function ofPart(reading: AreasFinding, { series: { part } }: PaperLine): AreasFinding {
  const rows = reading.evidence.rows.filter((each) => JSON.stringify(each.part) === JSON.stringify(part));
  return rows.length === 0 ? reading : { ...reading, evidence: { ...reading.evidence, rows } };
}

/** Full counts by year are drawn as they are: they have no level, and no chance in them. */
function readingDrawn({ said: { level, reading }, series }: PaperLine): CourseFinding {
  if (level.grounds.by !== 'counts') return reading;
  const none = reading.evidence.periods.map(() => null);
  const values = none.map((_, at) => valueAt(series, at));
  return { ...reading, evidence: { ...reading.evidence, values, mean: none, lower: none, upper: none } };
}
