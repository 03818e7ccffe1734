import { policeUkOutcomes } from '../../indicator/police-uk-outcomes.ts';
import { plainName } from '../../source/area-finder.ts';
import { shown } from '../../source/fault-text.ts';
import type { Frame } from '../frame/frame.ts';
import { stateNamed } from '../words/cell.ts';
import { unmarked } from '../words/marks.ts';
import { areaRank, type LabelRole, roleOfWords } from '../words/role-words.ts';
import { headerWords, isOffence, isWhole, measureOf, namesFigure, sideScores } from '../words/words.ts';
import { columnsSaid, isOf, nameFor, saidColumns, valuesOf } from './column-names.ts';
import { type ColumnTexts, columnTexts, holdsFigures, settles } from './column-texts.ts';
import { figuresOf } from './figure-columns.ts';
import { headerPeriods } from './header-periods.ts';
import type { LabelColumn, NoPlan, Plan, PlanOptions } from './plan.ts';
import { type ColumnsFound, isParts, looksDated, planPeriod } from './plan-period.ts';

const outcomeNames = new Set(policeUkOutcomes.map(({ name }) => plainName(name)));
const figureRoles = ['count', 'numerator', 'denominator', 'value', 'n'] as const;

/** Finds what each column of a table is: as the user says, else by header and by what stands below it. */
export function planTable(frame: Frame, options: PlanOptions): Plan | NoPlan {
  const { headers, body } = frame;
  const { indicator } = options;
  const width = headers.length;
  const texts = columnTexts(body, width, frame.isTrimmed);
  const header = (at: number) => headers[at]?.at(-1) ?? '';
  const words = headers.map((path) => headerWords(path.at(-1) ?? ''));
  const missing: string[] = [];
  const taken = new Map<number, string>();
  const guessed: string[] = [];
  const guess = (role: string, at: number) => {
    taken.set(at, role);
    guessed.push(`${role}: ${JSON.stringify(shown(header(at)))}`);
    return at;
  };

  // What the user says comes before everything that can be guessed.
  const { said, wanting } = saidColumns(headers, options);
  missing.push(...wanting);
  for (const [role, places] of said) for (const at of places) taken.set(at, role);
  const isFree = (at: number) => !taken.has(at);
  const columnsWhere = (test: (at: number) => boolean) =>
    Array.from({ length: width }, (_, at) => at).filter((at) => isFree(at) && test(at));
  const of = (at: number): ColumnTexts =>
    texts[at] ?? { distinct: new Set(), figures: 0, gaps: 0, texts: 0, blanks: 0 };
  const roles: readonly (LabelRole | null)[] = words.map((each) => roleOfWords(each));
  const most = (at: number, test: (text: string) => boolean, share: number) => {
    const all = [...of(at).distinct];
    return all.length > 0 && all.filter(test).length >= share * all.length;
  };

  const perHeader = headerPeriods(
    headers,
    (at) => isFree(at) && of(at).texts <= of(at).figures + of(at).gaps,
  );

  const found: ColumnsFound = {
    frame,
    words,
    roles,
    perHeader,
    said,
    taken,
    missing,
    header,
    of,
    most,
    columnsWhere,
    guess,
  };
  const { period, vintage } = planPeriod(found, options.hasPeriod);

  // Areas: the column that is meant first; one that never changes beside one that does is the force of them all.
  const areas = [
    ...columnsWhere((at) => roles[at] === 'area' && !looksDated(found, at)),
    ...columnsWhere((at) => roles[at] === null && !holdsFigures(of(at)) && most(at, options.isArea, 0.8)),
  ].sort((a, b) => areaRank(words[a] ?? '') - areaRank(words[b] ?? ''));
  // The first column of a table of sums has no header, or that of the program that made it.
  if (areas.length === 0)
    areas.push(
      ...columnsWhere(
        (at) =>
          (headers[at] ?? []).every((text) => /^(?:row labels)?$/i.test(text)) &&
          !holdsFigures(of(at)) &&
          of(at).texts > 0 &&
          !looksDated(found, at) &&
          !isParts(found, at) &&
          !most(at, (text) => isOffence(text) || isWhole(text), 0.5),
      ).slice(0, 1),
    );
  const several = areas.filter((at) => of(at).distinct.size > 1);
  let area = said.get('area')?.[0] ?? -1;
  if (area < 0 && said.get('area') === undefined) {
    const chosen = several[0] ?? areas[0];
    if (chosen !== undefined) area = guess('area', chosen);
  }
  for (const at of areas)
    if (isFree(at) && (of(at).distinct.size <= 1 || (area >= 0 && settles(body, [area], at))))
      taken.set(at, 'settled');

  // Labels.
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
  const basis = columnsWhere((at) => roles[at] === 'basis')[0] ?? -1;
  if (basis >= 0) taken.set(basis, 'basis');
  const isMeasureText = (text: string) =>
    measureOf(headerWords(text)) !== null ||
    (indicator !== null && Object.values(sideScores(text, indicator)).some((score) => score >= 0.5));
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
    -1;
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
      for (const at of found) if (isFree(at)) label(nameFor(header(at), labels), at, 'part');
    }
  }
  if (!said.has('outcome')) {
    const at = columnsWhere(
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
    const isPart =
      role === 'known-part' || (role === 'area' && area >= 0) || role === 'period' || role === 'part';
    label(nameFor(header(at), labels), at, isPart ? 'part' : 'unknown');
  }

  const figures = figuresOf({
    headers,
    words,
    texts,
    free: columnsWhere(
      (at) => of(at).figures + of(at).gaps > 0 || perHeader.has(at) || namesFigure(words[at] ?? ''),
    ),
    hasOutcome: labels.some(({ name }) => name === 'outcome'),
    said: Object.fromEntries(figureRoles.map((role) => [role, said.get(role)?.[0]])),
    perHeader: period.is === 'headers' ? perHeader : new Map(),
    hasMeasureColumn: measure >= 0,
    needsArea: area < 0 && !options.hasArea && said.get('area') === undefined,
    options,
  });
  if (
    area < 0 &&
    !options.hasArea &&
    !('missing' in figures) &&
    figures.columns.every((each) => each.area === null)
  )
    missing.unshift(
      'area (its column with --column area=…, or the area of the whole file with --of, which is sheet where each sheet is named for its own)',
    );
  if ('missing' in figures) missing.push(...figures.missing);
  // A number that is no figure of the table may tell its rows apart: a code, a round, a wave.
  else
    for (const at of columnsWhere((each) => of(each).figures > 0 && measureOf(words[each] ?? '') === null)) {
      if (
        perHeader.has(at) ||
        figures.columns.some((each) => each.at === at) ||
        (headers[at] ?? []).length === 0
      )
        continue;
      if (of(at).distinct.size > 1 && !placed.some((by) => settles(body, [by], at)))
        label(nameFor(header(at), labels), at, 'unknown');
    }
  if (missing.length > 0 || 'missing' in figures) return { missing };
  const used = new Set([...taken].filter(([, role]) => role !== 'settled').map(([at]) => at));
  for (const { at } of figures.columns) used.add(at);
  return {
    area,
    period,
    measure,
    state,
    basis,
    vintage,
    labels,
    figures: figures.columns,
    assumptions: columnsSaid(headers, used, [...guessed, ...figures.guessed], figures.assumptions),
  };
}
