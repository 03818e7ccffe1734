import { wholeValues } from '../assess/claims/claim-figures.ts';
import type { PaperIndicator, PaperLine } from './figures.ts';
import type { Headline, ScorecardRow } from './paper.ts';
import { MOST_ROWS, scorecardRow } from './scorecard.ts';

/** Lines of one indicator that stand on the scorecard at most. */
const MOST_LINES = 2;

/**
 * The rows of the scorecard: the indicators that the profile names, else every indicator of the agenda. Of one with a dimension the
 * first value, and the one that has most to say.
 */
export function rowsOf(
  found: readonly PaperIndicator[],
  asked: readonly string[] | null,
  headlines: readonly Headline[],
): ScorecardRow[] {
  const wanted =
    asked === null ? found : asked.flatMap((id) => found.filter(({ indicator }) => indicator.id === id));
  const said = new Set(headlines.flatMap(({ statements }) => statements));
  const rows = wanted.flatMap((each) => linesOf(each, said).map((line) => scorecardRow(each, line)));
  if (rows.length <= MOST_ROWS) return rows;
  // What a headline says has its row; of the others those that the agenda has first.
  const kept = new Set(
    [...rows].sort((a, b) => Number(isSaid(b, said)) - Number(isSaid(a, said))).slice(0, MOST_ROWS),
  );
  return rows.filter((each) => kept.has(each));
}

const isSaid = ({ statements }: ScorecardRow, said: ReadonlySet<string>) =>
  statements.some((id) => said.has(id));

function linesOf({ lines }: PaperIndicator, said: ReadonlySet<string>): readonly PaperLine[] {
  const weight = (line: PaperLine): number => {
    const { level } = line.said;
    if (said.has(level.id) || line.areas.some(({ id }) => said.has(id))) return 3;
    if (Object.values(line.series.part).some((each) => wholeValues.includes(each))) return 2;
    return level.value === 'higher' || level.value === 'lower' ? 1 : 0;
  };
  // One line at least; a second one where it has something to say.
  const kept = new Set(
    [...lines]
      .sort((a, b) => weight(b) - weight(a))
      .filter((each, at) => at < 1 || (at < MOST_LINES && weight(each) > 0)),
  );
  return lines.filter((each) => kept.has(each));
}
