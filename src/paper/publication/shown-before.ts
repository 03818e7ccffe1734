import { everyLine, hidesAny } from '../../assess/publication/every-line.ts';
import type { Stretch } from '../../assess/publication/guard.ts';
import type { Split } from '../../assess/publication/guards.ts';
import type { Claimed } from '../../assess/publication/shown.ts';
import { firstDay, lastDay } from '../../period/month-index.ts';
import { parsePeriod } from '../../period/parse-period.ts';
import { periodOfDate } from '../../period/period-of-date.ts';
import type { Statement } from '../../statement/statement.ts';
import { type Paper, paperFormat } from '../paper.ts';

/**
 * Shown before: which sums somebody has who has the last paper for publication, who would subtract this one from it?
 *
 * Those of which it says something: the figures of each line period by period, and of a comparison of areas the sums that it rests on. Where
 * nothing of an indicator was hidden up to its day its answers may have said anything, and every figure of it up to then is taken
 * for known. A paper for the force was for no reader of this one.
 */
export function shownBefore(
  last: Paper,
  force: string,
  indicators: readonly string[],
  guards: (indicator: string) => Split | null,
): readonly Claimed[] {
  if (last.publication !== 'public' || last.format !== paperFormat || last.force.area !== force) return [];
  const day = firstDay(periodOfDate(last.asOf, 'day'));
  const all = new Set([...indicators, ...last.statements.map(({ indicator }) => indicator)]);
  return [...all].flatMap((indicator) => {
    const split = guards(indicator);
    if (split === null) return [];
    const { guard } = split;
    const old = guard.names.flatMap((name, at): Stretch[] =>
      lastDay(parsePeriod(name)) <= day ? [[at, at + 1]] : [],
    );
    if (!hidesAny(guard, old.length)) return [{ guard, lines: everyLine(guard), stretches: old }];
    return last.statements
      .filter((each) => each.indicator === indicator && each.basis !== 'published')
      .flatMap((each) => claimOf(each, split, old));
  });
}

function claimOf(statement: Statement, { by, guard }: Split, old: readonly Stretch[]): Claimed[] {
  const { area, aspect, part, period } = statement;
  const of = by === null ? undefined : part[by];
  const together = aspect === 'area' || aspect === 'place';
  const lines = guard.linesOf(together ? null : area, of === undefined ? 'together' : { part: of });
  const [first, end] = [guard.stretchOf(period.from), guard.stretchOf(period.to)];
  if (lines === null || first === null || end === null) return [];
  const within: Stretch = [first[0], end[1]];
  const single = old.filter(([from, before]) => from >= within[0] && before <= within[1]);
  return [{ guard, lines, stretches: together ? [within] : single }];
}
