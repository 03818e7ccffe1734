import type { GrowthFinding } from '../../change/amount/growth-finding.ts';
import type { PlateauFinding } from '../../change/plateau/plateau-finding.ts';
import type { ChangePointsFinding } from '../../change/steps/change-points-finding.ts';
import type { TrendFinding } from '../../change/trend/trend-finding.ts';
import { formatPeriod } from '../../period/format-period.ts';
import { parsePeriod } from '../../period/parse-period.ts';
import { columns, type DataTable } from '../data-table.ts';
import { estimated, figure, number } from './figure.ts';

export const period = (text: string) => (text === '' ? '–' : formatPeriod(parsePeriod(text)));

/** Every month with its figure and the level fitted to it. */
export function plateauTable(finding: PlateauFinding): DataTable | null {
  const { reading, margin } = finding.evidence;
  if (reading === null) return null;
  const marginText =
    margin === null ? '–' : 'points' in margin ? `${margin.points} percentage points` : `${margin.percent}%`;
  const rows: [string, string][] = [
    ['Slope in the window', estimated(reading.slope)],
    [
      'Window',
      `${period(reading.window.from)} to ${period(reading.window.to)}, ${reading.window.months} months`,
    ],
    ['Slope since the last change', estimated(reading.segmentSlope)],
    ['Since', `${reading.since.kind === 'about' ? 'about' : 'at least'} ${period(reading.since.month)}`],
    ['Level', estimated(reading.level)],
    ['Level before', estimated(reading.before?.level)],
    ['Difference', estimated(reading.difference)],
    ['Margin a year, fixed beforehand', marginText],
    ['Months needed to show a plateau', number(reading.monthsNeeded)],
    ['Smallest margin these months could have shown, a year', `${number(reading.testableMargin, 1)}`],
    [
      'Change of slope in the last 12 months that could go unseen, a year',
      number(reading.blindSpot.lastYear, 1),
    ],
    [
      `Change of slope in the last ${reading.blindSpot.lastHalf.months} months that could go unseen, a year`,
      number(reading.blindSpot.lastHalf.change, 1),
    ],
    ['Verdict had the last month been left out', reading.endingEarlier],
    [
      'Variation beyond sampling error; autocorrelation',
      `${number(reading.dispersion, 2)}; ${number(reading.autocorrelation, 2)}`,
    ],
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

/** The slope, the test that decides, and the model that checks it. */
export function trendTable(finding: TrendFinding): DataTable | null {
  const { test, model } = finding.evidence;
  if (test === null) return null;
  return {
    caption: 'Trend',
    columns: columns('Method', '#Slope', '#p'),
    rows: [
      [test.name, estimated(finding.estimate), number(test.p, 4)],
      ...(model === null ? [] : [[model.name, estimated(model.slope), '–']]),
    ],
  };
}
