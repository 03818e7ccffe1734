import type { MisappliedOutcomeFinding } from '../../change/recording/misapplied-outcome-finding.ts';
import { about } from '../../words/about.ts';
import { figureRange, percentage } from '../../words/numbers.ts';
import { withRoom } from '../../words/room.ts';
import { runWords } from '../../words/times.ts';
import { estimated, figure, number } from '../cells.ts';
import { columns, type DataTable } from '../data-table.ts';

/** One sentence on an outcome as it would be had it been applied as audits say. */
export function misappliedOutcomeSentence({
  estimate,
  evidence,
  subject,
  verdict,
}: MisappliedOutcomeFinding): string {
  const name = about(subject);
  const when = runWords(subject);
  const { band, misapplied, recordedShare } = evidence;
  if (verdict === 'no-data' || recordedShare === null)
    return `${name} has no figures for ${when} that could be corrected.`;
  const said = (share: number) => percentage(share, Number.isInteger(Math.round(1e6 * share) / 1e4) ? 0 : 1);
  const [first, last] = [band[0], band.at(-1)];
  return withRoom(
    `${name} was ${percentage(recordedShare)} in ${when}; with ${said(misapplied)} of it misapplied it would be ${figureRange(estimate)}`,
    verdict === 'lower-bound' ? ', or more, since none are taken as missed' : null,
    estimate.lower !== null || first === undefined || last === undefined
      ? null
      : `; ${percentage(last.share)} to ${percentage(first.share)} for ${said(first.misapplied)} to ${said(last.misapplied)}`,
  );
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
