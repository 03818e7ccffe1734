import { formatPeriod } from '../../period/format-period.ts';
import { offset } from '../../period/offset.ts';
import type { Period } from '../../period/period.ts';
import type { Settle } from '../../result/finding.ts';
import type { PlateauReadingEvidence } from './plateau-finding.ts';
import { marginOnScale, type PlateauReason } from './plateau-months.ts';
import { marginSize, type PlateauSettings } from './plateau-options.ts';
import type { SeriesReading } from './plateau-reading.ts';

const waiting = (months: number, text: string): Settle => ({ months, perMonth: null, text });
const advice = (text: string): Settle => ({ months: null, perMonth: null, text });
const more = (months: number): string => `${months} more month${months === 1 ? '' : 's'}`;

const advised: Readonly<Partial<Record<PlateauReason, string>>> = {
  'not-monthly': 'Monthly figures: quarters and years are too few to find a change in.',
  rolling:
    'The figures of each month: rolling figures overlap, so every change is smeared over the whole window.',
  'no-sample-size': 'The number of answers behind each percentage (the option n, or a denominator).',
  measure: 'A proportion, count or rate: for a ratio of two counts read each count, or the share of the two.',
  sparse: 'A longer period or a wider area: under 5 a month there is too little to read.',
};

/** What would settle a series that was not judged, or on which the two keys do not agree. */
export function plateauSettle(
  { places, reading, reason, scale, margin, series, verdict }: SeriesReading,
  evidence: PlateauReadingEvidence | null,
  settings: PlateauSettings,
  perMonth: number,
): Settle | null {
  if (verdict === 'plateau' || verdict === 'moving') return null;
  if (reason === 'few-months') {
    const wanting = 24 - places.length;
    return waiting(wanting, `${more(wanting)}: the first reading needs 24 months with a figure.`);
  }
  if (reading === null || evidence === null || scale === null || margin === null)
    return advice(advised[reason ?? 'measure'] ?? '');
  if (reason === 'recent-change') {
    const wanting = settings.minMonths - reading.segment;
    const last = offset(evidence.segment.to as Period, wanting);
    const changed = formatPeriod(evidence.segment.from as Period);
    return waiting(wanting, `Changed in ${changed}; judge from ${formatPeriod(last)} (${more(wanting)}).`);
  }
  const wanted = (reading.testable / marginOnScale(margin)) ** 2 * perMonth;
  const unit = scale === 'points' ? 'percentage points' : '%';
  const tested = `${evidence.testableMargin.toFixed(1)}${scale === 'points' ? ' ' : ''}${unit} a year`;
  const answers = scale === 'points' && wanted > perMonth ? Math.ceil(wanted) : null;
  const asking = answers === null ? '' : ` or ${answers} ${series.indicator.outOf ?? 'answers'} a month`;
  const { needed, segment } = reading;
  if (needed > settings.lookBack) {
    // So few figures that a turn would not have been seen: what the window alone could show is no promise.
    const shown =
      evidence.testableMargin > marginSize(margin)
        ? `these figures could have shown a margin of ${tested}`
        : `${needed} are needed before a change on the way would have been seen`;
    return {
      months: null,
      perMonth: answers,
      text: `More months than the look-back of ${settings.lookBack}${asking}; ${shown}.`,
    };
  }
  if (needed > segment)
    return {
      months: needed - segment,
      perMonth: answers,
      text: `${more(needed - segment)}${asking}; these figures could have shown a margin of ${tested}.`,
    };
  return advice(
    `Months enough, but the slope, or the month of the last change, lies too near the margin; these figures could have shown a margin of ${tested}.`,
  );
}
