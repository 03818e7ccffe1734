import { barLayers } from '../../chart/base/bars.ts';
import { type ChartOptions, chartSettings, requireDrawn } from '../../chart/base/chart-options.ts';
import type { ChartSpec } from '../../chart/base/chart-spec.ts';
import { frame } from '../../chart/base/frame.ts';
import { type PlotRow, rowPlot } from '../../chart/base/row-plot.ts';
import { valueScale } from '../../chart/base/value-scale.ts';
import { stretchWords } from '../../chart/base/words.ts';
import type { ScanFinding } from '../../scan/scan-finding.ts';

/**
 * Scan: of many series, how many have levelled off, how many are rising or falling, and of how many one cannot tell.
 *
 * `null` for a scan of nothing.
 *
 * @example
 * scanChart(scanFinding(scanPlateaus(london))).title.text // => ['Recorded crime: of 4 series, level 2, rising 0, falling 0']
 */
export function scanChart(finding: ScanFinding, options: ChartOptions = {}): ChartSpec | null {
  requireDrawn('scanChart: finding', finding, ['scan'], options);
  const { counts, rows: scanned } = finding.evidence;
  if (scanned.length === 0) return null;
  const settings = chartSettings(options);
  const { palette } = settings;
  const rows = VERDICTS.map(
    ([verdict, name]): PlotRow => ({
      name,
      value: counts[verdict],
      lower: null,
      upper: null,
      note: `${counts[verdict]}`,
      bold: verdict === 'level',
    }),
  );
  const scale = valueScale(
    rows.map(({ value }) => value),
    { zero: true },
  );
  const room = rowPlot(settings, rows, scale, {
    values: scale.ticks.filter(Number.isInteger),
    format: ',.0f',
    title: settings.unit ?? 'number of series',
  });
  const { subject } = finding;
  const when = stretchWords(subject.from, subject.to);
  return frame({
    finding,
    plot: room.plot,
    title: `${subject.indicatorName}: of ${scanned.length} series, level ${counts.level}, rising ${counts.rising}, falling ${counts.falling}`,
    subtitle: `${when}. Each verdict has the error rates of one series: some are wrong by chance.`,
    description: `Verdicts on ${scanned.length} series of ${subject.indicatorName}, ${when}: ${VERDICTS.map(
      ([verdict, name]) => `${name} ${counts[verdict]}`,
    ).join(', ')}.`,
    layers: [
      ...room.base,
      ...barLayers(
        rows.map(({ value, bold }, row) => ({
          row,
          from: 0,
          to: value ?? 0,
          color: bold === true ? palette.main : palette.ordinary,
          filled: true,
        })),
        room,
      ),
    ],
  });
}

const VERDICTS = [
  ['level', 'level'],
  ['rising', 'rising'],
  ['falling', 'falling'],
  ['too-soon', 'too soon to say'],
  ['cannot-tell', 'cannot tell'],
  ['refused', 'not judged'],
] as const;
