import { readOptions } from '../result/read-options.ts';
import { requireItems, requireList, requireObject } from '../result/require-form.ts';
import { requireRule } from '../result/rule.ts';
import { faultLine, printable, shown } from './fault-list.ts';
import type { Coercion, FaultKind, ReadingReport, SourceReport } from './source-report.ts';

/** How much of a report is printed. */
export interface ReadingTextOptions {
  /** Kinds of fault, areas and revisions that are printed; of the others it prints how many there are. */
  readonly most?: number;
}

/** Defaults of `readingText`. */
export const readingTextDefaults = { most: 20 } as const satisfies ReadingTextOptions;

const optionRules = { most: { is: 'number', least: 0, whole: true } } as const;

/** A report is known by the lists that it has. */
function requireReport(path: string, report: unknown, lists: readonly string[]): void {
  requireObject(`${path}: report`, report, 'the report of a reading');
  for (const list of lists)
    requireList(`${path}: report.${list}`, (report as Readonly<Record<string, unknown>>)[list]);
}

/**
 * Reading in words: what was read, what was rejected and why, and what was taken for granted.
 *
 * Plain text for a terminal or a log: nothing of a file is repeated but offending values, names of areas and of
 * columns, each cut to 60 characters.
 *
 * @example
 * readingText(report).split('\n')[0] // => 'satisfaction.csv: 16 rows read, 15 used, 1 rejected.'
 */
export function readingText(report: SourceReport, options: ReadingTextOptions = {}): string {
  const { most } = { ...readingTextDefaults, ...readOptions('readingText', optionRules, options) };
  requireReport('readingText', report, ['faults', 'kinds', 'coerced', 'assumptions']);
  return [`${shown(report.file)}: ${rowsWords(report)}`, ...sectionsOf(report, most).flatMap(section)].join(
    '\n',
  );
}

/**
 * The reports of the parts of one file in words: how many rows each has, then once what is said of all of them, and of one of them under
 * its name.
 */
export function partsText(
  file: string,
  parts: readonly { readonly name: string; readonly report: SourceReport }[],
): string {
  const told = parts.map(({ name, report }) => ({
    name,
    sections: sectionsOf(report, readingTextDefaults.most),
  }));
  const titles = [...new Set(told.flatMap(({ sections }) => sections.map(([title]) => title)))];
  const linesOf = (sections: readonly Section[], title: string) =>
    sections.find(([each]) => each === title)?.[1] ?? [];
  const sections = titles.map((title): Section => {
    const lines = told.map(({ name, sections: own }) => ({ name, lines: linesOf(own, title) }));
    const isOfAll = (line: string) => lines.every((each) => each.lines.includes(line));
    const common = (lines[0]?.lines ?? []).filter(isOfAll);
    return [
      title,
      [
        ...common,
        ...lines.flatMap(({ name, lines: own }) =>
          own.filter((line) => !isOfAll(line)).map((line) => `${name}: ${line}`),
        ),
      ],
    ];
  });
  return [
    `${shown(file)}, in ${parts.length} parts:`,
    ...parts.map(({ name, report }) => `  ${name}: ${rowsWords(report)}`),
    ...sections.flatMap(section),
  ].join('\n');
}

const rowsWords = ({ rowsRead, used, rejectedCount }: SourceReport): string =>
  `${rowsRead} ${rowsRead === 1 ? 'row' : 'rows'} read, ${used} used, ${rejectedCount} rejected.`;

/** A title and what stands below it. */
type Section = readonly [title: string, lines: readonly string[]];

function sectionsOf(report: SourceReport, most: number): readonly Section[] {
  const { faults, kinds, coerced, assumptions } = report;
  const wrong = faults.length > 0 ? faults.map(faultLine) : kinds.map(kindLine);
  const more = wrong.length > most ? [`and ${wrong.length - most} more kinds of fault`] : [];
  return [
    ['Must be corrected', [...wrong.slice(0, most), ...more]],
    ['Read otherwise than written', coerced.map(coercionLine)],
    ['Taken for granted', assumptions],
    ...sourceSections(report, most),
  ];
}

/** Faults of one kind in one line, with their number and the first rows. */
function kindLine({ file, column, expected, found, count, rows }: FaultKind): string {
  const [row = null] = rows;
  const first = faultLine({
    ...(file === undefined ? {} : { file }),
    row,
    column,
    expected,
    found,
    code: 'unreadable',
  });
  const others = rows.slice(1).join(', ');
  return count === 1
    ? first
    : `${first}; ${count} such, also in row${rows.length > 2 ? 's' : ''} ${others}${count > rows.length ? ', …' : ''}`;
}

function section([title, lines]: Section): readonly string[] {
  return lines.length === 0 ? [] : [`${title}:`, ...lines.map((line) => `  ${line}`)];
}

function coercionLine({ column, what, count, row, found, used }: Coercion): string {
  const becomes = used === '' ? 'a gap' : used;
  return `column ${column}: ${what}, ${count} ${count === 1 ? 'cell' : 'cells'}; the first in row ${row}, ${JSON.stringify(found)} as ${becomes}`;
}

/** What the report of a publisher's files tells beside. */
function sourceSections(
  { notes, revisions, coverage, fitness }: SourceReport,
  most: number,
): readonly Section[] {
  const revised = revisions
    .slice(0, most)
    .map(
      ({ area, period, of, earlier, later, earlierAt, laterAt }) =>
        `${[shown(area), period, ...(of === '' ? [] : [of])].join(', ')}: ${earlier ?? 'a gap'} (${earlierAt}), then ${later ?? 'a gap'} (${laterAt})`,
    );
  const covered = coverage.slice(0, most).map(({ areaName, from, to, missing }) => {
    const gaps = missing.length === 0 ? '' : `, without ${missing.slice(0, MOST_GAPS).join(', ')}`;
    return `${shown(areaName)}: ${from} to ${to}${gaps}${missing.length > MOST_GAPS ? ', …' : ''}`;
  });
  const unlisted = coverage.length - covered.length;
  return [
    ['Met in the rows', notes.map(({ text }) => text)],
    ['Published twice', revised],
    ['Covered', unlisted > 0 ? [...covered, `and ${unlisted} more areas`] : covered],
    ['Fitness', fitness.filter(({ isFit }) => !isFit).map(({ text }) => printable(text))],
  ];
}

const MOST_GAPS = 6;

/**
 * Rejected rows as CSV: what must be corrected, and where, in a form to send to whoever made the file?
 *
 * A header and one line for each fault of the file and of its rows; nothing but the offending value is repeated, and
 * no cell can run as a formula. Where the report is of several files or sheets, the first column names them.
 *
 * @example
 * rejectedCsv(report) // => 'row,column,found,expected\n17,numerator,"81,5",must be a number\n'
 */
export function rejectedCsv(report: ReadingReport): string {
  requireReport('rejectedCsv', report, ['faults', 'rejected']);
  const { faults, rejected } = report;
  requireItems('rejectedCsv: report.faults', faults);
  requireItems('rejectedCsv: report.rejected', rejected);
  const all = [...faults, ...rejected];
  const hasFiles = all.some(({ file }) => file !== undefined);
  const lines = all.map(({ file = '', row, column, found, expected }) =>
    [...(hasFiles ? [file] : []), row, column, found, expected].map(csvCell).join(','),
  );
  return `${[`${hasFiles ? 'file,' : ''}row,column,found,expected`, ...lines].join('\n')}\n`;
}

const obeyedBySpreadsheets = /^[=+\-@\t\r]/;

const cellRule = { is: 'either', of: [{ is: 'text' }, { is: 'number' }] } as const;

/**
 * CSV cell: a value as it may be written into a CSV file, which a spreadsheet will open as what it says.
 *
 * Text with a comma, a quote or a line end is quoted. Text that a spreadsheet would run as a formula (it begins with
 * `=`, `+`, `-` or `@`) gets an apostrophe before it; numbers are left alone. `null` is an empty cell.
 *
 * @example
 * csvCell('=1+1') // => "'=1+1"
 * csvCell(-5) // => '-5'
 */
export function csvCell(value: string | number | null): string {
  if (value === null) return '';
  requireRule('csvCell: value', cellRule, value);
  if (typeof value === 'number') return String(value);
  const text = obeyedBySpreadsheets.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
