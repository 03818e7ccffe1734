import type { Period } from '../../period/period.ts';
import type { ObservationState } from '../../series/observation.ts';
import { type Cell, type Column, codedColumn } from '../../series/table.ts';
import type { Measure } from '../words/words.ts';

/** Distinct values, each with a number from 0 in the order in which they are met. */
export interface Codes<Value> {
  readonly values: readonly Value[];
  of(key: string, make: () => Value): number;
}

/** Starts an empty list of codes. */
export function codes<Value>(): Codes<Value> {
  const values: Value[] = [];
  const byKey = new Map<string, number>();
  return {
    values,
    of(key, make) {
      const known = byKey.get(key);
      if (known !== undefined) return known;
      byKey.set(key, values.length);
      return values.push(make()) - 1;
    },
  };
}

/** A column of texts, of which each distinct one is held once. */
export function codedTexts<Item>(items: Iterable<Item>, length: number, of: (item: Item) => string): Column {
  const found = codes<Cell>();
  const rows = new Uint32Array(length);
  let at = 0;
  for (const item of items) {
    const text = of(item);
    rows[at] = found.of(text, () => text);
    at += 1;
  }
  return codedColumn(found.values, rows);
}

/** A number for each item that those share which agree in all of several texts, and no others. */
export function placesBy<Item>(
  items: readonly Item[],
  texts: readonly ((item: Item) => string)[],
): Float64Array {
  const places = new Float64Array(items.length);
  for (const of of texts) {
    const found = codes<null>();
    const own = Uint32Array.from(items, (item) => found.of(of(item), () => null));
    for (const [at, code] of own.entries()) places[at] = (places[at] ?? 0) * found.values.length + code;
  }
  return places;
}

/** One number of a table, with everything that says of what it is. */
export interface LongFigure {
  readonly area: string;
  readonly period: Period;
  /** Values of the label columns by name, without marks. */
  readonly labels: Readonly<Record<string, string>>;
  readonly measure: Measure | null;
  /** The header of its column. */
  readonly header: string;
  readonly number: number | null;
  readonly percent: boolean;
  readonly state: ObservationState;
  /** When it was released, where a column says so. */
  readonly released: string;
  /** The row of the sheet, and the sheet. */
  readonly row: number;
  readonly sheet: string;
}

/** Figures in the order in which they were added; of one place are those that agree in area, period and labels. */
export interface LongFigures extends Iterable<LongFigure> {
  readonly length: number;
  add(figure: LongFigure): void;
  at(index: number): LongFigure;
  /** A number that figures of one place share, and no others. */
  placeOf(index: number): number;
  /** How many places there may be: all are less. */
  readonly places: number;
  /** The labels of any of them, and what else is the same for whole columns or rows of them, each once. */
  readonly labels: readonly LongFigure['labels'][];
  readonly rests: readonly RestOfFigure[];
}

/** What is the same for whole columns and rows of figures. */
type RestOfFigure = Pick<LongFigure, 'measure' | 'header' | 'percent' | 'state' | 'released' | 'sheet'>;

const FIRST_ROOM = 1 << 10;

/** A number that stands for none. */
const NONE = Number.NaN;

/**
 * Starts an empty list of figures. What repeats is held once and each figure as five numbers, so that a table of half a
 * million figures takes 30 bytes for each and not ten times that.
 */
export function longFigures(): LongFigures {
  const areas = codes<string>();
  const periods = codes<Period>();
  const labels = codes<LongFigure['labels']>();
  const rests = codes<RestOfFigure>();
  let held = new Int32Array(FIRST_ROOM * WIDTH);
  let numbers = new Float64Array(FIRST_ROOM);
  let length = 0;
  const cell = (index: number, column: number): number => held[index * WIDTH + column] ?? 0;
  const valueAt = <Value>({ values }: Codes<Value>, code: number): Value => {
    const value = values[code];
    if (value === undefined) throw new RangeError('no such figure');
    return value;
  };
  const at = (index: number): LongFigure => {
    const number = numbers[index] ?? NONE;
    return {
      area: valueAt(areas, cell(index, AREA)),
      period: valueAt(periods, cell(index, PERIOD)),
      labels: valueAt(labels, cell(index, LABELS)),
      ...valueAt(rests, cell(index, REST)),
      number: Number.isNaN(number) ? null : number,
      row: cell(index, ROW),
    };
  };
  return {
    get length() {
      return length;
    },
    add({ area, period, labels: own, number, row, ...rest }) {
      if (length === numbers.length) {
        const [before, numbersBefore] = [held, numbers];
        held = new Int32Array(before.length * 2);
        held.set(before);
        numbers = new Float64Array(numbersBefore.length * 2);
        numbers.set(numbersBefore);
      }
      const { measure, header, percent, state, released, sheet } = rest;
      const from = length * WIDTH;
      held[from + AREA] = areas.of(area, () => area);
      held[from + PERIOD] = periods.of(period, () => period);
      held[from + LABELS] = labels.of(JSON.stringify(own), () => own);
      held[from + REST] = rests.of(
        `${measure}\n${percent}\n${state}\n${sheet}\n${released}\n${header}`,
        () => rest,
      );
      held[from + ROW] = row;
      numbers[length] = number ?? NONE;
      length += 1;
    },
    at,
    get places() {
      return areas.values.length * periods.values.length * labels.values.length;
    },
    labels: labels.values,
    rests: rests.values,
    placeOf: (index) =>
      (cell(index, AREA) * periods.values.length + cell(index, PERIOD)) * labels.values.length +
      cell(index, LABELS),
    *[Symbol.iterator]() {
      for (let index = 0; index < length; index += 1) yield at(index);
    },
  };
}

const [AREA, PERIOD, LABELS, REST, ROW, WIDTH] = [0, 1, 2, 3, 4, 5];
