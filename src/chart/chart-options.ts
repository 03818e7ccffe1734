import { IndicatorError } from '../result/error.ts';
import { received } from '../result/received.ts';

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

/** Throws `invalid-option` for a width that no picture can have. */
export function chartSettings(options: ChartOptions): ChartSettings {
  const { width, dark, unit = null } = { ...CHART_DEFAULTS, ...options };
  if (!(width >= 320 && width <= 2000))
    throw new IndicatorError({
      code: 'invalid-option',
      path: 'chart: width',
      expected: 'must be from 320 to 2000 pixels',
      received: received(width),
    });
  return { width, dark, unit };
}
