import { garwood } from './garwood.ts';

/** Events counted over an exposure, and how many times their variance exceeds that of chance. */
export interface CountedOver {
  readonly events: number;
  readonly exposure: number;
  readonly widening: number;
}

/**
 * Limits of the difference of two rates of few events, the later less the earlier: Garwood's limits of each, squared and
 * added. Of one event and of two a period they hold in 98 to 100% where what the exact share of the later in both gives,
 * times all events, holds in 78 to 94%: that share knows nothing of how many events there are.
 *
 * Source: Zou and Donner 2008 (square-and-add); Garwood 1936.
 */
export function eventDifference(
  now: CountedOver,
  before: CountedOver,
  level: number,
): { readonly lower: number; readonly upper: number } {
  const [late, early] = [distances(now, level), distances(before, level)];
  const difference = now.events / now.exposure - before.events / before.exposure;
  return {
    lower: difference - Math.hypot(late.below, early.above),
    upper: difference + Math.hypot(late.above, early.below),
  };
}

/** How far the limits of a rate lie from it. */
function distances({ events, exposure, widening }: CountedOver, level: number) {
  const { lower, upper } = garwood(events / widening, { level });
  const away = (limit: number | null) => Math.abs((limit ?? 0) * widening - events) / exposure;
  return { below: away(lower), above: away(upper) };
}
