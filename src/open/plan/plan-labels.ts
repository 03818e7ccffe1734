import { policeUkOutcomes } from '../../indicator/police-uk-outcomes.ts';
import { plainName } from '../../source/area-finder.ts';
import { stateNamed } from '../words/cell.ts';
import { unmarked } from '../words/marks.ts';
import { isYear } from '../words/part-period.ts';
import { areaRank, isPlace } from '../words/role-words.ts';
import {
  headerWords,
  isOffence,
  isWhole,
  measureOf,
  namesFigure,
  namesIndicator,
  sideScores,
} from '../words/words.ts';
import { isOf, nameFor, valuesOf } from './column-names.ts';
import { holdsFigures, settles } from './column-texts.ts';
import { measureFor, sidesAmong } from './figure-sides.ts';
import type { LabelColumn, Plan, PlanOptions } from './plan.ts';
import { type ColumnsFound, isParts, looksDated } from './plan-period.ts';

/**
 * Finds the column of areas; -1 where there is none. The one that is meant comes first; one that never changes beside one
 * that does is the force of them all.
 */
export function planArea(found: ColumnsFound, options: PlanOptions): number {
  const { frame, words, roles, said, taken, of, most, columnsWhere, guess } = found;
  const { headers, body } = frame;
  const areas = [
    ...columnsWhere((at) => roles[at] === 'area' && !looksDated(found, at)),
    ...columnsWhere((at) => roles[at] === null && !holdsFigures(of(at)) && most(at, options.isArea, 0.8)),
  ].sort((a, b) => areaRank(words[a] ?? '') - areaRank(words[b] ?? ''));
  // The first column of a table of sums has no header, or that of the program that made it.
  if (areas.length === 0)
    areas.push(
      ...columnsWhere(
        (at) =>
          (headers[at] ?? []).every((text) => isCorner(text, options)) &&
          !holdsFigures(of(at)) &&
          of(at).texts > 0 &&
          !looksDated(found, at) &&
          !isParts(found, at) &&
          !most(at, (text) => isOffence(text) || isWhole(text), 0.5),
      ).slice(0, 1),
    );
  // Beats or stations are the areas of a table that has no others; of several that lie in each other the largest are.
  if (areas.length === 0 && options.mayBePlaces && !options.hasArea && said.get('area') === undefined) {
    const places = columnsWhere((at) => isPlace(words[at] ?? '') && of(at).distinct.size > 1);
    const largest = places.find((at) => places.every((other) => other === at || settles(body, [other], at)));
    if (largest !== undefined) areas.push(largest);
  }
  const several = areas.filter((at) => of(at).distinct.size > 1);
  let area = said.get('area')?.[0] ?? -1;
  if (area < 0 && said.get('area') === undefined) {
    const chosen = several[0] ?? areas[0];
    if (chosen !== undefined) area = guess('area', chosen);
  }
  for (const at of areas)
    if (!taken.has(at) && (of(at).distinct.size <= 1 || (area >= 0 && settles(body, [area], at))))
      taken.set(at, 'settled');
  return area;
}

/** What stands in the corner above areas and says nothing of them: nothing, the word of a program, or what is counted. */
const isCorner = (text: string, { indicator }: PlanOptions): boolean =>
  /^(?:row labels)?$/i.test(text) ||
  (indicator !== null && namesIndicator(text, indicator)) ||
  (isOffence(text) && text.length < 40);

const outcomeNames = new Set(policeUkOutcomes.map(({ name }) => plainName(name)));

/** The columns that say of what figures are, and those of their measure, state and basis; -1: nowhere. */
export interface PlannedLabels {
  readonly labels: readonly LabelColumn[];
  /** Columns that tell a row apart already. */
  readonly placed: readonly number[];
  readonly measure: number;
  /** Where the column of measures has others too: the two that are the sides of the indicator. */
  readonly sides: ReadonlySet<string> | null;
  readonly state: number;
  readonly basis: number;
  /** Makes a label of one more column. */
  label(name: string, at: number, is: LabelColumn['is']): void;
}

/** Finds what tells the figures of a table apart: what the user says, then dimensions, category, outcome, and the rest. */
export function planLabels(
  { frame, words, roles, perHeader, said, taken, header, of, most, columnsWhere, guess }: ColumnsFound,
  options: PlanOptions,
  area: number,
  period: Plan['period'],
): PlannedLabels {
  const { indicator } = options;
  const { body } = frame;
  const labels: LabelColumn[] = [];
  const label = (name: string, at: number, is: LabelColumn['is']) => {
    taken.set(at, name);
    labels.push({ name, at, is, header: header(at), values: valuesOf(name, options) });
  };
  for (const role of ['category', 'outcome'] as const)
    for (const at of said.get(role) ?? []) label(role, at, 'known');
  for (const name of Object.keys(options.dimensions))
    for (const at of said.get(name) ?? []) label(name, at, 'known');
  const own = Object.entries({ ...indicator?.dimensions });
  for (const name of [...own.map(([each]) => each), ...Object.keys(indicator?.where ?? {})]) {
    if (labels.some((each) => each.name === name)) continue;
    const at = columnsWhere((each) => words[each] === headerWords(name))[0];
    if (at !== undefined) label(name, at, 'known');
  }
  const state =
    columnsWhere(
      (at) =>
        roles[at] === 'state' &&
        (words[at] === 'state' || most(at, (text) => stateNamed(text) !== null, 0.5)),
    )[0] ?? -1;
  if (state >= 0) taken.set(state, 'state');
  // Rows that say they are illustrative stay so.
  const sourced = columnsWhere(
    (at) => words[at] === 'basis' && most(at, (text) => /^(?:illustrative|published|own)$/.test(text), 1),
  )[0];
  if (sourced !== undefined) label('basis', sourced, 'known');
  const basis =
    columnsWhere(
      (at) =>
        roles[at] === 'basis' &&
        (words[at] !== 'basis' || most(at, (text) => /^(?:closed|recorded)$/i.test(text), 0.5)),
    )[0] ?? -1;
  if (basis >= 0) taken.set(basis, 'basis');
  const isShare = indicator?.measure === 'proportion' || indicator?.measure === 'ratio';
  const isMeasureText = (text: string) =>
    measureFor(text, indicator) !== null ||
    (isShare && Object.values(sideScores(text, indicator)).some((score) => score >= 0.5));
  const sidesOf = (at: number) => (isShare ? sidesAmong(of(at).distinct, indicator) : null);
  const measure =
    said.get('measure')?.[0] ??
    columnsWhere(
      (at) =>
        !holdsFigures(of(at)) &&
        (roles[at] === 'measure' || roles[at] === null) &&
        of(at).distinct.size > 0 &&
        of(at).distinct.size <= 12 &&
        most(at, isMeasureText, 1) &&
        !most(at, isWhole, 1) &&
        (roles[at] === 'measure' || of(at).distinct.size > 1),
    )[0] ??
    columnsWhere((at) => roles[at] === 'measure' && sidesOf(at) !== null)[0] ??
    -1;
  const sides = measure < 0 || most(measure, isMeasureText, 1) ? null : sidesOf(measure);
  if (measure >= 0) guess('measure', measure);
  // A category is known by its values, whatever its header; of nested ones the one that the indicator names, else the finest.
  if (!said.has('category')) {
    const found = columnsWhere(
      (at) =>
        !holdsFigures(of(at)) &&
        roles[at] !== 'note' &&
        roles[at] !== 'code' &&
        !namesFigure(words[at] ?? '') &&
        (roles[at] === 'category' ||
          most(at, (text) => isOffence(unmarked(text).text) || isWhole(text), 0.5)) &&
        !most(at, isWhole, 1),
    );
    const wanted =
      indicator === null
        ? []
        : found.filter((at) => [...of(at).distinct].some((text) => isOf(text, options)));
    const chosen = wanted[0] ?? [...found].sort((a, b) => of(b).distinct.size - of(a).distinct.size)[0];
    if (chosen !== undefined) {
      guess('category', chosen);
      label('category', chosen, 'known');
      for (const at of found) if (!taken.has(at)) label(nameFor(header(at), labels), at, 'part');
    }
  }
  if (!said.has('outcome')) {
    const sidesByCode = indicator?.outcomes?.numerator ?? [];
    const at =
      // `Outcome code` beside `Outcome description`, for an indicator whose outcomes are types by number.
      columnsWhere(
        (each) =>
          /^outcome (?:code|type|no|number)$/.test(words[each] ?? '') &&
          sidesByCode.length > 0 &&
          sidesByCode.every((name) => of(each).distinct.has(name)),
      )[0] ??
      columnsWhere(
        (each) =>
          !holdsFigures(of(each)) &&
          (roles[each] === 'outcome' || most(each, (text) => outcomeNames.has(plainName(text)), 0.5)),
      )[0];
    if (at !== undefined) {
      guess('outcome', at);
      label('outcome', at, 'known');
    }
  }
  const isLabel = (at: number) => {
    const role = roles[at];
    if (perHeader.has(at) && period.is === 'headers') return false;
    if (role === 'known-part' || role === 'code') return true;
    if (role === 'period' || role === 'part' || role === 'year') return measureOf(words[at] ?? '') === null;
    const isCalledFigures =
      namesFigure(words[at] ?? '') || (measureOf(words[at] ?? '') !== null && of(at).figures > 0);
    return !holdsFigures(of(at)) && of(at).texts > 0 && !isCalledFigures;
  };
  const isByYear = period.is === 'column' && most(period.at, isYear, 0.8);
  const placed = [area, ...labels.map(({ at }) => at)].filter((at) => at >= 0);
  for (const at of columnsWhere(isLabel)) {
    const role = roles[at];
    const isSettled =
      role === 'note' ||
      (of(at).distinct.size <= 1 && of(at).blanks === 0) ||
      placed.some((by) => settles(body, [by], at)) ||
      (period.is === 'column' && settles(body, [period.at], at));
    if (isSettled) {
      taken.set(at, 'settled');
      continue;
    }
    // A month that cannot be read beside a year is no part of it to be added up: the others may be wanting.
    const isOfTime = (role === 'period' || role === 'part') && !isByYear;
    const isPart = role === 'known-part' || (role === 'area' && area >= 0) || isOfTime;
    label(nameFor(header(at), labels), at, isPart ? 'part' : 'unknown');
  }
  return { labels, placed, measure, sides, state, basis, label };
}
