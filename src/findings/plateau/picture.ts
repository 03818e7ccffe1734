import type { PlateauFinding } from '../../change/plateau/plateau-finding.ts';
import { labelWords } from '../../chart/base/amount.ts';
import { type ChartOptions, chartSettings, requireDrawn } from '../../chart/base/chart-options.ts';
import type { ChartSpec } from '../../chart/base/chart-spec.ts';
import { eventLayers } from '../../chart/base/events.ts';
import { figureLayers } from '../../chart/base/figure-layers.ts';
import { frame } from '../../chart/base/frame.ts';
import { type EdgeLabel, edgeLabels } from '../../chart/base/labels.ts';
import { layerOf } from '../../chart/base/plot.ts';
import { DASH } from '../../chart/base/theme.ts';
import { timePlot } from '../../chart/base/time-plot.ts';
import { aboutWords, periodWords, stretchWords } from '../../chart/base/words.ts';
import type { SinceEvidence } from '../../course/finding.ts';
import { figureRange, marginWords } from '../../words/numbers.ts';

/**
 * Plateau: the figures, the mean read from them, and over the months that were judged the band that a change as slow
 * as the margin would stay in: a slope whose line and interval lie inside it is level.
 *
 * `null` when nothing could be read.
 *
 * @example
 * plateauChart(plateau(crime)).title.text.join(' ')
 * // => 'Recorded crime, Camden: cannot tell whether it is level, higher than before'
 */
export function plateauChart(finding: PlateauFinding, options: ChartOptions = {}): ChartSpec | null {
  requireDrawn('plateauChart: finding', finding, ['plateau'], options);
  const { evidence, subject } = finding;
  const { level, margin, mean, periods, since, values } = evidence;
  const to = periods.length - 1;
  if (since === null || level === null || to < 1) return null;
  const from = Math.max(0, to - since.window + 1);
  const judged = { from: periods[from] ?? '', to: periods[to] ?? '' };
  const middle = (from + to) / 2;
  const inBand = mean.slice(from).flatMap((each) => each ?? []);
  const centre = inBand[Math.floor(inBand.length / 2)] ?? level.now.value ?? 0;
  const size = 'points' in margin ? margin.points : margin.percent;
  const at = (perYear: number, x: number) => {
    const years = (x - middle) / 12;
    if (since.slope.unit === 'points-per-year') return centre + (perYear / 100) * years;
    if (since.slope.unit !== 'percent-per-year') return centre + perYear * years;
    const grown = centre * (1 + perYear / 100) ** years;
    return Number.isFinite(grown) ? grown : centre;
  };
  // The margin of a duration is a percentage of it.
  const wide = since.slope.unit.match(/^(points|percent)/) ? size : (centre * size) / 100;
  const band = [from, middle, to].map((x) => ({ x, y: at(-wide, x), y2: at(wide, x) }));
  const slope = since.slope.value ?? 0;
  const line = [from, middle, to].map((x) => ({ x, y: at(slope, x) }));
  const { unit } = level.now;
  const said = marginWords(margin);
  const now = level.now.value;
  const edges: readonly EdgeLabel[] = [
    { value: at(wide, to), label: `margin +${said} a year` },
    { value: at(-wide, to), label: `margin \u2212${said} a year` },
    { value: at(slope, to), label: now === null ? '' : `level ${labelWords(now, unit)}`, bold: true },
  ];
  const time = timePlot(chartSettings(options), {
    periods,
    values: [...values, ...mean, ...line.map(({ y }) => y), ...band.flatMap(({ y, y2 }) => [y, y2])],
    unit,
    edges,
  });
  const { palette } = time.plot;
  const changes =
    level.date === null || level.verdict === 'cannot-tell' || level.verdict === 'same' ? [] : [level.date];
  const headline = headlineOf(finding, since);
  const whole = stretchWords(periods[0] ?? '', judged.to);
  return frame({
    finding,
    plot: time.plot,
    title: `${aboutWords(subject)}: ${headline}`,
    subtitle: `${whole}. Judged on ${stretchWords(judged.from, judged.to, 'short')}: ${figureRange(
      since.slope,
    )}, against a margin of ${said} a year either way (shaded).`,
    description: `Figures of ${aboutWords(subject)}, ${whole}, with the mean read from them and the margin within which a change counts as level. Verdict: ${headline}. Slope ${figureRange(
      since.slope,
    )}; margin ${said} a year; level ${figureRange(
      level.now,
    )}. Judged on ${stretchWords(judged.from, judged.to)}.${
      changes.length > 0
        ? ` Last change about ${changes.map(({ mostLikely }) => periodWords(mostLikely, 'long')).join(' and ')}.`
        : ''
    }`,
    headroom: changes.length > 0 ? 44 : 20,
    layers: [
      ...time.base,
      layerOf(
        band,
        { type: 'area', color: palette.band, line: false },
        { x: time.x, y: time.y, y2: time.y2 },
      ),
      ...eventLayers(
        changes.map(({ mostLikely }) => ({
          period: mostLikely,
          label: `change about ${periodWords(mostLikely)}`,
        })),
        time,
      ),
      ...figureLayers(periods, values, unit, time),
      layerOf(
        mean.map((y, x) => ({ x, y })),
        {
          type: 'line',
          color: palette.main,
          strokeWidth: 1.6,
          strokeDash: [...DASH.limit],
          interpolate: 'step',
        },
        { x: time.x, y: time.y },
      ),
      layerOf(line, { type: 'line', color: palette.main, strokeWidth: 3 }, { x: time.x, y: time.y }),
      ...edgeLabels(edges, time),
    ],
    key: [
      { label: 'slope judged', shape: '', color: palette.main, filled: true, dash: [1, 0] },
      { label: 'mean read from all figures', shape: '', color: palette.main, filled: true, dash: DASH.limit },
    ],
  });
}

function headlineOf(
  { evidence: { place }, verdict }: PlateauFinding,
  { drift, from, mayHaveStopped }: SinceEvidence,
): string {
  const drifting = { up: ', though rising slowly', down: ', though falling slowly', none: '' };
  const where = place === 'higher' || place === 'lower' ? `, ${place} than before` : '';
  switch (verdict) {
    case 'level':
      return `level since ${periodWords(from)}${where}${drifting[drift]}`;
    case 'rising':
    case 'falling':
      return `${verdict}${mayHaveStopped ? ' over the last year' : ''}${where}`;
    case 'too-soon':
      return `changed too recently to judge${where}`;
    case 'cannot-tell':
      return `cannot tell whether it is level${where}`;
    case 'refused':
      return 'not judged';
  }
}
