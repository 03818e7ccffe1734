export type { Observation, ObservationState, PublishedValue, Row, Tally } from './observation.ts';
export type { Coverage, Panel, Series, Window } from './series.ts';
export { type SeriesInput, seriesFrom } from './series-from.ts';
export { panelSubject, subjectOf } from './subject.ts';
export { missingIn, valueAt, valuesOf } from './values.ts';
