import type { Indicator } from '../../indicator/indicator.ts';
import type { Period } from '../../period/period.ts';
import type { ObservationState } from '../../series/observation.ts';
import { graver } from '../../series/states.ts';
import type { FaultList } from '../../source/fault-list.ts';
import { shown } from '../../source/fault-text.ts';
import type { Revision } from '../../source/source-report.ts';
import type { Measure } from '../words/words.ts';
import type { LongFigure } from './melt.ts';
import { percentScale } from './percent-scale.ts';

/** What rows a table gives: counts, figures with what they are out of, or published values. */
export type TableKind = 'tally' | 'observation' | 'published';

/** One figure with both its sides. */
export interface Detail {
  readonly area: string;
  readonly period: Period;
  readonly labels: Readonly<Record<string, string>>;
  readonly value: number | null;
  readonly below: number | null;
  readonly state: ObservationState;
}

/** The figures of a table, and what was found while their sides were put together. */
export interface Details {
  readonly kind: TableKind;
  readonly hasBelow: boolean;
  readonly details: readonly Detail[];
  /** Rows that were read alone and cannot stand beside the others, as `sheet` and row. */
  readonly rejected: ReadonlySet<string>;
  readonly revisions: readonly Revision[];
  readonly notes: ReadonlyMap<string, number>;
  readonly assumptions: readonly string[];
  readonly refused: { readonly expected: string; readonly found: string } | null;
}

/** Revisions that are kept one by one. */
const MOST_REVISIONS = 1000;
/** Counts of these may have decimals: shares of a person, hours, points. */
const fractional = /\b(?:fte|full[- ]time|equivalents?|hours?|points?|weighted|days?)\b/i;

/** Whether the figures of an indicator may have decimals although they are counted. */
export const isFractional = ({ counted, name }: Indicator): boolean => fractional.test(`${counted} ${name}`);

export const rowKey = (sheet: string, row: number): string => `${sheet}\n${row}`;

type Slot = 'value' | 'below';

/** Puts the numbers of a table together into figures. Nothing overwrites: a second number for one place is a fault. */
export function detailsOf(
  figures: readonly LongFigure[],
  indicator: Indicator | null,
  unit: 'percent' | 'proportion' | null,
  faults: FaultList,
): Details {
  const rejected = new Set<string>();
  const notes = new Map<string, number>();
  const note = (code: string) => notes.set(code, (notes.get(code) ?? 0) + 1);
  const kind = kindOf(figures, indicator);
  const empty = { kind, hasBelow: false, details: [], rejected, revisions: [], notes, assumptions: [] };
  if (
    (indicator?.measure === 'proportion' || indicator?.measure === 'ratio') &&
    kind !== 'observation' &&
    !figures.some(({ labels }) => 'outcome' in labels)
  )
    return {
      ...empty,
      refused: {
        expected: `must have ${indicator.counted} and ${indicator.outOf ?? 'what they are out of'} for a ${indicator.measure}, not one number alone`,
        found: kind === 'published' ? 'published values' : 'counts',
      },
    };
  const reject = ({ sheet, row }: LongFigure, column: string, expected: string, found: string) => {
    const key = rowKey(sheet, row);
    if (rejected.has(key)) return;
    rejected.add(key);
    faults.ofRow({
      ...(sheet === '' ? {} : { file: sheet }),
      row,
      column,
      expected,
      found: shown(found),
      code: 'invalid-observation',
    });
  };

  // Figures of another measure are left alone, and counted.
  const passed = new Map<string, number>();
  const byKey = new Map<
    string,
    { readonly of: LongFigure; readonly value: LongFigure[]; readonly below: LongFigure[] }
  >();
  const scale =
    kind === 'published' && indicator?.measure !== 'duration' ? percentScale(figures, unit) : null;
  if (scale !== null && 'expected' in scale) return { ...empty, refused: scale };
  for (const figure of figures) {
    const slot = slotOf(figure.measure ?? null, kind, indicator);
    if (slot === null) {
      passed.set(figure.measure ?? '', (passed.get(figure.measure ?? '') ?? 0) + 1);
      continue;
    }
    if (kind !== 'published' && figure.percent) {
      reject(figure, slot, 'must be a number of cases, not a percentage', `${figure.number}%`);
      continue;
    }
    const key = JSON.stringify([figure.area, figure.period, figure.labels]);
    const found = byKey.get(key) ?? { of: figure, value: [], below: [] };
    found[slot].push(figure);
    byKey.set(key, found);
  }
  const revisions: Revision[] = [];
  const only = (all: readonly LongFigure[]): LongFigure | null => {
    const [first, ...others] = all;
    if (first === undefined || others.length === 0) return first ?? null;
    const dates = new Set(all.map(({ released }) => sortable(released)));
    if (dates.size < all.length) {
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
    const sorted = [...all].sort((a, b) => (sortable(a.released) < sortable(b.released) ? -1 : 1));
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
  const isSplit = figures.some(({ labels }) => 'category' in labels || 'outcome' in labels);
  const mayFall =
    (kind === 'tally' && (indicator === null || isSplit)) ||
    indicator?.measure === 'ratio' ||
    indicator?.outcomes !== undefined;
  const mayBreak = kind === 'published' || (indicator !== null && isFractional(indicator));
  const hasBelow = [...byKey.values()].some(({ below }) => below.length > 0);
  const needsBelow =
    kind === 'observation' &&
    (indicator === null ? hasBelow : indicator.measure === 'proportion' || indicator.measure === 'ratio');
  const details: Detail[] = [];
  for (const found of byKey.values()) {
    const [top, under] = [only(found.value), only(found.below)];
    const all = [...found.value, ...found.below];
    if (all.some(({ sheet, row }) => rejected.has(rowKey(sheet, row)))) {
      for (const { sheet, row } of all) rejected.add(rowKey(sheet, row));
      continue;
    }
    let value = top?.number ?? null;
    const below = under?.number ?? null;
    const at = top ?? under ?? found.of;
    if (value !== null && !mayBreak && !Number.isInteger(value))
      reject(
        at,
        at.header,
        `must be a whole number${indicator === null ? '' : ` of ${indicator.counted}`}`,
        `${value}`,
      );
    else if (below !== null && !Number.isInteger(below) && !mayBreak)
      reject(under ?? at, (under ?? at).header, 'must be a whole number', `${below}`);
    else if (value !== null && value < 0 && !mayFall)
      reject(
        at,
        at.header,
        `must be 0 or more${indicator === null ? '' : ` ${indicator.counted}`}`,
        `${value}`,
      );
    else if (below !== null && below < 0 && !mayFall)
      reject(under ?? at, (under ?? at).header, 'must be 0 or more', `${below}`);
    else if (needsBelow && value !== null && below === null && (under === null || under.state === 'missing'))
      reject(at, 'denominator', `must be a number of ${indicator?.outOf ?? 'what it is out of'}`, '');
    else if (
      kind === 'observation' &&
      indicator?.measure === 'proportion' &&
      value !== null &&
      below !== null &&
      value > below
    )
      reject(at, at.header, `must be at most the ${indicator.outOf ?? 'denominator'}, ${below}`, `${value}`);
    if (rejected.has(rowKey(at.sheet, at.row))) {
      for (const { sheet, row } of all) rejected.add(rowKey(sheet, row));
      continue;
    }
    if (value !== null && value < 0) note('negative');
    if (scale !== null && value !== null && top !== null) value = scale.of(top);
    if (scale !== null && value !== null && (value < 0 || value > 1)) {
      reject(at, at.header, 'must be a proportion from 0 to 1, or a percentage up to 100', `${top?.number}`);
      continue;
    }
    const states = [top?.state, under?.state].filter((state) => state !== undefined);
    const state = states.reduce(graver, states[0] ?? 'missing');
    // A figure whose denominator is withheld says nothing by itself.
    const isWithheld = needsBelow && below === null && value !== null;
    details.push({
      area: found.of.area,
      period: found.of.period,
      labels: found.of.labels,
      value: isWithheld ? null : value,
      below,
      state,
    });
  }
  return {
    kind,
    hasBelow,
    details,
    rejected,
    revisions,
    notes,
    assumptions: [
      ...(scale?.said ?? []),
      ...[...passed].map(
        ([measure, count]) =>
          `Figures of another measure (${measureWords[measure as Measure] ?? measure}) are left alone: ${count}.`,
      ),
    ],
    refused: null,
  };
}

const measureWords: Readonly<Partial<Record<Measure, string>>> = {
  rate: 'rates',
  percent: 'percentages',
  proportion: 'proportions',
  outcomes: 'outcomes',
  derived: 'changes, ranks, limits or running totals',
  population: 'residents',
  n: 'sizes of samples',
  denominator: 'denominators',
  count: 'counts',
};

const place = ({ sheet, row }: LongFigure): string => `${sheet === '' ? '' : `${sheet} `}row ${row}`;

/** A date as a text that sorts: `01/04/2019` as 2019-04-01. */
const sortable = (date: string): string =>
  date.replace(
    /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/,
    (_, d, m, y) => `${y}-${m.padStart(2, '0')}-${d.padStart(2, '0')}`,
  );

function kindOf(figures: readonly LongFigure[], indicator: Indicator | null): TableKind {
  const has = (...measures: readonly Measure[]) =>
    figures.some(({ measure }) => measure !== null && measures.includes(measure));
  if (indicator !== null) {
    if (indicator.measure === 'published-percentage' || indicator.measure === 'duration') return 'published';
    if (has('numerator')) return 'observation';
    if (indicator.measure === 'rate' && has('denominator', 'population')) return 'observation';
    const isShare = indicator.measure === 'proportion' || indicator.measure === 'ratio';
    return isShare && has('percent', 'proportion', 'value') ? 'published' : 'tally';
  }
  if (has('numerator')) return 'observation';
  if (has('count')) return 'tally';
  if (has('value', 'percent', 'proportion')) return 'published';
  return figures.some(({ percent, number }) => percent || (number !== null && !Number.isInteger(number)))
    ? 'published'
    : 'tally';
}

/** Where a number of a measure belongs in rows of a kind; `null` where it has no place. */
function slotOf(measure: Measure | null, kind: TableKind, indicator: Indicator | null): Slot | null {
  if (measure === null) return 'value';
  if (kind === 'published') {
    if (measure === 'value' || measure === 'percent' || measure === 'proportion') return 'value';
    return measure === 'n' || measure === 'denominator' ? 'below' : null;
  }
  if (kind === 'observation') {
    if (measure === 'numerator' || (indicator?.measure === 'rate' && measure === 'count')) return 'value';
    return measure === 'denominator' ||
      measure === 'n' ||
      (indicator?.measure === 'rate' && measure === 'population')
      ? 'below'
      : null;
  }
  return measure === 'count' || measure === 'numerator' || measure === 'value' ? 'value' : null;
}
