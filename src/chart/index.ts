export { areasChart } from '../findings/areas/picture.ts';
export { associationChart } from '../findings/association/picture.ts';
export { changePointsChart } from '../findings/change-points/picture.ts';
export { chartOf } from '../findings/chart-of.ts';
export { comparedChart } from '../findings/compared/picture.ts';
export { contributionChart } from '../findings/contribution/picture.ts';
export { controlChart } from '../findings/control-chart/picture.ts';
export { courseChart } from '../findings/course/picture.ts';
export { definitionsChart } from '../findings/definitions/picture.ts';
export { detectableChangeChart } from '../findings/detectable-change/picture.ts';
export { differenceChart } from '../findings/difference/picture.ts';
export { earlyWarningChart } from '../findings/early-warning/picture.ts';
export { forecastChart } from '../findings/forecast/picture.ts';
export { funnelChart } from '../findings/funnel/picture.ts';
export { gapToRankChart } from '../findings/gap-to-rank/picture.ts';
export { growthChart } from '../findings/growth/picture.ts';
export { howManyAboveChart } from '../findings/how-many-above/picture.ts';
export { howManyNextChart } from '../findings/how-many-next/picture.ts';
export { misappliedOutcomeChart } from '../findings/misapplied-outcome/picture.ts';
export { plateauChart } from '../findings/plateau/picture.ts';
export { rankChart } from '../findings/rank/picture.ts';
export { recordingCorrectionChart } from '../findings/recording-correction/picture.ts';
export { scanChart } from '../findings/scan/picture.ts';
export { decompositionChart } from '../findings/seasonality/decomposition.ts';
export { seasonalityChart } from '../findings/seasonality/picture.ts';
export { serviceUnderDemandChart } from '../findings/service-under-demand/picture.ts';
export { thresholdChart } from '../findings/threshold/picture.ts';
export { trendChart } from '../findings/trend/picture.ts';
export { turningPointChart } from '../findings/turning-point/picture.ts';
export { variationChart } from '../findings/variation/picture.ts';
export { yearEndChart } from '../findings/year-end/picture.ts';
export { CHART_DEFAULTS, type ChartOptions } from './base/chart-options.ts';
export type { ChartSpec, Json, Layer } from './base/chart-spec.ts';
export { type Palette, palettes } from './base/theme.ts';
export { bumpChart } from './bump-chart.ts';
export {
  type ActionCalendar,
  type CalendarAction,
  type CalendarStatus,
  calendarChart,
} from './calendar-chart.ts';
export { harmVolumeChart } from './harm-volume-chart.ts';
export { heatChart } from './heat-chart.ts';
export { iconsChart } from './icons-chart.ts';
export { signalChart } from './signal-chart.ts';
export type { SignalChart } from './signal-lines.ts';
export { type SmallMultiplesOptions, smallMultiplesChart } from './small-multiples-chart.ts';
