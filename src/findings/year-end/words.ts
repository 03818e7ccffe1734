import type { YearEndEvidence, YearEndFinding } from '../../change/ahead/year-end-finding.ts';
import { parsePeriod } from '../../period/parse-period.ts';
import { unitOf } from '../../period/unit-of.ts';
import type { Estimate, Unit } from '../../result/estimate.ts';
import { refusals } from '../../statement/refusals.ts';
import { about } from '../../words/about.ts';
import {
  besideTarget,
  chanceWords,
  figureWords,
  isByMonth,
  limitsWords,
  moreMonths,
  sizeWords,
  targetWords,
} from '../../words/numbers.ts';
import { firstThatFits, withRoom } from '../../words/room.ts';
import { periodWords } from '../../words/times.ts';
import { estimated, figure, limits, period } from '../cells.ts';
import { columns, type DataTable } from '../data-table.ts';

/** One sentence on the target of a year: whether it will be met, where the year will end, and what the rest must bring. */
export function yearEndSentence({ estimate, evidence, settle, subject, verdict }: YearEndFinding): string {
  const name = about(subject);
  const { canBeMetUntil, decided, reason, year } = evidence;
  const target = yearTarget(evidence, estimate);
  if (verdict === 'refused') return `${name} cannot be added up to a year: ${refusals.rolling}.`;
  if (decided && estimate.value === null)
    return `${name} was ${figureWords(evidence.soFar ?? 0, estimate.unit)} in the part of ${year} that is in: ${target} ${already(verdict)}.`;
  if (verdict === 'cannot-tell' || estimate.value === null)
    return withRoom(
      `${name} cannot be set against ${target} for ${year}`,
      `: ${whyNoYear(reason)}`,
      settle?.months == null ? null : `; ${moreMonths(settle.months)} would do`,
    );
  if (verdict === 'met' || verdict === 'not-met')
    return `${name} was ${yearFigure(estimate, evidence)} in ${year}: ${target} was ${verdict === 'met' ? 'met' : 'not met'}.`;
  const ends = `${name} ${endsAt(evidence)} ${yearFigure(estimate, evidence)} in ${year} (${limitsWords(estimate) ?? 'no limits'})`;
  const held = decided
    ? `: ${target} ${already(verdict)}`
    : `; the chance ${isOver(evidence) ? 'that' : 'of meeting'} ${target} ${isOver(evidence) ? 'was met ' : ''}is ${chanceWords(evidence.chance ?? 0)}`;
  const needs = neededWords(evidence, estimate.unit);
  const rest = needs === null ? null : `; ${needs}`;
  const until = canBeMetUntil === null ? null : `; it can still be met until ${periodWords(canBeMetUntil)}`;
  return withRoom(firstThatFits(`${ends}${held}`, `${name} in ${year}${held}`), rest, until);
}

/** The figure of the year beside its target; a level of counts and rates is that of a period. */
export function yearFigure({ unit, value }: Estimate, evidence: YearEndEvidence): string {
  const { goal, target } = evidence;
  const said = besideTarget(value ?? 0, goal ?? value ?? 0, unit);
  return 'level' in target ? `${said}${aPeriod(evidence, unit)}` : said;
}

/** After a level of counts and rates, what it is a level of: ` a month`. */
function aPeriod({ periods: [first] }: YearEndEvidence, unit: Unit): string {
  if (first === undefined || !isByMonth(unit)) return '';
  return ` a ${unitOf(parsePeriod(first.period)).replace('financial-', '')}`;
}

/** Every period of the year is past, and some have no figure: what they brought is estimated. */
const isOver = ({ periods }: Pick<YearEndEvidence, 'periods'>) =>
  periods.length > 0 && periods.every(({ state }) => state !== 'coming');

/** Before the figure of a year: that it is still to come, or what it came to where figures are missing. */
export const endsAt = (evidence: YearEndEvidence): string =>
  isOver(evidence) ? 'came to about' : 'is on course for';

/** Why a year cannot be told. */
export function whyNoYear(reason: YearEndEvidence['reason']): string {
  if (reason === 'no-year-before') return 'there is no whole year before';
  if (reason === 'part-of-year') return 'too few periods of the year have a figure';
  if (reason === 'yearly') return 'figures by month or quarter are needed to see it on its way';
  if (reason === null || reason === 'too-few') return 'there are too few figures to look ahead';
  return refusals[reason];
}

/** What the periods to come must bring; `null` where nothing is open, or nothing would do. */
export function neededWords({ decided, meets, required }: YearEndEvidence, unit: Unit): string | null {
  if (decided || required === null) return null;
  if (!required.possible) return 'no figure of the periods to come would do';
  return `each coming period must bring ${needed(required.value, unit, meets)}`;
}

const already = (verdict: YearEndFinding['verdict']) =>
  verdict === 'will-meet' ? 'is met already' : 'can no longer be met';

function needed(value: number, unit: Unit, meets: 'at-least' | 'at-most'): string {
  return `${meets === 'at-least' ? 'at least' : 'at most'} ${figureWords(value, unit)}`;
}

/** The target as it was asked: `the target of 80%`, `a fall of 5%`. */
export function yearTarget(evidence: YearEndEvidence, { unit }: Pick<Estimate, 'unit'>): string {
  const { meets, target } = evidence;
  if ('level' in target) return `the target of ${targetWords(target.level, unit)}${aPeriod(evidence, unit)}`;
  if ('total' in target)
    return `the target of ${meets === 'at-most' ? 'at most ' : ''}${figureWords(target.total, unit)}`;
  const { change } = target;
  const size = sizeWords({ unit: unit === 'proportion' ? 'points' : 'percent', value: change });
  if (change === 0) return meets === 'at-most' ? 'no rise on the year before' : 'no fall on the year before';
  const way = change < 0 ? 'a fall' : 'a rise';
  const least = (meets === 'at-most') === change < 0 ? 'at least ' : 'at most ';
  return `${way} of ${least}${size}`;
}

const stateWords = { in: 'in', missing: 'no figure', coming: 'expected' } as const;

/** Every period of the year, the year itself, and what the target asks of the rest. */
export function yearEndTable(finding: YearEndFinding): DataTable | null {
  const { estimate, evidence } = finding;
  const { canBeMetUntil, chance, goal, meets, periods, required, year, yearBefore } = evidence;
  const { unit } = estimate;
  if (periods.length === 0 || estimate.value === null || goal === null) return null;
  const rows: (readonly [string, string, string])[] = [
    ...periods.map(
      ({ lower, period: at, state, upper, value }) =>
        [
          period(at),
          value === null ? '–' : figure(value, unit),
          state === 'coming' && lower !== null ? limits(lower, upper, unit) : stateWords[state],
        ] as const,
    ),
    [`Year ${year}`, estimated(estimate), ''],
    [meets === 'at-least' ? 'Target, at least' : 'Target, at most', figure(goal, unit), ''],
    ['Chance of meeting it', figure(chance, 'probability'), ''],
  ];
  if (yearBefore !== null) rows.push(['Year before', figure(yearBefore, unit), '']);
  if (required?.possible === true)
    rows.push([
      'Each coming period must bring',
      figure(required.value, unit),
      required.runs === 0 ? '' : `as ${required.reached} of ${required.runs} such runs before did`,
    ]);
  if (canBeMetUntil !== null) rows.push(['Can still be met until', period(canBeMetUntil), '']);
  return {
    caption: `The year ${year} period by period, and its target`,
    columns: columns('What', '#Figure', 'Limits, or state'),
    rows,
  };
}

/** What each coming period must bring. */
export const yearEndBeside = ({ estimate, evidence }: YearEndFinding): string =>
  neededWords(evidence, estimate.unit) ?? '';
