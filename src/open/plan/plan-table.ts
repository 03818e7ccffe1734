import { shown } from '../../source/fault-list.ts';
import type { Frame } from '../frame/frame.ts';
import { isPeriodLike, partPeriod } from '../words/part-period.ts';
import { type LabelRole, roleOfWords } from '../words/role-words.ts';
import { headerWords, measureOf, namesFigure } from '../words/words.ts';
import { columnsSaid, headerPeriods, nameFor, saidColumns } from './column-names.ts';
import { type ColumnTexts, columnTexts, MOST_KEPT, settles } from './column-texts.ts';
import { figuresOf } from './figure-columns.ts';
import type { NoPlan, Plan, PlanOptions } from './plan.ts';
import { planArea, planLabels } from './plan-labels.ts';
import { type ColumnsFound, planPeriod } from './plan-period.ts';

const figureRoles = ['count', 'numerator', 'denominator', 'value', 'n'] as const;

/** Finds what each column of a table is: as the user says, else by header and by what stands below it. */
export function planTable(frame: Frame, options: PlanOptions): Plan | NoPlan {
  const { headers, body } = frame;
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
  for (const role of figureRoles) {
    const names = (said.get(role) ?? []).map((at) => JSON.stringify(shown(header(at))));
    // One of several would be a part of the figure, taken for all of it.
    if (names.length > 1)
      missing.push(
        `${role}, and one alone, as ${names.join(' and ')} are not added up (add a column of their sum to the file)`,
      );
  }
  const isFree = (at: number) => !taken.has(at);
  const columnsWhere = (test: (at: number) => boolean) =>
    Array.from({ length: width }, (_, at) => at).filter((at) => isFree(at) && test(at));
  const of = (at: number): ColumnTexts =>
    texts[at] ?? { distinct: new Set(), figures: 0, gaps: 0, texts: 0, blanks: 0 };
  const most = (at: number, test: (text: string) => boolean, share: number) => {
    const all = [...of(at).distinct];
    return all.length > 0 && all.filter(test).length >= share * all.length;
  };

  const perHeader = headerPeriods(
    headers,
    (at) => isFree(at) && of(at).texts <= of(at).figures + of(at).gaps,
    (at) => isFree(at) && of(at).texts > 0,
  );

  // Beside headers that are periods a corner such as `Month` names them, and not what stands below it.
  const isCorner = (at: number) =>
    perHeader.size > 1 &&
    of(at).texts > 0 &&
    !most(at, (text) => isPeriodLike(text) || partPeriod(text) !== null, 0.5);
  const roles = words.map((each, at): LabelRole | null => {
    const role = roleOfWords(each);
    return (role === 'period' || role === 'part' || role === 'year') && isCorner(at) ? null : role;
  });

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

  const area = planArea(found, options);
  if (area >= 0 && of(area).distinct.size >= MOST_KEPT)
    missing.push(
      `area: ${JSON.stringify(shown(header(area)))} has ${MOST_KEPT} names or more, as a running number or a remark has (--column area=… names another)`,
    );
  const { labels, label, placed, measure, sides, state, basis } = planLabels(found, options, area, period);
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
    ...(sides === null
      ? {}
      : {
          apart: () => (cells) =>
            sides.has((cells[measure] ?? '').trim()) ? null : 'Rows of another measure',
        }),
    caveats: figures.caveats ?? [],
    assumptions: columnsSaid(headers, used, [...guessed, ...figures.guessed], figures.assumptions),
  };
}
