export { areasChart } from './areas-chart.ts';
export { associationChart } from './association-chart.ts';
export { bumpChart } from './bump-chart.ts';
export {
  type ActionCalendar,
  type CalendarAction,
  type CalendarStatus,
  calendarChart,
} from './calendar-chart.ts';
export { changePointsChart } from './change-points-chart.ts';
export { chartOf } from './chart-of.ts';
export { CHART_DEFAULTS, type ChartOptions } from './chart-options.ts';
export type { ChartSpec, Json, Layer } from './chart-spec.ts';
export { comparedChart } from './compared-chart.ts';
export { contributionChart } from './contribution-chart.ts';
export { controlChart } from './control-chart.ts';
export { courseChart } from './course-chart.ts';
export { decompositionChart } from './decomposition-chart.ts';
export { definitionsChart } from './definitions-chart.ts';
export { detectableChangeChart } from './detectable-change-chart.ts';
export { differenceChart } from './difference-chart.ts';
export { earlyWarningChart } from './early-warning-chart.ts';
export { forecastChart } from './forecast-chart.ts';
export { funnelChart } from './funnel-chart.ts';
export { gapToRankChart } from './gap-to-rank-chart.ts';
export { growthChart } from './growth-chart.ts';
export { harmVolumeChart } from './harm-volume-chart.ts';
export { heatChart } from './heat-chart.ts';
export { howManyAboveChart } from './how-many-above-chart.ts';
export { howManyNextChart } from './how-many-next-chart.ts';
export { iconsChart } from './icons-chart.ts';
export { misappliedOutcomeChart } from './misapplied-outcome-chart.ts';
export { plateauChart } from './plateau-chart.ts';
export { rankChart } from './rank-chart.ts';
export { recordingCorrectionChart } from './recording-correction-chart.ts';
export { scanChart } from './scan-chart.ts';
export { seasonalityChart } from './seasonality-chart.ts';
export { serviceUnderDemandChart } from './service-under-demand-chart.ts';
export { signalChart } from './signal-chart.ts';
export type { SignalChart } from './signal-lines.ts';
export { type SmallMultiplesOptions, smallMultiplesChart } from './small-multiples-chart.ts';
export { type Palette, palettes } from './theme.ts';
export { thresholdChart } from './threshold-chart.ts';
export { trendChart } from './trend-chart.ts';
export { turningPointChart } from './turning-point-chart.ts';
export { variationChart } from './variation-chart.ts';
export { yearEndChart } from './year-end-chart.ts';
