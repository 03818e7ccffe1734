import type { SeasonalityFinding } from '../../change/season/seasonality.ts';
import type { AssociationFinding } from '../../change/together/association-finding.ts';
import { columns, type DataTable } from '../data-table.ts';
import { period } from './change.ts';
import { estimated, number } from './figure.ts';

/** The slope with its interval, and what it rests on. */
export function associationTable(finding: AssociationFinding): DataTable | null {
  const { activity, areas, correlation, note, p, permutations, permuted } = finding.evidence;
  if (finding.verdict === 'cannot-tell') return null;
  const log = finding.evidence.scale === 'log';
  return {
    caption: `${finding.subject.indicatorName} with ${activity}: ${note}`,
    columns: columns('What', '#Figure'),
    rows: [
      [log ? 'Percent that goes with 1% more' : 'What goes with one more', estimated(finding.estimate)],
      ['Correlation of what is left', number(correlation, 2)],
      [`p, from ${permutations} rearrangements of ${permuted ?? 'nothing'}`, number(p, 4)],
      ['Areas; periods with both figures', `${areas}; ${finding.n}`],
    ],
  };
}

/** How far each time of the year lies from the level of the year. */
export function seasonalityTable(finding: SeasonalityFinding): DataTable | null {
  const { f, p, pattern } = finding.evidence;
  if (pattern.length === 0) return null;
  const unit = finding.estimate.unit === 'points' ? 'percentage points' : finding.estimate.unit;
  return {
    caption: `Time of the year against the level of the year (F ${number(f, 1)}, p ${number(p, 4)})`,
    columns: columns('Time of the year', `#Above it, ${unit}`),
    rows: pattern.map(({ effect, period: at }) => [
      period(at).replace(/ \d{4}(\/\d{2})?$/, ''),
      number(effect, 1),
    ]),
  };
}
