import type { CsvRecord } from '../../source/csv-records.ts';
import { cellCache } from '../../source/row-notes.ts';
import type { Frame } from '../frame/frame.ts';
import type { Plan } from '../plan/plan.ts';
import { unmarked } from '../words/marks.ts';
import { headerWords, isWhole } from '../words/words.ts';
import type { MeltRules } from './melt.ts';

/** The rows of a table that hold figures, and what became of the others. */
export interface FigureRows {
  readonly rows: readonly CsvRecord[];
  /** How many are passed over, by what they are. */
  readonly notes: Map<string, number>;
  /** How many are set apart, and why, as sentences. */
  readonly apart: readonly string[];
}

/** Reasons for which rows are set apart that are told one by one. */
const MOST_REASONS = 20;
const otherReasons = 'Rows that hold no figure of this table for other reasons';

/** Tells the rows of figures from notes, repeated headers, and what the plan sets apart. */
export function figureRows(frame: Frame, plan: Plan, rules: Pick<MeltRules, 'findArea'>): FigureRows {
  const notes = new Map<string, number>();
  const reasons = new Map<string, number>();
  const whyApart = plan.apart?.(frame.body) ?? (() => null);
  const add = (to: Map<string, number>, key: string) => to.set(key, (to.get(key) ?? 0) + 1);
  const groups = groupsIn(frame, plan);
  const isTotal = cellCache((text: string) => isWhole(unmarked(text).text));
  const rows = frame.body.filter((record) => {
    const kind = passedOver(record, frame, plan, rules, groups, isTotal);
    if (kind !== null) add(notes, kind);
    const why = kind !== null || record.broken ? null : whyApart(record.cells);
    if (why !== null) add(reasons, reasons.has(why) || reasons.size < MOST_REASONS ? why : otherReasons);
    return kind === null && why === null;
  });
  const apart = [...reasons].map(
    ([why, count]) => `${why}: ${count} ${count === 1 ? 'row is' : 'rows are'} set apart.`,
  );
  return { rows, notes, apart };
}

/** Groups of areas whose totals stand below them: a row that names one without any figure is its heading. */
function groupsIn({ body, headers }: Frame, { area }: Plan): ReadonlySet<string> {
  const groups = new Set<string>();
  const lead = area === 0 ? 0 : leadOf(headers);
  if (area !== lead) return groups;
  for (const name of new Set(body.map(({ cells }) => cells[lead] ?? ''))) {
    const [, behind, before] =
      /^(?:(.+) (?:sub ?)?total|(?:sub ?)?total (.+))$/.exec(headerWords(name)) ?? [];
    groups.add(behind ?? before ?? '');
  }
  return groups;
}

/** The first column of a table: one without a header and without a cell before it is a margin of the sheet. */
const leadOf = (headers: Frame['headers']): number =>
  Math.max(
    0,
    headers.findIndex((path) => path.length > 0),
  );

/** A row that is no row of figures: a footnote, a header that is repeated, an empty line of a table. */
function passedOver(
  record: CsvRecord,
  { written, headers, isTrimmed }: Frame,
  plan: Plan,
  rules: Pick<MeltRules, 'findArea'>,
  groups: ReadonlySet<string>,
  isTotal: (text: string) => boolean,
) {
  const { cells, broken } = record;
  if (broken) return null;
  const filled = cells.filter((cell) => cell.trim() !== '');
  const { period } = plan;
  const ofTime =
    period.is === 'column'
      ? period.at
      : period.is === 'year-and-part' || period.is === 'headers'
        ? period.part
        : -1;
  if (ofTime >= 0 && isTotal(cells[ofTime] ?? '')) return 'whole-period';
  if (cells.length > 1 && written.every((name, index) => (cells[index] ?? '').trim() === name.trim()))
    return 'header-again';
  const [first = ''] = filled;
  // A blank header over the first column of labels is no margin.
  const lead = plan.area === 0 ? 0 : leadOf(headers);
  if (filled.length !== 1 || headers.length < 3 || (cells[lead] ?? '').trim() === '') return null;
  if (groups.has(headerWords(first))) return 'footnote';
  // An area without any figure keeps its place, with gaps; a note has no cells beside it, or reads like one.
  const isShort = !isTrimmed && cells.length < headers.length;
  const isNote = first.length > 60 || /^(?:source|notes?\b|\d+[.)]|[[(*†©])|[:.]$|:\s/i.test(first.trim());
  if (
    plan.area === lead &&
    !isShort &&
    !isNote &&
    (plan.period.is === 'headers' || plan.period.is === 'stated')
  ) {
    return 'key' in rules.findArea(unmarked(first).text) ? null : 'footnote';
  }
  return 'footnote';
}
