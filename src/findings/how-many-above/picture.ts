import { axisFormat, labelWords, unitWords } from '../../chart/base/amount.ts';
import { type ChartOptions, chartSettings, requireDrawn } from '../../chart/base/chart-options.ts';
import type { ChartSpec } from '../../chart/base/chart-spec.ts';
import { frame } from '../../chart/base/frame.ts';
import { beyondKey, intervalLayers, valueRule } from '../../chart/base/row-layers.ts';
import { type PlotRow, rowPlot } from '../../chart/base/row-plot.ts';
import { rowScale } from '../../chart/base/row-scale.ts';
import { SIDE_WORDS, sideKey, sideStyle } from '../../chart/base/side-style.ts';
import { cutText } from '../../chart/base/text-fit.ts';
import { aboutWords, stretchWords } from '../../chart/base/words.ts';
import type { AreaAbove, HowManyAboveFinding } from '../../compare/how-many-above.ts';
import { list } from '../../words/about.ts';
import { figureRange, targetWords, trulyAre } from '../../words/numbers.ts';

/** Below so many pixels the chances stand alone, to leave room for the intervals. */
const narrowWidth = 480;

/**
 * How many above: every area against the target, the highest first: its level with the interval, which the chance rests
 * on, and as a small mark the figure that was published.
 *
 * A solid triangle says on which side the level is; hollow: probably, or cannot be told. `null` where samples are not
 * known, so that there are no chances.
 *
 * @example
 * howManyAboveChart(howManyAbove(boroughs)).title.text[0]
 * // => 'Victim satisfaction: 3 of 5 areas showed 80% or more in June'
 */
export function howManyAboveChart(
  finding: HowManyAboveFinding,
  options: ChartOptions = {},
): ChartSpec | null {
  requireDrawn('howManyAboveChart: finding', finding, ['how-many-above'], options);
  const { evidence, subject } = finding;
  const { distribution, levels, observedAbove, target } = evidence;
  if (distribution.length === 0) return null;
  const settings = chartSettings(options);
  const { palette } = settings;
  const { polarity, unit } = subject;
  const narrow = settings.width < narrowWidth;
  const drawn = [...evidence.areas].sort((a, b) => (b.level.value ?? 0) - (a.level.value ?? 0));
  const rows = drawn.map((area): PlotRow => {
    const chance = area.probability === null ? '' : labelWords(area.probability, 'probability');
    const { lower, upper, value } = area.level;
    return {
      name: area.areaName,
      ...{ value, lower, upper },
      mark: area.value,
      note: narrow ? chance : `${labelWords(value ?? 0, unit)}, chance ${chance}`,
      ...sideStyle(area.side, polarity, palette),
    };
  });
  const scale = rowScale(rows, [target, ...(rows.length < 8 ? drawn.map(({ value }) => value) : [])]);
  const room = rowPlot(settings, rows, scale, {
    values: [...scale.ticks],
    format: axisFormat(unit, scale.step),
    title: `${cutText(subject.indicatorName, 40)}, ${settings.unit ?? unitWords(unit)}`,
  });
  const said = targetWords(target, unit);
  const when = stretchWords(subject.from, subject.to);
  const rests = levels.now ? 'level now' : `level over ${stretchWords(levels.from, levels.to)}`;
  const truly = evidence.expected === null ? '' : `; ${trulyAre(evidence.expected, drawn.length)}`;
  const none = evidence.withoutFigure;
  const missing = none.length === 0 ? '' : ` Without a figure: ${list(none)}.`;
  const of = drawn.filter(({ observed }) => observed !== null).length;
  return frame({
    finding,
    plot: room.plot,
    title: `${aboutWords(subject)}: ${observedAbove} of ${of} areas showed ${said} or more in ${when}${truly}`,
    subtitle: `Lines: the ${rests}, with 95% intervals; small marks: ${when}. ${narrow ? 'At the right: the chance' : 'Chance:'} that the level is at or over ${said}.${missing}`,
    description: `${aboutWords(subject)} of ${drawn.length} areas against ${said}, ${rests}. ${drawn.map((area) => spoken(area, unit)).join('; ')}.${missing}`,
    headroom: 18,
    layers: [
      ...room.base,
      ...valueRule(target, `target ${said}`, room, 'target'),
      ...intervalLayers(rows, room),
    ],
    key: [
      ...sideKey(
        drawn.map(({ side }) => side),
        polarity,
        palette,
      ),
      { label: `published for ${when}`, shape: 'diamond', color: palette.ordinary, filled: true },
      ...beyondKey(rows, room),
    ],
  });
}

function spoken(
  { areaName, level, side, value }: AreaAbove,
  unit: HowManyAboveFinding['subject']['unit'],
): string {
  const shown = value === null ? '' : ` (published ${labelWords(value, unit)})`;
  return `${areaName} ${figureRange(level)}${shown}, ${SIDE_WORDS[side]}`;
}
