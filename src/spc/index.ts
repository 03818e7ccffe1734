export { assurance } from './assurance.ts';
export { cChart } from './c-chart.ts';
export { controlChart } from './control-chart.ts';
export { averageRunLength, falseSignalChance } from './false-signals.ts';
export type {
  Assurance,
  Autocorrelation,
  ControlChartEvidence,
  ControlChartFinding,
  ControlChartKind,
  ControlPhase,
  ControlPoint,
  FalseSignals,
  OtherChart,
  Signal,
  SignalDirection,
  Variation,
} from './finding.ts';
export {
  CONTROL_CHART_DEFAULTS,
  type ControlChartOptions,
  type PhaseStart,
  type RangeConstant,
} from './options.ts';
export { pChart } from './p-chart.ts';
export { pPrimeChart } from './p-prime-chart.ts';
export { PRIME_DEFAULTS, type PrimeChartOptions } from './prime-options.ts';
export { type Rule, type RuleName, type RulePreset, rulePresets } from './rules/index.ts';
export { uChart } from './u-chart.ts';
export { uPrimeChart } from './u-prime-chart.ts';
export { variation } from './variation.ts';
export { XMR_DEFAULTS, type XmrOptions, xmr } from './xmr.ts';
