import type { SeasonalityFinding } from '../../change/season/seasonality.ts';
import { labelWords } from '../../chart/base/amount.ts';
import { type ChartOptions, chartSettings, requireDrawn } from '../../chart/base/chart-options.ts';
import type { ChartSpec } from '../../chart/base/chart-spec.ts';
import { frame } from '../../chart/base/frame.ts';
import { labelLayer } from '../../chart/base/labels.ts';
import { lineLayer, miniLine, miniPanel } from '../../chart/base/mini-panel.ts';
import { plotRoom } from '../../chart/base/plot.ts';
import { textWidth } from '../../chart/base/text-fit.ts';
import { TEXT } from '../../chart/base/theme.ts';
import { labelledPlaces, unitEach } from '../../chart/base/time-plot.ts';
import { valueScale } from '../../chart/base/value-scale.ts';
import { aboutWords, periodWords, stretchWords } from '../../chart/base/words.ts';
import { decimal } from '../../words/numbers.ts';

const PANEL = 66;
const GAP = 26;

/**
 * Seasonal decomposition: the figures, what moves slowly in them, what comes back every year, and what is left.
 *
 * Trend and season add up to the figure with what is left; each panel has a scale of its own, with its ends written beside it.
 * `null` where the figures are too few to be taken apart.
 *
 * @example
 * decompositionChart(seasonality(hackney)).title.text // => ['Recorded crime, Hackney, taken apart']
 */
export function decompositionChart(
  finding: SeasonalityFinding,
  options: ChartOptions = {},
): ChartSpec | null {
  requireDrawn('decompositionChart: finding', finding, ['seasonality'], options);
  const { evidence, subject, verdict } = finding;
  const { parts, periods, values } = evidence;
  if (parts === null) return null;
  const settings = chartSettings(options);
  const { palette } = settings;
  const panels = [
    { name: 'figures', values, color: palette.ordinary, zero: false },
    { name: 'trend', values: parts.trend, color: palette.main, zero: false },
    { name: 'season', values: parts.seasonal, color: palette.main, zero: true },
    { name: 'what is left', values: parts.remainder, color: palette.ordinary, zero: true },
  ].map((panel) => ({ ...panel, scale: valueScale(panel.values, { ticks: 2, zero: panel.zero }) }));
  const share = subject.unit === 'proportion';
  const said = (value: number) =>
    share ? `${decimal(100 * value, 1)}%` : decimal(value, Number.isInteger(value) ? 0 : 2);
  const widest = Math.max(
    ...panels.flatMap(({ scale }) => scale.domain.map((end) => textWidth(said(end), TEXT.label))),
  );
  const plot = plotRoom(settings, {
    height: panels.length * (PANEL + GAP),
    left: Math.max(54, Math.ceil(widest) + 18),
    right: 22,
  });
  const drawn = panels.map((panel, row) => ({
    ...panel,
    room: miniPanel(
      { x: 0, y: GAP + row * (PANEL + GAP), width: plot.width, height: PANEL },
      panel.scale,
      periods.length,
    ),
  }));
  const ticks = labelledPlaces(periods, Math.max(2, Math.floor(plot.width / 62)));
  const [first] = drawn;
  const reach = (all: readonly (number | null)[]) => {
    const known = all.filter((value) => value !== null);
    return `${said(Math.min(...known))} to ${said(Math.max(...known))}`;
  };
  const sure =
    verdict === 'seasonal'
      ? 'The season is more than chance.'
      : 'The season is not shown to be more than chance.';
  const when = stretchWords(periods[0] ?? '', periods.at(-1) ?? '');
  return frame({
    finding,
    plot,
    title: `${aboutWords(subject)}, taken apart`,
    subtitle: `${when}. Trend, season and what is left add up to the figures; each panel has a scale of its own. ${sure}`,
    description: `${aboutWords(subject)}, ${when}, taken apart by loess: ${drawn
      .map(({ name, values: each }) => `${name} from ${reach(each)}`)
      .join(', ')}. Latest trend ${labelWords(parts.trend.at(-1) ?? 0, subject.unit)}. ${sure}`,
    headroom: 4,
    footroom: 26,
    layers: [
      lineLayer(
        drawn.flatMap(({ room: { box } }) =>
          [box.y, box.y + box.height].map((y) => ({ x: 0, x2: plot.width, y, y2: y })),
        ),
        { color: palette.grid, strokeWidth: 1 },
      ),
      ...drawn.flatMap(({ room, scale, zero }) =>
        zero && scale.domain[0] < 0
          ? [
              lineLayer([{ x: 0, x2: plot.width, y: room.atY(0), y2: room.atY(0) }], {
                color: palette.soft,
                strokeWidth: 1,
              }),
            ]
          : [],
      ),
      ...drawn.flatMap(({ color, room, values: each }) =>
        miniLine(each, room, { color, strokeWidth: color === palette.main ? 2 : 1.2 }),
      ),
      labelLayer(
        drawn.map(({ name, room: { box } }, row) => ({
          x: 0,
          y: box.y - 9,
          label: row === 0 ? `${name}, ${settings.unit ?? unitEach(subject.unit, periods)}` : name,
        })),
        { bold: true, color: palette.ink },
      ),
      labelLayer(
        drawn.flatMap(({ room: { box }, scale: { domain } }) => [
          { x: -8, y: box.y + 2, label: said(domain[1]) },
          { x: -8, y: box.y + box.height - 2, label: said(domain[0]) },
        ]),
        { align: 'right', color: palette.soft },
      ),
      labelLayer(
        ticks.map((index) => ({
          x: first?.room.atX(index) ?? 0,
          y: plot.height + 13,
          label: periodWords(periods[index] ?? ''),
        })),
        { align: 'center', color: palette.soft },
      ),
    ],
  });
}
