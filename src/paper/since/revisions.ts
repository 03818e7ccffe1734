import { indexIn, periodAt } from '../../period/calendar.ts';
import type { Estimate } from '../../result/estimate.ts';
import type { Series } from '../../series/series.ts';
import { valueAt } from '../../series/values.ts';
import { seriesStatements } from '../../statement/of-series.ts';
import type { PaperLine } from '../figures.ts';

/** A figure of an earlier period that is not what it was. */
export interface Revision {
  readonly period: string;
  readonly before: number;
  readonly now: number;
  /** In points of a share, in percent of a count or a rate, else in its own unit. */
  readonly size: Estimate;
  /** How many periods are revised; this is the one that is by most. */
  readonly periods: number;
  /** Whether the verdict would be another with the figures as they were. */
  readonly turns: boolean;
}

/** Figures that differ by less than this share of themselves are the same, stored to fewer digits. */
const SAME = 1e-6;

/** What was revised of a line since the figures that the last paper had; `null` where nothing was. */
export function revisionOf({ said, series }: PaperLine, was: Series): Revision | null {
  const revised: { readonly at: number; readonly before: number; readonly now: number }[] = [];
  const numerator = [...series.numerator];
  const denominator = series.denominator === null ? null : [...series.denominator];
  for (let at = 0; at < was.calendar.length; at++) {
    const here = indexIn(series.calendar, periodAt(was.calendar, at));
    const before = valueAt(was, at);
    const now = here === null ? null : valueAt(series, here);
    if (here === null || before === null || now === null) continue;
    numerator[here] = was.numerator[at] ?? null;
    if (denominator !== null) denominator[here] = was.denominator?.[at] ?? null;
    if (Math.abs(now - before) > SAME * Math.max(Math.abs(now), Math.abs(before)))
      revised.push({ at, before, now });
  }
  const sized = revised
    .map((each) => ({ ...each, size: sizeOf(series, each.before, each.now) }))
    .sort((one, other) => Math.abs(other.size.value ?? 0) - Math.abs(one.size.value ?? 0));
  const [most] = sized;
  if (most === undefined) return null;
  const { level } = seriesStatements({ ...series, numerator, denominator });
  return {
    period: periodAt(was.calendar, most.at),
    before: most.before,
    now: most.now,
    size: most.size,
    periods: revised.length,
    turns: level.value !== said.level.value,
  };
}

function sizeOf(
  { indicator: { durationUnit = 'days', measure } }: Series,
  before: number,
  now: number,
): Estimate {
  const plain = { lower: null, upper: null, level: null } as const;
  if (measure === 'proportion' || measure === 'published-percentage')
    return { value: 100 * (now - before), ...plain, unit: 'points' };
  if (measure === 'duration') return { value: now - before, ...plain, unit: durationUnit };
  return { value: before === 0 ? null : (100 * (now - before)) / before, ...plain, unit: 'percent' };
}
