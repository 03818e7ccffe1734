import { usualMargin } from '../course/units.ts';
import { periodAt } from '../period/calendar.ts';
import type { Estimate } from '../result/estimate.ts';
import type { Series } from '../series/series.ts';
import { valueAt } from '../series/values.ts';
import { isNothing } from '../words/numbers.ts';
import { type Statement, type StatementAbout, type StatementValues, stated } from './statement.ts';

/** Figures by year under which a course says nothing of a trend. */
const FEW_YEARS = 12;

/**
 * Full counts by year as they are: they have no sampling error, and too few of them show how much years vary. A share is set
 * against the year in which its run of falls (or rises) began, a count against the year before, as it is published. `null`
 * for figures that are not by year, and for those of a survey.
 */
export function countsByYear(series: Series, about: StatementAbout): Statement<'level'> | null {
  const { calendar, deff, indicator } = series;
  const yearly = calendar.every === 'financial-year' || calendar.every === 'calendar-year';
  if (!yearly || deff !== 1 || indicator.responseSet !== undefined || calendar.length > FEW_YEARS)
    return null;
  const { measure } = indicator;
  if (measure === 'duration' || measure === 'published-percentage') return null;
  const known: { at: number; value: number }[] = [];
  for (let at = 0; at < calendar.length; at++) {
    const value = valueAt(series, at);
    if (value !== null) known.push({ at, value });
  }
  const last = known.at(-1);
  const before = known.at(-2);
  if (last === undefined || before === undefined) return null;
  const points = measure === 'proportion';
  const start = points ? startOfRun(known) : before;
  const size: Estimate = {
    value: points ? 100 * (last.value - start.value) : percent(start.value, last.value),
    ...{ lower: null, upper: null, level: null },
    unit: points ? 'points' : 'percent',
  };
  const margin = usualMarginOf(series, points);
  const inMargin = Math.abs(size.value ?? 0) < margin;
  // What is neither good nor bad is said as it was counted; of what is, a change that does not matter is none.
  const isSame = isNothing(size) || (inMargin && indicator.polarity !== 'neutral');
  const value: StatementValues['level'] = isSame ? 'same' : last.value > start.value ? 'higher' : 'lower';
  const plain = (each: number): Estimate => ({
    ...{ value: each, lower: null, upper: null, level: null },
    unit: about.unit,
  });
  const from = periodAt(calendar, start.at);
  return stated('level', about, {
    value: size.value === null ? 'not-told' : value,
    size,
    sure: null,
    grounds: {
      by: 'counts',
      now: plain(last.value),
      before: plain(start.value),
      against: { from, to: from },
      when: null,
      inMargin,
      margin,
      reason: null,
    },
  });
}

const percent = (before: number, now: number) => (before === 0 ? null : (100 * (now - before)) / before);

/** The year from which every later one moved the same way. */
function startOfRun<Known extends { readonly value: number }>(known: readonly Known[]): Known {
  const signs = known.slice(1).map(({ value }, at) => Math.sign(value - (known[at]?.value ?? value)));
  let start = known.length - 2;
  while (start > 0 && signs[start - 1] === signs[start]) start--;
  // There are two at least, and the start is among them.
  return known[start] as Known;
}

function usualMarginOf({ indicator: { margin } }: Series, points: boolean): number {
  const asked = margin ?? usualMargin[points ? 'points' : 'percent'];
  return 'points' in asked ? asked.points : asked.percent;
}
