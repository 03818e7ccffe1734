import type { Settle } from '../../result/finding.ts';
import { moreMonths, whole } from '../../words/numbers.ts';
import { type DetectableBase, type Side, varianceOf } from './detectable-change-base.ts';
import type { DetectableChangeEvidence } from './detectable-change-finding.ts';

type Needed = DetectableChangeEvidence['needed'];

/** Periods beyond which nobody waits: a hundred years of months. */
const most = 1200;

/** What it takes for the comparison to have this standard error: more in every period or more periods, of one side or both. */
export function neededFor(base: DetectableBase, periods: number, error: number): Needed {
  const { perPeriod, places, present, scale } = base;
  const held = { periods: places.length, sample: 1 };
  const sample = perPeriod === null || present === null ? 1 : present / perPeriod;
  const wanted = error ** 2;
  const both = sampleFor(base, [{ ...held }, { periods, sample: 1 }], wanted);
  const coming = sampleFor(base, [{ periods, sample: 1 }], wanted - varianceOf(base, held));
  const asMany = (times: number | null) => {
    const answers = times === null || perPeriod === null ? null : Math.ceil(times * perPeriod - 1e-9);
    return answers !== null && Number.isSafeInteger(answers) ? answers : null;
  };
  return {
    // Of counts the past would be of the wider area too.
    perPeriod: asMany(scale.link === 'log' ? both : coming),
    bothPerPeriod: asMany(both),
    periods: fewest(
      (count) => varianceOf(base, { periods: count, sample }) + varianceOf(base, held) <= wanted,
    ),
    bothPeriods: fewest(
      (count) =>
        varianceOf(base, { periods: count, sample }) + varianceOf(base, { periods: count, sample: 1 }) <=
        wanted,
    ),
  };
}

/** How many times the sample of the base all these sides must have for their variances to add up to so much. */
function sampleFor(base: DetectableBase, sides: readonly Side[], wanted: number): number | null {
  if (base.perPeriod === null) return null;
  const at = (sample: number) => sides.reduce((sum, side) => sum + varianceOf(base, { ...side, sample }), 0);
  // A variance is a + b / sample.
  const [once, twice] = [at(1), at(2)];
  const shrinks = 2 * (once - twice);
  const left = wanted - (once - shrinks);
  return left > 1e-12 * once ? shrinks / left : null;
}

/** The fewest periods that are enough. */
function fewest(enough: (periods: number) => boolean): number | null {
  if (!enough(most)) return null;
  let [low, high] = [0, most];
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (enough(middle)) high = middle;
    else low = middle;
  }
  return high;
}

/** Months that are waited for, and times the present sample that is bought: what is further is not said. */
const longest = 60;
const largest = 10;

/** The same in words: what could be had. Of counts a larger sample is a wider area. */
export function neededSettle(
  { bothPerPeriod, bothPeriods, perPeriod, periods }: Needed,
  { perPeriod: now, present, scale }: Pick<DetectableBase, 'perPeriod' | 'present' | 'scale'>,
  planned: number,
  monthsEach: number,
): Settle {
  const most = largest * Math.max(now ?? 0, present ?? 0);
  const few = (count: number | null) => (count !== null && count <= most ? count : null);
  const soon = (months: number | null) => (months !== null && months <= longest ? months : null);
  const sampled = (count: number, sides: string) =>
    scale.link === 'log'
      ? `a wider area, with ${whole(count)} in each period`
      : `${whole(count)} in each period${sides}`;
  const months = soon(periods === null ? null : Math.ceil((periods - planned) * monthsEach));
  const sample = few(perPeriod);
  const parts = [
    ...(months === null ? [] : [`${moreMonths(months)}`]),
    ...(sample === null ? [] : [sampled(sample, '')]),
  ];
  const [bothSample, bothMonths] = [
    few(bothPerPeriod),
    soon(bothPeriods === null ? null : bothPeriods * monthsEach),
  ];
  const bothWays = [
    ...(bothSample === null ? [] : [sampled(bothSample, ' of both sides')]),
    ...(bothMonths === null ? [] : [`${whole(bothMonths)} months on both sides`]),
  ];
  const text =
    parts.length > 0
      ? `It would take ${parts.join(', or ')}.`
      : bothWays.length > 0
        ? `Against the earlier figures as they are, neither more months nor a larger sample that could be had would show it; it would take ${bothWays.join(', or ')}.`
        : bothPerPeriod === null && bothPeriods === null
          ? 'Neither more months nor a larger sample would show it, nor would more of the earlier figures: they vary too much.'
          : 'Neither more months nor a larger sample that could be had would show it, nor would more of the earlier figures.';
  return { months, perMonth: sample === null ? null : Math.ceil(sample / monthsEach), text };
}
