import type { AreasEvidence, AreasRow } from '../../areas/finding.ts';
import { monthsBetween } from '../../period/over-period.ts';
import type { Subject } from '../../result/finding.ts';
import { list } from '../../words/about.ts';
import { figureWords, sizeWords, whole } from '../../words/numbers.ts';
import type { Clause } from '../../words/room.ts';

/** The area, with its part in brackets where the finding is about several. */
export function placeOf({ areaName, part }: AreasRow, subject: Pick<Subject, 'part'>): string {
  const parts = Object.values(part);
  return parts.length > 0 && Object.keys(subject.part).length === 0
    ? `${areaName} (${parts.join(', ')})`
    : areaName;
}

/** The least p against ordinary differences first; of equals the least by chance. */
export function furthestOut(rows: readonly AreasRow[]): readonly AreasRow[] {
  return [...rows].sort(
    (one, other) =>
      (one.ordinary?.p ?? 1) - (other.ordinary?.p ?? 1) || (one.chance?.p ?? 1) - (other.chance?.p ?? 1),
  );
}

/** `; lowest was Shropshire at 75.0%`: the worse end, both where neither is better; of one part, and where figures differ. */
export function worst(
  rows: readonly AreasRow[],
  { polarity, unit }: Pick<Subject, 'polarity' | 'unit'>,
): string | null {
  const known = rows.flatMap(({ areaName, observed, part }) =>
    observed.value === null ? [] : [{ areaName, part, value: observed.value }],
  );
  const [first] = known;
  if (first === undefined || new Set(known.map(({ part }) => JSON.stringify(part))).size > 1) return null;
  const low = known.reduce((least, each) => Math.min(least, each.value), first.value);
  const high = known.reduce((most, each) => Math.max(most, each.value), first.value);
  if (low === high) return null;
  const at = (value: number) => {
    const names = known.filter((each) => each.value === value).map(({ areaName }) => areaName);
    return `${names.length > 1 ? 'were' : 'was'} ${list(names, 2)} at ${figureWords(value, unit)}`;
  };
  if (polarity === 'neutral') return `; lowest ${at(low)}, highest ${at(high)}`;
  return polarity === 'higher-is-better' ? `; lowest ${at(low)}` : `; highest ${at(high)}`;
}

/** `; left out: Gwent and Northumbria`. */
export function leftOut({ excluded }: Pick<AreasEvidence, 'excluded'>): string | null {
  const names = [...new Set(excluded.map(({ areaName }) => areaName))];
  return names.length === 0 ? null : `; left out: ${list(names, 3)}`;
}

/** `; most similar forces average 24.1%, typically 2.0 points from it`: the peers that were named, of one dimension. */
export function peersWords({ peers }: Pick<AreasEvidence, 'peers'>, { unit }: Pick<Subject, 'unit'>): Clause {
  const [group, ...more] = peers;
  if (group === undefined || more.length > 0 || group.mean.value === null) return null;
  const average = `; ${group.name} average ${figureWords(group.mean.value, unit)}`;
  return group.spread.value === null
    ? average
    : [`${average}, typically ${sizeWords(group.spread)} from it`, average];
}

/** `, 4 earlier quarters considered`: those that say how far areas ordinarily differ. */
export function history({ earlier }: Pick<AreasEvidence, 'earlier'>): string | null {
  const [first] = earlier;
  if (first === undefined) return null;
  const months = monthsBetween(first);
  const kind = months === 12 ? 'year' : months === 3 ? 'quarter' : months === 1 ? 'month' : 'period';
  return `, ${whole(earlier.length)} earlier ${kind}${earlier.length === 1 ? '' : 's'} considered`;
}
