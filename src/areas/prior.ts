/** How far areas differ before any figure: s of the density, and the widest step that the axis takes. */
const widest = 0.25;
const step = 0.15;
/** The largest spread that is looked at, on the scale of the model. */
export const most = 3;

/** Values of the spread tau between areas, equally spaced in asinh(tau / scale), with the density of each. */
export interface Axis {
  /** Standard error of an ordinary figure: (mean of 1/v) ** -1/2. */
  readonly s0: number;
  readonly s: number;
  readonly scale: number;
  readonly step: number;
  readonly count: number;
  readonly tau: Float64Array;
  /** Whether the axis and the weights are those of the text before its amendments. */
  readonly plain: boolean;
}

/**
 * The axis of tau to 3, at the middles of steps of .15 / (dimensions x periods)^(1/4), shortened so that whole ones
 * reach it.
 */
export function axisOf(s0: number, tables: number, plain: boolean): Axis {
  const s = Math.min(s0, widest);
  const scale = plain ? s0 : s;
  const end = Math.asinh(most / scale);
  const count = Math.max(8, Math.ceil(end / (step / tables ** 0.25)));
  const tau = Float64Array.from({ length: count }, (_, at) => scale * Math.sinh(((at + 0.5) * end) / count));
  return { s0, s, scale, step: end / count, count, tau, plain };
}

/**
 * Prior of a step of the axis: density tau / (tau^2 + s^2) exp(-tau^2 / 2). Even in the logarithm of an area's whole
 * variance, so that limits hold where tau is large; half-normal beyond 1. Sources: Gelman 2006; Roever 2015.
 */
export function priorOf({ s, scale }: Axis, tau: number): number {
  return ((tau * Math.hypot(tau, scale)) / (tau * tau + s * s)) * Math.exp((-tau * tau) / 2);
}

/**
 * Prior of a pair of steps, lasting and passing: as above in tau = sqrt(a + b), and arcsine in the share a / (a + b)
 * that lasts.
 */
export function priorOfPair(axis: Axis, lasting: number, passing: number): number {
  const square = lasting * lasting + passing * passing;
  const tau = Math.sqrt(square);
  if (axis.plain) return square === 0 ? 0 : (priorOf(axis, tau) * lasting * passing) / square;
  const { s, scale } = axis;
  const steps = Math.hypot(lasting, scale) * Math.hypot(passing, scale);
  return (steps / (square + s * s)) * Math.exp(-square / 2);
}

/** Where a spread stands on the axis, in steps from its first node, within its ends. */
export function placeOn({ count, scale, step }: Axis, tau: number): number {
  return Math.max(0, Math.min(count - 1, Math.asinh(tau / scale) / step - 0.5));
}
