import type { Indicator } from '../../indicator/indicator.ts';
import type { Period } from '../../period/period.ts';
import type { ObservationState } from '../../series/observation.ts';
import { graver } from '../../series/states.ts';
import { type FaultList, shown } from '../../source/fault-list.ts';
import type { Revision } from '../../source/source-report.ts';
import type { Measure } from '../words/words.ts';
import type { LongFigure, LongFigures } from './long-figures.ts';
import { areShares, isFractional, kindOf, measureWords, percentScale, type TableKind } from './measures.ts';
import { askedPercentages } from './percent-sides.ts';
import { lastReleased, placesOf } from './places.ts';
import { releaseOrder } from './releases.ts';
import { strayPeriods } from './stray-periods.ts';

/** One figure with both its sides. */
export interface Detail {
  readonly area: string;
  readonly period: Period;
  readonly labels: Readonly<Record<string, string>>;
  readonly value: number | null;
  readonly below: number | null;
  readonly state: ObservationState;
  /** The day on which it was released, where a column says so; else empty. */
  readonly released: string;
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

export const rowKey = (sheet: string, row: number): string => `${sheet}\n${row}`;

/** Puts the numbers of a table together into figures. Nothing overwrites: a second number for one place is a fault. */
export function detailsOf(
  figures: LongFigures,
  indicator: Indicator | null,
  unit: 'percent' | 'proportion' | null,
  faults: FaultList,
  /** Whether of two figures for one place the later row counts, as in the tables of a publisher. */
  laterRowCounts: boolean,
  /** The order of day and month in dates of release, where they do not tell. */
  dates: 'day-first' | 'month-first' | null = null,
  /** Whether the user, or a publisher, says which column holds the cases. */
  areSaid = false,
): Details {
  const rejected = new Set<string>();
  const notes = new Map<string, number>();
  const note = (code: string) => notes.set(code, (notes.get(code) ?? 0) + 1);
  const kind = kindOf(figures, indicator, unit);
  const empty = { kind, hasBelow: false, details: [], rejected, revisions: [], notes, assumptions: [] };
  if (
    (indicator?.measure === 'proportion' || indicator?.measure === 'ratio') &&
    kind !== 'observation' &&
    !(kind === 'published' && indicator.measure === 'proportion' && areShares(figures, unit)) &&
    !figures.labels.some((labels) => 'outcome' in labels)
  )
    return {
      ...empty,
      refused: {
        expected: `must have ${indicator.counted} and ${indicator.outOf ?? 'what they are out of'} for a ${indicator.measure}, not one number alone${indicator.measure === 'proportion' ? ' (--unit percent where the figures are percentages)' : ''}`,
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

  const scale =
    kind === 'published' && indicator?.measure !== 'duration' ? percentScale(figures, unit) : null;
  if (scale !== null && 'expected' in scale) return { ...empty, refused: scale };
  const { passed, hasBelow, each: places } = placesOf(figures, kind, indicator, reject);
  const releases = releaseOrder(
    figures.rests.map(({ released }) => released),
    dates,
  );
  const stray = laterRowCounts ? new Map<string, string>() : strayPeriods(figures);
  const only = lastReleased(laterRowCounts, releases, reject, note);
  const isSplit = figures.labels.some((labels) => 'category' in labels || 'outcome' in labels);
  const mayFall =
    (kind === 'tally' && (indicator === null || isSplit)) ||
    indicator?.measure === 'ratio' ||
    indicator?.outcomes !== undefined;
  const mayBreak = kind === 'published' || (indicator !== null && isFractional(indicator));
  const needsBelow =
    kind === 'observation' &&
    (indicator === null ? hasBelow : indicator.measure === 'proportion' || indicator.measure === 'ratio');
  const details: Detail[] = [];
  const bounds = { indicator, kind, mayFall, mayBreak, needsBelow };
  for (const found of places()) {
    const nearest = stray.get(found.of.period);
    if (nearest !== undefined) {
      for (const each of [...found.value, ...found.below])
        reject(
          each,
          'period',
          `must be near the other periods, of which the nearest is ${nearest}`,
          each.period,
        );
      continue;
    }
    const [top, under] = [only.of(found.value), only.of(found.below)];
    const all = [...found.value, ...found.below];
    const isLost = () => rejected.size > 0 && all.some(({ sheet, row }) => rejected.has(rowKey(sheet, row)));
    const fault = isLost() ? null : faultOf(top, under, bounds);
    if (fault !== null) reject(...fault);
    if (isLost()) {
      for (const { sheet, row } of all) rejected.add(rowKey(sheet, row));
      continue;
    }
    let value = top?.number ?? null;
    const below = under?.number ?? null;
    const at = top ?? under ?? found.of;
    if (value !== null && value < 0) note('negative');
    if (scale !== null && top !== null && scale.isOdd?.(top) === true) {
      reject(
        top,
        top.header,
        'must be a percentage as those beside it are, which are above 1 (--unit percent where it is one)',
        `${top.number}`,
      );
      continue;
    }
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
      released:
        [top, under]
          .map((each) => releases(each?.released ?? '') ?? '')
          .sort()
          .at(-1) ?? '',
    });
  }
  const sides =
    areSaid || indicator === null || kind !== 'observation' || indicator.measure !== 'proportion'
      ? null
      : sidesOf(figures, (above, under) => askedPercentages(details, indicator, above, under));
  if (sides !== null) return { ...empty, refused: sides };
  const others = [...passed.keys()].map((measure) => measureWords[measure as Measure] ?? measure);
  return {
    kind,
    hasBelow,
    details,
    rejected,
    revisions: only.revisions,
    notes,
    assumptions: [
      ...(scale?.said ?? []),
      ...[...passed].map(
        ([measure, count]) =>
          `Figures of another measure (${measureWords[measure as Measure] ?? measure}) are left alone: ${count}.`,
      ),
    ],
    refused:
      details.length > 0 || others.length === 0 || rejected.size > 0
        ? null
        : {
            expected: `must have ${indicator === null ? 'figures of periods' : indicator.counted}`,
            found: `${others.join(' and ')} alone`,
          },
  };
}

/** Asks about the first of the cases and the first of what they are of, where there are both. */
function sidesOf<Asked>(
  figures: LongFigures,
  ask: (above: LongFigure, under: LongFigure) => Asked | null,
): Asked | null {
  let above: LongFigure | null = null;
  let under: LongFigure | null = null;
  for (const figure of figures) {
    if (figure.measure === 'numerator') above ??= figure;
    if (figure.measure === 'denominator' || figure.measure === 'n') under ??= figure;
    if (above !== null && under !== null) return ask(above, under);
  }
  return null;
}

/** What a figure of an indicator may be. */
interface Bounds {
  readonly indicator: Indicator | null;
  readonly kind: TableKind;
  readonly mayFall: boolean;
  readonly mayBreak: boolean;
  readonly needsBelow: boolean;
}

/** A figure that cannot stand, with the column, what was expected and what was found. */
type Refusal = readonly [figure: LongFigure, column: string, expected: string, found: string];

/** What is wrong with a figure and what it is out of, taken together; `null` where nothing is. */
function faultOf(
  top: LongFigure | null,
  under: LongFigure | null,
  { indicator, kind, mayFall, mayBreak, needsBelow }: Bounds,
): Refusal | null {
  const value = top?.number ?? null;
  const below = under?.number ?? null;
  const of = (figure: LongFigure | null, expected: string, found: number | null): Refusal | null =>
    figure === null ? null : [figure, figure.header, expected, `${found}`];
  const isBroken = (number: number | null) => number !== null && !mayBreak && !Number.isInteger(number);
  const isUnder = (number: number | null) => number !== null && number < 0 && !mayFall;
  if (isBroken(value))
    return of(top, `must be a whole number${indicator === null ? '' : ` of ${indicator.counted}`}`, value);
  if (isBroken(below)) return of(under, 'must be a whole number', below);
  if (isUnder(value))
    return of(top, `must be 0 or more${indicator === null ? '' : ` ${indicator.counted}`}`, value);
  if (isUnder(below)) return of(under, 'must be 0 or more', below);
  if (top === null || value === null) return null;
  if (needsBelow && below === null && (under === null || under.state === 'missing'))
    return [top, 'denominator', `must be a number of ${indicator?.outOf ?? 'what it is out of'}`, ''];
  return kind === 'observation' && indicator?.measure === 'proportion' && below !== null && value > below
    ? of(top, `must be at most the ${indicator.outOf ?? 'denominator'}, ${below}`, value)
    : null;
}
