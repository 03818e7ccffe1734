import { median } from '../numeric/descriptives.ts';
import { periodAt, periodsOf } from '../period/calendar.ts';
import { contains } from '../period/compare-periods.ts';
import { parsePeriod } from '../period/parse-period.ts';
import type { Exclusion } from '../result/finding.ts';
import { readOptions } from '../result/read-options.ts';
import { like, share, text } from '../result/rule.ts';
import { type Lost, lostRecords } from './lost-records.ts';
import { requirePanel } from './require-series.ts';
import type { Coverage, Panel, Series } from './series.ts';

/** Options of `coverageCheck`. */
export interface CoverageCheckOptions {
  /** The largest share of outcomes that may be unknown. */
  readonly maximumUnknown?: number;
  /** The least that either side of the indicator may have, as a share of what the other areas lead one to expect. */
  readonly minimumShareOfExpected?: number;
  /** The stretch that is to be compared, when it is not the whole panel. */
  readonly period?: string;
}

/** Defaults of `coverageCheck`. */
export const coverageCheckDefaults = {
  maximumUnknown: 0.3,
  minimumShareOfExpected: 0.1,
} as const satisfies CoverageCheckOptions;

/** The figures of one series over the stretch that is checked. */
interface Checked {
  readonly series: Series;
  readonly total: number;
  readonly unknown: number;
  readonly numerator: number;
  readonly denominator: number;
  readonly incomplete: readonly string[];
  readonly missing: readonly string[];
}

const optionRules = {
  maximumUnknown: share,
  minimumShareOfExpected: share,
  period: /* @__PURE__ */ like(text, { such: '2018/19' }),
} as const;

/**
 * Coverage check: are an area's outcomes recorded well enough for the area to be compared?
 *
 * For indicators made of outcomes. An area is left out when over 30% of its outcomes are unknown; when its
 * numerator or denominator is under a tenth of what its crimes would lead one to expect, which is its total
 * crimes times the median share among the areas; or when its publisher marks a figure as incomplete. A count or a rate is left
 * out when 50 events or more were to be expected and it has under a tenth of them: records are lost more often than crime. They are
 * expected by the figures before the stretch, and in each of its periods by those of the others, as all areas have moved (the median);
 * and of a rate by the lower quarter of the rates of the areas. Each one
 * is moved to `excluded` with all its reasons in a sentence. Missing periods are a caveat on the series, not a
 * failure. Another indicator without outcomes is only checked for incomplete figures. The check reads the figures and
 * never the names of areas.
 *
 * Throws `invalid-period` when `period` names none.
 *
 * @example
 * coverageCheck(panel(satisfaction, [])).excluded // => []
 */
export function coverageCheck(panel: Panel, given: CoverageCheckOptions = {}): Panel {
  requirePanel('coverageCheck: panel', panel);
  const options = readOptions('coverageCheck', optionRules, given);
  const { maximumUnknown, minimumShareOfExpected } = { ...coverageCheckDefaults, ...options };
  const wanted =
    options.period === undefined ? null : parsePeriod(options.period, { path: 'coverageCheck: period' });
  const indexes = periodsOf(panel.calendar).flatMap((period, index) =>
    wanted === null || contains(wanted, period) ? [index] : [],
  );
  const byArea = coverageByArea(panel);
  const checked = panel.series.map((series) => {
    const own = byArea.get(series.area)?.find((each) => isOf(each, series));
    return check(series, own, panel, indexes);
  });
  const { outcomes } = panel.indicator;
  const sides = outcomes === undefined ? [] : (['numerator', 'denominator'] as const);
  const shares = new Map(sides.map((side) => [side, medianShare(checked, side)]));
  const lost = lostRecords(panel.series, indexes, minimumShareOfExpected);
  const excluded: Exclusion[] = [];
  const kept: Series[] = [];
  for (const each of checked) {
    const { series, total, unknown, incomplete } = each;
    const reasons: { code: string; reason: string }[] = [];
    const add = (code: string, reason: string) => reasons.push({ code, reason });
    if (outcomes !== undefined && unknown > maximumUnknown * total)
      add(
        'unknown-outcomes',
        `${percent(unknown / total)} of outcomes are unknown (limit ${percent(maximumUnknown)})`,
      );
    for (const side of sides) {
      const expected = total * (shares.get(side) ?? 0);
      if (each[side] < minimumShareOfExpected * expected)
        add(
          'far-below-expected',
          `${grouped(each[side])} ${what(series, side)} where about ${rounded(expected)} were expected`,
        );
    }
    const fewer = lost.get(series);
    if (fewer !== undefined) add('far-below-expected', fewerWords(series, fewer));
    if (incomplete.length > 0)
      add('incomplete', `the figures for ${incomplete.join(', ')} are marked as incomplete`);
    const [first] = reasons;
    if (first === undefined) kept.push(withMissing(each));
    else
      excluded.push({
        area: series.area,
        areaName: series.areaName,
        code: first.code,
        reason: reasons.map(({ reason }) => reason).join('; '),
      });
  }
  return { ...panel, series: kept, excluded: [...panel.excluded, ...excluded] };
}

/** What is known of the records of each area: a search of all of them for each series would take their square. */
function coverageByArea({ coverage }: Panel): ReadonlyMap<string, readonly Coverage[]> {
  const found = new Map<string, Coverage[]>();
  for (const each of coverage) {
    const own = found.get(each.area);
    if (own === undefined) found.set(each.area, [each]);
    else own.push(each);
  }
  return found;
}

function check(
  series: Series,
  coverage: Coverage | undefined,
  panel: Panel,
  indexes: readonly number[],
): Checked {
  const sum = (values: readonly (number | null)[] | null | undefined) =>
    indexes.reduce((total, index) => total + (values?.[index] ?? 0), 0);
  const sameCalendar = coverage?.totals?.length === panel.calendar.length;
  const inState = (...states: readonly string[]) =>
    indexes
      .filter((index) => states.includes(series.states[index] ?? ''))
      .map((index) => periodAt(panel.calendar, index));
  return {
    series,
    total: sameCalendar ? sum(coverage.totals) : (coverage?.total ?? 0),
    unknown: sameCalendar ? sum(coverage.unknowns) : (coverage?.unknown ?? 0),
    numerator: sum(series.numerator),
    denominator: sum(series.denominator),
    incomplete: inState('incomplete'),
    missing: inState('missing'),
  };
}

const isOf = ({ part = {} }: Coverage, series: Series): boolean =>
  Object.entries(part).every(
    ([name, value]) => Object.hasOwn(series.part, name) && series.part[name] === value,
  );

function medianShare(checked: readonly Checked[], side: 'numerator' | 'denominator'): number {
  const shares = checked.filter(({ total }) => total > 0).map((each) => each[side] / each.total);
  return shares.length === 0 ? 0 : median(shares);
}

function withMissing({ series, missing }: Checked): Series {
  if (missing.length === 0) return series;
  const [only] = missing;
  const text =
    missing.length === 1
      ? `${series.areaName} has no figures for ${only}.`
      : `${series.areaName} has no figures for ${missing.length} periods, the first ${only}.`;
  return { ...series, caveats: [...series.caveats, { code: 'missing-periods', text }] };
}

function what({ indicator }: Series, side: 'numerator' | 'denominator'): string {
  return side === 'numerator' ? indicator.counted : (indicator.outOf ?? 'in the denominator');
}

function fewerWords(series: Series, { by, expected, found, periods }: Lost): string {
  const [first] = periods;
  const when =
    first === undefined
      ? ''
      : ` in ${periods.length === 1 ? periodAt(series.calendar, first) : `${periods.length} periods, the first ${periodAt(series.calendar, first)},`}`;
  return `${grouped(found)} ${what(series, 'numerator')}${when} where ${by} lead one to expect about ${rounded(expected)}`;
}

const percent = (share: number): string => `${Math.round(100 * share)}%`;
const grouped = (value: number): string => String(Math.round(value)).replace(/\B(?=(\d{3})+(?!\d))/g, ',');

/** To two figures, as an expectation deserves. */
function rounded(value: number): string {
  return grouped(Number(value.toPrecision(2)));
}
