import type { CourseFinding } from '../../course/finding.ts';
import { chance } from '../../result/words.ts';
import { columns, type DataTable } from '../data-table.ts';
import { period } from './change.ts';
import { estimated, figure, number } from './figure.ts';

/** What was read of a series, and every figure with the mean read from it. */
export function courseTable({ evidence, subject }: CourseFinding): DataTable | null {
  const { level, margin, noise, since } = evidence;
  if (level === null) return null;
  const size = 'points' in margin ? `${margin.points} percentage points` : `${margin.percent}%`;
  const rows: [string, string][] = [
    ['Level now', estimated(level.now)],
    ['Level before', estimated(level.before)],
    [`Now less ${period(level.start.from)} to ${period(level.start.to)}`, estimated(level.sinceStart)],
    ['The last change', estimated(level.lastChange)],
    ['Chance that it is lower; higher', `${chance(level.chance.lower)}; ${chance(level.chance.higher)}`],
    [
      'Changed between',
      level.date === null ? '–' : `${period(level.date.from)} and ${period(level.date.to)}`,
    ],
    ...(since === null
      ? []
      : ([
          ['Present state since', `${period(since.from)}, ${since.periods} figures`],
          ['Slope since, 90% interval', estimated(since.slope)],
          ['Figures needed to show it level', number(since.needed)],
          ['Can be judged from', period(since.judgeFrom ?? '')],
        ] as [string, string][])),
    ['Margin, fixed beforehand', size],
    ['Usual distance of a figure from the mean', figure(noise?.sd ?? null, level.sinceStart.unit)],
    ...evidence.next
      .slice(0, 1)
      .map(({ period: when, figure: next }): [string, string] => [
        `Expected in ${period(when)}`,
        estimated(next),
      ]),
    ...evidence.outlying.map(({ expected, period: when, value }): [string, string] => [
      `${period(when)}, left out`,
      `${figure(value, subject.unit)} where ${figure(expected, subject.unit)} was expected`,
    ]),
  ];
  return { caption: 'What was read of the series', columns: columns('What', 'Figure'), rows };
}
