import type { Month } from '../period/period.ts';
import type { DeclaredBreak } from './indicator.ts';

/**
 * The months of the pandemic, masked: left out of slopes and steps, both sides kept. The first full restrictions
 * came in March 2020 and the last were lifted in July 2021; which months to leave out is this library's own
 * choice. Pass it as `breaks`; no indicator declares it by itself, so that analyses can also be run without.
 */
export const pandemic: DeclaredBreak = {
  kind: 'mask',
  from: '2020-03' as Month,
  to: '2021-07' as Month,
  title: 'The pandemic',
  source: "The library's own choice of months: first restrictions March 2020, last ones lifted July 2021",
};

/**
 * From April 2015 a crime is to be recorded within 24 hours. Recorded crime rose in many forces in the year that
 * followed, by how much differs; pass it as `breaks` where years on both sides are set against each other.
 */
export const recordingWithin24Hours: DeclaredBreak = {
  kind: 'restart',
  from: '2015-04' as Month,
  title: 'Crimes to be recorded within 24 hours',
  source: 'BlackThrive/streetlamp, list of recording changes with their sources',
};

/** Court results on data.police.uk end: from then on a charge stays a charge. Declared by the indicators it touches. */
export const courtResultsEnd: DeclaredBreak = {
  kind: 'restart',
  from: '2019-06' as Month,
  title: 'Court results no longer available on data.police.uk',
  source: 'data.police.uk, as recorded by BlackThrive/streetlamp',
};
