import type { ContextData } from '../../../src/assess/briefing/context.ts';
import type { Indicator } from '../../../src/indicator/indicator.ts';
import { offset } from '../../../src/period/offset.ts';
import { parsePeriod } from '../../../src/period/parse-period.ts';
import type { Row } from '../../../src/series/observation.ts';
import type { PopulationRow } from '../../../src/series/populations.ts';
import { tableOf } from '../../../src/series/table.ts';

export const populations = tableOf<PopulationRow>({ id: 'populations', title: 'Populations' }, []);

/** A row of one month, quarter or year of one area. */
export type MadeRow = Row & { readonly area: string; readonly period: string };

/** Data that hold these rows of the user's own, and nothing else. */
export function own(...tables: readonly (readonly [Indicator, readonly MadeRow[]])[]): ContextData {
  return {
    tables: {},
    populations,
    own: tables.map(([indicator, rows]) => ({
      indicator,
      rows: tableOf<Row>({ id: indicator.id, title: indicator.name }, rows),
    })),
  };
}

const periodAfter = (start: string, at: number) => String(offset(parsePeriod(start), at));

/** Shares of a sample of `n` in each period from `start`. */
export function shares(area: string, start: string, n: number, values: readonly number[]): MadeRow[] {
  return values.map((value, at) => ({
    area,
    period: periodAfter(start, at),
    numerator: Math.round(value * n),
    denominator: n,
  }));
}

/** Counts in each period from `start`. */
export function counts(area: string, start: string, values: readonly number[]): MadeRow[] {
  return values.map((numerator, at) => ({ area, period: periodAfter(start, at), numerator }));
}

/** Published values, such as days, in each period from `start`. */
export function values(area: string, start: string, figures: readonly number[]): MadeRow[] {
  return figures.map((value, at) => ({ area, period: periodAfter(start, at), value }));
}

/** So many values that swing about a level, without a trend: the same on every machine. */
export function about(level: number, many: number, swing: number, phase = 0): number[] {
  return Array.from({ length: many }, (_, at) => level + swing * Math.sin(1 + phase + 2.4 * at));
}
