import type { DetectableChangeFinding } from '../../change/power/detectable-change-finding.ts';
import { firstMonth, lastMonth } from '../../period/months.ts';
import { parsePeriod } from '../../period/parse-period.ts';
import { span } from '../../period/span.ts';
import { about } from '../../words/about.ts';
import { chanceWords, sizeWords, whole } from '../../words/numbers.ts';
import { firstThatFits, withRoom } from '../../words/room.ts';
import { periodWords } from '../../words/times.ts';
import { estimated, figure, number, period } from '../cells.ts';
import { columns, type DataTable } from '../data-table.ts';

/** One sentence on what could be seen by then, against which figures as they are, and the chance of showing the change hoped for. */
export function detectableChangeSentence({
  estimate,
  evidence,
  method,
  settle,
  subject,
  verdict,
}: DetectableChangeFinding): string {
  const name = about(subject);
  const { asked, base, direction, months, needed, smallest } = evidence;
  const by = `in ${whole(months)} months`;
  if (verdict === 'cannot-tell' || base === null)
    return `${name}: how small a change could be seen ${by} cannot be told from these figures.`;
  const { power } = method.options;
  const sure = typeof power === 'number' ? ` (chance of ${chanceWords(power)})` : '';
  const earlier = periodWords(span(firstMonth(parsePeriod(base.from)), lastMonth(parsePeriod(base.to))));
  const hoped =
    asked === null
      ? ''
      : asked.chance === 0
        ? `${estimate.value === null ? ', nor' : '; it has no room'} for one of ${sizeWords({ ...estimate, value: asked.change })}`
        : `; one of ${sizeWords({ ...estimate, value: asked.change })}, with ${chanceWords(asked.chance)}`;
  const smallestSeen = `${name}: the smallest ${direction} seen ${by}`;
  const is = `is ${sizeWords(estimate)}${hoped}`;
  const start =
    estimate.value === null
      ? `${name} has no room for a ${direction} that could be seen ${by}${hoped}`
      : firstThatFits(
          `${smallestSeen}${sure}, against ${earlier} as it is, ${is}`,
          `${smallestSeen}, against ${earlier} as it is, ${is}`,
          `${smallestSeen} ${is}`,
        );
  const doubled =
    smallest.bothDoubled === null || smallest.bothDoubled === estimate.value
      ? null
      : `; with twice the sample in both, ${sizeWords({ ...estimate, value: smallest.bothDoubled })}`;
  return withRoom(
    start,
    asked === null || verdict === 'would-show'
      ? null
      : needed.perPeriod !== null && (settle?.perMonth ?? null) !== null
        ? `, and would need ${whole(needed.perPeriod)} in each period`
        : null,
    doubled,
  );
}

/** What could be seen by then, and what it would take to see the change asked about. */
export function detectableChangeTable(finding: DetectableChangeFinding): DataTable | null {
  const { asked, base, curve, months, needed, periods, smallest } = finding.evidence;
  if (base === null) return null;
  const { unit } = finding.estimate;
  const change = (value: number | null) => estimated({ ...finding.estimate, value });
  const rows = [
    ['Compared with, as it is', `${period(base.from)} to ${period(base.to)}, ${base.periods} periods`],
    ['Level then', estimated(base.level)],
    ['Answers, events or cases in a period', number(base.perPeriod)],
    ['Smallest change that would be shown', change(finding.estimate.value)],
    ['With both at the present sample', change(smallest.bothPresent)],
    ['With both at twice that', change(smallest.bothDoubled)],
    ...(asked === null
      ? []
      : [
          ['Change asked about', change(asked.change)],
          ['Chance that it is shown', figure(asked.chance, 'probability')],
          ['Needed in every period to come', number(needed.perPeriod)],
          ['Or periods to come at the present number', number(needed.periods)],
          ['Or in every period of both', number(needed.bothPerPeriod)],
          ['Or periods of both', number(needed.bothPeriods)],
        ]),
    ...curve
      .filter((_, at) => at % 5 === 0 && at > 0)
      .map((point) => [
        `Chance that ${figure(point.change, unit)} is shown`,
        figure(point.chance, 'probability'),
      ]),
  ];
  return {
    caption: `What could be seen in ${months} months (${periods} periods)`,
    columns: columns('What', '#Figure'),
    rows,
  };
}

/** How many cases a period has, and which change was asked about. */
export const detectableChangeBeside = ({ estimate, evidence }: DetectableChangeFinding): string =>
  [
    `${whole(evidence.base?.perPeriod ?? 0)} cases a period`,
    ...(evidence.asked === null
      ? []
      : [`asked about: ${sizeWords({ ...estimate, value: evidence.asked.change })}`]),
  ].join('; ');
