import type { Caveat } from '../../result/caveat.ts';
import type { Estimate } from '../../result/estimate.ts';
import { readOptions } from '../../result/read-options.ts';
import { requireData } from '../../result/require-data.ts';
import { held, like, real } from '../../result/rule.ts';
import { refuse, requireKnown } from '../options.ts';

/** A figure with limits, where they are known. */
export interface Bounded {
  readonly value: number;
  readonly lower?: number;
  readonly upper?: number;
}

export interface RecordingCorrectionInput {
  /** Recorded growth in percent: 19 for 19%. */
  readonly growth: Bounded;
  /** Completeness of recording in the earlier and the later period, as shares: 0.907 of crimes reported were recorded. */
  readonly before: Bounded;
  readonly after: Bounded;
}

/** What is left of a growth once the completeness of recording is allowed for. */
export interface RecordingCorrection {
  /**
   * Where the tipping point lies: `inside-audited-range` (better recording alone could make up the growth),
   * `outside-audited-range`, `no-audited-range` (no limits were given), `impossible` (it would exceed 1).
   */
  readonly verdict: 'inside-audited-range' | 'outside-audited-range' | 'no-audited-range' | 'impossible';
  /** Percent; limits `null` unless all three figures came with theirs. */
  readonly growthLeft: Estimate;
  /** Percentage points of the growth that are numerically attributable to recording. */
  readonly attributable: number;
  /** The earlier completeness that would make up all of the growth. */
  readonly tippingPoint: number;
  readonly caveats: readonly Caveat[];
}

const optionRules = {
  level: { is: 'number', least: 0.5, under: 1, such: '0.95' },
} as const;

const bounded = {
  is: 'fields',
  of: { value: /* @__PURE__ */ like(real, { required: true } as const), lower: real, upper: real },
  required: true,
} as const;
const inputRule = { is: 'fields', of: { growth: bounded, before: bounded, after: bounded } } as const;

/**
 * Recording correction: how much of a rise is left once it is allowed that more of what is reported is now recorded?
 *
 * growth left = (1 + g) c0 / c1 - 1; the limits add those of the three on the log scale, squared (Zou and Donner 2008).
 * Tipping point = c1 / (1 + g): had completeness been that low before, recording alone would make up the growth.
 * It holds for the offences that were audited and for no others, and says what is numerically attributable to recording,
 * not why. Growth in percent, completeness as shares; `level` says
 * at which level the limits were given.
 *
 * Throws `invalid-option` for a completeness outside 0 to 1, growth of -100% or less, or limits out of order.
 * Source: Zou and Donner 2008 (limits).
 *
 * @example
 * recordingCorrection({ growth: { value: 19 }, before: { value: 0.85 }, after: { value: 0.907 } }).tippingPoint // => 0.7622
 */
export function recordingCorrection(
  input: RecordingCorrectionInput,
  given: { readonly level?: number } = {},
): RecordingCorrection {
  const options = readOptions('recordingCorrection', optionRules, given);
  requireData('recordingCorrection: input', inputRule, input);
  requireKnown('recordingCorrection', input, ['growth', 'before', 'after']);
  const { level = 0.95 } = options;
  const { growth, before, after } = input;
  requireBounded('growth', growth, -100, Number.POSITIVE_INFINITY);
  requireBounded('before', before, 0, 1);
  requireBounded('after', after, 0, 1);
  const grown = scaled(growth, (percent) => 1 + percent / 100);
  const left = (grown.value * before.value) / after.value;
  const limits = ratioLimits(left, [grown, before], after);
  const tippingPoint = after.value / grown.value;
  const { lower, upper } = before;
  const verdict =
    tippingPoint > 1
      ? 'impossible'
      : lower === undefined || upper === undefined
        ? 'no-audited-range'
        : tippingPoint >= lower && tippingPoint <= upper
          ? 'inside-audited-range'
          : 'outside-audited-range';
  return {
    verdict,
    growthLeft: {
      value: held('recordingCorrection: growth', 100 * (left - 1)),
      lower: limits === null ? null : held('recordingCorrection: growth', 100 * (limits.lower - 1)),
      upper: limits === null ? null : held('recordingCorrection: growth', 100 * (limits.upper - 1)),
      level: limits === null ? null : level,
      unit: 'percent',
    },
    attributable: growth.value - 100 * (left - 1),
    tippingPoint,
    caveats: [
      {
        code: 'audited-offences-only',
        text: 'The correction holds for the offences that were audited, not for others.',
      },
    ],
  };
}

function requireBounded(name: string, { value, lower, upper }: Bounded, least: number, most: number): void {
  const all = [lower ?? value, value, upper ?? value];
  const inOrder = all.every((one, at) => at === 0 || one >= (all[at - 1] ?? one));
  if (inOrder && all.every((one) => one > least && one <= most && Number.isFinite(one))) return;
  const bounds = Number.isFinite(most) ? `above ${least}, at most ${most}` : `above ${least}`;
  refuse(`recordingCorrection: ${name}`, `must be ${bounds}, with its limits about it`, value);
}

function scaled({ value, lower, upper }: Bounded, by: (one: number) => number): Bounded {
  return {
    value: by(value),
    ...(lower === undefined ? {} : { lower: by(lower) }),
    ...(upper === undefined ? {} : { upper: by(upper) }),
  };
}

/** Limits of a product over another figure, from theirs. */
function ratioLimits(value: number, over: readonly Bounded[], under: Bounded) {
  let down = 0;
  let up = 0;
  for (const part of [...over, under]) {
    if (part.lower === undefined || part.upper === undefined) return null;
    const low = Math.log(part.value / part.lower) ** 2;
    const high = Math.log(part.upper / part.value) ** 2;
    down += part === under ? high : low;
    up += part === under ? low : high;
  }
  return { lower: value * Math.exp(-Math.sqrt(down)), upper: value * Math.exp(Math.sqrt(up)) };
}
