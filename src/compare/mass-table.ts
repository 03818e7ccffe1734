/** The mass of a distribution on whole numbers: `mass[i]` is P(X = first + i); what is left out is under 1e-16. */
export interface MassTable {
  readonly first: number;
  readonly mass: Float64Array;
}

/** A distribution by the ratio of neighbouring masses, `ratio(x) = P(x + 1) / P(x)`, from 0 to `most`. */
export interface MassRatio {
  readonly ratio: (x: number) => number;
  readonly most: number;
  readonly centre: number;
}

const NEGLIGIBLE = 1e-18;

/** Beta-binomial: `trials` of a share with mean `share` and between-area variance `tau2`; binomial at 0. */
export function betaBinomialRatio(trials: number, share: number, tau2: number): MassRatio {
  const most = Math.round(trials);
  const centre = Math.round(most * share);
  const spread = share * (1 - share);
  if (tau2 <= 0 || spread <= 0)
    return { most, centre, ratio: (x) => ((most - x) / (x + 1)) * (share / (1 - share)) };
  // A variance that no beta distribution can have is held just inside the possible.
  const size = Math.max(0.01, spread / tau2 - 1);
  const [a, b] = [size * share, size * (1 - share)];
  return { most, centre, ratio: (x) => ((most - x) * (x + a)) / ((x + 1) * (most - 1 - x + b)) };
}

/** Negative binomial: `exposure` at a mean `rate` with relative between-area variance `tau2`; Poisson at 0. */
export function negativeBinomialRatio(exposure: number, rate: number, tau2: number): MassRatio {
  const mean = exposure * rate;
  const centre = Math.floor(mean);
  const most = Number.POSITIVE_INFINITY;
  if (tau2 <= 0) return { most, centre, ratio: (x) => mean / (x + 1) };
  const size = 1 / tau2;
  return { most, centre, ratio: (x) => ((x + size) / (x + 1)) * (mean / (mean + size)) };
}

/** Tabulates a distribution outwards from its centre by the ratios, then divides by the total: no underflow. */
export function massTable({ ratio, most, centre }: MassRatio): MassTable {
  const below: number[] = [];
  const above: number[] = [1];
  let total = 1;
  for (let x = centre, mass = 1; x < most; x += 1) {
    const step = ratio(x);
    mass *= step;
    if (!(mass > 0) || (step < 1 && mass < NEGLIGIBLE * total)) break;
    above.push(mass);
    total += mass;
  }
  for (let x = centre - 1, mass = 1; x >= 0; x -= 1) {
    const step = 1 / ratio(x);
    mass *= step;
    if (!(mass > 0) || (step < 1 && mass < NEGLIGIBLE * total)) break;
    below.push(mass);
    total += mass;
  }
  const mass = new Float64Array(below.length + above.length);
  for (let step = 0; step < below.length; step += 1)
    mass[below.length - 1 - step] = (below[step] ?? 0) / total;
  for (let step = 0; step < above.length; step += 1) mass[below.length + step] = (above[step] ?? 0) / total;
  return { first: centre - below.length, mass };
}

/** Mid-P tails at one count: everything strictly beyond it and half of what lies on it. */
export interface MidTails {
  readonly lower: number;
  readonly upper: number;
}

/** Mid-P tails of the table at a count; between two whole counts (effective samples) by a straight line. */
export function midTails(table: MassTable, count: number): MidTails {
  const whole = Math.floor(count);
  const part = count - whole;
  const here = wholeTails(table, whole);
  if (part === 0) return here;
  const next = wholeTails(table, whole + 1);
  return {
    lower: here.lower + part * (next.lower - here.lower),
    upper: here.upper + part * (next.upper - here.upper),
  };
}

function wholeTails({ first, mass }: MassTable, count: number): MidTails {
  const at = count - first;
  let lower = 0;
  let upper = 0;
  for (let index = 0; index < mass.length; index += 1) {
    const each = mass[index] ?? 0;
    if (index < at) lower += each;
    else if (index > at) upper += each;
    else {
      lower += each / 2;
      upper += each / 2;
    }
  }
  return { lower, upper };
}

/**
 * The count at which the mid-P lower tail reaches `tail`, between two whole counts by a straight line; a count
 * below it is beyond the limit, so that the line drawn and the decision never disagree. For the upper limit
 * give `1 - tail` for the lower tail that is left.
 */
export function midLimit({ first, mass }: MassTable, tail: number, side: 'lower' | 'upper'): number {
  const steps = mass.length;
  let beyond = 0;
  let previous = 0;
  for (let step = 0; step < steps; step += 1) {
    const index = side === 'lower' ? step : steps - 1 - step;
    const each = mass[index] ?? 0;
    const mid = beyond + each / 2;
    if (mid >= tail) {
      const back = step === 0 ? 0 : (mid - tail) / Math.max(mid - previous, Number.MIN_VALUE);
      const count = first + index;
      return side === 'lower' ? Math.max(0, count - back) : count + back;
    }
    previous = mid;
    beyond += each;
  }
  return side === 'lower' ? first : first + steps - 1;
}
