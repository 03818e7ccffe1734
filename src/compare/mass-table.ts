/**
 * The mass of a distribution on whole numbers: `mass[i]` is P(X = first + i step); what is left out is negligible.
 * A distribution thousands of counts wide is tabulated at every `step`th count, each for its neighbours, so that
 * size costs neither time nor memory; at a step of a 2,000th of the spread the tails differ by under 1e-6.
 */
export interface MassTable {
  readonly first: number;
  readonly step: number;
  readonly mass: Float64Array;
  /** P(X = x + step) over P(X = x), for what lies beyond the table. */
  readonly ratio: (x: number) => number;
  readonly most: number;
}

/** A distribution by the ratio of neighbouring masses, `ratio(x) = P(x + 1) / P(x)`, from 0 to `most`. */
export interface MassRatio {
  readonly ratio: (x: number) => number;
  readonly most: number;
  readonly centre: number;
  /** Standard deviation, which sets the step. */
  readonly spread: number;
}

/** Counts to a step for each this many of the standard deviation. */
const STEPS_PER_SPREAD = 2000;

/** Masses under this share of the whole are left out, unless smaller ones are asked for. */
export const NEGLIGIBLE = 1e-18;

/** Beta-binomial: `most` trials of a share with mean `share` and between-area variance `tau2`; binomial at 0. */
export function betaBinomialRatio(most: number, share: number, tau2: number): MassRatio {
  const centre = Math.round(most * share);
  const variance = share * (1 - share);
  const spread = Math.sqrt(most * variance + most * (most - 1) * tau2);
  if (tau2 <= 0 || variance <= 0)
    return { most, centre, spread, ratio: (x) => ((most - x) / (x + 1)) * (share / (1 - share)) };
  // A variance that no beta distribution can have is held just inside the possible.
  const size = Math.max(0.01, variance / tau2 - 1);
  const [a, b] = [size * share, size * (1 - share)];
  return { most, centre, spread, ratio: (x) => ((most - x) * (x + a)) / ((x + 1) * (most - 1 - x + b)) };
}

/** Negative binomial: `exposure` at a mean `rate` with relative between-area variance `tau2`; Poisson at 0. */
export function negativeBinomialRatio(exposure: number, rate: number, tau2: number): MassRatio {
  const mean = exposure * rate;
  const centre = Math.floor(mean);
  const most = Number.POSITIVE_INFINITY;
  const spread = Math.sqrt(mean + mean * mean * tau2);
  if (tau2 <= 0) return { most, centre, spread, ratio: (x) => mean / (x + 1) };
  const size = 1 / tau2;
  return { most, centre, spread, ratio: (x) => ((x + size) / (x + 1)) * (mean / (mean + size)) };
}

/** Tabulates a distribution outwards from its centre by the ratios, then divides by the total: no underflow. */
export function massTable(
  { ratio: neighbour, most, centre, spread }: MassRatio,
  negligible = NEGLIGIBLE,
): MassTable {
  const step = Math.max(1, Math.floor(spread / STEPS_PER_SPREAD));
  // Over several counts the ratios multiply: the middle one to their number, their logarithms being nearly straight.
  const ratio = step === 1 ? neighbour : (x: number) => neighbour(x + (step - 1) / 2) ** step;
  const below: number[] = [];
  const above: number[] = [1];
  let total = 1;
  for (let x = centre, mass = 1; x + step <= most; x += step) {
    const change = ratio(x);
    mass *= change;
    if (!(mass > 0) || (change < 1 && mass < negligible * total)) break;
    above.push(mass);
    total += mass;
  }
  for (let x = centre - step, mass = 1; x >= 0; x -= step) {
    const change = 1 / ratio(x);
    mass *= change;
    if (!(mass > 0) || (change < 1 && mass < negligible * total)) break;
    below.push(mass);
    total += mass;
  }
  const mass = new Float64Array(below.length + above.length);
  for (let place = 0; place < below.length; place += 1)
    mass[below.length - 1 - place] = (below[place] ?? 0) / total;
  for (let place = 0; place < above.length; place += 1)
    mass[below.length + place] = (above[place] ?? 0) / total;
  return { first: centre - below.length * step, step, mass, ratio, most };
}

/** Mid-P tails at one count: everything strictly beyond it and half of what lies on it. */
export interface MidTails {
  readonly lower: number;
  readonly upper: number;
}

/** Mid-P tails of the table at a count; between two whole counts (effective samples) by a straight line. */
export function midTails(table: MassTable, count: number): MidTails {
  const position = (count - table.first) / table.step;
  const whole = Math.floor(position);
  const part = position - whole;
  const here = tailsAt(table, whole);
  if (part === 0) return here;
  const next = tailsAt(table, whole + 1);
  return {
    lower: here.lower + part * (next.lower - here.lower),
    upper: here.upper + part * (next.upper - here.upper),
  };
}

function tailsAt(table: MassTable, at: number): MidTails {
  const { mass } = table;
  if (at >= mass.length) return { lower: 1, upper: beyondTable(table, 'upper', at) };
  if (at < 0) return { lower: beyondTable(table, 'lower', at), upper: 1 };
  // What the table leaves out: the mid-P tail from its edge less half of the edge.
  let lower = beyondTable(table, 'lower', 0) - (mass[0] ?? 0) / 2;
  let upper = beyondTable(table, 'upper', mass.length - 1) - (mass[mass.length - 1] ?? 0) / 2;
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
 * The mid-P tail from an end of the table, or a place outside it, outwards: the mass at its edge times the ratios up to there, as a logarithm, so
 * that a tail of 1e-40 is told from one of 1e-19. 0 beyond the possible.
 */
function beyondTable(
  { first, step, mass, ratio, most }: MassTable,
  side: 'lower' | 'upper',
  at: number,
): number {
  const above = side === 'upper';
  const edge = above ? mass.length - 1 : 0;
  const outwards = (place: number) =>
    above ? ratio(first + place * step) : 1 / ratio(first + (place - 1) * step);
  const way = above ? 1 : -1;
  const possible = (place: number) => first + place * step >= 0 && first + place * step <= most;
  if (!possible(at)) return 0;
  let log = Math.log(mass[edge] ?? 0);
  for (let place = edge; place !== at; place += way) {
    log += Math.log(outwards(place));
    if (log < -800) return 0;
  }
  let [rest, each] = [0.5, 1];
  for (let place = at; possible(place + way) && each > 1e-17 * rest; place += way) {
    each *= outwards(place);
    rest += each;
  }
  return Math.exp(log) * rest;
}

/**
 * The count at which the mid-P lower tail reaches `tail`, between two whole counts by a straight line; a count
 * below it is beyond the limit, so that the line drawn and the decision never disagree. For the upper limit
 * give `1 - tail` for the lower tail that is left.
 */
export function midLimit(
  { first, mass, step: width }: MassTable,
  tail: number,
  side: 'lower' | 'upper',
): number {
  const steps = mass.length;
  let beyond = 0;
  let previous = 0;
  for (let step = 0; step < steps; step += 1) {
    const index = side === 'lower' ? step : steps - 1 - step;
    const each = mass[index] ?? 0;
    const mid = beyond + each / 2;
    if (mid >= tail) {
      const back = step === 0 ? 0 : (mid - tail) / Math.max(mid - previous, Number.MIN_VALUE);
      const count = first + index * width;
      return side === 'lower' ? Math.max(0, count - back * width) : count + back * width;
    }
    previous = mid;
    beyond += each;
  }
  // Not reached by a tail of at most a half.
  return first;
}
