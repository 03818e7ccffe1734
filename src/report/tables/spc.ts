import type { ControlChartFinding } from '../../spc/finding.ts';
import { columns, type DataTable } from '../data-table.ts';
import { period } from './change.ts';
import { figure, limits } from './figure.ts';

/** The last twenty-four figures with their limits and signals. */
export function controlChartTable(finding: ControlChartFinding): DataTable {
  const { points, preset } = finding.evidence;
  const { unit } = finding.subject;
  return {
    caption: `Control chart, rules ${preset}: the last ${Math.min(24, points.length)} figures`,
    columns: columns('Period', '#Figure', '#Centre', '#Limits', 'Signals'),
    rows: points
      .slice(-24)
      .map(({ period: at, value, centre, lower, upper, signals }) => [
        period(at),
        figure(value, unit),
        figure(centre, unit),
        limits(lower, upper, unit),
        signals
          .map(({ rule, direction, counted }) => `${rule} ${direction}${counted ? '' : ' (not counted)'}`)
          .join('; ') || '–',
      ]),
  };
}
