/** A straight scale with round ends, so that the place of every value is known before anything is rendered. */
export interface ValueScale {
  readonly domain: readonly [number, number];
  readonly ticks: readonly number[];
  /** Distance of neighbouring ticks. */
  readonly step: number;
  /** Share of the way from the low end to the high end. */
  readonly share: (value: number) => number;
}

/** The scale that holds all the values; nulls are passed over, and nothing at all gives 0 to 1. */
export function valueScale(
  values: readonly (number | null | undefined)[],
  { ticks = 5, zero = false }: { readonly ticks?: number; readonly zero?: boolean } = {},
): ValueScale {
  let low = zero ? 0 : Number.POSITIVE_INFINITY;
  let high = zero ? 0 : Number.NEGATIVE_INFINITY;
  for (const value of values) {
    if (typeof value !== 'number' || !Number.isFinite(value)) continue;
    low = Math.min(low, value);
    high = Math.max(high, value);
  }
  const size = Math.max(Math.abs(low), Math.abs(high));
  // Figures that agree to nine digits are one figure, and a thousand-billionth is nothing.
  if (!(low <= high) || size < 1e-12) [low, high] = [0, 1];
  else if (high - low < size * 1e-9) [low, high] = [low - size / 10, high + size / 10];
  const step = niceStep((high - low) / ticks);
  const first = Math.floor(low / step + 1e-9);
  const last = Math.ceil(high / step - 1e-9);
  const start = clean(first * step);
  const end = clean(last * step);
  return {
    domain: [start, end],
    ticks: Array.from({ length: last - first + 1 }, (_, index) => clean((first + index) * step)),
    step,
    share: (value) => (value - start) / (end - start),
  };
}

/** 1, 2 or 5 times a power of ten, at least as large as what is asked. */
function niceStep(rough: number): number {
  const power = 10 ** Math.floor(Math.log10(rough));
  const times = [1, 2, 5, 10].find((each) => each * power >= rough * (1 - 1e-9)) ?? 10;
  return times * power;
}

/** Takes off what binary fractions add: 0.30000000000000004. */
function clean(value: number): number {
  return Number(value.toPrecision(12));
}
