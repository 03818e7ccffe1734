import { type OptionRules, readOptions } from '../../result/read-options.ts';
import { requireFinding, requireList } from '../../result/require-form.ts';
import { flag, like, text } from '../../result/rule.ts';
import { type Palette, palettes } from './theme.ts';

/** What every picture can be told. */
export interface ChartOptions {
  /**
   * Width of the whole picture in pixels, from 320 to 2000; an SVG scales from there. `'container'` is as wide as what it is drawn
   * in, from 320, and follows it: its words are wrapped as for 320.
   */
  readonly width?: number | 'container';
  /** Height of the plotting area in pixels, from 60 to 2000; of a picture of rows at least what its rows take. */
  readonly height?: number;
  /** What stands above it, or `null` for a page that says it itself; invented figures are marked all the same. */
  readonly title?: string | null;
  /** Dark ink on light paper, light ink on dark, or colours of your own in the place of the light ones. */
  readonly theme?: 'light' | 'dark' | Partial<Palette>;
  /** Low and half a page of A4 wide (400 unless told), for a page that says the source itself. */
  readonly compact?: boolean;
  /** What the axis says instead of the plain unit, such as `offences per 1,000 people`. */
  readonly unit?: string;
}

export const CHART_DEFAULTS = { width: 640, theme: 'light', compact: false } as const;

/** Width of a compact picture: two stand beside each other on A4, and their labels are read. */
const COMPACT_WIDTH = 400;
/** The narrowest picture, which a phone holds. */
const LEAST_WIDTH = 320;

/** Options checked and completed. */
export interface ChartSettings {
  /** Pixels for which it is laid out. */
  readonly width: number;
  /** Whether it is as wide as its container. */
  readonly isFluid: boolean;
  readonly height: number | null;
  /** Words in the place of its own; `null` for none. */
  readonly title: string | null | undefined;
  readonly palette: Palette;
  readonly compact: boolean;
  readonly unit: string | null;
}

const colour = { is: 'text', such: '#1b1b1b' } as const;
const colours = {
  paper: colour,
  ink: colour,
  soft: colour,
  grid: colour,
  ordinary: colour,
  main: colour,
  alert: colour,
  band: colour,
  mark: colour,
} as const satisfies OptionRules<Palette>;

/** What each may be. */
export const chartRules = {
  width: {
    is: 'either',
    of: [
      { is: 'number', least: LEAST_WIDTH, most: 2000 },
      { is: 'one-of', values: ['container'] },
    ],
    such: '640',
  },
  height: { is: 'number', least: 60, most: 2000, such: '300' },
  title: { is: 'text', orNull: true },
  theme: {
    is: 'either',
    of: [{ is: 'one-of', values: ['light', 'dark'] }, { is: 'object' }],
    such: "'dark'",
  },
  compact: flag,
  unit: /* @__PURE__ */ like(text, { such: 'offences per 1,000 people' }),
} as const satisfies OptionRules<ChartOptions>;

/** Throws `invalid-option` for an option that no picture has, and a width that none can have. */
export function chartSettings(options: ChartOptions): ChartSettings {
  const given = readOptions('chart', chartRules, options);
  const { compact = false, height = null, theme = 'light', title, unit = null } = given;
  const { width = compact ? COMPACT_WIDTH : CHART_DEFAULTS.width } = given;
  const palette =
    typeof theme === 'string'
      ? palettes[theme]
      : { ...palettes.light, ...readOptions('chart: theme', colours, theme) };
  const isFluid = width === 'container';
  return { width: isFluid ? LEAST_WIDTH : width, isFluid, height, title, palette, compact, unit };
}

/** Refuses another thing than a finding of these kinds, and options that no picture has, whether or not there is something to draw. */
export function requireDrawn(
  path: string,
  finding: unknown,
  kinds: readonly string[],
  options: ChartOptions,
): void {
  requireFinding(path, finding, kinds);
  chartSettings(options);
}

/** The same of a list of findings. */
export function requireAllDrawn(
  path: string,
  all: unknown,
  kinds: readonly string[],
  options: ChartOptions,
): void {
  requireList(path, all, 'a list of findings');
  all.forEach((finding, at) => {
    requireFinding(`${path}[${at}]`, finding, kinds);
  });
  chartSettings(options);
}
