import type { Period } from '../../period/period.ts';
import type { ObservationState } from '../../series/observation.ts';
import { graver } from '../../series/states.ts';
import { shown } from '../fault-text.ts';
import type { Revision } from '../source-report.ts';

/** One figure as it is published, in its place. */
export interface TableFigure {
  readonly area: string;
  readonly period: Period;
  /** What it is of, as the rows that come out name it. */
  readonly labels: Readonly<Record<string, string>>;
  /** Everything in its row that tells it from others, as it is written. */
  readonly identity: readonly string[];
  readonly value: number | null;
  readonly below: number | null;
  readonly state: ObservationState;
  /** Where it stands: sheet and row. */
  readonly at: string;
}

/** What was published for one place, added up where several figures belong to it. */
export interface StoredFigure {
  readonly area: string;
  readonly period: Period;
  readonly labels: Readonly<Record<string, string>>;
  readonly value: number | null;
  readonly below: number | null;
  readonly state: ObservationState;
  readonly parts: number;
}

/** Figures by what tells them apart: of two for one place the later stands. */
export interface FigureStore {
  /** Puts a figure in its place, over an earlier one with the same identity. */
  put(figure: TableFigure): 'first' | 'same' | 'revised';
  readonly revisions: readonly Revision[];
  /** In the order of area, labels and period. */
  figures(): readonly StoredFigure[];
}

/** Revisions that are kept one by one. */
const MOST_REVISIONS = 1000;

/** Starts with nothing. */
export function figureStore(): FigureStore {
  const byIdentity = new Map<string, TableFigure>();
  const revisions: Revision[] = [];
  return {
    revisions,
    put(figure) {
      const key = JSON.stringify([figure.area, figure.period, figure.labels, figure.identity]);
      const earlier = byIdentity.get(key);
      byIdentity.set(key, figure);
      if (earlier === undefined) return 'first';
      if (earlier.value === figure.value && earlier.below === figure.below) return 'same';
      if (revisions.length < MOST_REVISIONS)
        revisions.push({
          area: figure.area,
          period: figure.period,
          of: shown([...new Set([...Object.values(figure.labels), ...figure.identity])].join(', ')),
          earlier: earlier.value,
          later: figure.value,
          earlierAt: earlier.at,
          laterAt: figure.at,
        });
      return 'revised';
    },
    figures() {
      const sums = new Map<string, StoredFigure>();
      for (const { area, period, labels, value, below, state } of byIdentity.values()) {
        const key = JSON.stringify([area, Object.values(labels), period]);
        const own = { area, period, labels, value, below, state, parts: 1 };
        const before = sums.get(key);
        sums.set(key, before === undefined ? own : addedFigures(before, own));
      }
      return [...sums].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, figure]) => figure);
    },
  };
}

/**
 * The sum of two figures. A part that is not known makes it incomplete, one that cannot be (`not-applicable`: an offence
 * code that has expired) adds nothing; where none is known it stays a gap.
 */
export function addedFigures(a: StoredFigure, b: StoredFigure): StoredFigure {
  if (b.value === null && b.state === 'not-applicable') return a;
  if (a.value === null && a.state === 'not-applicable') return b;
  const parts = a.parts + b.parts;
  const isPartly = (a.value === null) !== (b.value === null);
  const value = a.value === null && b.value === null ? null : (a.value ?? 0) + (b.value ?? 0);
  const below = a.below === null && b.below === null ? null : (a.below ?? 0) + (b.below ?? 0);
  return { ...a, value, below, state: isPartly ? 'incomplete' : graver(a.state, b.state), parts };
}
