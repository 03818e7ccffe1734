export { type AnhoejTest, anhoejTest } from './anhoej-test.ts';
export { assurance, type LimitAssurance } from './assurance.ts';
export {
  AVERAGE_RUN_LENGTH_DEFAULTS,
  type AverageRunLengthOptions,
  averageRunLength,
} from './average-run-length.ts';
export { cChart } from './c-chart.ts';
export type { ChartPoint, Signal, SignalDirection } from './chart-point.ts';
export {
  CONTROL_CHART_DEFAULTS,
  type ControlChartOptions,
  controlChart,
} from './control-chart.ts';
export type {
  Assurance,
  ChartMonth,
  ControlChartEvidence,
  ControlChartFinding,
  ControlChartVerdict,
  Direction,
  Favourable,
} from './control-chart-finding.ts';
export { type CusumChart, type CusumPhase, type CusumPoint, cusum } from './cusum.ts';
export { CUSUM_DEFAULTS, type CusumOptions } from './cusum-options.ts';
export { type CusumRunLengthOptions, cusumRunLength } from './cusum-run-length.ts';
export { type EwmaChart, type EwmaPhase, type EwmaPoint, ewma } from './ewma.ts';
export { EWMA_DEFAULTS, type EwmaOptions } from './ewma-options.ts';
export { type EwmaRunLengthOptions, ewmaRunLength } from './ewma-run-length.ts';
export { falseSignalChance } from './false-signals.ts';
export { G_CHART_DEFAULTS, type GChartOptions, gChart } from './g-chart.ts';
export {
  I_PRIME_DEFAULTS,
  type IPrimeChart,
  type IPrimeOptions,
  type IPrimePhase,
  type IPrimePoint,
  iPrimeChart,
} from './i-prime-chart.ts';
export { type MrChart, type MrPoint, mrChart } from './mr-chart.ts';
export { type PhaseStart, type RangeConstant, SHEWHART_DEFAULTS, type ShewhartOptions } from './options.ts';
export { pChart } from './p-chart.ts';
export { pPrimeChart } from './p-prime-chart.ts';
export { PRIME_DEFAULTS, type PrimeChartOptions } from './prime-options.ts';
export type { RareEventChart, RareEventPoint } from './rare-events.ts';
export { type RulePreset, rulePresets } from './rules/preset.ts';
export type { Rule, RuleName } from './rules/rule.ts';
export {
  RUN_CHART_DEFAULTS,
  type RunChart,
  type RunChartOptions,
  type RunChartPhase,
  type RunChartPoint,
  runChart,
} from './run-chart.ts';
export {
  type SeasonalChart,
  type SeasonalChartOptions,
  type SeasonalPoint,
  seasonalChart,
} from './seasonal-chart.ts';
export type { SeasonModel } from './seasonal-fit.ts';
export type {
  ShewhartEvidence,
  ShewhartFinding,
  ShewhartKind,
  ShewhartPhase,
  ShewhartPoint,
} from './shewhart-finding.ts';
export type { PlainChart, PlainVerdict, Stretch, StretchOptions } from './stretches.ts';
export { T_CHART_DEFAULTS, type TChartOptions, tChart } from './t-chart.ts';
export { uChart } from './u-chart.ts';
export { uPrimeChart } from './u-prime-chart.ts';
export { XMR_DEFAULTS, type XmrOptions, xmr } from './xmr.ts';
