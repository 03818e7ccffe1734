import type { Contribution, ContributionFinding } from '../change/amount/contribution-finding.ts';
import { signedWords } from '../words/numbers.ts';
import { labelWords } from './base/amount.ts';
import { type ChartOptions, chartSettings, requireDrawn } from './base/chart-options.ts';
import type { ChartSpec } from './base/chart-spec.ts';
import { frame } from './base/frame.ts';
import { pointMark } from './base/labels.ts';
import { together } from './base/origin.ts';
import { inPixels, layerOf } from './base/plot.ts';
import { type PlotRow, rowPlot } from './base/row-plot.ts';
import { valueScale } from './base/value-scale.ts';
import { periodWords } from './base/words.ts';

const MOST_ROWS = 24;

/**
 * Harm against volume: how both have changed, and of each category its share of all crimes beside its share of all harm.
 *
 * Two contributions of the same categories and periods: one of counts, one of the same counts weighted by harm. A diamond far to the right of
 * its square is a category of few crimes and much harm. At most 24, by share of harm. `null` where nothing is in both.
 *
 * @example
 * const years = { from: '2015-01/2015-12', to: '2018-01/2018-12' };
 * const volume = contribution(crimeByBorough, years);
 * harmVolumeChart(volume, volume).title.text // => ['Recorded crime: volume +9.6%, harm +9.6%']
 */
export function harmVolumeChart(
  volume: ContributionFinding,
  harm: ContributionFinding,
  options: ChartOptions = {},
): ChartSpec | null {
  requireDrawn('harmVolumeChart: volume', volume, ['contribution'], options);
  requireDrawn('harmVolumeChart: harm', harm, ['contribution'], options);
  const keyOf = ({ area, part }: Contribution) => JSON.stringify([area, Object.entries(part)]);
  const sum = (all: readonly Contribution[]) => all.reduce((total, { to }) => total + to, 0);
  const weighted = new Map(harm.evidence.contributions.map((each) => [keyOf(each), each]));
  const [allVolume, allHarm] = [sum(volume.evidence.contributions), sum(harm.evidence.contributions)];
  const pairs = volume.evidence.contributions
    .flatMap((counted) => {
      const other = weighted.get(keyOf(counted));
      return other === undefined ? [] : [{ counted, other, name: counted.name }];
    })
    .map(({ counted, name, other }) => ({
      ...{ name, volume: counted.to / allVolume, harm: other.to / allHarm },
      words: changed(counted),
    }))
    .sort((a, b) => b.harm - a.harm)
    .slice(0, MOST_ROWS);
  const [top] = pairs;
  if (top === undefined || !(allVolume > 0 && allHarm > 0)) return null;
  const settings = chartSettings(options);
  const { palette } = settings;
  const rows = pairs.map(
    ({ harm: value, name, words }): PlotRow => ({
      ...{ name, value, lower: null, upper: null },
      note: words,
    }),
  );
  const scale = valueScale(
    pairs.flatMap((pair) => [pair.volume, pair.harm]),
    { zero: true },
  );
  const room = rowPlot(settings, rows, scale, {
    values: [...scale.ticks],
    format: '.0%',
    title: settings.unit ?? 'share of the total',
  });
  const styles = {
    volume: { label: 'share of the volume', shape: 'square', color: palette.soft, filled: false },
    harm: { label: 'share of the harm', shape: 'diamond', color: palette.alert, filled: true },
  };
  const percent = (share: number) => labelWords(share, 'proportion').replace(/\.0%$/, '%');
  const totals = `volume ${changedInAll(volume)}, harm ${changedInAll(harm)}`;
  const [from, to] = [volume.evidence.from, volume.evidence.to].map((period) => periodWords(period, 'long'));
  return frame({
    finding: together(volume, [harm]),
    plot: room.plot,
    title: `${volume.subject.indicatorName}: ${totals}`,
    subtitle: `${from} to ${to}. Most harm: ${top.name}, with ${percent(top.volume)} of the volume and ${percent(top.harm)} of the harm. Shares are of ${to}; at the right, the change of each.`,
    description: `From ${from} to ${to}: ${totals}. Share of the volume and of the harm in ${to}, the most harm first. ${pairs
      .map(
        (pair) =>
          `${pair.name}: ${percent(pair.volume)} of the volume, ${percent(pair.harm)} of the harm, changed by ${pair.words}`,
      )
      .join('. ')}.`,
    layers: [
      ...room.base,
      layerOf(
        pairs.map((pair, row) => ({
          x: room.atX(pair.volume),
          x2: room.atX(pair.harm),
          y: room.middle(row),
        })),
        { type: 'rule', color: palette.ordinary, strokeWidth: 1.6 },
        { x: inPixels('x'), x2: { field: 'x2' }, y: inPixels('y') },
      ),
      ...(['volume', 'harm'] as const).map((name) =>
        layerOf(
          pairs.map((pair, row) => ({ x: room.atX(pair[name]), y: room.middle(row) })),
          pointMark(styles[name], name === 'harm' ? 90 : 52, palette.paper),
          { x: inPixels('x'), y: inPixels('y') },
        ),
      ),
    ],
    key: [styles.volume, styles.harm],
  });
}

/** The change of the whole. */
function changedInAll({ evidence: { contributions } }: ContributionFinding): string {
  const from = contributions.reduce((total, each) => total + each.from, 0);
  return changed({ from, change: contributions.reduce((total, each) => total + each.change, 0) });
}

/** `+12.1%`, or the counts where a percentage would mislead. */
function changed({ change, from }: Pick<Contribution, 'change' | 'from'>): string {
  return from < 20
    ? signedWords({ unit: 'count', value: change })
    : signedWords({ unit: 'percent', value: (100 * change) / from });
}
