import type { Layer } from './chart-spec.ts';

/**
 * The colours of every picture. Blue and vermilion are of Okabe and Ito (2008), who chose them to stay apart for
 * colour-blind readers; each is always paired with a shape, a dash or a label, so that black and white serves too.
 */
export interface Palette {
  readonly paper: string;
  readonly ink: string;
  /** Captions, axis labels, lines of reference. */
  readonly soft: string;
  readonly grid: string;
  /** Figures that call for no attention. */
  readonly ordinary: string;
  /** The figure that the picture is about, and good news. */
  readonly main: string;
  /** What to look at, and bad news. */
  readonly alert: string;
  /** Stretches of the plane: a margin, a quartile, the ordinary range. */
  readonly band: string;
  readonly mark: string;
}

export const palettes: { readonly light: Palette; readonly dark: Palette } = {
  light: {
    paper: '#ffffff',
    ink: '#1b1b1b',
    soft: '#595959',
    grid: '#e6e6e6',
    ordinary: '#808080',
    main: '#0072b2',
    alert: '#d55e00',
    band: '#dbe8f0',
    mark: '#ececec',
  },
  dark: {
    paper: '#14181c',
    ink: '#f2f2f2',
    soft: '#b8bec4',
    grid: '#30363c',
    ordinary: '#8d949b',
    main: '#56b4e9',
    alert: '#f5a623',
    band: '#1e3442',
    mark: '#262c32',
  },
};

export const FONT = 'sans-serif';

/** Sizes in pixels. Nothing is smaller than `small`. */
export const TEXT = { title: 16, subtitle: 12, label: 11, small: 10 } as const;

/** Dashes that tell lines apart without colour. */
export const DASH = {
  limit: [5, 3],
  warning: [2, 3],
  target: [10, 4],
  event: [1, 3],
} as const;

/** Vega-Lite's own settings for these colours. Marks are hidden from screen readers: `description` speaks. */
export function themeConfig({ paper, ink, soft, grid }: Palette): Layer {
  return {
    aria: false,
    background: paper,
    font: FONT,
    view: { stroke: null },
    title: {
      color: ink,
      fontSize: TEXT.title,
      fontWeight: 'bold',
      lineHeight: 20,
      subtitleColor: soft,
      subtitleFontSize: TEXT.subtitle,
      subtitleLineHeight: 16,
      subtitlePadding: 5,
    },
    axis: {
      labelColor: soft,
      labelFontSize: TEXT.label,
      titleColor: soft,
      titleFontSize: TEXT.label,
      titleFontWeight: 'normal',
      labelLimit: 0,
      labelOverlap: false,
      titleLimit: 0,
      gridColor: grid,
      domainColor: soft,
      tickColor: soft,
    },
    text: { color: ink, fontSize: TEXT.label, lineBreak: '' },
  };
}
