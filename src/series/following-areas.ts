import { periodAt } from '../period/calendar.ts';
import { list } from '../words/about.ts';
import { periodWords } from '../words/times.ts';
import type { Series } from './series.ts';

/** Figures by which areas that end and those that begin are set against each other. */
const COMPARED = 12;
/** How many times as many the one may have as the other, to be the same places under another name. */
const ALIKE = 2;

/**
 * Areas of which one ends where another begins, as where a district is renamed or two are made one: before it began and after
 * it ended an area has none, so that the whole is the sum of those that there were. Other areas with gaps stay as they are:
 * of them figures are wanting.
 */
export function followingAreas(all: readonly Series[]): readonly Series[] {
  const spans = all.map(({ states, numerator }) => {
    const has = (at: number) => (numerator[at] ?? null) !== null || (states[at] ?? 'missing') !== 'missing';
    const held = numerator.map((_, at) => at).filter(has);
    return { first: held[0] ?? -1, last: held.at(-1) ?? -1 };
  });
  const found = spans.filter(({ first }) => first >= 0);
  const [start, end] = [
    Math.min(...found.map(({ first }) => first)),
    Math.max(...found.map(({ last }) => last)),
  ];
  const indices = spans.map((_, at) => at);
  const ended = indices.filter((at) => (spans[at]?.first ?? -1) >= 0 && (spans[at]?.last ?? end) < end);
  const begun = indices.filter((at) => (spans[at]?.first ?? start) > start);
  if (ended.length === 0 || begun.length === 0 || found.length < all.length) return all;
  const bounds = new Set([
    ...ended.map((at) => spans[at]?.last ?? -1),
    ...begun.map((at) => (spans[at]?.first ?? 0) - 1),
  ]);
  const said: string[] = [];
  for (const bound of bounds) {
    const before = ended.filter((at) => spans[at]?.last === bound);
    const after = begun.filter((at) => spans[at]?.first === bound + 1);
    if (before.length === 0 || after.length === 0) return all;
    const reach = Math.min(
      COMPARED,
      ...before.map((at) => bound - (spans[at]?.first ?? 0) + 1),
      ...after.map((at) => (spans[at]?.last ?? 0) - bound),
    );
    const volume = (of: readonly number[], from: number) =>
      of.reduce((sum, at) => sum + volumeOf(all[at], from, from + reach), 0);
    const [own, other] = [volume(before, bound - reach + 1), volume(after, bound + 1)];
    if (Math.max(own, other) > ALIKE * Math.min(own, other) + FEW) return all;
    const names = (of: readonly number[]) => list(of.map((at) => all[at]?.areaName ?? ''));
    const from = all[0] === undefined ? null : periodAt(all[0].calendar, bound + 1);
    const are = after.length === 1 ? 'stands' : 'stand';
    said.push(
      `From ${from === null ? 'then' : periodWords(from)} on ${names(after)} ${are} in the place of ${names(before)}: the whole is the sum of the areas that there were.`,
    );
  }
  return all.map((series, at) => {
    const { first, last } = spans[at] ?? { first: start, last: end };
    const isAbsent = (index: number) => index >= start && index <= end && (index < first || index > last);
    const filled = (figures: readonly (number | null)[]) =>
      figures.map((figure, index) => (isAbsent(index) ? 0 : figure));
    return {
      ...series,
      numerator: filled(series.numerator),
      denominator: series.denominator === null ? null : filled(series.denominator),
      states: series.states.map((state, index) => (isAbsent(index) ? 'reported' : state)),
      caveats:
        at === 0
          ? [...series.caveats, ...said.map((text) => ({ code: 'areas-follow', text }))]
          : series.caveats,
    };
  });
}

/** So few that one may have three times as many as the other by chance. */
const FEW = 20;

/** What a share is of, else what is counted, over some figures. */
function volumeOf(series: Series | undefined, from: number, to: number): number {
  const figures = series?.denominator ?? series?.numerator ?? [];
  let sum = 0;
  for (let at = from; at < to; at += 1) sum += figures[at] ?? 0;
  return sum;
}
