import type { ComparedFinding } from '../../change/amount/compared-finding.ts';
import type { ContributionFinding } from '../../change/amount/contribution-finding.ts';
import type { DifferenceFinding } from '../../change/amount/difference-finding.ts';
import type { TurningPointFinding } from '../../change/steps/turning-point-finding.ts';
import { chance } from '../../result/words.ts';
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

/** The two periods and their difference. */
export function differenceTable(finding: DifferenceFinding): DataTable {
  const { from, to } = finding.evidence;
  const { unit } = finding.subject;
  return {
    caption: `Difference: ${estimated(finding.estimate)}`,
    columns: columns('Period', '#Counted', '#Out of', '#Figure'),
    rows: [from, to].map((each) => [
      period(each.period),
      number(each.numerator),
      number(each.denominator),
      figure(each.value, unit),
    ]),
  };
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

/** The slopes before and after the turn, and how likely it is. */
export function turningPointTable({ estimate, evidence }: TurningPointFinding): DataTable | null {
  const { after, before, chance: odds, turn } = evidence;
  if (odds === null) return null;
  return {
    caption:
      turn !== null
        ? `Turn in ${period(turn.at)}, within ${period(turn.interval.from)} to ${period(turn.interval.to)}`
        : 'No turn shown',
    columns: columns('What', '#Figure'),
    rows: [
      ...(turn !== null
        ? [
            ['Slope before', estimated(before)],
            ['Slope since', estimated(after)],
          ]
        : [['Slope of late', estimated(estimate)]]),
      ['Chance that it fell and then rose', chance(odds.up)],
      ['Chance that it rose and then fell', chance(odds.down)],
    ],
  };
}
