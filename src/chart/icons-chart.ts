import type { Assurance, ControlChartFinding } from '../spc/control-chart-finding.ts';
import { labelWords } from './base/amount.ts';
import { type ChartOptions, chartSettings, requireAllDrawn } from './base/chart-options.ts';
import type { ChartSpec } from './base/chart-spec.ts';
import { frame } from './base/frame.ts';
import { labelLayer, pointMark } from './base/labels.ts';
import { lineLayer } from './base/mini-panel.ts';
import { together } from './base/origin.ts';
import { inPixels, layerOf, plotRoom } from './base/plot.ts';
import { cutText, textWidth } from './base/text-fit.ts';
import { type Palette, TEXT } from './base/theme.ts';
import { aboutWords, periodWords } from './base/words.ts';

interface Icon {
  /** What it says, in a word or two. */
  readonly label: string;
  /** Within the circle. */
  readonly sign: string;
  readonly tone: 'good' | 'bad' | 'plain' | 'open';
}

const ROW = 34;
const RADIUS = 460;

/**
 * Variation and assurance icons: of each control chart, whether its level has changed or its latest figure is out of the ordinary, and
 * whether the next figure will meet its target.
 *
 * The letters are those of the field's icons: H high, L low, a wave for ordinary variation; P passes, F fails, ? either. Solid blue: good;
 * solid orange: bad; hollow: neither. `null` for no charts.
 *
 * @example
 * const charts = boroughs.series.map((area) => methods.controlChart(area));
 * iconsChart(charts).title.text // => ['Variation and assurance of 5 control charts']
 */
export function iconsChart(
  findings: readonly ControlChartFinding[],
  options: ChartOptions = {},
): ChartSpec | null {
  requireAllDrawn('iconsChart: findings', findings, ['control-chart'], options);
  const [first] = findings;
  if (first === undefined) return null;
  const settings = chartSettings(options);
  const { palette } = settings;
  const narrow = settings.width < 480;
  const rows = findings.map((finding) => {
    const { evidence, subject } = finding;
    const at = evidence.latest === null ? undefined : evidence.points[evidence.latest];
    return {
      name: aboutWords(subject),
      figure: at === undefined || at.value === null ? 'no figure' : labelWords(at.value, subject.unit),
      spoken:
        at === undefined || at.value === null
          ? 'no figure'
          : `${labelWords(at.value, subject.unit)} in ${periodWords(at.period, 'long')}`,
      variation: variationIcon(finding),
      assurance: ASSURANCE[evidence.assurance],
    };
  });
  const most = narrow ? 18 : 44;
  const names = findings.map(({ subject }) => {
    const what = cutText(aboutWords({ ...subject, area: null }), most);
    return subject.area === null ? [what] : [what, cutText(subject.areaName, most)];
  });
  const plot = plotRoom(settings, {
    height: rows.length * ROW,
    left: Math.max(80, Math.ceil(Math.max(...names.flat().map((name) => textWidth(name, TEXT.label)))) + 20),
    right: 12,
  });
  const [variationAt, assuranceAt] = [plot.width * 0.28, plot.width * 0.66];
  const middle = (row: number) => (row + 0.5) * ROW;
  const icons = rows.flatMap(({ assurance, variation }, row) => [
    { ...variation, x: variationAt, y: middle(row) },
    { ...assurance, x: assuranceAt, y: middle(row) },
  ]);
  const tones = ['good', 'bad', 'plain', 'open'] as const;
  return frame({
    finding: together(first, findings),
    plot,
    title: `Variation and assurance of ${findings.length} control ${findings.length === 1 ? 'chart' : 'charts'}`,
    subtitle:
      'Latest figure; whether the level has changed or the figure stands out (H high, L low, ~ ordinary); whether the next figure will meet the target (P yes, F no, ? either).',
    description: `Variation and assurance of ${findings.length} control charts. ${rows
      .map(
        ({ assurance, name, spoken, variation }) =>
          `${name}: ${spoken}; ${variation.label}; target ${assurance.label}`,
      )
      .join('. ')}.`,
    headroom: 22,
    footroom: 8,
    layers: [
      lineLayer(
        rows.map((_, row) => ({ x: 8 - plot.left, x2: plot.width, y: (row + 1) * ROW, y2: (row + 1) * ROW })),
        { color: palette.grid },
      ),
      ...[palette.soft, palette.ink].map((color, line) =>
        labelLayer(
          names.flatMap((lines, row) => {
            const label = lines[line];
            const y = middle(row) + (line - (lines.length - 1) / 2) * 13;
            return label === undefined ? [] : [{ x: 10 - plot.left, y, label }];
          }),
          { color },
        ),
      ),
      labelLayer(
        rows.map(({ figure }, row) => ({ x: plot.width * 0.17, y: middle(row), label: figure })),
        { align: 'right', bold: true, color: palette.ink },
      ),
      labelLayer([{ x: plot.width * 0.17, y: -8, label: 'latest' }], { align: 'right', color: palette.soft }),
      labelLayer(
        [
          { x: variationAt - 11, y: -8, label: 'variation' },
          { x: assuranceAt - 11, y: -8, label: 'target' },
        ],
        { color: palette.soft },
      ),
      ...tones.map((tone) =>
        layerOf(
          icons.filter((icon) => icon.tone === tone).map(({ x, y }) => ({ x, y })),
          pointMark(
            {
              shape: tone === 'bad' ? 'square' : 'circle',
              color: colorOf(tone, palette),
              filled: tone === 'good' || tone === 'bad',
            },
            RADIUS,
          ),
          { x: inPixels('x'), y: inPixels('y') },
        ),
      ),
      ...tones.map((tone) =>
        labelLayer(
          icons
            .filter((icon) => icon.tone === tone)
            .map(({ sign, x, y }) => ({ x, y: y + 0.5, label: sign })),
          {
            align: 'center',
            bold: true,
            color: tone === 'good' || tone === 'bad' ? palette.paper : palette.ink,
          },
        ),
      ),
      labelLayer(
        icons.map(({ label, x, y }) => ({ x: x + 17, y, label: narrow ? '' : label })),
        { color: palette.soft },
      ),
    ],
    key: [
      { label: 'good', shape: 'circle', color: palette.main, filled: true },
      { label: 'bad', shape: 'square', color: palette.alert, filled: true },
      { label: 'neither', shape: 'circle', color: palette.ordinary, filled: false },
    ],
  });
}

function colorOf(tone: Icon['tone'], { alert, main, ordinary, soft }: Palette): string {
  return tone === 'good' ? main : tone === 'bad' ? alert : tone === 'plain' ? ordinary : soft;
}

function variationIcon({ evidence: { direction, favourable }, verdict }: ControlChartFinding): Icon {
  const plain = (label: string, sign: string): Icon => ({ label, sign, tone: 'plain' });
  if (verdict === 'ordinary') return plain('ordinary', '~');
  if (verdict === 'cannot-tell') return plain('cannot tell', '–');
  if (verdict === 'refused') return plain('not judged', '–');
  const up = direction === 'up';
  const tone = favourable === 'better' ? 'good' : favourable === 'worse' ? 'bad' : 'open';
  return { label: `${WHAT[verdict]} ${up ? 'up' : 'down'}`, sign: up ? 'H' : 'L', tone };
}

const WHAT = { shifted: 'shifted', changed: 'changed', moving: 'moving', outlying: 'stands out' } as const;

const ASSURANCE: Readonly<Record<Assurance, Icon>> = {
  'will-meet': { label: 'will be met', sign: 'P', tone: 'good' },
  'will-not-meet': { label: 'will be missed', sign: 'F', tone: 'bad' },
  either: { label: 'met or missed', sign: '?', tone: 'plain' },
  'cannot-tell': { label: 'no answer', sign: '–', tone: 'plain' },
};
