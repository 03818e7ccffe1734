import type { SeasonalityFinding } from '../../change/season/seasonality.ts';
import { about } from '../../words/about.ts';
import { moreMonths, sizeWords } from '../../words/numbers.ts';
import { withRoom } from '../../words/room.ts';
import { periodWords, stretchWords } from '../../words/times.ts';
import { number, period } from '../cells.ts';
import { columns, type DataTable } from '../data-table.ts';

/** One sentence on the time of year: whether figures depend on it, when they are highest and lowest, and how far apart. */
export function seasonalitySentence({
  estimate,
  evidence,
  settle,
  subject,
  verdict,
}: SeasonalityFinding): string {
  const name = about(subject);
  if (verdict === 'refused')
    return `${name} cannot show a season: its periods overlap or are years, which average the season away.`;
  const when = stretchWords(subject);
  if (verdict === 'cannot-tell')
    return withRoom(
      `${name} has too few ${evidence.reason === 'sparse' ? 'events' : 'figures'} ${when} to tell a season from chance`,
      settle?.months == null ? null : `; ${moreMonths(settle.months)} would be the fewest`,
    );
  const { highest, lowest } = evidence;
  if (highest === null || lowest === null || estimate.value === null)
    return `${name} shows no season ${when}.`;
  const ends = `${timeOfYear(highest)} the highest, ${sizeWords(estimate)} above ${timeOfYear(lowest)}, the lowest`;
  if (verdict === 'not-shown')
    return withRoom(
      `${name} cannot be told to depend on the time of year ${when}`,
      `: ${ends}, which may be chance`,
    );
  return withRoom(`${name} depends on the time of year ${when}: ${ends}`);
}

/** `July`, `April to June`: the period without its year. */
const timeOfYear = (period: string) => periodWords(period).replace(/ \d{4}(\/\d{2})?$/, '');

/** How far each time of the year lies from the level of the year. */
export function seasonalityTable(finding: SeasonalityFinding): DataTable | null {
  const { f, p, pattern } = finding.evidence;
  if (pattern.length === 0) return null;
  return {
    caption: `Time of the year against the level of the year (F ${number(f, 1)}, p ${number(p, 4)})`,
    columns: columns('Time of the year', `#Above it, ${finding.estimate.unit}`),
    rows: pattern.map(({ effect, period: at }) => [
      period(at).replace(/ \d{4}(\/\d{2})?$/, ''),
      number(effect, 1),
    ]),
  };
}
