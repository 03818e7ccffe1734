import type { Estimate } from '../../result/estimate.ts';
import type { Finding } from '../../result/finding.ts';
import type { Source } from '../../result/provenance.ts';
import { readOptions } from '../../result/read-options.ts';
import { requireData, sourcesRule, stated } from '../../result/require-data.ts';
import { requireFinding } from '../../result/require-form.ts';
import type { GrowthFinding } from '../amount/growth-finding.ts';
import { type Bounded, type RecordingCorrection, recordingCorrection } from './recording-correction.ts';

/** `no-growth`: there is no growth in percent to correct. */
export type RecordingCorrectionVerdict = RecordingCorrection['verdict'] | 'no-growth';

export interface RecordingCorrectionEvidence {
  readonly growth: Estimate;
  readonly from: string;
  readonly to: string;
  /** Completeness of recording in the two periods. */
  readonly before: Estimate;
  readonly after: Estimate;
  /** Percentage points; `null` without a growth. */
  readonly attributable: number | null;
  readonly tippingPoint: number | null;
}

/** The estimate is the growth that is left, in percent. */
export type RecordingCorrectionFinding = Finding<
  'recording-correction',
  RecordingCorrectionVerdict,
  RecordingCorrectionEvidence
>;

/** Completeness of recording as shares, and where the audits were published. */
export interface RecordingCompleteness {
  readonly before: Bounded;
  readonly after: Bounded;
  readonly sources?: readonly Source[];
}

const optionRules = {
  before: { is: 'object', required: true, such: '{ value: 0.8 }' },
  after: { is: 'object', required: true, such: '{ value: 0.9 }' },
  sources: { is: 'list' },
} as const;

const maybe = { is: 'number', orNull: true } as const;
const estimateRule = {
  is: 'fields',
  of: { value: maybe, lower: maybe, upper: maybe, level: maybe },
} as const;

/**
 * Recording correction of a growth: how much of this rise is left once fuller recording is allowed for?
 *
 * `recordingCorrection` of the growth with its own interval, beside the completeness that audits found. What is said is numerical: it
 * is not shown that recording was the reason. Throws `invalid-option`. Source: Zou and Donner 2008 (limits).
 *
 * @example
 * const grown = growth(seriesFrom(offences, { start: '2017/18', numerator: [1000, 1190] }), { from: '2017/18', to: '2018/19' });
 * recordingCorrectionFinding(grown, { before: { value: 0.8 }, after: { value: 0.9 } }).verdict // => 'no-audited-range'
 */
export function recordingCorrectionFinding(
  finding: GrowthFinding,
  given: RecordingCompleteness,
): RecordingCorrectionFinding {
  requireFinding('recordingCorrectionFinding: finding', finding, ['growth']);
  const options = readOptions('recordingCorrectionFinding', optionRules, given);
  const { before, after, sources = [] } = options;
  requireData('recordingCorrectionFinding: sources', sourcesRule, sources);
  const { evidence } = finding;
  requireData('recordingCorrectionFinding: finding.sources', sourcesRule, finding.sources);
  // Of the totals, as growths are published and recording is audited.
  const estimate = evidence.ofTotals ?? finding.estimate;
  requireData('recordingCorrectionFinding: finding.estimate', estimateRule, estimate);
  const level = estimate.level ?? 0.95;
  const { value, lower, upper } = estimate;
  const known = value !== null && value > -100;
  const limits =
    known && lower !== null && upper !== null && lower > -100 && lower <= value && upper >= value
      ? { lower, upper }
      : {};
  // Checked even where there is no growth, so that misuse never depends on the figures.
  const found = recordingCorrection(
    {
      growth: { value: known ? value : 0, ...limits },
      ...{ before, after },
    },
    { level },
  );

  return {
    kind: 'recording-correction',
    verdict: known ? found.verdict : 'no-growth',
    estimate: known ? found.growthLeft : { ...found.growthLeft, value: null, lower: null, upper: null },
    evidence: {
      growth: estimate,
      from: evidence.from.period,
      to: evidence.to.period,
      before: share(before, level),
      after: share(after, level),
      attributable: known ? found.attributable : null,
      tippingPoint: known ? found.tippingPoint : null,
    },
    subject: finding.subject,
    n: finding.n,
    missing: finding.missing,
    looks: 1,
    settle:
      found.verdict === 'no-audited-range'
        ? {
            months: null,
            perMonth: null,
            text: 'The limits within which the audits place the completeness of recording.',
          }
        : null,
    caveats: [...finding.caveats, ...found.caveats],
    method: {
      name: 'Growth corrected for completeness of recording',
      options: { before: before.value, after: after.value, level },
      reference: 'Zou & Donner 2008',
    },
    basis: finding.basis,
    sources: stated([
      ...finding.sources,
      ...sources.filter(({ id }) => finding.sources.every((one) => one.id !== id)),
    ]),
  };
}

function share({ value, lower, upper }: Bounded, level: number): Estimate {
  const known = lower !== undefined && upper !== undefined;
  return {
    value,
    lower: known ? lower : null,
    upper: known ? upper : null,
    level: known ? level : null,
    unit: 'proportion',
  };
}
