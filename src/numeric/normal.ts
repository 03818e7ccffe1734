import { held, openShare, real, requireNumber } from '../result/number-rule.ts';

// Rational approximations of W. J. Cody (1969), Mathematics of Computation 23, 631-637, for the centre, for
// |z| up to sqrt(32) and for the far tails.
const CENTRE_TOP = [
  0.06568233791820745, 2.2352520354606837, 161.02823106855587, 1067.6894854603709, 18154.98125334356,
];
const CENTRE_BOTTOM = [1, 47.202581904688245, 976.0985517377767, 10260.932208618979, 45507.78933502673];
const MIDDLE_TOP = [
  1.0765576773720192e-8, 0.39894151208813466, 8.883149794388377, 93.50665613217785, 597.2702763948002,
  2494.5375852903726, 6848.190450536283, 11602.65143764735, 9842.714838383978,
];
const MIDDLE_BOTTOM = [
  1, 22.266688044328117, 235.387901782625, 1519.3775994075547, 6485.558298266761, 18615.571640885097,
  34900.95272114598, 38912.00328609327, 19685.429676859992,
];
const FAR_TOP = [
  0.023073441764940174, 0.215898534057957, 0.12740116116024736, 0.022235277870649807, 0.0014216191932278934,
  0.000029112874951168793,
];
const FAR_BOTTOM = [
  1, 1.284260096144911, 0.4682382124808651, 0.06598813786892856, 0.0037823963320275824,
  0.00007297515550839662,
];

// Algorithm AS 241 (PPND16), Wichura 1988: rational approximations of the quantile, highest power first.
const QUANTILE_CENTRE_TOP = [
  2509.0809287301227, 33430.57558358813, 67265.7709270087, 45921.95393154987, 13731.69376550946,
  1971.5909503065513, 133.14166789178438, 3.3871328727963665,
];
const QUANTILE_CENTRE_BOTTOM = [
  5226.495278852854, 28729.085735721943, 39307.89580009271, 21213.794301586597, 5394.196021424751,
  687.1870074920579, 42.31333070160091, 1,
];
const QUANTILE_MIDDLE_TOP = [
  0.0007745450142783414, 0.022723844989269184, 0.2417807251774506, 1.2704582524523684, 3.6478483247632045,
  5.769497221460691, 4.630337846156546, 1.4234371107496835,
];
const QUANTILE_MIDDLE_BOTTOM = [
  1.0507500716444169e-9, 0.0005475938084995345, 0.015198666563616457, 0.14810397642748008, 0.6897673349851,
  1.6763848301838038, 2.053191626637759, 1,
];
const QUANTILE_FAR_TOP = [
  2.0103343992922881e-7, 0.000027115555687434876, 0.0012426609473880784, 0.026532189526576124,
  0.29656057182850487, 1.7848265399172913, 5.463784911164114, 6.657904643501103,
];
const QUANTILE_FAR_BOTTOM = [
  2.0442631033899397e-15, 1.421511758316446e-7, 0.000018463183175100548, 0.0007868691311456133,
  0.014875361290850615, 0.1369298809227358, 0.599832206555888, 1,
];

const ROOT_TWO_PI_RECIPROCAL = 0.3989422804014327;

/** Horner's rule, highest power first. */
function polynomial(coefficients: readonly number[], x: number): number {
  return coefficients.reduce((value, coefficient) => value * x + coefficient, 0);
}

/** exp(-z^2 / 2) without the rounding of z^2: z is split so that the square of its head is exact. */
function bell(z: number): number {
  const head = Math.trunc(z * 16) / 16;
  return Math.exp(-head * head * 0.5) * Math.exp(-(z - head) * (z + head) * 0.5);
}

/** The tail beyond z times z exp(z^2 / 2), for z over sqrt(32). */
function farShare(z: number): number {
  const inverseSquare = 1 / (z * z);
  const ratio = (inverseSquare * polynomial(FAR_TOP, inverseSquare)) / polynomial(FAR_BOTTOM, inverseSquare);
  return ROOT_TWO_PI_RECIPROCAL - ratio;
}

/** The tail beyond z for z over 0.67448975, where the tail is below a quarter. */
function farTail(z: number): number {
  if (z > 38.6) return 0;
  if (z <= 5.656854249492381) {
    return bell(z) * (polynomial(MIDDLE_TOP, z) / polynomial(MIDDLE_BOTTOM, z));
  }
  return (bell(z) * farShare(z)) / z;
}

/** `normalLower` as the library reckons with it: the infinities are the ends, and nothing is refused. */
export function normalTail(z: number): number {
  const size = Math.abs(z);
  if (size <= 0.67448975) {
    const square = z * z;
    return 0.5 + (z * polynomial(CENTRE_TOP, square)) / polynomial(CENTRE_BOTTOM, square);
  }
  return z < 0 ? farTail(size) : 1 - farTail(size);
}

/**
 * Standard normal distribution, lower tail: the chance of a value of at most `z`.
 *
 * Full relative precision in both tails (to about 1e-14): use `normalUpper` for the upper one, never `1 - normalLower(z)`.
 * Throws `invalid-option` for what is not a finite number. Source: Cody 1969.
 *
 * @example
 * normalLower(1.959963984540054) // => 0.975
 * normalLower(-5) // => 2.86651571879e-7
 */
export function normalLower(z: number): number {
  requireNumber('normalLower: z', real, z);
  return normalTail(z);
}

/**
 * Standard normal distribution, upper tail: the chance of a value over `z`.
 *
 * @example
 * normalUpper(1.959963984540054) // => 0.025
 * normalUpper(10) // => 7.61985302416e-24
 */
export function normalUpper(z: number): number {
  requireNumber('normalUpper: z', real, z);
  return normalTail(-z);
}

/**
 * Natural logarithm of the standard normal distribution, lower tail: a chance that is too small for a number itself.
 *
 * Under -sqrt(32) it is -z^2/2 less the logarithm of z times what Cody's far approximation leaves, so that it holds to the last digits
 * at -40, where the chance is 4e-350, and at -1e5, where it is exp(-5e9). Near 1 it is log1p of the other tail.
 * Throws `invalid-option` for what is not a finite number, or under -1e154, whose square no number holds. Source: Cody 1969.
 *
 * @example
 * normalLogLower(-5) // => -15.0649983939887
 * normalLogLower(-40) // => -804.608442013754
 */
export function normalLogLower(z: number): number {
  requireNumber('normalLogLower: z', real, z);
  if (z > 0) return Math.log1p(-normalLower(-z));
  if (z > -5.656854249492381) return Math.log(normalLower(z));
  return held('normalLogLower', -0.5 * z * z + Math.log(farShare(-z)) - Math.log(-z));
}

/**
 * Natural logarithm of the standard normal distribution, upper tail.
 *
 * @example
 * normalLogUpper(40) // => -804.608442013754
 */
export function normalLogUpper(z: number): number {
  requireNumber('normalLogUpper: z', real, z);
  return normalLogLower(-z);
}

/**
 * Standard normal density, exp(-z^2/2) / sqrt(2 pi).
 *
 * @example
 * normalDensity(0) // => 0.3989422804
 */
export function normalDensity(z: number): number {
  requireNumber('normalDensity: z', real, z);
  return normalHeight(z);
}

/** `normalDensity` as the library reckons with it: nothing is refused. */
export function normalHeight(z: number): number {
  const size = Math.abs(z);
  return size > 39 ? 0 : ROOT_TWO_PI_RECIPROCAL * bell(size);
}

/**
 * Standard normal quantile: the z below which a share `p` lies. The inverse of `normalLower`.
 *
 * For a small upper tail q use `-normalQuantile(q)`, which keeps its precision. Throws `invalid-option` unless `p`
 * lies between 0 and 1, both left out. Source: Wichura 1988, algorithm AS 241 (about 1e-16 relative).
 *
 * @example
 * normalQuantile(0.975) // => 1.95996398454005
 * normalQuantile(0.00135) // => -2.99997699270339
 */
export function normalQuantile(p: number): number {
  requireNumber('normalQuantile: p', openShare, p);
  const fromCentre = p - 0.5;
  if (Math.abs(fromCentre) <= 0.425) {
    const r = 0.180625 - fromCentre * fromCentre;
    return (fromCentre * polynomial(QUANTILE_CENTRE_TOP, r)) / polynomial(QUANTILE_CENTRE_BOTTOM, r);
  }
  const r = Math.sqrt(-Math.log(fromCentre < 0 ? p : 1 - p));
  const size =
    r <= 5
      ? polynomial(QUANTILE_MIDDLE_TOP, r - 1.6) / polynomial(QUANTILE_MIDDLE_BOTTOM, r - 1.6)
      : polynomial(QUANTILE_FAR_TOP, r - 5) / polynomial(QUANTILE_FAR_BOTTOM, r - 5);
  return fromCentre < 0 ? -size : size;
}
