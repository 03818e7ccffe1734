import { type OptionRules, readOptions } from '../result/read-options.ts';
import { flag, like, text } from '../result/rule.ts';

/** What every picture can be told. */
export interface ChartOptions {
  /** Width of the whole picture in pixels, from 320 to 2000; an SVG scales from there. */
  readonly width?: number;
  /** Light ink on dark paper. */
  readonly dark?: boolean;
  /** What the axis says instead of the plain unit, such as `offences per 1,000 people`. */
  readonly unit?: string;
}

export const CHART_DEFAULTS = { width: 640, dark: false } as const;

/** Options checked and completed. */
export interface ChartSettings {
  readonly width: number;
  readonly dark: boolean;
  readonly unit: string | null;
}

/** What each may be. */
export const chartRules = {
  width: { is: 'number', least: 320, most: 2000, such: '640' },
  dark: flag,
  unit: /* @__PURE__ */ like(text, { such: 'offences per 1,000 people' }),
} as const satisfies OptionRules<ChartOptions>;

/** Throws `invalid-option` for an option that no picture has, and a width that none can have. */
export function chartSettings(options: ChartOptions): ChartSettings {
  return { ...CHART_DEFAULTS, unit: null, ...readOptions('chart', chartRules, options) };
}
