import type { ContributionFinding } from '../../change/contribution-finding.ts';
import type { DifferenceFinding } from '../../change/difference-finding.ts';
import type { TurningPointFinding } from '../../change/turning-point-finding.ts';
import { columns, type DataTable } from '../data-table.ts';
import { period } from './change.ts';
import { estimated, figure, number } from './figure.ts';

/** Who made up the change of the total, the largest first. */
export function contributionTable(finding: ContributionFinding): DataTable {
  const { contributions, from, to, unit } = finding.evidence;
  const places = unit === 'points' ? 2 : 0;
  return {
    caption: `Change from ${period(from)} to ${period(to)}, ${unit === 'points' ? 'percentage points' : 'offences'}`,
    columns: columns(
      'Area or category',
      '#Before',
      '#After',
      '#Change',
      '#Percent of the change',
      '#Own growth',
    ),
    rows: contributions
      .slice(0, 40)
      .map((each) => [
        each.name,
        number(each.from),
        number(each.to),
        number(each.change, places),
        number(each.share, 1),
        estimated(each.growth),
      ]),
  };
}

/** The two periods, and whether the later lies inside the usual range. */
export function differenceTable(finding: DifferenceFinding): DataTable {
  const { from, to, commonCause } = finding.evidence;
  const { unit } = finding.subject;
  const usual =
    commonCause === null
      ? ''
      : `; the usual range of ${commonCause.periods} earlier figures is ${figure(commonCause.lower, unit)} to ${figure(commonCause.upper, unit)}`;
  return {
    caption: `Difference: ${estimated(finding.estimate)}${usual}`,
    columns: columns('Period', '#Counted', '#Out of', '#Figure'),
    rows: [from, to].map((each) => [
      period(each.period),
      number(each.numerator),
      number(each.denominator),
      figure(each.value, unit),
    ]),
  };
}

/** The courses before and after the turn. */
export function turningPointTable(finding: TurningPointFinding): DataTable | null {
  const { courses, turn } = finding.evidence;
  if (courses.length === 0) return null;
  const when =
    turn === null
      ? 'No turn shown'
      : `Turn in ${period(turn.at)}, within ${period(turn.interval.from)} to ${period(turn.interval.to)}`;
  return {
    caption: when,
    columns: columns('From', 'To', '#Slope'),
    rows: courses.map(({ from, to, slope }) => [period(from), period(to), estimated(slope)]),
  };
}
