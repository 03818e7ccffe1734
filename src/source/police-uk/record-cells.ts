import { isPeriod } from '../../period/is-period.ts';
import type { ErrorCode } from '../../result/error.ts';
import { cellCache } from '../cell-cache.ts';
import { isDamaged, soundText } from '../decode-text.ts';
import { monthsOfTime, type TimeMonths } from './local-month.ts';
import type { ByForce, ByPlace } from './options.ts';
import { type FoundPlace, forceFinder, placeFinder } from './place-finder.ts';
import type { RecordLayout } from './record-layout.ts';

/** Why a cell cannot be used. */
export interface CellFault {
  readonly expected: string;
  readonly code: ErrorCode;
}

/** Reads the cells of records, each distinct text once: the text that it stands for, or why it cannot be used. */
export interface RecordCells {
  /** Where a file has months and no times, both are that month. */
  month(text: string): TimeMonths | CellFault;
  force(text: string): string | CellFault;
  /** The place of an LSOA, given as its code and name on two lines; `null` where areas are not made of places. */
  readonly place: ((codeAndName: string) => FoundPlace) | null;
  category(text: string): string | CellFault;
  outcome(text: string): string | CellFault;
  /** Name of each force that was met. */
  readonly names: ReadonlyMap<string, string>;
  /** How many crime types or outcomes were met, whichever are more. */
  labels(): number;
}

/** Distinct crime types or outcomes that are kept apart: text that never repeats is not a label. */
export const MOST_LABELS = 5000;

/** Compiles a layout and the choice of areas into readers of cells. */
export function recordCells({ headers, needed }: RecordLayout, areas: ByForce | ByPlace): RecordCells {
  const names = new Map<string, string>();
  const findForce = forceFinder(areas.by === 'force' ? areas.known : undefined);
  const findPlace = areas.by === 'place' ? placeFinder(areas) : null;
  const isTimed = headers.month === 'Date';
  let most = 0;
  const label = (column: string | undefined, isNeeded: boolean) => {
    let distinct = 0;
    return cellCache((text: string): string | CellFault => {
      const own = text.trim();
      if (isDamaged(own)) return { expected: soundText, code: 'unreadable' };
      if (own === '' && isNeeded)
        return { expected: `must name the ${column?.toLowerCase()}`, code: 'invalid-observation' };
      distinct += 1;
      most = Math.max(most, distinct);
      if (distinct <= MOST_LABELS) return own;
      return {
        expected: `must be one of at most ${MOST_LABELS} texts of ${column}`,
        code: 'invalid-observation',
      };
    });
  };
  return {
    names,
    labels: () => most,
    month: cellCache((text) => {
      const written = text.trim();
      const months = isTimed
        ? monthsOfTime(written)
        : isPeriod(written, 'month') && { local: written, utc: written };
      if (months) return months;
      const sample = isTimed ? 'a time such as 2019-04-01T13:30:00+00:00' : 'a month such as 2019-04';
      return { expected: `must be ${sample}`, code: 'invalid-period' };
    }),
    force: cellCache((text) => {
      const name = text.trim();
      if (name === '') return { expected: 'must name a force', code: 'unknown-area' };
      if (isDamaged(name)) return { expected: soundText, code: 'unreadable' };
      const found = findForce(name);
      if ('expected' in found) return { expected: found.expected, code: 'unknown-area' };
      if (!names.has(found.key)) names.set(found.key, found.name);
      return found.key;
    }),
    place:
      findPlace === null
        ? null
        : cellCache((codeAndName) => {
            const [code = '', name = ''] = codeAndName.split('\n');
            return findPlace(code.trim(), name.trim());
          }),
    category: label(headers.category, needed.includes('category') && headers.id !== undefined),
    outcome: label(headers.outcome, false),
  };
}
