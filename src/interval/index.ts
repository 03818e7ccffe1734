export { agrestiCoull } from './agresti-coull.ts';
export type { Alternative, Test, TestOptions } from './binomial-test.ts';
export { binomialTest } from './binomial-test.ts';
export { byar } from './byar.ts';
export { clopperPearson } from './clopper-pearson.ts';
export type { AuditedShare } from './corrected-count.ts';
export { correctedCount } from './corrected-count.ts';
export type { CountRatioOptions } from './count-ratio.ts';
export { countRatio } from './count-ratio.ts';
export type {
  DirectlyStandardisedOptions,
  StandardGroup,
  StandardisedRate,
} from './directly-standardised-rate.ts';
export { directlyStandardisedRate } from './directly-standardised-rate.ts';
export { garwood } from './garwood.ts';
export type {
  IndirectlyStandardised,
  IndirectRate,
  IndirectRateOptions,
  IndirectRatioOptions,
  ReferenceGroup,
} from './indirectly-standardised.ts';
export { indirectlyStandardisedRate, indirectlyStandardisedRatio } from './indirectly-standardised.ts';
export { jeffreys } from './jeffreys.ts';
export type { MeanIntervalOptions } from './mean-interval.ts';
export { meanInterval } from './mean-interval.ts';
export { miettinenNurminen } from './miettinen-nurminen.ts';
export { newcombe } from './newcombe.ts';
export type { IntervalOptions } from './options.ts';
export { DEFAULT_LEVEL } from './options.ts';
export { poissonInterval } from './poisson-interval.ts';
export { poissonScore } from './poisson-score.ts';
export type { RateOptions } from './rate.ts';
export { rate } from './rate.ts';
export { rateRatioExact, rateRatioScore } from './rate-ratio.ts';
export type { RateRatioTestOptions } from './rate-ratio-test.ts';
export { rateRatioTest } from './rate-ratio-test.ts';
export { wilson } from './wilson.ts';
