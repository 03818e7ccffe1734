import type { HowManyNextFinding } from '../../compare/how-many-next.ts';
import { formatPeriod } from '../../period/format-period.ts';
import { parsePeriod } from '../../period/parse-period.ts';
import { about } from '../../words/about.ts';
import { chanceWords, numbersFrom, numberWord, targetWords, whole } from '../../words/numbers.ts';
import { withRoom } from '../../words/room.ts';
import { figure, period } from '../cells.ts';
import { columns, type DataTable } from '../data-table.ts';

/** One sentence on next month: the chance of so many areas over the target as published, and the likely range. */
export function howManyNextSentence({
  caveats,
  subject,
  verdict,
  estimate,
  evidence,
}: HowManyNextFinding): string {
  const name = about(subject);
  const month = formatPeriod(parsePeriod(evidence.month));
  const target = targetWords(evidence.target, subject.unit);
  const { areas, asked, monthsUsed, probability } = evidence;
  const says = (wanted: string) => caveats.some(({ code }) => code === wanted);
  if (says('immature'))
    return `${name}: how many areas will be over ${target} with ${month} cannot be told: months before it are not all in.`;
  if (verdict === 'cannot-tell' || probability === null)
    return `${name}: how many areas will be over ${target} in ${month} cannot be told from ${whole(monthsUsed)} month${monthsUsed === 1 ? '' : 's'} of figures for every area.`;
  const [low, high] = [estimate.lower ?? 0, estimate.upper ?? 0];
  const range =
    low === high ? `${numberWord(low)} is to be expected` : `${numbersFrom(low, high)} would be no surprise`;
  const many =
    asked === areas.length
      ? `all ${numberWord(asked)}`
      : `${numberWord(asked)} or more of ${numberWord(areas.length)}`;
  return withRoom(
    `The chance that ${many} areas are over ${target} for ${name} in ${month}${says('when-mature') ? ', when all of it is in,' : ''} is ${chanceWords(probability)}`,
    `; ${range}`,
  );
}

/** The chance of each number of areas next month. */
export function howManyNextTable(finding: HowManyNextFinding): DataTable {
  const { distribution, atLeast, month, target } = finding.evidence;
  return {
    caption: `Areas over ${figure(target, finding.subject.unit)} in ${period(month)}`,
    columns: columns('#Areas', '#Chance of exactly that many', '#Chance of at least that many'),
    rows: distribution.map((chance, count) => [
      String(count),
      figure(chance, 'probability'),
      figure(atLeast[count], 'probability'),
    ]),
  };
}
