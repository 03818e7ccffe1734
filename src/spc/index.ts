export { type AnhoejTest, anhoejTest } from './anhoej-test.ts';
export { assurance, type LimitAssurance } from './assurance.ts';
export { PRIME_DEFAULTS, type PrimeChartOptions } from './attribute-options.ts';
export {
  AVERAGE_RUN_LENGTH_DEFAULTS,
  type AverageRunLengthOptions,
  averageRunLength,
} from './average-run-length.ts';
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
export {
  type CusumChart,
  type CusumPhase,
  type CusumPoint,
  cusum,
} from './cusum.ts';
export {
  CUSUM_DEFAULTS,
  type CusumOptions,
  type CusumRunLengthOptions,
  cusumRunLength,
} from './cusum-run-length.ts';
export { cChart, uChart, uPrimeChart } from './event-charts.ts';
export {
  type EwmaChart,
  type EwmaPhase,
  type EwmaPoint,
  ewma,
} from './ewma.ts';
export {
  EWMA_DEFAULTS,
  type EwmaOptions,
  type EwmaRunLengthOptions,
  ewmaRunLength,
} from './ewma-run-length.ts';
export { falseSignalChance } from './false-signals.ts';
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
export {
  G_CHART_DEFAULTS,
  type GChartOptions,
  gChart,
  type RareEventChart,
  type RareEventPoint,
  T_CHART_DEFAULTS,
  type TChartOptions,
  tChart,
} from './rare-events.ts';
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
export { pChart, pPrimeChart } from './share-charts.ts';
export type {
  ShewhartEvidence,
  ShewhartFinding,
  ShewhartKind,
  ShewhartPhase,
  ShewhartPoint,
} from './shewhart-finding.ts';
export type { ChartPoint, Signal, SignalDirection } from './signals.ts';
export type { PlainChart, PlainVerdict, Stretch, StretchOptions } from './stretches.ts';
export { XMR_DEFAULTS, type XmrOptions, xmr } from './xmr.ts';
