import type { PlateauFinding, PlateauReadingEvidence } from '../change/plateau/plateau-finding.ts';
import { amount, withInterval } from './amount.ts';
import { type ChartOptions, chartSettings } from './chart-options.ts';
import type { ChartSpec } from './chart-spec.ts';
import { eventLayers } from './events.ts';
import { figureLayers } from './figure-layers.ts';
import { frame } from './frame.ts';
import { type EdgeLabel, edgeLabels } from './labels.ts';
import { layerOf } from './plot.ts';
import { DASH } from './theme.ts';
import { timePlot } from './time-plot.ts';
import { aboutWords, periodWords, stretchWords } from './words.ts';

/**
 * Plateau: the figures, the broken line through them, and over the window that was judged the band that a change as
 * slow as the margin would stay in: a slope whose line and interval lie inside it is level.
 *
 * `null` when nothing could be read.
 *
 * @example
 * plateauChart(plateau(crime)).title.text // => ['Recorded crime, Camden: cannot tell whether it is level']
 */
export function plateauChart(finding: PlateauFinding, options: ChartOptions = {}): ChartSpec | null {
  const { evidence, subject } = finding;
  const { margin, periods, reading, trend, values } = evidence;
  if (reading === null || margin === null) return null;
  // `moving` is about everything since the last change, the other verdicts about the window.
  const judged = finding.verdict === 'moving' ? reading.segment : reading.window;
  const [from, to] = [periods.indexOf(judged.from), periods.indexOf(judged.to)];
  if (from < 0 || to < 0) return null;
  const middle = (from + to) / 2;
  const centre = finding.verdict === 'moving' ? (trend[Math.round(middle)] ?? 0) : (reading.level.value ?? 0);
  const size = 'points' in margin ? margin.points : margin.percent;
  const at = (perYear: number, x: number) => {
    const years = (x - middle) / 12;
    if ('points' in margin) return centre + (perYear / 100) * years;
    const grown = centre * (1 + perYear / 100) ** years;
    return Number.isFinite(grown) ? grown : centre;
  };
  const band = [from, middle, to].map((x) => ({ x, y: at(-size, x), y2: at(size, x) }));
  const slope = finding.estimate;
  const months = Array.from({ length: to - from + 1 }, (_, index) => from + index);
  const line = months.map((x) => ({ x, y: at(slope.value ?? 0, x) }));
  const { unit } = reading.level;
  const said = 'points' in margin ? `${size} pp` : `${size}%`;
  const found =
    finding.verdict === 'moving' || reading.level.value === null
      ? amount(slope.value ?? 0, slope.unit)
      : `level ${amount(reading.level.value, unit)}`;
  const edges: readonly EdgeLabel[] = [
    { value: at(size, to), label: `margin +${said} a year` },
    { value: at(-size, to), label: `margin \u2212${said} a year` },
    { value: at(slope.value ?? 0, to), label: found, bold: true },
  ];
  const time = timePlot(chartSettings(options), {
    periods,
    values: [...values, ...trend, ...line.map(({ y }) => y), ...band.flatMap(({ y, y2 }) => [y, y2])],
    unit,
    edges,
  });
  const { palette } = time.plot;
  const changes = reading.changeEstablished ? reading.model.changes : [];
  return frame({
    finding,
    plot: time.plot,
    title: `${aboutWords(subject)}: ${headline(finding, reading)}`,
    subtitle: `${stretchWords(periods[0] ?? '', periods[periods.length - 1] ?? '')}. Judged on ${stretchWords(
      judged.from,
      judged.to,
      'short',
    )}: ${withInterval(slope)}, 90% interval, against a margin of ${said} a year either way (shaded).`,
    description: `Figures of ${aboutWords(subject)}, ${stretchWords(
      periods[0] ?? '',
      periods[periods.length - 1] ?? '',
    )}, with a broken line fitted to them and the margin within which a change counts as level. Verdict: ${headline(
      finding,
      reading,
    )}. Slope ${withInterval(slope, 'spoken')}, 90% interval; margin ${size} ${'points' in margin ? 'percentage points' : 'per cent'} a year; level ${withInterval(
      reading.level,
    )}. Judged on the ${judged.months} months ${stretchWords(judged.from, judged.to)}.${
      changes.length > 0
        ? ` Change of course about ${changes.map((at) => periodWords(at, 'long')).join(' and ')}.`
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
        changes.map((period) => ({ period, label: `change about ${periodWords(period)}` })),
        time,
      ),
      ...figureLayers(periods, values, unit, time),
      layerOf(
        trend.map((y, x) => ({ x, y })),
        { type: 'line', color: palette.main, strokeWidth: 1.6, strokeDash: [...DASH.limit] },
        { x: time.x, y: time.y },
      ),
      layerOf(line, { type: 'line', color: palette.main, strokeWidth: 3 }, { x: time.x, y: time.y }),
      ...edgeLabels(edges, time),
    ],
    key: [
      { label: 'slope judged', shape: '', color: palette.main, filled: true, dash: [1, 0] },
      {
        label: 'broken line through all figures',
        shape: '',
        color: palette.main,
        filled: true,
        dash: DASH.limit,
      },
    ],
  });
}

function headline(
  { verdict, estimate }: PlateauFinding,
  { since, word, drift }: PlateauReadingEvidence,
): string {
  const when = `since ${since.kind === 'about' ? 'about' : 'at least'} ${periodWords(since.month)}`;
  const drifts = { up: ', though rising slowly', down: ', though falling slowly', none: '' };
  const drifting = drift.over === 'window' ? drifts[drift.way] : '';
  const way = (estimate.value ?? 0) > 0 ? 'rising' : 'falling';
  if (verdict === 'refused') return 'not judged';
  switch (word) {
    case 'plateaued':
      return `plateaued ${when}${drifting}`;
    case 'level':
      return `level ${when}${drifting}`;
    case 'moving':
      return `${way} on average ${when}`;
    case 'moving-slowly':
      return `${way} slowly, by less than the margin, ${when}`;
    case 'cannot-tell':
      return 'cannot tell whether it is level';
    case 'changed-recently':
      return 'changed too recently to judge';
  }
}
