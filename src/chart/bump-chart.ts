import type { RankFinding, RankPlace } from '../compare/rank.ts';
import { ordinal } from '../words/numbers.ts';
import { type ChartOptions, chartSettings, requireAllDrawn } from './base/chart-options.ts';
import type { ChartSpec, Layer } from './base/chart-spec.ts';
import { frame } from './base/frame.ts';
import { labelLayer, pointMark } from './base/labels.ts';
import { lineLayer } from './base/mini-panel.ts';
import { together } from './base/origin.ts';
import { inPixels, layerOf, plotRoom } from './base/plot.ts';
import { cutText, textWidth, wrapText } from './base/text-fit.ts';
import { TEXT } from './base/theme.ts';
import { stretchWords } from './base/words.ts';

const HEIGHT = 330;

/** One definition: where each area stands. */
interface Column {
  readonly finding: RankFinding;
  readonly after: RankPlace;
  readonly x: number;
  readonly places: ReadonlyMap<string, { readonly name: string; readonly place: number; readonly y: number }>;
}

/**
 * Bump chart: every area's place under each definition, the named area picked out; lines that cross are places that the definition
 * decides.
 *
 * One `rank` for each definition, of the same area. First at the top and last at the bottom under each, however many it ranks. Those of
 * another area, or in which it has no place, are left out; `null` under two.
 *
 * @example
 * const ranks = ['2018-10', '2019-02'].map((period) => rank(charges, 'west-mercia', { period }));
 * bumpChart(ranks).title.text // => ['West Mercia is 11th to 12th: its place by definition']
 */
export function bumpChart(ranks: readonly RankFinding[], options: ChartOptions = {}): ChartSpec | null {
  requireAllDrawn('bumpChart: ranks', ranks, ['rank'], options);
  const [first] = ranks;
  const placed = ranks.flatMap((finding) =>
    finding.evidence.after !== null && finding.subject.area === first?.subject.area
      ? [{ finding, after: finding.evidence.after }]
      : [],
  );
  if (first === undefined || placed.length < 2) return null;
  const settings = chartSettings(options);
  const { palette } = settings;
  const { area, areaName } = first.subject;
  const plot = plotRoom(settings, { height: settings.height ?? HEIGHT, left: 96, right: 96 });
  const atX = (column: number) => (column / (placed.length - 1)) * plot.width;
  const atY = (place: number, of: number) => 10 + ((place - 1) / Math.max(1, of - 1)) * (plot.height - 20);
  const columns = placed.map(
    ({ finding, after }, column): Column => ({
      finding,
      after,
      x: atX(column),
      places: new Map(
        finding.evidence.rows.flatMap((row) =>
          row.place === null
            ? []
            : [[row.area, { name: row.areaName, place: row.place, y: atY(row.place, after.of) }]],
        ),
      ),
    }),
  );
  const steps = columns.slice(1).flatMap((to, index) => {
    const from = columns[index];
    return [...(from?.places ?? [])].flatMap(([key, { y }]) => {
      const next = to.places.get(key);
      return next === undefined || from === undefined ? [] : [{ key, x: from.x, y, x2: to.x, y2: next.y }];
    });
  });
  const own = steps.filter(({ key }) => key === area);
  const names = columns.map(
    ({ finding }) =>
      `${finding.evidence.definition.name}, ${stretchWords(finding.subject.from, finding.subject.to, 'short')}`,
  );
  const wide = plot.width / (placed.length - 1) - 10;
  // Where columns are too narrow for their names, they are numbered.
  const numbered = wide < 80;
  const heads = names.map((name, column) => {
    const edge = column === 0 || column === columns.length - 1;
    if (numbered) return [`${column + 1}`];
    return wrapText(name, edge ? Math.min(wide, 170) : wide, TEXT.small).slice(0, 3);
  });
  const legend = numbered ? ` ${names.map((name, column) => `${column + 1}: ${name}`).join('; ')}.` : '';
  const tall = Math.max(...heads.map(({ length }) => length));
  const ends = columns.map(({ after }) => after.place);
  const [best, worst] = [Math.min(...ends), Math.max(...ends)];
  const range = best === worst ? ordinal(best) : `${ordinal(best)} to ${ordinal(worst)}`;
  const spoken = columns
    .map(
      ({ after, finding }) =>
        `${finding.evidence.definition.name}, ${stretchWords(finding.subject.from, finding.subject.to)}: ${ordinal(after.place)} of ${after.of}`,
    )
    .join('; ');
  return frame({
    finding: together(
      first,
      placed.map(({ finding }) => finding),
    ),
    plot,
    title: `${areaName} is ${range}: its place by definition`,
    subtitle: `First at the top, last at the bottom under each definition. Vertical bars: the places that it may truly hold.${legend}`,
    description: `Places under ${columns.length} definitions, ${areaName} picked out. ${spoken}.`,
    headroom: 14 + 13 * tall,
    footroom: 10,
    layers: [
      lineLayer(
        columns.map(({ x }) => ({ x, x2: x, y: 0, y2: plot.height })),
        { color: palette.grid },
      ),
      lineLayer(
        steps.filter(({ key }) => key !== area),
        { color: palette.ordinary, strokeWidth: 0.8, opacity: 0.55 },
      ),
      layerOf(
        columns.flatMap(({ places, x }) =>
          [...places].flatMap(([key, { y }]) => (key === area ? [] : [{ x, y }])),
        ),
        pointMark({ shape: 'circle', color: palette.ordinary, filled: true }, 12),
        { x: inPixels('x'), y: inPixels('y') },
      ),
      lineLayer(
        columns.flatMap(({ after, x }) =>
          after.set === null
            ? []
            : [{ x, x2: x, y: atY(after.set.best, after.of), y2: atY(after.set.worst, after.of) }],
        ),
        { color: palette.alert, strokeWidth: 2 },
      ),
      lineLayer(own, { color: palette.alert, strokeWidth: 3 }),
      layerOf(
        columns.map(({ after, x }) => ({ x, y: atY(after.place, after.of) })),
        pointMark({ shape: 'diamond', color: palette.alert, filled: true }, 120),
        { x: inPixels('x'), y: inPixels('y') },
      ),
      ...columns.map(({ after, x }, column) => {
        const y = atY(after.place, after.of);
        const inner = column > 0 && column < columns.length - 1;
        // Beside the line that goes on from here, not on it.
        const next = columns[column + 1]?.places.get(area ?? '')?.y ?? y;
        return labelLayer(
          [
            {
              x: x + (column === 0 ? -12 : 10),
              y: inner ? y + (next > y ? -11 : 12) : y,
              label: `${ordinal(after.place)} of ${after.of}`,
            },
          ],
          { align: column === 0 ? 'right' : 'left', bold: true, color: palette.ink },
        );
      }),
      ...columns.map(({ x }, column) =>
        labelLayer(
          (heads[column] ?? []).map((label, line) => ({
            x: headX(x, column, columns.length, numbered ? 0 : plot.left - 10),
            y: -10 - 13 * (tall - 1 - line),
            label,
          })),
          {
            align: column === 0 ? 'left' : column === columns.length - 1 ? 'right' : 'center',
            color: palette.soft,
            size: TEXT.small,
          },
        ),
      ),
      ...endNames(columns[0], area, -10, 'right', palette.soft),
      ...endNames(columns.at(-1), area, plot.width + 10, 'left', palette.soft),
    ],
  });
}

/** Heads at the edges reach outwards, to the edge of the picture. */
function headX(x: number, column: number, columns: number, margin: number): number {
  if (column === 0) return x - margin;
  return column === columns - 1 ? x + margin : x;
}

/** The first and the last area of a column, where the named one leaves room. */
function endNames(
  column: Column | undefined,
  named: string | null,
  x: number,
  align: 'left' | 'right',
  color: string,
): readonly Layer[] {
  if (column === undefined) return [];
  const { after, places } = column;
  const most = Math.floor(74 / textWidth('x', TEXT.small));
  const own = places.get(named ?? '')?.y ?? Number.NEGATIVE_INFINITY;
  const labels = [...places].flatMap(([area, { name, place, y }]) =>
    area !== named && Math.abs(y - own) > 12 && (place === 1 || place === after.of)
      ? [{ x, y, label: cutText(name, most) }]
      : [],
  );
  // Areas that share the last place would be written over one another.
  const apart = labels.filter(({ y }, index) => labels.findIndex((other) => other.y === y) === index);
  return [labelLayer(apart, { align, color, size: TEXT.small })];
}
