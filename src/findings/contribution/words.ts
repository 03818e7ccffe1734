import type { Contribution, ContributionFinding } from '../../change/amount/contribution-finding.ts';
import { list } from '../../words/about.ts';
import { decimal, sizeWords } from '../../words/numbers.ts';
import { firstThatFits, withRoom } from '../../words/room.ts';
import { periodWords } from '../../words/times.ts';
import { estimated, number, period } from '../cells.ts';
import { columns, type DataTable } from '../data-table.ts';

const named = 3;
/** In percent: a share that would be said as 0% is not worth naming. */
const leastShare = 0.5;

/** One sentence on what made up a change: by how much the whole changed, and which areas or categories most. */
export function contributionSentence({ estimate, evidence, subject, verdict }: ContributionFinding): string {
  const name = subject.indicatorName;
  const { contributions, falls, from, rises, to, unit } = evidence;
  const [early, late] = [periodWords(from), periodWords(to)];
  if (verdict === 'cannot-tell')
    return `${name}: what made up the change between ${early} and ${late} cannot be told: too few parts have figures for both.`;
  const said = (value: number) => sizeWords({ unit, value });
  if (verdict === 'no-change')
    return `${name} was the same in ${late} as in ${early}, in all and in each of ${contributions.length} parts.`;
  if (estimate.value === 0)
    return `${name} was the same in all in ${late} as in ${early}: rises and falls of ${said(rises)} cancel.`;
  const change = estimate.value ?? 0;
  const total = `${name} ${change < 0 ? 'fell' : 'rose'} by ${said(change)} from ${early} to ${late}`;
  if (verdict === 'offsetting')
    return withRoom(
      `${total}, the net of rises of ${said(rises)} and falls of ${said(falls)}`,
      ` among ${contributions.length} parts`,
    );
  const share = ({ name: one, share: part }: Contribution) => `${one} (${decimal(part ?? 0, 0)}%)`;
  const most = contributions.filter((one) => (one.share ?? 0) >= leastShare).slice(0, named);
  const largest = (many: number) =>
    `${total}; largest ${change < 0 ? 'falls' : 'rises'}: ${list(most.slice(0, many).map(share))} of the change`;
  return withRoom(
    firstThatFits(largest(named), largest(2)),
    verdict === 'concentrated' ? '; few parts made most of it' : '; it was spread over many parts',
  );
}

/** Who made up the change of the total, the largest first. */
export function contributionTable(finding: ContributionFinding): DataTable {
  const { contributions, from, to, unit } = finding.evidence;
  const places = unit === 'points' ? 2 : 0;
  return {
    caption: `Change from ${period(from)} to ${period(to)}, ${unit === 'points' ? 'points' : 'offences'}`,
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
