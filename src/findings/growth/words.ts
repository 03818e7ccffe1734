import type { GrowthBeside, GrowthFinding } from '../../change/amount/growth-finding.ts';
import { about } from '../../words/about.ts';
import { hardlyAny, recordsMayBeMissing } from '../../words/hardly-any.ts';
import { marginWords, orChance, rangeWords, signedWords, sizeWords, whole } from '../../words/numbers.ts';
import { firstThatFits, withRoom } from '../../words/room.ts';
import { besideAmount, earlierWords, periodWords } from '../../words/times.ts';
import { estimated, number, period } from '../cells.ts';
import { columns, type DataTable } from '../data-table.ts';

/** How a growth lies to that beside it, by which way both went: of two falls the smaller one is the faster growth. */
export function against(own: number, verdict: GrowthBeside['verdict'], other: number): string {
  if (verdict === 'cannot-tell') return 'not shown to differ from';
  if (own < 0 && other < 0) return verdict === 'faster' ? 'less than' : 'more than';
  return verdict === 'faster' ? 'above' : 'below';
}

/** One sentence on the growth between two periods: how much, from what, how sure, compared with what. */
export function growthSentence({
  caveats,
  estimate,
  evidence,
  method,
  subject,
  verdict,
}: GrowthFinding): string {
  const name = about(subject);
  const { comparator, from, margin, to } = evidence;
  const [early, late] = [periodWords(from.period), periodWords(to.period)];
  if (evidence.reason === 'missing-figures')
    return `${name} cannot be compared between ${early} and ${late}: there are no figures for the same months of both.`;
  const counts = `${whole(to.count ?? 0)} in ${late} against ${whole(from.count ?? 0)} ${earlierWords(from.period, to.period)}`;
  const brief = `${whole(to.count ?? 0)} in ${late} against ${whole(from.count ?? 0)} before`;
  const within = verdict === 'same' ? `, within the margin of ${marginWords(margin)}` : '';
  if (estimate.unit === 'count') {
    const told =
      evidence.direction === 'none'
        ? 'too few for a percentage, and no change is shown'
        : `${evidence.direction === 'down' ? 'lower' : 'higher'}, though too few for a percentage`;
    return firstThatFits(`${name}: ${counts}, ${told}.`, `${name}: ${brief}, ${told}.`);
  }
  const must = hardlyAny(to.count, from.count, 'count')
    ? recordsMayBeMissing
    : besideAmount(caveats, evidence.apart, method.options['to'] === to.period);
  const fall = (estimate.value ?? 0) < 0;
  const direction = fall ? 'fell' : 'rose';
  const againstIt =
    comparator === null ? '' : against(estimate.value ?? 0, comparator.verdict, comparator.growth.value ?? 0);
  const daily = evidence.ofTotals === null ? '' : ' day for day';
  if (comparator !== null && evidence.direction !== 'none') {
    const growth = `${name} ${direction} by ${sizeWords(estimate)}${daily} to ${whole(to.count ?? 0)} in ${late}`;
    const other = besideWords(comparator);
    return `${growth} (${rangeWords(estimate)}), ${againstIt} the ${other}.`;
  }
  if (evidence.direction === 'none') {
    const beside = comparator === null ? null : `; ${againstIt} the ${besideWords(comparator)}`;
    const said = `${orChance(estimate, { daily, within: verdict === 'same' ? margin : null })}${must}`;
    return withRoom(firstThatFits(`${name}: ${counts}${said}`, `${name}: ${brief}${said}`), beside);
  }
  const grew = `${name} ${direction} by ${sizeWords(estimate)}${daily}`;
  const full = `${grew}: ${counts} (underlying rate: ${rangeWords(estimate)})${within}${must}.`;
  return must === ''
    ? full
    : firstThatFits(full, `${grew}: ${brief} (${rangeWords(estimate)})${within}${must}.`);
}

/** `rise of 3.1% of England and Wales`. */
const besideWords = ({
  growth,
  name,
}: Pick<NonNullable<GrowthFinding['evidence']['comparator']>, 'growth' | 'name'>) =>
  `${(growth.value ?? 0) < 0 ? 'fall' : 'rise'} of ${sizeWords(growth)} of ${name}`;

/** Both periods, the growth, and what it is set beside. */
export function growthTable(finding: GrowthFinding): DataTable {
  const { from, to, comparator, compoundPerYear } = finding.evidence;
  const rows = [
    [period(from.period), number(from.count), number(from.rate, 1), '–'],
    [period(to.period), number(to.count), number(to.rate, 1), estimated(finding.estimate)],
    ...(compoundPerYear === null ? [] : [['A year, compound', '–', '–', estimated(compoundPerYear)]]),
    ...(comparator === null ? [] : [[comparator.name, '–', '–', estimated(comparator.growth)]]),
  ];
  return { caption: 'Growth', columns: columns('Period', '#Count', '#Rate', '#Growth'), rows };
}

/** The growth that it is compared with. */
export const growthBeside = ({ evidence: { comparator } }: GrowthFinding): string =>
  comparator === null || comparator.growth.value === null
    ? ''
    : `${comparator.name}: ${signedWords(comparator.growth)}`;
