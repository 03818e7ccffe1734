import type { Polarity } from '../result/finding.ts';
import type { Assurance, ControlChartFinding, Variation } from '../spc/finding.ts';
import { amount } from './amount.ts';
import { type ChartOptions, chartSettings } from './chart-options.ts';
import type { ChartSpec } from './chart-spec.ts';
import { frame } from './frame.ts';
import { labelLayer, pointMark } from './labels.ts';
import { lineLayer } from './mini-panel.ts';
import { together } from './origin.ts';
import { inPixels, layerOf, paletteOf, plotRoom } from './plot.ts';
import { cutText, textWidth } from './text-fit.ts';
import { type Palette, TEXT } from './theme.ts';
import { aboutWords, periodWords } from './words.ts';

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
 * Variation and assurance icons: of each control chart, whether the latest figure is out of the ordinary, and whether the process as it
 * is will meet its target always, never or by chance.
 *
 * The letters are those of the field's icons: H high, L low, a wave for ordinary variation; P passes, F fails, ? hit or miss. Solid blue: good;
 * solid orange: bad; hollow: neither. `null` for no charts.
 *
 * @example
 * iconsChart(boroughs.series.map((area) => pChart(area))).title.text // => ['Variation and assurance of 5 control charts']
 */
export function iconsChart(
  findings: readonly ControlChartFinding[],
  options: ChartOptions = {},
): ChartSpec | null {
  const [first] = findings;
  if (first === undefined) return null;
  const settings = chartSettings(options);
  const palette = paletteOf(settings);
  const narrow = settings.width < 480;
  const rows = findings.map((finding) => {
    const { evidence, subject } = finding;
    const at = evidence.latest === null ? undefined : evidence.points[evidence.latest];
    return {
      name: aboutWords(subject),
      figure: at === undefined || at.value === null ? 'no figure' : amount(at.value, subject.unit),
      spoken:
        at === undefined || at.value === null
          ? 'no figure'
          : `${amount(at.value, subject.unit, 'spoken')} in ${periodWords(at.period, 'long')}`,
      variation: variationIcon(
        evidence.variation,
        at?.signals.find(({ counted }) => counted)?.direction ?? 'none',
        subject.polarity,
      ),
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
      'Latest figure; whether it is out of the ordinary (H high, L low, ~ ordinary); whether the target will be met as things are (P always, F never, ? by chance).',
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

function variationIcon(variation: Variation, direction: 'high' | 'low' | 'none', polarity: Polarity): Icon {
  const up = polarity === 'higher-is-better';
  switch (variation) {
    case 'common-cause':
      return { label: 'ordinary', sign: '~', tone: 'plain' };
    case 'special-cause-improving':
      return { label: 'improving', sign: polarity === 'neutral' ? '!' : up ? 'H' : 'L', tone: 'good' };
    case 'special-cause-concerning':
      return { label: 'concerning', sign: polarity === 'neutral' ? '!' : up ? 'L' : 'H', tone: 'bad' };
    case 'special-cause-high':
      return { label: 'high', sign: 'H', tone: 'open' };
    case 'special-cause-low':
      return { label: 'low', sign: 'L', tone: 'open' };
    case 'special-cause-pattern':
      return {
        label: 'a pattern',
        sign: direction === 'none' ? '!' : direction === 'high' ? 'H' : 'L',
        tone: 'open',
      };
    case 'mixed':
      return { label: 'signals both ways', sign: '!', tone: 'open' };
    case 'no-variation':
      return { label: 'no variation', sign: '=', tone: 'plain' };
    case 'too-short':
      return { label: 'too short', sign: '–', tone: 'plain' };
    case 'not-testable':
      return { label: 'not testable', sign: '–', tone: 'plain' };
  }
}

const ASSURANCE: Readonly<Record<Assurance, Icon>> = {
  passes: { label: 'met always', sign: 'P', tone: 'good' },
  fails: { label: 'met never', sign: 'F', tone: 'bad' },
  'hit-or-miss': { label: 'met by chance', sign: '?', tone: 'plain' },
  none: { label: 'no answer', sign: '–', tone: 'plain' },
};
