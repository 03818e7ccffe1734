import type { DeclaredBreak, Indicator } from '../indicator/indicator.ts';
import { type Calendar, periodAt } from '../period/calendar.ts';
import { firstMonth, lastMonth } from '../period/months.ts';
import { parsePeriod } from '../period/parse-period.ts';
import { periodsPerYear } from '../period/per-year.ts';
import type { Month } from '../period/period.ts';
import type { Caveat } from '../result/caveat.ts';
import type { Basis, Source } from '../result/provenance.ts';
import { asOfMonth } from './as-of.ts';
import type { Cells, FilledCells } from './cells.ts';
import { overlapOf } from './panel-calendar.ts';
import { type PanelOptions, panelDefaults } from './panel-options.ts';
import type { Populations } from './populations.ts';
import { type RowReader, sourcesOf } from './rows.ts';
import type { Selection } from './select-rows.ts';
import type { Coverage, Series, Window } from './series.ts';

/** What every series of a panel shares. */
export interface PanelContext {
  readonly indicator: Indicator;
  readonly calendar: Calendar;
  readonly part: Readonly<Record<string, string>>;
  readonly window: Window;
  readonly asOf: Month;
  readonly breaks: readonly DeclaredBreak[];
  readonly sources: readonly Source[];
  readonly caveats: readonly Caveat[];
  readonly basis: Basis;
  readonly options: PanelOptions;
  readonly nameOf: (area: string) => string;
}

/** Settles what the series share, from the options, the table and the indicator in that order. */
export function panelContext(
  indicator: Indicator,
  reader: RowReader,
  { calendar, filter, lastSeen }: Selection,
  filled: FilledCells,
  options: PanelOptions,
): PanelContext {
  const { areaNames = {}, breaks = panelDefaults.breaks } = options;
  const { about } = reader;
  const named = (names: Readonly<Record<string, string>>, area: string) =>
    Object.hasOwn(names, area) ? names[area] : undefined;
  const categories: [string, string][] =
    filled.unstated.length === 0 ? [] : [['category', filled.unstated.join(', ')]];
  const assumed = [...filter.unstated.map((name) => [name, indicator.where?.[name]]), ...categories];
  const unstated = assumed.map(([name, value]) => ({
    code: 'not-in-rows',
    text: `The rows do not state their ${name}: they are taken to be about ${value}.`,
  }));
  return {
    indicator,
    calendar,
    part: filter.shared,
    window: options.window ?? windowOf(calendar, about?.window === 'rolling-12'),
    asOf: asOfMonth(options.asOf ?? about?.asOf ?? lastSeen ?? undefined, calendar, 'panel: asOf'),
    breaks: [...indicator.recordingChanges, ...tableBreaks(about), ...breaks].filter((each) =>
      touches(each, calendar),
    ),
    sources: options.sources ?? sourcesOf(about),
    caveats: [
      ...indicator.caveats.map((text) => ({ code: 'definition', text })),
      ...(about?.caveats ?? []).map((text) => ({ code: 'source', text })),
      ...unstated,
      ...designCaveats(designEffectOf(indicator, options)),
    ],
    basis: basisOf(reader, options),
    options,
    nameOf: (area) => named(areaNames, area) ?? named(about?.areaNames ?? {}, area) ?? area,
  };
}

/** What the table says of its own figures: whoever reads them need not know. */
const tableBreaks = (about: RowReader['about']): DeclaredBreak[] =>
  (about?.breaks ?? []).map(({ from, ...why }) => ({
    kind: 'restart',
    from: parsePeriod(from, { expect: 'month' }),
    ...why,
  }));

/** By what the sample of a survey is divided: as the call says, else as the indicator does. */
const designEffectOf = ({ designEffect }: Indicator, { deff }: PanelOptions): number =>
  deff ?? designEffect ?? panelDefaults.deff;

function designCaveats(effect: number): readonly Caveat[] {
  if (effect === 1) return [];
  const text = `Sample sizes are divided by the design effect of the survey, ${effect}, before any interval is made.`;
  return [{ code: 'design-effect', text }];
}

/** Rows or a table that say they are illustrative cannot be called anything else by an option. */
function basisOf({ about, column, length }: RowReader, { basis }: PanelOptions): Basis {
  const at = column('basis');
  for (let index = 0; at !== null && index < length; index += 1)
    if (at(index) === 'illustrative') return 'illustrative';
  return about?.basis === 'illustrative' ? 'illustrative' : (basis ?? about?.basis ?? 'own');
}

/** Rolling windows are counted in periods of the calendar: twelve months are four quarters. */
function windowOf(calendar: Calendar, rolling12: boolean): Window {
  const overlap = rolling12 ? periodsPerYear[calendar.every] : overlapOf(calendar);
  return overlap > 1 ? { rolling: overlap } : 'period';
}

/** A break that lies outside the calendar says nothing about these figures. */
export function touches(declared: DeclaredBreak, calendar: Calendar): boolean {
  if (calendar.length === 0) return false;
  const first = firstMonth(calendar.start);
  const last = lastMonth(periodAt(calendar, calendar.length - 1));
  if (declared.kind === 'restart') return declared.from > first && declared.from <= last;
  return declared.from <= last && declared.to >= first;
}

/** One series of the panel from its filled cells. */
export function panelSeries(
  { indicator, calendar, window, asOf, breaks, sources, caveats, basis, options, nameOf }: PanelContext,
  area: string,
  part: Readonly<Record<string, string>>,
  { numerator, denominator, states }: Cells,
  people: Populations | null,
): Series {
  const { rounding = panelDefaults.rounding } = options;
  const { measure } = indicator;
  const below = denominator.map((value, index) =>
    people === null || states[index] === 'missing' ? value : people.at(area, periodAt(calendar, index)),
  );
  const hasNone =
    measure === 'count' ||
    ((measure === 'published-percentage' || measure === 'duration') &&
      below.every((value) => value === null));
  const impossible = measure === 'proportion' ? impossibleIn(numerator, below) : [];
  const without = new Set(impossible);
  return {
    indicator,
    area,
    areaName: nameOf(area),
    part,
    calendar,
    numerator: numerator.map((value, index) => (without.has(index) ? null : value)),
    denominator: hasNone ? null : below.map((value, index) => (without.has(index) ? null : value)),
    states: states.map((state, index) => (without.has(index) ? 'not-applicable' : state)),
    window,
    asOf,
    deff: designEffectOf(indicator, options),
    rounding,
    breaks,
    basis,
    sources,
    caveats: impossible.length === 0 ? caveats : [...caveats, correctionsCaveat(impossible, calendar)],
  };
}

/** Corrections can make sums of counts negative, or a part greater than the whole: no proportion then. */
function impossibleIn(above: readonly (number | null)[], below: readonly (number | null)[]): number[] {
  return above.flatMap((value, index) => {
    const whole = below[index] ?? null;
    return value !== null && whole !== null && (value < 0 || value > whole) ? [index] : [];
  });
}

function correctionsCaveat(indexes: readonly number[], calendar: Calendar): Caveat {
  const periods = indexes.map((index) => periodAt(calendar, index)).join(', ');
  return { code: 'negative-counts', text: `Corrections leave no proportion for ${periods}.` };
}

/** How complete the rows were for one series. */
export function panelCoverage(area: string, part: Readonly<Record<string, string>>, cells: Cells): Coverage {
  const { totals, unknowns, states } = cells;
  const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
  return {
    area,
    part,
    total: sum(totals),
    unknown: sum(unknowns),
    totals,
    unknowns,
    periodsPresent: states.filter((state) => state !== 'missing').length,
    periodsExpected: states.length,
  };
}
