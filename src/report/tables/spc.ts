import type { ControlChartFinding } from '../../spc/control-chart-finding.ts';
import type { ShewhartFinding } from '../../spc/shewhart-finding.ts';
import type { ChartPoint } from '../../spc/signals.ts';
import { columns, type DataTable } from '../data-table.ts';
import { period } from './change.ts';
import { figure, limits } from './figure.ts';

/** The last twenty-four figures with their limits and signals. */
export function controlChartTable(finding: ControlChartFinding | ShewhartFinding): DataTable {
  const { rules } = finding.evidence;
  const points: readonly ChartPoint[] = finding.evidence.points;
  const { unit } = finding.subject;
  return {
    caption: `Control chart: the last ${Math.min(24, points.length)} figures; signals by the rules ${rules}`,
    columns: columns('Period', '#Figure', '#Centre', '#Limits', 'Signals'),
    rows: points
      .slice(-24)
      .map(({ period: at, value, centre, lower, upper, signals }) => [
        period(at),
        figure(value, unit),
        figure(centre, unit),
        limits(lower, upper, unit),
        signals
          .map(({ rule, direction }) => (direction === 'none' ? rule : `${rule} ${direction}`))
          .join('; ') || '–',
      ]),
  };
}
