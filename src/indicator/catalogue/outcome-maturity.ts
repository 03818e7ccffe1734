import type { Delay, Maturity } from '../maturity.ts';

/**
 * Delays of outcomes by month of the offence: Bedfordshire, crimes recorded in May 2021 to April 2022, each month
 * followed for 24 months, by `measuredDelay`; counted from data.police.uk as the table `outcome-delays` is. Other forces
 * are quicker or slower: measure your own where you can.
 */
const SOURCE =
  'delays of one force, Bedfordshire, crimes of May 2021 to April 2022; others are quicker or slower';

const measured = (n: number, spread: number, within: readonly number[]): Delay => ({
  within,
  n,
  months: 12,
  spread,
});

/** "Suspect charged". */
const charged = /* @__PURE__ */ measured(
  3239,
  0.0109,
  [
    0.4372, 0.5752, 0.6125, 0.6443, 0.6721, 0.7042, 0.7447, 0.7715, 0.7938, 0.8138, 0.837, 0.8515, 0.8694,
    0.8848, 0.9, 0.9176, 0.9312, 0.9407, 0.9503, 0.9617, 0.9722, 0.9809, 0.987, 0.9948, 1,
  ],
);

/** "Unable to prosecute suspect". */
const unable = /* @__PURE__ */ measured(
  20_402,
  0.0167,
  [
    0.4737, 0.7867, 0.8598, 0.8944, 0.916, 0.9331, 0.9473, 0.9559, 0.9626, 0.9677, 0.9721, 0.976, 0.9791,
    0.9819, 0.9844, 0.987, 0.9893, 0.9911, 0.993, 0.9948, 0.9964, 0.9976, 0.9982, 0.999, 1,
  ],
);

/** The same with the three outcomes that are not in the public interest. */
const unableOrNotInInterest = /* @__PURE__ */ measured(
  21_208,
  0.0163,
  [
    0.4699, 0.7833, 0.8571, 0.8921, 0.9143, 0.9316, 0.9457, 0.9544, 0.9612, 0.9665, 0.971, 0.9752, 0.9784,
    0.9814, 0.984, 0.9865, 0.9887, 0.9907, 0.9927, 0.9946, 0.9963, 0.9976, 0.9982, 0.999, 1,
  ],
);

/** Those and "Investigation complete; no suspect identified". */
const anyNoFurtherAction = /* @__PURE__ */ measured(
  40_911,
  0.0135,
  [
    0.6236, 0.8664, 0.9162, 0.9384, 0.952, 0.962, 0.9698, 0.9747, 0.9786, 0.9816, 0.984, 0.9862, 0.988,
    0.9897, 0.9911, 0.9925, 0.9937, 0.9947, 0.9958, 0.9969, 0.9978, 0.9985, 0.9988, 0.9994, 1,
  ],
);

/** Every outcome. */
const assigned = /* @__PURE__ */ measured(
  46_935,
  0.0111,
  [
    0.6007, 0.8403, 0.8912, 0.9158, 0.9312, 0.9431, 0.9532, 0.9598, 0.9652, 0.9696, 0.9735, 0.9768, 0.9797,
    0.9824, 0.9847, 0.9873, 0.9894, 0.9911, 0.9927, 0.9946, 0.9961, 0.9973, 0.998, 0.9991, 1,
  ],
);

/** How outcome indicators by month of the offence mature: charges of all crimes, and against each other outcome. */
export const maturityOfCharged: Maturity = { delay: { numerator: charged }, source: SOURCE };
export const maturityOfUnable: Maturity = { delay: { numerator: unable }, source: SOURCE };
export const maturityOfChargedToUnable: Maturity = {
  delay: { numerator: charged, denominator: unable },
  source: SOURCE,
};
export const maturityOfChargedToUnableOrNotInInterest: Maturity = {
  delay: { numerator: charged, denominator: unableOrNotInInterest },
  source: SOURCE,
};
export const maturityOfChargedToAnyNoFurtherAction: Maturity = {
  delay: { numerator: charged, denominator: anyNoFurtherAction },
  source: SOURCE,
};
export const maturityOfChargedOfAssigned: Maturity = {
  delay: { numerator: charged, denominator: assigned },
  source: SOURCE,
};
