import type { PlateauFinding, PlateauReadingEvidence } from '../../change/plateau/plateau-finding.ts';
import type { PlateauReason } from '../../change/plateau/plateau-months.ts';
import { formatPeriod } from '../../period/format-period.ts';
import type { Period } from '../../period/period.ts';
import type { Estimate } from '../../result/estimate.ts';
import { about, decimal, moreMonths, percentage, whole } from '../../result/words.ts';
import { withRoom } from './stretch.ts';

const monthName = (month: string): string => formatPeriod(month as Period);

/** `-0.6% a year (90% interval -3.0% to 1.8%)`, or in percentage points. */
function slopeWords({ value, lower, upper, unit }: Estimate): string {
  const sign = unit === 'percent-per-year' ? '%' : '';
  const number = (bound: number | null): string => `${decimal(bound ?? 0, 1)}${sign}`;
  const size = sign === '%' ? number(value) : `${number(value)} percentage points`;
  return `${size} a year (90% interval ${number(lower)} to ${number(upper)})`;
}

/** A fall said as a fall: `falling by 5.9`, not by -5.9. */
function turned(estimate: Estimate): Estimate {
  const opposite = (value: number | null): number | null => (value === null ? null : -value);
  const { value, lower, upper } = estimate;
  return { ...estimate, value: opposite(value), lower: opposite(upper), upper: opposite(lower) };
}

function levelWords({ value, unit }: Estimate): string {
  if (unit === 'proportion') return percentage(value ?? 0);
  return unit === 'rate' ? decimal(value ?? 0, 2) : whole(value ?? 0);
}

/** `since about August 2017 (to February 2020)`: when it began, and where the figures that say so end. */
const sinceWords = ({ since: { kind, month }, window }: PlateauReadingEvidence): string =>
  `since ${kind === 'about' ? 'about' : 'at least'} ${monthName(month)} (to ${monthName(window.to)})`;

function levelSentence(subject: string, reading: PlateauReadingEvidence): string {
  const { before, drift, level, place, slope, word } = reading;
  const counted = level.unit === 'proportion' ? '' : ' a month';
  if (word === 'plateaued' && before !== null && place !== null) {
    const where = place === 'same' ? 'near its earlier level' : `at a ${place} level`;
    return `${subject} has plateaued ${where} ${sinceWords(reading)}: ${levelWords(level)}${counted} against ${levelWords(before.level)} before, slope ${slopeWords(slope)}.`;
  }
  const ways = { up: ', though rising slowly', down: ', though falling slowly', none: '' };
  const creeping = drift.over === 'window' ? ways[drift.way] : '';
  return `${subject} has been level ${sinceWords(reading)}${creeping}: about ${levelWords(level)}${counted}, slope ${slopeWords(slope)}.`;
}

const unread: Readonly<Record<PlateauReason, string>> = {
  'not-monthly': 'the figures are not monthly',
  rolling: 'rolling figures overlap, and the figures of each month are needed',
  'no-sample-size': 'the number of answers behind each percentage is not known',
  measure: 'it is neither a proportion nor a count nor a rate',
  'few-months': 'there are too few months of figures, and 24 are needed',
  sparse: 'under 5 a month there is too little to read',
  'recent-change': 'it changed too recently',
};

/** One sentence on whether a series has levelled off: what, since when, at what level, how sure. */
export function plateauSentence({ estimate, evidence, settle, subject, verdict }: PlateauFinding): string {
  const { reading, reason } = evidence;
  const name = about(subject);
  if (reading === null) return `${name}: no plateau can be read, because ${unread[reason ?? 'measure']}.`;
  if (verdict === 'too-short')
    return `${name} changed in ${monthName(reading.segment.from)}, too recently to say whether it has plateaued; it can be judged in ${moreMonths(settle?.months ?? 0)}.`;
  if (verdict === 'plateau') return levelSentence(name, reading);
  if (verdict === 'moving') {
    const rises = (estimate.value ?? 0) > 0;
    const slowly = reading.word === 'moving-slowly' ? ' slowly, by less than the margin' : '';
    const size = slopeWords(rises ? estimate : turned(estimate));
    return `${name} has been ${rises ? 'rising' : 'falling'}${slowly}, on average by ${size}, ${sinceWords(reading)}.`;
  }
  const wait = settle?.months == null ? null : `; about ${moreMonths(settle.months)} needed`;
  return withRoom(
    `${name}: cannot tell whether it has plateaued; slope ${sinceWords(reading)} ${slopeWords(reading.slope)}`,
    wait,
  );
}
