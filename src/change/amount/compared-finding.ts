import type { Finding } from '../../result/finding.ts';
import type { Panel, Series } from '../../series/series.ts';
import type {
  AmountEvidence,
  AmountNoise,
  DifferencePeriod,
  DifferenceVerdict,
} from './difference-finding.ts';

/** What a figure is set beside, said out loud. */
export type Comparator =
  | { readonly with: 'same-period-last-year' }
  | { readonly with: 'earlier-period'; readonly period: string }
  /** All other areas of the panel together. */
  | { readonly with: 'other-areas'; readonly panel: Panel }
  /** Areas that are like this one, as somebody has listed them. */
  | {
      readonly with: 'most-similar-group';
      readonly panel: Panel;
      readonly areas: readonly string[];
      /** Who made the group, and when. */
      readonly source?: string;
    }
  /** The country, or any whole; `includesArea: false` when this area is not part of its figures. */
  | { readonly with: 'nation'; readonly series: Series; readonly includesArea?: boolean };

export interface ComparedEvidence extends AmountEvidence {
  readonly comparator: {
    readonly with: Comparator['with'];
    readonly name: string;
    readonly period: string;
    /** Keys of the areas whose figures were added up; of a comparison in time the area itself. */
    readonly areas: readonly string[];
    /** Areas of the comparator without all figures of the period, which are left out. */
    readonly leftOut: readonly string[];
    /** Who made the group; `null` unless given. */
    readonly source: string | null;
    /** What the interval allows for on the comparator's side. */
    readonly noise: AmountNoise;
  };
  readonly own: DifferencePeriod;
  readonly other: DifferencePeriod;
}

/** `estimate`: this figure less the comparator's (percent of it for counts, rates and ratios). */
export type ComparedFinding = Finding<'compared', DifferenceVerdict, ComparedEvidence>;
