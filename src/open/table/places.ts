import type { Indicator } from '../../indicator/indicator.ts';
import { shown } from '../../source/fault-list.ts';
import type { Revision } from '../../source/source-report.ts';
import type { LongFigure, LongFigures } from './long-figures.ts';
import { slotOf, type TableKind } from './measures.ts';
import type { ReleaseOrder } from './releases.ts';

/** The figures of one place: those on its top, and those below. */
interface PlaceFigures {
  readonly of: LongFigure;
  readonly value: readonly LongFigure[];
  readonly below: readonly LongFigure[];
}

const END = -1;

/** The first figure of each place: as a list where places are not many more than figures, as most tables have it. */
function placeList(figures: LongFigures) {
  if (figures.places <= 4 * figures.length + FEW) {
    const list = new Int32Array(figures.places).fill(END);
    return {
      at: (place: number): number => list[place] ?? END,
      set(place: number, index: number) {
        list[place] = index;
      },
    };
  }
  const list = new Map<number, number>();
  return {
    at: (place: number): number => list.get(place) ?? END,
    set: (place: number, index: number) => list.set(place, index),
  };
}

const FEW = 1 << 16;

/** Puts figures together by their places, in the order in which they are met. Those of another measure are counted. */
export function placesOf(
  figures: LongFigures,
  kind: TableKind,
  indicator: Indicator | null,
  reject: (figure: LongFigure, column: string, expected: string, found: string) => void,
) {
  const passed = new Map<string, number>();
  const first = placeList(figures);
  const last = new Map<number, number>();
  const next = new Int32Array(figures.length).fill(END);
  let hasBelow = false;
  let index = END;
  for (const figure of figures) {
    index += 1;
    const slot = slotOf(figure.measure, kind, indicator);
    if (slot === null) passed.set(figure.measure ?? '', (passed.get(figure.measure ?? '') ?? 0) + 1);
    else if (kind !== 'published' && figure.percent)
      reject(figure, slot, 'must be a number of cases, not a percentage', `${figure.number}%`);
    else {
      hasBelow ||= slot === 'below';
      const place = figures.placeOf(index);
      const before = last.get(place) ?? first.at(place);
      if (before === END) first.set(place, index);
      else {
        next[before] = index;
        last.set(place, index);
      }
    }
  }
  return {
    passed,
    hasBelow,
    *each(): Generator<PlaceFigures> {
      for (let from = 0; from < figures.length; from += 1) {
        if (first.at(figures.placeOf(from)) !== from) continue;
        const found = { of: figures.at(from), value: [] as LongFigure[], below: [] as LongFigure[] };
        for (let at = from; at !== END; at = next[at] ?? END) {
          const figure = at === from ? found.of : figures.at(at);
          found[slotOf(figure.measure, kind, indicator) ?? 'value'].push(figure);
        }
        yield found;
      }
    },
  };
}

/** Revisions that are kept one by one. */
const MOST_REVISIONS = 1000;

/** Tells which of several figures of one place counts. */
export interface LastReleased {
  readonly revisions: readonly Revision[];
  /** The figure that counts: the one, or the last that was released; `null` where nothing tells, which is a fault of each. */
  of(all: readonly LongFigure[]): LongFigure | null;
}

/**
 * Of several figures of one place the last counts where dates of release, or the order of the rows of a publisher, tell
 * them apart; otherwise each is rejected, as nothing overwrites.
 */
export function lastReleased(
  laterRowCounts: boolean,
  orderOf: ReleaseOrder,
  reject: (figure: LongFigure, column: string, expected: string, found: string) => void,
  note: (code: string) => void,
): LastReleased {
  const revisions: Revision[] = [];
  const of = (all: readonly LongFigure[]): LongFigure | null => {
    const [first, ...others] = all;
    if (first === undefined || others.length === 0) return first ?? null;
    const orders = all.map(({ released }) => orderOf(released));
    if (!laterRowCounts && orders.includes(null)) {
      for (const each of all)
        reject(
          each,
          'released',
          'must be a date of release that can be put in order, as several figures of one place are told apart by it (--dates day-first or month-first where that is not told)',
          each.released,
        );
      return null;
    }
    if (!laterRowCounts && new Set(orders).size < all.length) {
      const rows = all.map(({ row }) => row);
      const place = shown(
        [first.area, ...Object.values(first.labels).filter((text) => text !== ''), first.period].join(', '),
      );
      for (const each of all) {
        const other = rows.find((row) => row !== each.row) ?? each.row;
        reject(
          each,
          'period',
          `must be the only row for ${place}; row ${other} is the same, and no column tells them apart`,
          each.period,
        );
      }
      return null;
    }
    const sorted = laterRowCounts
      ? all
      : [...all].sort((a, b) => ((orderOf(a.released) ?? '') < (orderOf(b.released) ?? '') ? -1 : 1));
    const last = sorted.at(-1) ?? first;
    for (const [index, earlier] of sorted.slice(0, -1).entries()) {
      const later = sorted[index + 1] ?? last;
      if (earlier.number === later.number) note('same');
      else {
        note('revised');
        if (revisions.length < MOST_REVISIONS)
          revisions.push({
            area: earlier.area,
            period: earlier.period,
            of: shown([...new Set(Object.values(earlier.labels))].join(', ')),
            earlier: earlier.number,
            later: later.number,
            earlierAt: place(earlier),
            laterAt: place(later),
          });
      }
    }
    return last;
  };
  return { revisions, of };
}

const place = ({ sheet, row }: LongFigure): string => `${sheet === '' ? '' : `${sheet} `}row ${row}`;
