import type { DetectableChangeFinding } from '../../change/power/detectable-change-finding.ts';
import { labelWords, unitWords } from '../../chart/base/amount.ts';
import { type ChartOptions, chartSettings, requireDrawn } from '../../chart/base/chart-options.ts';
import type { ChartSpec } from '../../chart/base/chart-spec.ts';
import { frame } from '../../chart/base/frame.ts';
import { edgeLabels, labelLayer, pointMark } from '../../chart/base/labels.ts';
import { layerOf } from '../../chart/base/plot.ts';
import { DASH } from '../../chart/base/theme.ts';
import { valueScale } from '../../chart/base/value-scale.ts';
import { aboutWords, periodWords } from '../../chart/base/words.ts';
import { acrossRule, xyPlot } from '../../chart/base/xy-plot.ts';
import { figureWords, sizeWords } from '../../words/numbers.ts';

/**
 * Detectable change: the chance that a change of each size would be shown by then, and the smallest with the chance wanted.
 *
 * `null` where no change could be seen.
 *
 * @example
 * detectableChangeChart(detectableChangeIn(shropshire)).title.text.join(' ')
 * // => 'Victim satisfaction, Shropshire: in 12 months a rise of 4.0 points could be seen'
 */
export function detectableChangeChart(
  finding: DetectableChangeFinding,
  options: ChartOptions = {},
): ChartSpec | null {
  requireDrawn('detectableChangeChart: finding', finding, ['detectable-change'], options);
  const { estimate, evidence, method, subject } = finding;
  const { asked, base, curve, direction, months } = evidence;
  if (estimate.value === null || curve.length < 2) return null;
  const settings = chartSettings(options);
  const power = Number(method.options['power'] ?? 0.8);
  const sizes = curve.map(({ change, chance }) => ({ x: Math.abs(change), y: chance }));
  const furthest = sizes.at(-1)?.x ?? 1;
  const wanted = `wanted ${labelWords(power, 'probability')}`;
  const edges = [{ value: power, label: wanted }];
  const x = valueScale([0, ...sizes.map((point) => point.x)]);
  const room = xyPlot(settings, {
    x: { scale: x, unit: estimate.unit, title: `size of the ${direction}, ${unitWords(estimate.unit)}` },
    y: { scale: valueScale([0, 1]), unit: 'probability', title: 'chance that it is shown' },
    edges,
  });
  const { palette } = room.plot;
  const said = (change: number) => sizeWords({ unit: estimate.unit, value: change });
  const marks = [
    {
      x: Math.abs(estimate.value),
      y: power,
      label: `smallest ${said(estimate.value)}`,
      shape: 'diamond',
      color: palette.main,
    },
    ...(asked === null || Math.abs(asked.change) > furthest
      ? []
      : [
          {
            ...{ x: Math.abs(asked.change), y: asked.chance, shape: 'circle', color: palette.alert },
            label: `asked ${said(asked.change)}: ${labelWords(asked.chance, 'probability')}`,
          },
        ]),
  ];
  const hoped =
    asked === null
      ? ''
      : ` One of ${said(asked.change)} would be shown with a chance of ${figureWords(asked.chance, 'probability')}.`;
  return frame({
    finding,
    plot: room.plot,
    title: `${aboutWords(subject)}: in ${months} months a ${direction} of ${said(estimate.value)} could be seen`,
    subtitle: `Smallest ${direction} that would be shown with a chance of ${figureWords(power, 'probability')}, against ${base === null ? 'the months before' : `${periodWords(base.from)} to ${periodWords(base.to)}`} as it is.${hoped}`,
    description: `Chance that a ${direction} of ${aboutWords(subject)} is shown in ${months} months, by its size. The smallest with a chance of ${labelWords(
      power,
      'probability',
    )} is ${said(estimate.value)}.${hoped}`,
    headroom: 20,
    layers: [
      ...room.base,
      acrossRule(power, room, palette.soft, DASH.target),
      layerOf(sizes, { type: 'line', color: palette.main, strokeWidth: 2.4 }, { x: room.x, y: room.y }),
      ...marks.flatMap(({ x: at, y, label, shape, color }) => [
        layerOf([{ x: at, y }], pointMark({ shape, color, filled: true }, 90), { x: room.x, y: room.y }),
        labelLayer(
          [
            {
              x: room.atX(at) + (at > furthest * 0.6 ? -10 : 10),
              y: room.atY(y) + (at > furthest * 0.6 ? -12 : 12),
              label,
            },
          ],
          { align: at > furthest * 0.6 ? 'right' : 'left', bold: shape === 'diamond', color: palette.ink },
        ),
      ]),
      ...edgeLabels(edges, room),
    ],
  });
}
