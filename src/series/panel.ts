import type { DeclaredBreak, Indicator } from '../indicator/index.ts';
import { type Calendar, firstMonth, lastMonth, periodAt } from '../period/index.ts';
import type { Caveat, Exclusion, Source } from '../result/index.ts';
import type { Cells, FilledCells } from './cells.ts';
import { figureCells } from './figure-cells.ts';
import type { Row } from './observation.ts';
import { overlapOf } from './panel-calendar.ts';
import { type PanelOptions, panelDefaults } from './panel-options.ts';
import { checkPanelOptions, checkShape } from './panel-refusals.ts';
import { monthsPer } from './period-in.ts';
import { type Populations, readPopulations } from './populations.ts';
import { rowProblems } from './row-problems.ts';
import { type RowReader, type Rows, readRows } from './rows.ts';
import { type Selection, selectRows } from './select-rows.ts';
import type { Coverage, Panel, Series, Window } from './series.ts';
import { sumPeriods } from './sum-periods.ts';
import { tallyCells } from './tally-cells.ts';

/**
 * Panel: one indicator in every area on one regular calendar, made of tidy rows.
 *
 * The first step of every analysis: what are the figures, and for whom are they complete? Rows come in any order
 * and in any of three kinds: a numerator with its denominator (`Observation`), counts of crimes by category and
 * outcome that the indicator adds up (`Tally`), or a value published without its parts (`PublishedValue`). They
 * may be an array or other iterable, a shipped table, or columns.
 *
 * Every period between the first and the last has its place, and a gap is `null`, never 0. Among tallies a
 * combination that is not there counts 0 where the area has any row for that period, and is missing where it has
 * none. Anti-social behaviour is not crime and never counts in `'all'` categories of data.police.uk. A dimension
 * of the indicator that nothing settles is refused, with its values, unless the rows have one value or `all`.
 * Rates whose rows have no denominator take the mid-year population of the year in which the middle of the period
 * lies, or of the nearest year, said in a caveat. Rows that do not speak of the indicator at all (another
 * category scheme, no such outcome) leave every area in `excluded`, with the reason.
 *
 * Throws `IndicatorError`: `mixed-periods`, `duplicate-observation`, `unknown-area`, `invalid-period` and
 * `invalid-observation` for rows, all problems (up to twenty) in `problems`, rows counted from 1;
 * `invalid-option` and `wrong-measure` for what was asked of them.
 *
 * @example
 * panel(satisfaction, [{ area: 'shropshire', period: '2019-04', numerator: 80, denominator: 100 }]).series.length // => 1
 */
export function panel<R extends Row>(indicator: Indicator, rows: Rows<R>, options: PanelOptions = {}): Panel {
  checkPanelOptions(options);
  const reader = readRows(rows, 'panel');
  const shape = checkShape(indicator, reader, options);
  const problems = rowProblems('panel');
  const selection = selectRows(indicator, reader, options, problems);
  const fill = shape === 'tally' ? tallyCells : figureCells;
  const filled = fill(indicator, reader, selection, options, problems);
  problems.throwIfAny();

  const people =
    indicator.measure === 'rate' && options.populations !== undefined
      ? readPopulations(options.populations, 'panel')
      : null;
  const refusal = refusalOf(selection, filled);
  const context = contextOf(indicator, reader, selection, options);
  const excluded = excludedFrom(selection, context, refusal);
  if (refusal !== null)
    return { indicator, calendar: selection.calendar, series: [], coverage: [], excluded };
  const parts = selection.areas
    .flatMap((area, a) =>
      filled.parts.map((value, p) => {
        const cells = filled.cells[a * filled.parts.length + p];
        const part =
          value === ''
            ? context.part
            : Object.fromEntries([...Object.entries(context.part), [options.by, value]]);
        return cells === undefined ? [] : [{ area, part, cells }];
      }),
    )
    .flat();
  const made = parts.map(({ area, part, cells }) => seriesOfCells(context, area, part, cells, people));
  const standIns = people?.caveats() ?? [];
  const series = made.map((each) => {
    const own = standIns.length === 0 ? each : { ...each, caveats: [...each.caveats, ...standIns] };
    return options.every === undefined ? own : sumPeriods(own, options.every);
  });
  return {
    indicator,
    calendar: series[0]?.calendar ?? selection.calendar,
    series,
    coverage: parts.map(({ area, part, cells }) => coverageOf(area, part, cells)),
    excluded,
  };
}

/** What every series of a panel shares. */
interface Context {
  readonly indicator: Indicator;
  readonly calendar: Calendar;
  readonly part: Readonly<Record<string, string>>;
  readonly window: Window;
  readonly breaks: readonly DeclaredBreak[];
  readonly sources: readonly Source[];
  readonly caveats: readonly Caveat[];
  readonly options: PanelOptions;
  readonly nameOf: (area: string) => string;
}

function contextOf(
  indicator: Indicator,
  { about }: RowReader,
  { calendar, filter }: Selection,
  options: PanelOptions,
): Context {
  const { areaNames = {}, breaks = panelDefaults.breaks } = options;
  const named = (names: Readonly<Record<string, string>>, area: string) =>
    Object.hasOwn(names, area) ? names[area] : undefined;
  const { id = '', title = '', publisher = '', licence = '', attribution = '' } = about ?? {};
  const unstated = filter.unstated.map((name) => ({
    code: 'dimension-not-in-rows',
    text: `The rows do not state their ${name}: they are taken to be about ${indicator.where?.[name]}.`,
  }));
  return {
    indicator,
    calendar,
    part: filter.shared,
    window: options.window ?? windowOf(calendar, about?.window === 'rolling-12'),
    breaks: [...indicator.recordingChanges, ...breaks].filter((each) => touches(each, calendar)),
    sources: options.sources ?? (about === null ? [] : [{ id, title, publisher, licence, attribution }]),
    caveats: [
      ...indicator.caveats.map((text) => ({ code: 'definition', text })),
      ...(about?.caveats ?? []).map((text) => ({ code: 'source', text })),
      ...unstated,
    ],
    options: { basis: about?.basis ?? 'own', ...options },
    nameOf: (area) => named(areaNames, area) ?? named(about?.areaNames ?? {}, area) ?? area,
  };
}

/** Rolling windows are counted in periods of the calendar: twelve months are four quarters. */
function windowOf(calendar: Calendar, rolling12: boolean): Window {
  const overlap = rolling12 ? Math.floor(12 / monthsPer[calendar.every]) : overlapOf(calendar);
  return overlap > 1 ? { rolling: overlap } : 'period';
}

/** A break that lies outside the calendar says nothing about these figures. */
function touches(declared: DeclaredBreak, calendar: Calendar): boolean {
  if (calendar.length === 0) return false;
  const first = firstMonth(calendar.start);
  const last = lastMonth(periodAt(calendar, calendar.length - 1));
  if (declared.kind === 'restart') return declared.from > first && declared.from <= last;
  return declared.from <= last && declared.to >= first;
}

function seriesOfCells(
  { indicator, calendar, window, breaks, sources, caveats, options, nameOf }: Context,
  area: string,
  part: Readonly<Record<string, string>>,
  { numerator, denominator, states }: Cells,
  people: Populations | null,
): Series {
  const { deff = panelDefaults.deff, rounding = panelDefaults.rounding, basis = 'own' } = options;
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
    deff,
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

function coverageOf(area: string, part: Readonly<Record<string, string>>, cells: Cells): Coverage {
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

function refusalOf({ filter }: Selection, { refusal }: FilledCells): FilledCells['refusal'] {
  const [unmatched] = filter.unmatched;
  return unmatched === undefined ? refusal : { code: 'no-such-part', reason: `no row has ${unmatched}` };
}

function excludedFrom(
  { areas, absent }: Selection,
  { nameOf }: Context,
  refusal: FilledCells['refusal'],
): Exclusion[] {
  const left = (area: string, code: string, reason: string) => ({
    area,
    areaName: nameOf(area),
    code,
    reason,
  });
  return [
    ...absent.map((area) => left(area, 'no-data', 'there are no figures for it')),
    ...(refusal === null ? [] : areas.map((area) => left(area, refusal.code, refusal.reason))),
  ];
}
