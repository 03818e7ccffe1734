export { nearestName } from '../result/nearest-name.ts';
export { between } from './between.ts';
export type { CompletedCount } from './completed-count.ts';
export { type CoverageCheckOptions, coverageCheck, coverageCheckDefaults } from './coverage-check.ts';
export { daysAdjusted } from './days-adjusted.ts';
export { harmWeighted } from './harm-weighted.ts';
export { type Comparison, type LikeForLike, likeForLike } from './like-for-like.ts';
export { type MaturedOptions, matured, maturedPanel } from './matured.ts';
export type { Observation, ObservationState, PublishedValue, Row, Tally } from './observation.ts';
export { panel } from './panel.ts';
export { type PanelOptions, panelDefaults } from './panel-options.ts';
export type { PopulationRow } from './populations.ts';
export { rolling } from './rolling.ts';
export type { ColumnRows, RowList, Rows } from './rows.ts';
export type { CompletedFigure, Coverage, Panel, Series, Window } from './series.ts';
export { type PlainFigures, type PlainSeriesOptions, type SeriesInput, seriesFrom } from './series-from.ts';
export { seriesOf } from './series-of.ts';
export { panelSubject, subjectOf, unitOfFigures } from './subject.ts';
export { type SumAreasOptions, sumAreas } from './sum-areas.ts';
export { sumPeriods } from './sum-periods.ts';
export {
  type Cell,
  type Column,
  type OwnTableAbout,
  type Table,
  type TableAbout,
  tableOf,
} from './table.ts';
export { type PeriodTotal, total } from './total.ts';
export { missingIn, valueAt, valuesOf } from './values.ts';
export { type PopulationsOptions, withPopulations } from './with-populations.ts';
