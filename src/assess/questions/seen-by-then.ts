import { detectableChangeIn } from '../../change/power/detectable-change-in.ts';
import type { Estimate } from '../../result/estimate.ts';
import type { Series } from '../../series/series.ts';
import { subjectOf } from '../../series/subject.ts';

/** What could be shown of one series some months from now. */
export interface Horizon {
  readonly months: number;
  readonly verdict: 'would-show' | 'would-not-show' | 'cannot-tell';
  /** The smallest change that would be shown four times in five. */
  readonly smallest: Estimate;
  /** The chance that the change asked about is shown; `null` where none is. */
  readonly chance: number | null;
  /** Answers, events or cases in each period that would show it four times in five. */
  readonly neededPerPeriod: number | null;
}

/** One indicator in one area: what could be seen by then. */
export interface SeenByThen {
  readonly indicator: string;
  readonly indicatorName: string;
  readonly area: string;
  readonly areaName: string;
  readonly part: Readonly<Record<string, string>>;
  /** Answers or events in an ordinary period. */
  readonly perPeriod: number | null;
  /** The change asked about, in points or percent. */
  readonly asked: number | null;
  readonly horizons: readonly Horizon[];
  readonly settle: string | null;
}

/** What could be shown of a series after so many months, of the change asked about or else the indicator's margin. */
export function seenByThen(series: Series, months: readonly number[], change?: number): SeenByThen {
  const asked = change === undefined ? {} : { change };
  const found = months.map((each) => detectableChangeIn(series, { months: each, ...asked }));
  const last = found.at(-1);
  const { indicator, indicatorName, area, areaName, part } = subjectOf(series);
  return {
    indicator,
    indicatorName,
    area: area ?? '',
    areaName,
    part,
    perPeriod: last?.evidence.base?.perPeriod ?? null,
    asked: last?.evidence.asked?.change ?? null,
    horizons: found.map(
      ({ verdict, estimate, evidence }, at): Horizon => ({
        months: months[at] ?? 0,
        verdict: verdict === 'no-change-asked' ? 'cannot-tell' : verdict,
        smallest: estimate,
        chance: evidence.asked?.chance ?? null,
        neededPerPeriod: evidence.needed.perPeriod,
      }),
    ),
    settle: last?.settle?.text ?? null,
  };
}
