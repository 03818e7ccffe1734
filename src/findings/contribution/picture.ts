import type { Contribution, ContributionFinding } from '../../change/amount/contribution-finding.ts';
import { axisFormat, unitWords } from '../../chart/base/amount.ts';
import { type Bar, barLayers } from '../../chart/base/bars.ts';
import { type ChartOptions, chartSettings, requireDrawn } from '../../chart/base/chart-options.ts';
import type { ChartSpec } from '../../chart/base/chart-spec.ts';
import { frame } from '../../chart/base/frame.ts';
import { valueRule } from '../../chart/base/row-layers.ts';
import { type PlotRow, rowPlot } from '../../chart/base/row-plot.ts';
import { valueScale } from '../../chart/base/value-scale.ts';
import { periodWords } from '../../chart/base/words.ts';
import { list } from '../../words/about.ts';
import { signedWords } from '../../words/numbers.ts';

/** Those after so many are added up in one row. */
const MOST_ROWS = 16;

/**
 * Contribution: what each area or category added to the change of the total, as steps that end at it. Solid bars
 * rise, hollow ones fall.
 *
 * `null` where there is nothing to add up.
 *
 * @example
 * contributionChart(contribution(crimeByBorough, { from: '2015-01/2015-12', to: '2018-01/2018-12' })).title.text
 * // => ['Recorded crime: +698, spread over many']
 */
export function contributionChart(
  finding: ContributionFinding,
  options: ChartOptions = {},
): ChartSpec | null {
  requireDrawn('contributionChart: finding', finding, ['contribution'], options);
  const { evidence, subject, verdict } = finding;
  const { contributions, factors, from, to, unit } = evidence;
  if (contributions.length === 0 || verdict === 'cannot-tell') return null;
  const settings = chartSettings(options);
  const { palette } = settings;
  const total = contributions.reduce((sum, { change }) => sum + change, 0);
  const steps = shortened(contributions);
  let reached = 0;
  const bars = [...steps, { name: 'total', change: total }].map(({ change }, row): Bar => {
    const start = row === steps.length ? 0 : reached;
    reached = start + change;
    const summed = row === steps.length;
    return {
      row,
      from: start,
      to: reached,
      color: summed ? palette.ink : change < 0 ? palette.alert : palette.main,
      filled: summed || change >= 0,
    };
  });
  const rows = [...steps, { name: 'total', change: total }].map(
    ({ name, change }, index): PlotRow => ({
      name,
      value: change,
      lower: null,
      upper: null,
      note: changeWords(change, unit),
      bold: index === steps.length,
    }),
  );
  const scale = valueScale(
    bars.flatMap((bar) => [bar.from, bar.to]),
    { zero: true },
  );
  const room = rowPlot(settings, rows, scale, {
    values: [...scale.ticks],
    format: axisFormat(unit, scale.step),
    title: `change added up, ${settings.unit ?? unitWords(unit)}`,
  });
  const largest = steps.slice(0, 3).map(({ name, change }) => `${name} ${changeWords(change, unit)}`);
  const why =
    factors === null
      ? ''
      : ` Of the total: ${list(factors.map(({ factor, effect }) => `${factor} ${changeWords(effect, unit)}`))}.`;
  return frame({
    finding,
    plot: room.plot,
    title: `${subject.indicatorName}: ${changeWords(total, unit)}, ${VERDICTS[verdict]}`,
    subtitle: `${periodWords(from, 'long')} to ${periodWords(to, 'long')}. Each bar starts where the one above ends; hollow bars fall.${why}`,
    description: `What each added to the change of ${subject.indicatorName} from ${periodWords(from, 'long')} to ${periodWords(
      to,
      'long',
    )}, ${changeWords(total, unit)} in all. Largest: ${list(largest)}.${why} Verdict: ${VERDICTS[verdict]}.`,
    headroom: 18,
    layers: [...room.base, ...valueRule(0, 'no change', room), ...barLayers(bars, room)],
    key: [
      { label: 'rise', shape: 'square', color: palette.main, filled: true },
      ...(bars.some(({ filled }) => !filled)
        ? [{ label: 'fall', shape: 'square', color: palette.alert, filled: false }]
        : []),
    ],
  });
}

/** The largest movements by themselves, in their order, and the rest together. */
function shortened(contributions: readonly Contribution[]): readonly Pick<Contribution, 'name' | 'change'>[] {
  if (contributions.length <= MOST_ROWS) return contributions;
  const bySize = [...contributions].sort((a, b) => Math.abs(b.change) - Math.abs(a.change));
  const kept = new Set(bySize.slice(0, MOST_ROWS - 1));
  const rest = contributions.filter((each) => !kept.has(each));
  return [
    ...contributions.filter((each) => kept.has(each)),
    { name: `${rest.length} others`, change: rest.reduce((sum, { change }) => sum + change, 0) },
  ];
}

function changeWords(change: number, unit: 'count' | 'points'): string {
  return signedWords({ unit, value: change });
}

const VERDICTS: Readonly<Record<ContributionFinding['verdict'], string>> = {
  concentrated: 'most of it in a few',
  spread: 'spread over many',
  offsetting: 'rises and falls cancel, or nearly',
  'no-change': 'no change in the total or its parts',
  'cannot-tell': 'cannot tell',
};
