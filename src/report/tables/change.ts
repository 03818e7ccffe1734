import type { GrowthFinding } from '../../change/amount/growth-finding.ts';
import type { PlateauFinding } from '../../change/plateau/plateau-finding.ts';
import type { ChangePointsFinding } from '../../change/steps/change-points-finding.ts';
import type { TrendFinding } from '../../change/trend/trend-finding.ts';
import { formatPeriod } from '../../period/format-period.ts';
import { parsePeriod } from '../../period/parse-period.ts';
import { chance } from '../../result/words.ts';
import { columns, type DataTable } from '../data-table.ts';
import { estimated, figure, number } from './figure.ts';

export const period = (text: string) => (text === '' ? '–' : formatPeriod(parsePeriod(text)));

/** What the verdict on a plateau rests on. */
export function plateauTable({ evidence }: PlateauFinding): DataTable | null {
  const { began, blindSpot, couldShow, level, margin, since } = evidence;
  if (level === null || since === null) return null;
  const rows: [string, string][] = [
    ['Slope that was judged, a year', estimated(since.slope)],
    ['On the last months', number(since.window)],
    ['Present state since', `${period(since.from)}, ${since.periods} figures`],
    ['Began within', began === null ? '–' : `${period(began.from)} to ${period(began.to)}`],
    ['Level now', estimated(level.now)],
    ['Level before', estimated(level.before)],
    [`Now less ${period(level.start.from)} to ${period(level.start.to)}`, estimated(level.sinceStart)],
    ['The last change', estimated(level.lastChange)],
    [
      'Margin a year, fixed beforehand',
      'points' in margin ? `${margin.points} percentage points` : `${margin.percent}%`,
    ],
    [
      'Chance of a slope above the margin; below',
      `${chance(since.chance.above)}; ${chance(since.chance.below)}`,
    ],
    ['Chance that it changed within the last year', chance(since.recent)],
    ['Figures needed to show a plateau', number(since.needed)],
    ['Can be judged from', period(since.judgeFrom ?? '')],
    ['Smallest margin these figures could have shown, a year', number(couldShow, 1)],
    ['Change of slope in the last 12 months that could go unseen, a year', number(blindSpot, 1)],
  ];
  return { caption: 'What the verdict rests on', columns: columns('What', 'Figure'), rows };
}

/** The steps found, and the level between them. */
export function changePointsTable(finding: ChangePointsFinding): DataTable | null {
  const { changes, segments } = finding.evidence;
  if (changes.length === 0) {
    if (segments.length === 0) return null;
    return {
      caption: 'Levels',
      columns: columns('From', 'To', '#Level'),
      rows: segments.map(({ from, to, level }) => [period(from), period(to), estimated(level)]),
    };
  }
  return {
    caption: 'Steps from one level to the next',
    columns: columns('New level from', 'Began within', '#Before', '#After', '#Difference', 'Known change'),
    rows: changes.map(({ at, interval, before, after, difference, label }) => [
      period(at),
      `${period(interval.from)} to ${period(interval.to)}`,
      figure(before.value, before.unit),
      figure(after.value, after.unit),
      estimated(difference),
      label ?? '–',
    ]),
  };
}

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

/** The slope of the stretch, and the level now against before, by which the verdict is given. */
export function trendTable({ evidence }: TrendFinding): DataTable | null {
  const { level, slope } = evidence;
  if (level === null) return null;
  return {
    caption: 'Trend',
    columns: columns('What', '#Figure'),
    rows: [
      ['Slope of a line through all figures', estimated(slope)],
      [`Now less ${period(level.start.from)} to ${period(level.start.to)}`, estimated(level.sinceStart)],
      ['The last change', estimated(level.lastChange)],
      ['Chance that it is lower; higher', `${chance(level.chance.lower)}; ${chance(level.chance.higher)}`],
    ],
  };
}
