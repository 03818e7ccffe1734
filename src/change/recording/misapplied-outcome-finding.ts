import { IndicatorError } from '../../result/error.ts';
import type { Estimate } from '../../result/estimate.ts';
import type { Finding } from '../../result/finding.ts';
import type { Source } from '../../result/provenance.ts';
import { readOptions } from '../../result/read-options.ts';
import { requireData, sourcesRule, stated } from '../../result/require-data.ts';
import { openShare } from '../../result/rule.ts';
import { matured } from '../../series/matured.ts';
import { requireSeries } from '../../series/require-series.ts';
import type { Series } from '../../series/series.ts';
import { subjectOf } from '../../series/subject.ts';
import { total } from '../../series/total.ts';
import {
  type MisappliedOutcome,
  type MisappliedOutcomeInput,
  misappliedOutcome,
} from './misapplied-outcome.ts';

/**
 * - `corrected`: both audits are given; `lower-bound`: missed ones are taken to be none
 * - `no-data`: the period has no figures
 */
export type MisappliedOutcomeVerdict = 'corrected' | 'lower-bound' | 'no-data';

export interface MisappliedOutcomeEvidence
  extends Pick<MisappliedOutcome, 'corrected' | 'band' | 'destination'> {
  /** Outcomes recorded as this one, of all, and as a share. */
  readonly recorded: number | null;
  readonly all: number | null;
  readonly recordedShare: number | null;
  /** Shares that audits found. */
  readonly misapplied: number;
  readonly missed: number | 'none';
}

/** The estimate is the share of all outcomes after correction. */
export type MisappliedOutcomeFinding = Finding<
  'misapplied-outcome',
  MisappliedOutcomeVerdict,
  MisappliedOutcomeEvidence
>;

export interface MisappliedOutcomeOf
  extends Pick<MisappliedOutcomeInput, 'misapplied' | 'missed' | 'destination'> {
  readonly period: string;
  readonly level?: number;
  /** Where the audits were published. */
  readonly sources?: readonly Source[];
}

const optionRules = {
  period: { is: 'text', required: true, such: '2018/19' },
  misapplied: { is: 'object', required: true, such: '{ share: 0.15, audited: 200 }' },
  missed: { is: 'anything', required: true, such: "'none'" },
  destination: { is: 'text', required: true, such: 'outcome 15' },
  level: openShare,
  sources: { is: 'list' },
} as const;

/**
 * Misapplied outcomes of a series: what would this share be if outcomes had been applied as an audit says?
 *
 * `misappliedOutcome` of the period's counts of a series of shares. Only this area is corrected: set beside others that are not,
 * it is unfair to them. Throws `wrong-measure` unless a proportion, `invalid-period`, `invalid-option`.
 * Source: Rogan and Gladen 1978; Zou and Donner 2008.
 *
 * @example
 * const audit = { misapplied: { share: 0.15, audited: 200 }, missed: 'none', destination: 'outcome 15' };
 * const recorded = seriesFrom(satisfaction, { start: '2018/19', numerator: [2000], denominator: [10000] });
 * misappliedOutcomeFinding(recorded, { period: '2018/19', ...audit }).verdict // => 'lower-bound'
 */
export function misappliedOutcomeFinding(
  recorded: Series,
  given: MisappliedOutcomeOf,
): MisappliedOutcomeFinding {
  const options = readOptions('misappliedOutcomeFinding', optionRules, given);
  const { period, level = 0.95, sources = [], ...audit } = options;
  requireData('misappliedOutcomeFinding: sources', sourcesRule, sources);
  requireSeries('misappliedOutcomeFinding: series', recorded);
  const series = matured(recorded, { immature: 'leave-out' });
  const { indicator } = series;
  if (indicator.measure !== 'proportion')
    throw new IndicatorError({
      code: 'wrong-measure',
      path: 'misappliedOutcomeFinding: measure',
      expected: 'must be a proportion of all outcomes',
      received: indicator.measure,
    });
  const { numerator, denominator, periodsMissing, value } = total(series, period);
  const known = numerator !== null && denominator !== null && denominator > 0;
  const found = misappliedOutcome({ recorded: numerator ?? 0, all: denominator ?? 0, ...audit }, { level });
  const none: Estimate = { value: null, lower: null, upper: null, level: null, unit: 'count' };
  return {
    kind: 'misapplied-outcome',
    verdict: !known ? 'no-data' : found.lowerBound ? 'lower-bound' : 'corrected',
    estimate: known ? found.share : { ...none, unit: 'proportion' },
    evidence: {
      recorded: numerator,
      all: denominator,
      recordedShare: value,
      corrected: known ? found.corrected : none,
      band: known ? found.band : [],
      destination: found.destination,
      misapplied: audit.misapplied.share,
      missed: audit.missed === 'none' ? 'none' : audit.missed.share,
    },
    subject: subjectOf(series, period, period),
    n: denominator ?? 0,
    missing: periodsMissing,
    looks: 1,
    settle:
      audit.misapplied.audited === undefined
        ? {
            months: null,
            perMonth: null,
            text: 'How many cases were audited, and how many of them were misapplied.',
          }
        : null,
    caveats: [
      ...series.caveats,
      ...found.caveats,
      {
        code: 'others-uncorrected',
        text: 'Others are not corrected: beside theirs, this figure is unfair to them.',
      },
    ],
    method: {
      name: 'Outcomes corrected by audit',
      options: { misapplied: audit.misapplied.share, audited: audit.misapplied.audited ?? null, level },
      reference: 'Rogan & Gladen 1978; Zou & Donner 2008',
    },
    basis: series.basis,
    sources: [
      ...series.sources,
      ...stated(sources).filter(({ id }) => series.sources.every((one) => one.id !== id)),
    ],
  };
}
