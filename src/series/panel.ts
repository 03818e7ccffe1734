import type { Indicator } from '../indicator/indicator.ts';
import type { Exclusion } from '../result/finding.ts';
import { stated } from '../result/require-data.ts';
import type { FilledCells } from './cells.ts';
import { figureCells } from './figure-cells.ts';
import type { GivenRow } from './observation.ts';
import type { PanelOptions } from './panel-options.ts';
import { checkPanelOptions, checkShape } from './panel-refusals.ts';
import { type PanelContext, panelContext, panelCoverage, panelSeries } from './panel-series.ts';
import { readPopulations, withSources } from './populations.ts';
import { requireIndicator } from './require-series.ts';
import { rowProblems } from './row-problems.ts';
import { type RowReader, type Rows, readRows } from './rows.ts';
import { type Selection, selectRows } from './select-rows.ts';
import type { Panel } from './series.ts';
import { sumPeriods } from './sum-periods.ts';
import { tallyCells } from './tally-cells.ts';

/**
 * Panel: one indicator in every area on one regular calendar, made of tidy rows.
 *
 * The first step of every analysis: what are the figures, and for whom are they complete? Rows come in any order
 * and in any of three kinds: a numerator with its denominator (`Observation`), counts of crimes by category and
 * outcome that the indicator adds up (`Tally`), or a value published without its parts (`PublishedValue`): a
 * proportion of which there are percentages alone is read as published. They may be an array or other iterable, a
 * shipped table, or columns.
 *
 * The periods of rows are read as one column (`readPeriodColumn`), in their own form (`2019-04`), as files write them, or
 * as a `Date`. Every period between the first and the last has its place, and a gap is `null`, never 0. Among tallies a
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
export function panel<R extends GivenRow>(
  definition: Indicator,
  rows: Rows<R>,
  options: PanelOptions = {},
): Panel {
  checkPanelOptions(options);
  const reader = readRows(rows, 'panel');
  requireIndicator('panel: indicator', definition);
  const indicator = asPublished(stated(definition), reader);
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
  const context = panelContext(indicator, reader, selection, filled, options);
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
  const made = parts.map(({ area, part, cells }) => panelSeries(context, area, part, cells, people));
  const standIns = people?.caveats() ?? [];
  const series = made.map((each) => {
    const own =
      people === null
        ? each
        : {
            ...each,
            sources: withSources(each.sources, people.sources),
            caveats: [...each.caveats, ...standIns],
          };
    return options.every === undefined ? own : sumPeriods(own, options.every);
  });
  return {
    indicator,
    calendar: series[0]?.calendar ?? selection.calendar,
    series,
    coverage: parts.map(({ area, part, cells }) => panelCoverage(area, part, cells)),
    excluded,
  };
}

/** A share of which the rows have percentages alone is one as published: the numbers behind them are not known. */
function asPublished(indicator: Indicator, reader: RowReader): Indicator {
  const has = (name: string) => reader.column(name) !== null;
  if (indicator.measure !== 'proportion' || !has('value') || has('numerator') || has('count'))
    return indicator;
  return {
    ...indicator,
    measure: 'published-percentage',
    caveats: [
      ...(indicator.caveats ?? []),
      `Percentages without the number of ${indicator.outOf ?? 'cases'}: how far chance moves them is taken from how they vary.`,
    ],
  };
}

function refusalOf({ filter }: Selection, { refusal }: FilledCells): FilledCells['refusal'] {
  const [unmatched] = filter.unmatched;
  return unmatched === undefined ? refusal : { code: 'no-such-part', reason: `no row has ${unmatched}` };
}

function excludedFrom(
  { areas, absent }: Selection,
  { nameOf }: PanelContext,
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
