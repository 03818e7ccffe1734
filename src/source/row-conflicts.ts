import type { Indicator } from '../indicator/indicator.ts';
import { monthsIn } from '../period/months.ts';
import type { Period } from '../period/period.ts';
import { unitOf } from '../period/unit-of.ts';
import { shown } from './fault-text.ts';
import type { Fault } from './reading.ts';
import type { RowDraft } from './row-draft.ts';

/** Faults that rows have only beside each other, by row: two kinds of period, and two figures for one place. */
export function rowConflicts(drafts: readonly RowDraft[], indicator: Indicator): ReadonlyMap<number, Fault> {
  const sound = drafts.filter(({ faults }) => faults.length === 0);
  const mixed = mixedPeriods(sound, indicator);
  return new Map([...mixed, ...duplicates(sound.filter(({ row }) => !mixed.has(row)))]);
}

const kindOf = (period: Period): string => {
  const unit = unitOf(period);
  return unit === 'span' ? `span of ${monthsIn(period)} months` : unit.replace('-', ' ');
};

/** The kind that most rows have stands; of two as frequent, the indicator's own, else the first. */
function mixedPeriods(drafts: readonly RowDraft[], { every }: Indicator): ReadonlyMap<number, Fault> {
  const kinds = new Map<string, { count: number; first: RowDraft }>();
  for (const draft of drafts) {
    if (draft.period === null) continue;
    const kind = kindOf(draft.period);
    const before = kinds.get(kind);
    if (before === undefined) kinds.set(kind, { count: 1, first: draft });
    else before.count += 1;
  }
  const own = every.replace('-', ' ');
  const [usual] = [...kinds].sort(
    ([a, { count: x }], [b, { count: y }]) => y - x || Number(b === own) - Number(a === own),
  );
  const found = new Map<number, Fault>();
  if (usual === undefined || kinds.size === 1) return found;
  const [kind, { first }] = usual;
  const expected = `must be a ${kind}, as in row ${first.row}: a file holds one kind of period`;
  for (const { row, period, periodText } of drafts)
    if (period !== null && kindOf(period) !== kind)
      found.set(row, { row, column: 'period', found: shown(periodText), expected, code: 'mixed-periods' });
  return found;
}

function duplicates(drafts: readonly RowDraft[]): ReadonlyMap<number, Fault> {
  const rowOf = new Map<string, number>();
  const found = new Map<number, Fault>();
  for (const { row, area, period, periodText, labels } of drafts) {
    const values = labels.map(([, value]) => value);
    const key = JSON.stringify([area, period, ...values]);
    const earlier = rowOf.get(key);
    if (earlier === undefined) rowOf.set(key, row);
    else {
      const place = [area, ...values.filter((value) => value !== '' && value !== 'all'), period];
      const expected = `must be the only row for ${place.map((part) => shown(String(part))).join(', ')}; row ${earlier} is the same`;
      found.set(row, {
        row,
        column: 'period',
        found: shown(periodText),
        expected,
        code: 'duplicate-observation',
      });
    }
  }
  return found;
}
