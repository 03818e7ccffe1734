import { covered } from '../areas/covered.ts';
import { blockOf, figuresOf, usable } from '../areas/figures.ts';
import { type AuditedShare, correctedCount } from '../interval/corrected-count.ts';
import { IndicatorError } from '../result/error.ts';
import type { Estimate } from '../result/estimate.ts';
import { readOptions } from '../result/read-options.ts';
import { received } from '../result/received.ts';
import { like, openShare, real, text } from '../result/rule.ts';
import { requirePanel } from '../series/require-series.ts';
import type { Panel, Series } from '../series/series.ts';
import { firstBy, places } from './places.ts';
import { RANK_DEFAULTS, type RankFinding, type RankOptions, rank } from './rank.ts';
import { nameOfArea, requirePeriod } from './rank-checks.ts';

export interface RankIfMisappliedOptions extends RankOptions {
  /** Share of the recorded ones that should have been another outcome, with the number audited where it is known. */
  readonly misapplied: AuditedShare;
  /** Share of the other outcomes that should have been this one; `none` only if the analyst says so: then a lower bound. */
  readonly missed: AuditedShare | 'none';
  /** The outcome that the misapplied ones should have been. */
  readonly destination: string;
}

/** A rate and its place as they are, and as they would be. */
export interface RankIfMisapplied {
  readonly recorded: RankFinding;
  /** This area corrected among others that are not: unfair to them, and never a headline. */
  readonly thisAreaOnly: { readonly rank: RankFinding; readonly unfair: true; readonly label: string };
  /** Every area corrected by the same shares. */
  readonly everyArea: RankFinding;
  /** The area's share as recorded and as corrected, with the doubt of the audit; `null` without a figure. */
  readonly rate: { readonly recorded: number; readonly corrected: Estimate } | null;
  /** Other shares misapplied, from 5% to 25%: the rate, and the place if only this area, or every area, were corrected. */
  readonly band: readonly {
    readonly misapplied: number;
    readonly rate: number | null;
    readonly thisAreaOnly: number | null;
    readonly everyArea: number | null;
  }[];
  readonly lowerBound: boolean;
  readonly destination: string;
}

const shares = [0.05, 0.1, 0.15, 0.2, 0.25];

const optionRules = {
  misapplied: { is: 'object', required: true },
  missed: { is: 'anything', required: true },
  destination: /* @__PURE__ */ like(text, { required: true }),
  period: /* @__PURE__ */ like(text, { such: '2018/19', required: true }),
  ties: { is: 'either', of: [real, { is: 'one-of', values: ['competition', 'mid', 'last'] }] },
  coverage: { is: 'flag' },
  first: { is: 'one-of', values: ['highest', 'lowest'] },
  caseMix: { is: 'object' },
  level: /* @__PURE__ */ like(openShare, { such: '0.95' }),
  peers: { is: 'object' },
} as const;

/**
 * Rank if misapplied: about 15% of outcome 16 is said to be misapplied: what would the rate and the rank be without?
 *
 * Each count is corrected (`correctedCount`), then `rank`. Corrected alone, an area gains places that say
 * nothing: the others are not as well recorded, they have only not been audited. With the same shares for all, every rate moves and hardly any place
 * does. Both are given, the first labelled unfair. The limits of the corrected rate are those of the audit; rank sets are of the corrected
 * counts. `band` shows how much hangs on m.
 *
 * Throws `wrong-measure` unless the figures are a proportion (this outcome out of all), and as `rank` and `correctedCount` do.
 * Source: Rogan and Gladen 1978; Goldstein and Spiegelhalter 1996.
 *
 * @example
 * const found = rankIfMisapplied(outcome16, 'west-mercia', { period: '2018/19', misapplied: { share: 0.15 }, missed: 'none', destination: 'outcome 15' });
 * found.everyArea.estimate.value // => 42
 */
export function rankIfMisapplied(
  panel: Panel,
  area: string,
  given: RankIfMisappliedOptions,
): RankIfMisapplied {
  requirePanel('rankIfMisapplied: panel', panel);
  const options = readOptions('rankIfMisapplied', optionRules, given);
  const { misapplied, missed, destination, ...asked } = options;
  requirePeriod('rankIfMisapplied', asked.period);
  requireProportion(panel);
  const areaName = nameOfArea('rankIfMisapplied', panel, area);
  if (typeof destination !== 'string' || destination === '')
    refuse('invalid-option', 'destination', 'is required, such as outcome 15', destination);
  const own = figuresOf(panel, blockOf(panel, 'rankIfMisapplied', asked.period)).find(
    (each) => each.area === area,
  );
  const [count, all] = [own?.numerator ?? null, own?.denominator ?? null];
  const rateAt = (m: AuditedShare): Estimate | null => {
    if (count === null || all === null || all <= 0 || count < 0 || count > all) return null;
    const { value, lower, upper, level } = correctedCount(count, all, m, missed, levelOf(asked));
    const share = (events: number | null) => (events === null ? null : events / all);
    return { value: share(value), lower: share(lower), upper: share(upper), level, unit: 'proportion' };
  };
  const corrected = rateAt(misapplied);
  const ranked = (m: number, only: string | null) =>
    rank(correctedPanel(panel, { share: m }, missed, only), area, asked);
  // The place by figures needs no levels.
  const placed = (m: number, only: string | null) =>
    placeOf(correctedPanel(panel, { share: m }, missed, only), area, asked);
  return {
    recorded: rank(panel, area, asked),
    thisAreaOnly: {
      rank: ranked(misapplied.share, area),
      unfair: true,
      label: `Only ${areaName} is corrected, which is unfair to the others.`,
    },
    everyArea: ranked(misapplied.share, null),
    rate: corrected === null || count === null || all === null ? null : { recorded: count / all, corrected },
    band: shares.map((m) => ({
      misapplied: m,
      rate: rateAt({ share: m })?.value ?? null,
      thisAreaOnly: placed(m, area),
      everyArea: placed(m, null),
    })),
    lowerBound: missed === 'none',
    destination,
  };
}

function placeOf(panel: Panel, area: string, asked: RankOptions): number | null {
  const { coverage, ties } = { ...RANK_DEFAULTS, ...asked };
  const block = blockOf(panel, 'rankIfMisapplied', asked.period);
  const figures = usable(figuresOf(covered(panel, block, coverage).panel, block));
  const first = asked.first ?? firstBy(panel.indicator.polarity);
  const at = places(
    figures.map(({ value }) => value),
    { first, ties },
  );
  return at[figures.findIndex((figure) => figure.area === area)] ?? null;
}

const levelOf = ({ level }: RankOptions) => (level === undefined ? {} : { level });

/** The panel with the outcome of one area, or of every area, corrected. */
function correctedPanel(
  panel: Panel,
  misapplied: AuditedShare,
  missed: AuditedShare | 'none',
  only: string | null,
): Panel {
  const series = panel.series.map((each): Series => {
    if (only !== null && each.area !== only) return each;
    const numerator = each.numerator.map((recorded, at) => {
      const all = each.denominator?.[at] ?? null;
      // A figure that cannot be, such as more outcomes than there are, is left as it is.
      if (recorded === null || all === null || recorded < 0 || recorded > all) return recorded;
      return correctedCount(recorded, all, misapplied, missed).value;
    });
    return { ...each, numerator };
  });
  return { ...panel, series };
}

function requireProportion({ indicator }: Panel): void {
  if (indicator.measure === 'proportion') return;
  refuse('wrong-measure', 'panel', 'must be a proportion: this outcome out of all', indicator.measure);
}

function refuse(
  code: 'invalid-option' | 'wrong-measure',
  name: string,
  expected: string,
  value: unknown,
): never {
  throw new IndicatorError({ code, path: `rankIfMisapplied: ${name}`, expected, received: received(value) });
}
