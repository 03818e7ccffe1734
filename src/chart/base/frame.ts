import { captionOf, ILLUSTRATIVE_MARK, type Origin, originWords, spokenBasis } from './caption.ts';
import type { ChartSpec, Layer } from './chart-spec.ts';
import { fitted } from './fitted.ts';
import { type KeyItem, keyLayers, labelLayer } from './labels.ts';
import { inPixels, layerOf, type Plot } from './plot.ts';
import { wrapText } from './text-fit.ts';
import { TEXT, themeConfig } from './theme.ts';

const TITLE_OFFSET = 8;
/** Pixels that the horizontal axis takes: ticks, their labels and its title. */
const AXIS_HEIGHT = 46;
/** The same without a title. */
const COMPACT_AXIS = 22;
const SCHEMA = 'https://vega.github.io/schema/vega-lite/v6.json';

export interface FrameParts {
  readonly finding: Origin;
  readonly plot: Plot;
  /** What the picture shows. */
  readonly title: string;
  /** Of what: period, definition, how to read the limits. */
  readonly subtitle: string;
  /** The picture in words, with its numbers. */
  readonly description: string;
  readonly layers: readonly Layer[];
  readonly key?: readonly KeyItem[];
  /** Pixels above the plotting area that labels take. */
  readonly headroom?: number;
  /** Pixels below the plotting area that its axis takes: ticks, their labels and its title, unless told otherwise. */
  readonly footroom?: number;
}

/** Puts title, key, source line and the mark of invented figures around the layers of a picture. */
export function frame(parts: FrameParts): ChartSpec {
  const { finding, plot, layers, key = [], headroom = 8 } = parts;
  const { palette, left, height } = plot;
  const { compact } = plot.settings;
  const footroom = parts.footroom ?? (compact ? COMPACT_AXIS : AXIS_HEIGHT);
  const across = plot.settings.width - 20;
  const illustrative = finding.basis === 'illustrative';
  const said = plot.settings.title;
  const title = said === null ? [] : [...wrapText(said ?? parts.title, across, TEXT.title, true)];
  const subtitle = [
    ...(illustrative ? [ILLUSTRATIVE_MARK] : []),
    ...(said === null ? [] : wrapText(sentence(parts.subtitle), across, TEXT.subtitle)),
  ];
  const keyed = keyLayers(key, plot, height + footroom);
  const captionTop = height + footroom + keyed.height + (keyed.height > 0 ? 6 : 0);
  const caption = compact ? [] : wrapText(captionOf(finding), across, TEXT.small);
  const captionLayer = labelLayer(
    caption.map((label, line) => ({ x: 10 - left, y: captionTop + 6 + 13 * line, label })),
    { color: palette.soft, size: TEXT.small },
  );
  const above = titleHeight(title.length, subtitle.length) + headroom;
  const below = captionTop - height + 13 * caption.length + 6;
  const plotted = [spacer(headroom), ...(illustrative ? watermark(plot) : []), ...layers];
  const beside = [...keyed.layers, captionLayer];
  return {
    $schema: SCHEMA,
    description: `${spokenBasis(finding)}${parts.description} ${originWords(finding)}`,
    title: {
      text: title,
      subtitle,
      anchor: 'start',
      frame: 'group',
      dx: 10 - left,
      offset: TITLE_OFFSET,
    },
    ...fitted(plotted, beside, plot, { above, below }),
    config: themeConfig(palette),
  };
}

/** Pixels that a title and what is under it take, each of so many lines. */
export function titleHeight(title: number, subtitle: number): number {
  return 12 + 20 * title + 5 + 16 * subtitle + TITLE_OFFSET;
}

const sentence = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** Vega puts a title above whatever rises highest: this keeps that the same for every picture. */
function spacer(headroom: number): Layer {
  return layerOf(
    [{ x: 0, y: -headroom, y2: 0 }],
    { type: 'rule', opacity: 0 },
    { x: inPixels('x'), y: inPixels('y'), y2: { field: 'y2' } },
  );
}

/** Behind the marks, so that a cropped picture still says it; a plot too low for it has the lines above and below. */
function watermark({ width, height, palette }: Plot): readonly Layer[] {
  const size = Math.floor(Math.min(34, width / 13, height / 4));
  if (size < TEXT.label) return [];
  const label = 'ILLUSTRATIVE, NOT REAL';
  const style = { align: 'center', color: palette.mark, size, bold: true } as const;
  return [labelLayer([{ x: width / 2, y: height / 2, label }], style)];
}
