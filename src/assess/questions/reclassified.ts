import type { Panel } from '../../series/series.ts';
import { total } from '../../series/total.ts';
import { comparedPeriod } from '../../statement/of-place.ts';

/** A rate and its place, the highest first, as they are and with a share of the numerator moved elsewhere. */
export interface Reclassified {
  readonly share: number;
  readonly rate: number;
  readonly place: number;
  readonly of: number;
  /** Corrected in this area alone: unfair to the others. */
  readonly rateAlone: number;
  readonly placeAlone: number;
  /** Corrected in every area. */
  readonly placeEvery: number;
}

/** The rate and place of an area if a share of what is counted were another outcome; `null` without a figure. */
export function reclassified(panel: Panel, area: string, share: number): Reclassified | null {
  const period = comparedPeriod(panel);
  const rates = panel.series.flatMap((series) => {
    const { value } = total(series, period);
    return value === null ? [] : [{ area: series.area, value }];
  });
  const own = rates.find((each) => each.area === area)?.value;
  if (own === undefined) return null;
  const others = rates.filter((each) => each.area !== area).map(({ value }) => value);
  const placeOf = (value: number, beside: readonly number[]) =>
    1 + beside.filter((other) => other > value).length;
  const left = 1 - share;
  return {
    share,
    rate: own,
    place: placeOf(own, others),
    of: rates.length,
    rateAlone: own * left,
    placeAlone: placeOf(own * left, others),
    placeEvery: placeOf(
      own * left,
      others.map((value) => value * left),
    ),
  };
}
