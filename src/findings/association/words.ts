import type { AssociationFinding } from '../../change/together/association-finding.ts';
import type { Estimate } from '../../result/estimate.ts';
import { about } from '../../words/about.ts';
import { rangeWords, sizeWords } from '../../words/numbers.ts';
import { firstThatFits, withRoom } from '../../words/room.ts';
import { estimated, number } from '../cells.ts';
import { columns, type DataTable } from '../data-table.ts';

/** One sentence on two things that may move together, never on why. */
export function associationSentence({ estimate, evidence, subject, verdict }: AssociationFinding): string {
  const name = about(subject);
  const { activity } = evidence;
  if (verdict === 'cannot-tell' || estimate.value === null)
    return withRoom(
      `Whether ${name} moves with ${activity} cannot be told`,
      ': too few months with both figures',
    );
  const goes = goesWith({ estimate, evidence });
  if (verdict === 'no-association-shown')
    return firstThatFits(
      `${name} cannot be told to move with ${activity}: ${goes}, which may be chance.`,
      `${name} cannot be told to move with ${activity}: ${goes}.`,
      `${name} cannot be told to move with ${activity}.`,
    );
  const way = verdict === 'move-together' ? 'together' : 'in opposite directions';
  return withRoom(
    firstThatFits(`${name} and ${activity} move ${way}: ${goes}`, `${name} and ${activity} move ${way}`),
    '; the reverse direction is not excluded',
  );
}

/** So many percent more are said of: one percent goes with too little to be read. */
const STEP = 10;

/** How much more of the outcome goes with more of the activity, with its doubt: never which of the two comes first. */
export function goesWith({
  estimate,
  evidence: { scale },
}: Pick<AssociationFinding, 'estimate'> & {
  readonly evidence: Pick<AssociationFinding['evidence'], 'scale'>;
}): string {
  const step = scale === 'log' ? STEP : 1;
  const size: Estimate = {
    ...estimate,
    value: times(estimate.value, step),
    lower: times(estimate.lower, step),
    upper: times(estimate.upper, step),
  };
  const range = rangeWords(size)?.replace('lower', 'less').replace('higher', 'more');
  const way = (size.value ?? 0) < 0 ? 'less' : 'more';
  const more = scale === 'log' ? `${step}% more` : 'one more';
  return `${more} of the second goes with ${sizeWords(size)} ${way} of the first${range === undefined ? '' : ` (${range})`}`;
}

const times = (value: number | null, step: number) => (value === null ? null : value * step);

/** The slope with its interval, and what it rests on. */
export function associationTable(finding: AssociationFinding): DataTable | null {
  const { activity, areas, correlation, note, p, permutations, permuted } = finding.evidence;
  if (finding.verdict === 'cannot-tell') return null;
  const log = finding.evidence.scale === 'log';
  return {
    caption: `${finding.subject.indicatorName} with ${activity}: ${note}`,
    columns: columns('What', '#Figure'),
    rows: [
      [log ? 'Percent that goes with 1% more' : 'What goes with one more', estimated(finding.estimate)],
      ['Correlation of what is left', number(correlation, 2)],
      [`p, from ${permutations} rearrangements of ${permuted ?? 'nothing'}`, number(p, 4)],
      ['Areas; periods with both figures', `${areas}; ${finding.n}`],
    ],
  };
}
