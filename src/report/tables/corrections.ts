import type { MisappliedOutcomeFinding } from '../../change/recording/misapplied-outcome-finding.ts';
import type { RecordingCorrectionFinding } from '../../change/recording/recording-correction-finding.ts';
import type { GapToRankFinding } from '../../compare/gap-to-rank-finding.ts';
import { ordinal } from '../../result/words.ts';
import { columns, type DataTable } from '../data-table.ts';
import { period } from './change.ts';
import { estimated, figure, number } from './figure.ts';

/** The growth, the completeness of recording, and what is left. */
export function recordingCorrectionTable(finding: RecordingCorrectionFinding): DataTable {
  const { after, attributable, before, from, growth, tippingPoint, to } = finding.evidence;
  return {
    caption: 'Growth with fuller recording allowed for; nothing here shows why it grew',
    columns: columns('What', '#Figure'),
    rows: [
      [`Recorded growth, ${period(from)} to ${period(to)}`, estimated(growth)],
      ['Complete before', estimated(before)],
      ['Complete after', estimated(after)],
      ['Growth left', estimated(finding.estimate)],
      ['Percentage points that go with recording, numerically', number(attributable, 1)],
      ['Completeness before that would leave none', figure(tippingPoint, 'proportion')],
    ],
  };
}

/** The outcome as recorded, as corrected, and under other shares misapplied. */
export function misappliedOutcomeTable(finding: MisappliedOutcomeFinding): DataTable | null {
  const { all, band, corrected, destination, misapplied, missed, recorded, recordedShare } = finding.evidence;
  if (finding.verdict === 'no-data') return null;
  const share = (value: number) => figure(value, 'proportion');
  const found = missed === 'none' ? 'none' : share(missed);
  return {
    caption: `Misapplied: ${share(misapplied)}, ${number(destination.moved)} to ${destination.outcome}; missed: ${found}; of ${number(all)} outcomes`,
    columns: columns('As', '#Number', '#Share of all'),
    rows: [
      ['Recorded', number(recorded), figure(recordedShare, 'proportion')],
      [`Corrected, ${share(misapplied)} misapplied`, estimated(corrected), estimated(finding.estimate)],
      ...band.map((row) => [
        `If ${share(row.misapplied)} were`,
        number(row.corrected),
        figure(row.share, 'proportion'),
      ]),
    ],
  };
}

/** What a place would take: as the figures stand, and with more of a chance. */
export function gapToRankTable(finding: GapToRankFinding): DataTable | null {
  const { evidence, subject, verdict } = finding;
  const { change, changeForFourFifths, changeForHalf, definition, mechanism, of, place, target } = evidence;
  if (verdict === 'not-ranked' || place === null) return null;
  const how = mechanism === 'added' ? 'added' : `moved from ${definition.outOf ?? 'the others'}`;
  return {
    caption: `${definition.name}: ${ordinal(place)} of ${of} with ${figure(evidence.value, subject.unit)}; ${ordinal(target)} needs ${figure(evidence.valueNeeded, subject.unit)}`,
    columns: columns('To be there', `#Change of ${definition.counted}, ${how}`),
    rows: [
      ['With the others as they stand', number(change)],
      ['With a chance of one half', number(changeForHalf)],
      ['With a chance of four fifths', number(changeForFourFifths)],
    ],
  };
}
