import type { OutliersFinding } from '../../compare/outliers.ts';
import { type OutliersRow, standsOut } from '../../compare/outliers-rows.ts';
import type { Unit } from '../../result/estimate.ts';
import { about, amount, decimal, points, whole } from '../../result/words.ts';
import { stretch, withRoom } from './stretch.ts';

/** What "none shown" rests on: samples that are known, or only the spread of the areas. */
const noneShown = {
  known: { start: 'No difference between', end: 'is larger than their samples explain' },
  unknown: { start: 'None of', end: 'lies far enough from their median to stand out; samples are not known' },
} as const;

/** One sentence on whether an area stands apart: which, by how much, and whether outlier is the word. */
export function outliersSentence(finding: OutliersFinding): string {
  const { subject, verdict, evidence } = finding;
  const { unit } = subject;
  const row = standsOut(evidence.rows);
  const name = about(subject);
  const when = stretch(subject);
  if (row === null) return `${name} has no figure for any area in ${when}.`;
  const part = Object.values(row.part).join(', ');
  const place =
    part !== '' && Object.keys(subject.part).length === 0 ? `${row.areaName} (${part})` : row.areaName;
  const apart = `${place} was ${amount(row.value, unit)} on ${name} in ${when}, ${distance(row, unit)}`;
  const areas = new Set(evidence.rows.map(({ area }) => area)).size;
  switch (verdict) {
    case 'outlier':
      return withRoom(`${apart}: an outlier`, `, ${row.reason}`);
    case 'different':
      return row.outlier === 'cannot-tell'
        ? withRoom(`${apart}: different`, `, but ${row.reason}`)
        : withRoom(`${apart}: different`, ', but no outlier', `, being ${row.reason}`);
    case 'differ':
      return `The ${whole(areas)} areas differ on ${name} in ${when} by more than their samples explain, but no single one stands apart from the rest.`;
    case 'none-shown': {
      const than = noneShown[evidence.decidedBy === 'median-and-mad' ? 'unknown' : 'known'];
      const many = `${than.start} the ${whole(areas)} areas on ${name} in ${when} ${than.end}`;
      return withRoom(many, extremes(evidence.rows, unit));
    }
    case 'cannot-tell':
      return areas < 2
        ? `${name} has a figure for one area only in ${when}, so nothing can be compared.`
        : `${place} was furthest from the others on ${name} in ${when}, at ${amount(row.value, unit)}; without samples or earlier periods chance cannot be ruled out.`;
  }
}

/** `22.0 percentage points (13.5 to 30.4) below the mean of the others`. */
function distance({ difference, differenceLower, differenceUpper }: OutliersRow, unit: Unit): string {
  const value = difference ?? 0;
  const share = unit === 'proportion';
  const size = share ? points(100 * value) : amount(Math.abs(value), unit);
  const bounds = [differenceLower, differenceUpper].map((bound) => {
    const turned = bound === null ? null : value < 0 ? -bound : bound;
    return turned === null
      ? null
      : share
        ? decimal(100 * turned, 1)
        : decimal(turned, unit === 'ratio' ? 3 : 1);
  });
  const [low, high] = value < 0 ? [bounds[1], bounds[0]] : [bounds[0], bounds[1]];
  const interval = low == null || high == null ? '' : ` (${low} to ${high})`;
  return `${size}${interval} ${value < 0 ? 'below' : 'above'} the others' mean`;
}

function extremes(rows: readonly OutliersRow[], unit: Unit): string | null {
  const lowest = rows.find(({ extreme }) => extreme === 'lowest');
  return lowest === undefined ? null : `; lowest was ${lowest.areaName} at ${amount(lowest.value, unit)}`;
}
