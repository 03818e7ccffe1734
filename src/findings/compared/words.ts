import type { Comparator, ComparedFinding } from '../../change/amount/compared-finding.ts';
import { about } from '../../words/about.ts';
import { figureWords, orChance } from '../../words/numbers.ts';
import { firstThatFits, withRoom } from '../../words/room.ts';
import { periodWords } from '../../words/times.ts';
import { estimated, figure, number, period } from '../cells.ts';
import { columns, type DataTable } from '../data-table.ts';
import { differenceSentence } from '../difference/words.ts';

/** One sentence on a figure beside its comparator: what each is, by how much they differ, how sure. */
export function comparedSentence(finding: ComparedFinding): string {
  const { estimate, evidence, subject, verdict } = finding;
  const { comparator, other, own } = evidence;
  if (comparator.with === 'same-period-last-year' || comparator.with === 'earlier-period')
    return inTime(finding);
  const name = about(subject);
  const beside = among[comparator.with] ?? comparator.name;
  if (own.value === null || other.value === null || estimate.value === null)
    return `${name} cannot be set beside ${beside}: a figure is missing.`;
  const mine = `${name} was ${figureWords(own.value, subject.unit)} in ${periodWords(own.period)}`;
  const theirs = `${beside} had ${figureWords(other.value, subject.unit)}`;
  if (evidence.reason === 'no-noise')
    return `${mine}; ${theirs}; the sample is not known, so chance cannot be judged.`;
  const said = orChance(estimate, { join: ': ', within: verdict === 'same' ? evidence.margin : null });
  return withRoom(firstThatFits(`${mine}; ${theirs}${said}`, `${mine}${said}`));
}

/** Comparators that have no name of their own. */
const among: Partial<Readonly<Record<Comparator['with'], string>>> = {
  'other-areas': 'all other areas',
  'most-similar-group': 'its most similar areas',
};

/** A comparison in time reads as the difference of two periods, which it is. */
function inTime(finding: ComparedFinding): string {
  const { margin, other, own, reason } = finding.evidence;
  if (own.period === '') return `${about(finding.subject)} has no figure to compare.`;
  return differenceSentence({
    ...finding,
    evidence: { from: other, to: own, margin, reason, apart: [], rolling: null },
  });
}

/** The figure and its comparator. */
export function comparedTable(finding: ComparedFinding): DataTable {
  const { comparator, other, own } = finding.evidence;
  const { areaName, indicatorName, unit } = finding.subject;
  const inTime = comparator.with === 'same-period-last-year' || comparator.with === 'earlier-period';
  const row = (name: string, each: typeof own) => [
    inTime ? period(each.period) : name,
    number(each.numerator),
    number(each.denominator),
    figure(each.value, unit),
  ];
  const left = comparator.leftOut.length;
  return {
    caption: `Difference: ${estimated(finding.estimate)}${left === 0 ? '' : `; left out for want of figures: ${left}`}`,
    columns: columns(inTime ? 'Period' : 'Area', '#Counted', '#Out of', '#Figure'),
    rows: [row(areaName ?? indicatorName, own), row(comparator.name, other)],
  };
}
