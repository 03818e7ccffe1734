import { labelWords, unitWords } from '../../chart/base/amount.ts';
import { type ChartOptions, chartSettings, requireDrawn } from '../../chart/base/chart-options.ts';
import type { ChartSpec } from '../../chart/base/chart-spec.ts';
import { frame } from '../../chart/base/frame.ts';
import { edgeLabels } from '../../chart/base/labels.ts';
import { layerOf, onScale, plotRoom, titleRoom, toTenth, valueAxis } from '../../chart/base/plot.ts';
import { rowScale } from '../../chart/base/row-scale.ts';
import { cutText } from '../../chart/base/text-fit.ts';
import { DASH } from '../../chart/base/theme.ts';
import { valueScale } from '../../chart/base/value-scale.ts';
import { aboutWords } from '../../chart/base/words.ts';
import type { FunnelFinding } from '../../compare/funnel-finding.ts';
import { overPeriod } from '../../period/over-period.ts';
import { list } from '../../words/about.ts';
import { decimal } from '../../words/numbers.ts';
import { peersBeside } from '../areas/peers-picture.ts';
import {
  FUNNEL_MARKS,
  type FunnelMark,
  funnelStyles,
  limitTicks,
  nameLayers,
  type PlacedArea,
  pointLayer,
} from './points.ts';

/**
 * Funnel: each area's figure against its size, with the limits that would keep 95% and 99.8% of areas of that size inside, as far as
 * areas ordinarily differ; those beyond are named, and have their own limits as ticks where they have crossed them.
 *
 * A figure far beyond all others is an arrow at the edge. `null` below three areas.
 *
 * @example
 * funnelChart(funnel(charges, { period: '2018-10/2019-02' })).title.text.join(' ')
 * // => 'Charge to NFA: 1 of 16 areas further out than areas ordinarily are'
 */
export function funnelChart(finding: FunnelFinding, options: ChartOptions = {}): ChartSpec | null {
  requireDrawn('funnelChart: finding', finding, ['funnel'], options);
  const { evidence, subject } = finding;
  const { beyond998, beyond95, centre, curve, rows, sizeLabel } = evidence;
  if (rows.length < 3 || curve.length === 0 || centre === null) return null;
  const settings = chartSettings(options);
  const { palette } = settings;
  const plot = plotRoom(settings, { height: settings.height ?? 300, left: 64, right: 120 });
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
  const atX = (size: number) => toTenth(x.share(size) * plot.width);
  const atY = (value: number) => toTenth((1 - Math.max(0, Math.min(1, y.share(value)))) * plot.height);
  const styles = funnelStyles(palette);
  const beyond = (value: number) => value < y.domain[0] || value > y.domain[1];
  const placed = rows.map(
    (row): PlacedArea => ({
      row,
      x: atX(row.size),
      y: atY(row.value),
      mark: row.value > y.domain[1] ? 'over' : row.value < y.domain[0] ? 'under' : FUNNEL_MARKS[row.place],
    }),
  );
  const marks = (Object.keys(styles) as FunnelMark[]).filter((mark) =>
    placed.some((each) => each.mark === mark),
  );
  const nameOf = (area: string) => rows.find((row) => row.area === area)?.areaName ?? area;
  const [far, near] = [beyond998.map(nameOf), beyond95.map(nameOf)];
  const last = curve[curve.length - 1];
  const edge = (label: string, value: number | null | undefined) =>
    typeof value === 'number' && !beyond(value) ? [{ value, label }] : [];
  const summary = `${far.length} beyond 99.8%${far.length > 0 ? `: ${list(far, 8)}` : ''}; ${near.length} more beyond 95%, where ${decimal(evidence.expectedBeyond95, 1)} of ${rows.length} ordinary areas would be in all.`;
  const spread =
    evidence.preset === null
      ? 'Limits allow for how far areas of each size ordinarily differ.'
      : `Limits by the rules named ${evidence.preset.toUpperCase()}, uncorrected.`;
  const [peers] = evidence.peers;
  const average = peers?.mean.value ?? null;
  const beside = peersBeside(peers, subject);
  const headline = headlineOf(finding);
  return frame({
    finding,
    plot,
    title: `${aboutWords(subject)}: ${headline}`,
    subtitle: `${overPeriod(subject)}. ${spread} ${summary}${beside}`,
    description: `Funnel of ${rows.length} areas, ${aboutWords(subject)}, ${overPeriod(subject)}: figure against ${sizeLabel}. Areas lie about ${labelWords(centre, unit)}. ${spread} ${summary}${beside} Verdict: ${headline}.`,
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
            title: cutText(sizeLabel, titleRoom(plot)),
            labelFlush: false,
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
      ...(average === null || beyond(average)
        ? []
        : [
            layerOf(
              [{ x: x.domain[0], x2: x.domain[1], y: average }],
              { type: 'rule', color: palette.ink, strokeDash: [...DASH.target] },
              { x: onScale('x', x), x2: { field: 'x2' }, y: onScale('y', y) },
            ),
          ]),
      ...limitTicks(placed, atY, beyond, palette.ink),
      ...marks.map((mark) =>
        pointLayer(
          placed.filter((each) => each.mark === mark),
          styles[mark],
          unit,
        ),
      ),
      ...nameLayers(placed, plot, unit),
      ...edgeLabels(
        [
          ...edge('99.8% limit', last?.upper998),
          ...edge('95% limit', last?.upper95),
          ...edge(`${evidence.preset === null ? 'about' : 'overall'} ${labelWords(centre, unit)}`, centre),
          ...(peers === undefined ? [] : edge(peers.name, average)),
          ...edge('95% limit', last?.lower95),
          ...edge('99.8% limit', last?.lower998),
        ],
        { plot, atY },
      ),
    ],
    key: marks.map((mark) => styles[mark]),
  });
}

function headlineOf({ evidence, verdict }: FunnelFinding): string {
  const { beyond, beyond998, rows } = evidence;
  switch (verdict) {
    case 'beyond-ordinary-variation':
      return `${beyond.length} of ${rows.length} areas further out than areas ordinarily are`;
    case 'within-ordinary-variation':
      return 'areas differ, none further out than areas ordinarily are';
    case 'within-chance':
      return 'no area by itself differs by more than chance';
    case 'beyond-998':
      return `${beyond998.length} of ${rows.length} areas beyond the 99.8% limits`;
    case 'beyond-95':
      return 'no area beyond the 99.8% limits, at least one beyond 95%';
    case 'within':
      return 'no area beyond the limits';
    case 'cannot-tell':
    case 'no-data':
      return 'cannot tell';
  }
}
