/**
 * What it costs to describe observations `start` to `end` (the last excluded) by one level: twice the
 * log-likelihood lost. Constants common to every segmentation are left out, so costs may be negative; only
 * differences of totals mean anything. Each is one subtraction of running sums.
 */
export type RunCost = (start: number, end: number) => number;

function runningSums(values: ArrayLike<number>, of: (index: number) => number): Float64Array {
  const sums = new Float64Array(values.length + 1);
  for (let at = 0; at < values.length; at += 1) sums[at + 1] = (sums[at] as number) + of(at);
  return sums;
}

const between = (sums: Float64Array, start: number, end: number) =>
  (sums[end] as number) - (sums[start] as number);

/** Sum of weighted squares about the level. Values are centred first, so that a large offset costs nothing. */
export function normalCost(values: ArrayLike<number>, weights?: ArrayLike<number>): RunCost {
  const weight = (at: number) => weights?.[at] ?? 1;
  let total = 0;
  let centre = 0;
  for (let at = 0; at < values.length; at += 1) {
    total += weight(at);
    if (total > 0) centre += (((values[at] as number) - centre) * weight(at)) / total;
  }
  const from = (at: number) => (values[at] as number) - centre;
  const w = runningSums(values, weight);
  const wy = runningSums(values, (at) => weight(at) * from(at));
  const wyy = runningSums(values, (at) => weight(at) * from(at) * from(at));
  return (start, end) => {
    const held = between(w, start, end);
    if (held <= 0) return 0;
    const sum = between(wy, start, end);
    return Math.max(0, between(wyy, start, end) - (sum * sum) / held);
  };
}

/**
 * Mean and variance of a run: n log of the mean square about its own level, relative to that of the whole. A run
 * of equal values would cost minus infinity, so no variance is taken to be below `least` of the whole's; a
 * minimum of several values in a run keeps chance ties from being taken for quiet months.
 */
export function normalSpreadCost(values: ArrayLike<number>, least: number): RunCost {
  const squares = normalCost(values);
  const n = values.length;
  const whole = squares(0, n) / n;
  if (!(whole > 0)) return () => 0;
  return (start, end) =>
    (end - start) * Math.log(Math.max(squares(start, end) / (end - start) / whole, least));
}

/** Events over exposure at one rate; costs are relative to the rate of the whole, which keeps them exact. */
export function poissonCost(events: ArrayLike<number>, exposure: ArrayLike<number>): RunCost {
  const x = runningSums(events, (at) => events[at] as number);
  const e = runningSums(events, (at) => exposure[at] as number);
  const overall = (x[events.length] as number) / (e[events.length] as number);
  return (start, end) => {
    const seen = between(x, start, end);
    return seen > 0 ? -2 * seen * Math.log(seen / (between(e, start, end) * overall)) : 0;
  };
}

/** Successes out of trials at one proportion, relative to the proportion of the whole. */
export function binomialCost(successes: ArrayLike<number>, trials: ArrayLike<number>): RunCost {
  const x = runningSums(successes, (at) => successes[at] as number);
  const n = runningSums(successes, (at) => trials[at] as number);
  const overall = (x[successes.length] as number) / (n[successes.length] as number);
  const part = (count: number, of: number, share: number) =>
    count > 0 ? -2 * count * Math.log(count / (of * share)) : 0;
  return (start, end) => {
    const seen = between(x, start, end);
    const asked = between(n, start, end);
    return part(seen, asked, overall) + part(asked - seen, asked, 1 - overall);
  };
}
