import { type OptionRules, readOptions } from '../result/read-options.ts';
import { flag, like, text } from '../result/rule.ts';

/** What every picture can be told. */
export interface ChartOptions {
  /** Width of the whole picture in pixels, from 320 to 2000; an SVG scales from there. */
  readonly width?: number;
  /** Light ink on dark paper. */
  readonly dark?: boolean;
  /** Low and half a page of A4 wide (400 unless told), for a page that says the source itself. */
  readonly compact?: boolean;
  /** What the axis says instead of the plain unit, such as `offences per 1,000 people`. */
  readonly unit?: string;
}

export const CHART_DEFAULTS = { width: 640, dark: false, compact: false } as const;

/** Width of a compact picture: two stand beside each other on A4, and their labels are read. */
const COMPACT_WIDTH = 400;

/** Options checked and completed. */
export interface ChartSettings {
  readonly width: number;
  readonly dark: boolean;
  readonly compact: boolean;
  readonly unit: string | null;
}

/** What each may be. */
export const chartRules = {
  width: { is: 'number', least: 320, most: 2000, such: '640' },
  dark: flag,
  compact: flag,
  unit: /* @__PURE__ */ like(text, { such: 'offences per 1,000 people' }),
} as const satisfies OptionRules<ChartOptions>;

/** Throws `invalid-option` for an option that no picture has, and a width that none can have. */
export function chartSettings(options: ChartOptions): ChartSettings {
  const given = readOptions('chart', chartRules, options);
  return {
    ...CHART_DEFAULTS,
    ...(given.compact === true ? { width: COMPACT_WIDTH } : {}),
    unit: null,
    ...given,
  };
}
