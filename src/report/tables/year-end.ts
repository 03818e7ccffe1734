import type { YearEndFinding } from '../../change/ahead/year-end-finding.ts';
import { columns, type DataTable } from '../data-table.ts';
import { period } from './change.ts';
import { estimated, figure, limits } from './figure.ts';

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
