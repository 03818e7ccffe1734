import type { FunnelFinding, FunnelRow } from '../compare/index.ts';
import { amount, plain, unitWords } from './amount.ts';
import { type ChartOptions, chartSettings } from './chart-options.ts';
import type { ChartSpec, Layer } from './chart-spec.ts';
import { frame } from './frame.ts';
import { edgeLabels, type KeyItem, labelLayer, pointMark, spreadOut } from './labels.ts';
import { inPixels, layerOf, onScale, type Plot, paletteOf, plotRoom, valueAxis } from './plot.ts';
import { rowScale } from './row-scale.ts';
import { cutText, textWidth } from './text-fit.ts';
import { DASH, type Palette, TEXT } from './theme.ts';
import { valueScale } from './value-scale.ts';
import { aboutWords, listWords, stretchWords } from './words.ts';

/** Names beyond the limits that are written beside their points. */
const MOST_NAMES = 12;

/**
 * Funnel: each area's figure against its size, with the limits that chance (and the ordinary spread of areas, where there is one)
 * would keep 95% and 99.8% of areas inside; those beyond are named.
 *
 * A figure far beyond all others is an arrow at the edge. `null` below three areas.
 *
 * @example
 * funnelChart(funnel(outcome16, { period: '2018/19' })).title.text
 */
export function funnelChart(finding: FunnelFinding, options: ChartOptions = {}): ChartSpec | null {
  const { evidence, subject, verdict } = finding;
  const { beyond998, beyond95, centre, curve, rows, sizeLabel } = evidence;
  if (rows.length < 3 || curve.length === 0) return null;
  const settings = chartSettings(options);
  const palette = paletteOf(settings);
  const plot = plotRoom(settings, { height: 300, left: 64, right: 120 });
  const { unit } = subject;
  const y = rowScale(
    rows.map(({ value }) => ({ value, lower: null, upper: null })),
    // The limits of all but the smallest areas are to be seen as well.
    [
      centre,
      ...curve.slice(Math.floor(curve.length / 3)).flatMap(({ lower998, upper998 }) => [lower998, upper998]),
    ],
  );
  const x = valueScale([...rows.map(({ size }) => size), ...curve.map(({ size }) => size)], { zero: true });
  const atX = (size: number) => x.share(size) * plot.width;
  const atY = (value: number) => (1 - Math.max(0, Math.min(1, y.share(value)))) * plot.height;
  const styles = stylesOf(palette);
  const beyond = (value: number) => value < y.domain[0] || value > y.domain[1];
  const placed = rows.map((row) => ({
    row,
    x: atX(row.size),
    y: atY(row.value),
    name: row.place.endsWith('998')
      ? ('far' as const)
      : row.place.endsWith('95')
        ? ('near' as const)
        : ('within' as const),
  }));
  const nameOf = (area: string) => rows.find((row) => row.area === area)?.areaName ?? area;
  const [far, near] = [beyond998.map(nameOf), beyond95.map(nameOf)];
  const last = curve[curve.length - 1];
  const edge = (label: string, value: number | null | undefined) =>
    typeof value === 'number' && !beyond(value) ? [{ y: atY(value), label }] : [];
  const summary = `${far.length} beyond 99.8%${far.length > 0 ? `: ${listWords(far, 8)}` : ''}; ${near.length} more beyond 95%, where chance alone would put ${plain(evidence.expectedBeyond95, 1)} of ${rows.length} areas in all.`;
  const spread = evidence.overdispersion.established
    ? 'Limits allow for the ordinary spread between areas.'
    : 'Limits allow for chance alone.';
  return frame({
    finding,
    plot,
    title: `${aboutWords(subject)}: ${far.length === 0 ? 'no area beyond the 99.8% limits' : `${far.length} of ${rows.length} areas beyond the 99.8% limits`}`,
    subtitle: `${stretchWords(subject.from, subject.to)}. ${spread} ${near.length} more beyond 95%, where chance would put about ${plain(evidence.expectedBeyond95, 1)} in all.`,
    description: `Funnel of ${rows.length} areas, ${aboutWords(subject)}, ${stretchWords(subject.from, subject.to)}: figure against ${sizeLabel}. Overall level ${amount(centre, unit, 'spoken')}. ${spread} ${summary} Verdict: ${VERDICTS[verdict]}.`,
    headroom: 20,
    layers: [
      layerOf(
        [{ x: x.domain[0], y: y.domain[0] }],
        { type: 'point', opacity: 0 },
        {
          x: onScale('x', x, {
            values: [...x.ticks],
            format: x.step < 1e5 ? ',.0f' : '~s',
            grid: false,
            title: cutText(sizeLabel, 60),
            titleY: 28,
          }),
          y: onScale('y', y, {
            ...valueAxis(unit, y, settings.unit ?? unitWords(unit)),
            titleAngle: 0,
            titleAlign: 'left',
            titleAnchor: 'end',
            titleX: 10 - plot.left,
            titleY: -8,
            domain: false,
          }),
        },
      ),
      ...(['lower998', 'upper998', 'lower95', 'upper95'] as const).map((name) =>
        layerOf(
          // Outside the drawn range a limit is left out, not bent along the edge.
          curve.map((point) => {
            const at = point[name];
            return { x: point.size, y: at === null || beyond(at) ? null : at };
          }),
          {
            type: 'line',
            color: palette.soft,
            strokeWidth: 1.3,
            ...(name.endsWith('95') ? { strokeDash: [...DASH.warning] } : {}),
          },
          { x: onScale('x', x), y: onScale('y', y) },
        ),
      ),
      layerOf(
        [{ x: x.domain[0], x2: x.domain[1], y: centre }],
        { type: 'rule', color: palette.soft, strokeDash: [...DASH.target] },
        { x: onScale('x', x), x2: { field: 'x2' }, y: onScale('y', y) },
      ),
      ...(['within', 'near', 'far'] as const).flatMap((name) =>
        [true, false].map((outside) =>
          pointLayer(
            placed.filter((each) => each.name === name && beyond(each.row.value) === outside),
            outside ? { ...styles[name], shape: 'triangle-up' } : styles[name],
            unit,
          ),
        ),
      ),
      ...names(
        placed.filter((each) => each.name === 'far'),
        plot,
        palette,
      ),
      ...edgeLabels(
        [
          ...edge('99.8% limit', last?.upper998),
          ...edge('95% limit', last?.upper95),
          ...edge(`overall ${amount(centre, unit)}`, centre),
          ...edge('95% limit', last?.lower95),
          ...edge('99.8% limit', last?.lower998),
        ],
        plot,
      ),
    ],
    key: (['within', 'near', 'far'] as const)
      .filter((name) => placed.some((each) => each.name === name))
      .map((name) => styles[name]),
  });
}

interface Placed {
  readonly row: FunnelRow;
  readonly x: number;
  readonly y: number;
}

function pointLayer(
  placed: readonly Placed[],
  style: KeyItem,
  unit: FunnelFinding['subject']['unit'],
): Layer {
  return layerOf(
    placed.map(({ row, x, y }) => ({ x, y, name: row.areaName, figure: amount(row.value, unit) })),
    { ...pointMark(style, 50), tooltip: true },
    {
      x: inPixels('x'),
      y: inPixels('y'),
      tooltip: [
        { field: 'name', title: 'area', type: 'nominal' },
        { field: 'figure', title: 'figure', type: 'nominal' },
      ],
    },
  );
}

/** Names of the points furthest out, moved apart; on the side where there is room. */
function names(placed: readonly Placed[], plot: Plot, { ink }: Palette): readonly Layer[] {
  const shown = placed
    .slice(0, MOST_NAMES)
    .map(({ row, x, y }) => ({ x, y, label: cutText(row.areaName, 24) }));
  const left = (each: { x: number; label: string }) =>
    each.x + 9 + textWidth(each.label, TEXT.small) > plot.width;
  return [true, false].map((side) =>
    labelLayer(
      spreadOut(
        shown.filter((each) => left(each) === side).map((each) => ({ ...each, x: each.x + (side ? -8 : 8) })),
        TEXT.small + 2,
        [4, plot.height - 4],
      ),
      { align: side ? 'right' : 'left', size: TEXT.small, color: ink },
    ),
  );
}

function stylesOf({ alert, main, ordinary }: Palette): Readonly<Record<'within' | 'near' | 'far', KeyItem>> {
  return {
    within: { label: 'inside the limits', shape: 'circle', color: ordinary, filled: false },
    near: { label: 'beyond 95%', shape: 'square', color: main, filled: true },
    far: { label: 'beyond 99.8%', shape: 'diamond', color: alert, filled: true },
  };
}

const VERDICTS: Readonly<Record<FunnelFinding['verdict'], string>> = {
  'beyond-998': 'at least one area lies beyond the 99.8% limits',
  'beyond-95': 'at least one area lies beyond the 95% limits, none beyond 99.8%',
  within: 'all areas lie inside the limits',
  'cannot-tell': 'cannot tell',
  'no-data': 'no figures',
};
