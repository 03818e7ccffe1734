import { faultLine, printable, shown } from './fault-text.ts';
import type { Coercion, FaultKind } from './reading.ts';
import type { SourceReport } from './source-report.ts';

/** How much of a report is printed. */
export interface ReadingTextOptions {
  /** Kinds of fault, areas and revisions that are printed; of the others it prints how many there are. */
  readonly most?: number;
}

/** Defaults of `readingText`. */
export const readingTextDefaults = { most: 20 } as const satisfies ReadingTextOptions;

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
  const { most } = { ...readingTextDefaults, ...options };
  const { file, rowsRead, used, rejectedCount, faults, kinds, coerced, assumptions } = report;
  const wrong = faults.length > 0 ? faults.map(faultLine) : kinds.map(kindLine);
  return [
    `${shown(file)}: ${rowsRead} ${rowsRead === 1 ? 'row' : 'rows'} read, ${used} used, ${rejectedCount} rejected.`,
    ...section('Must be corrected', wrong.slice(0, most)),
    ...(wrong.length > most ? [`  and ${wrong.length - most} more kinds of fault`] : []),
    ...section('Read otherwise than written', coerced.map(coercionLine)),
    ...section('Taken for granted', assumptions),
    ...sourceSections(report, most),
  ].join('\n');
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

function section(title: string, lines: readonly string[]): readonly string[] {
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
): readonly string[] {
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
    ...section(
      'Met in the rows',
      notes.map(({ text }) => text),
    ),
    ...section('Published twice', revised),
    ...section('Covered', unlisted > 0 ? [...covered, `and ${unlisted} more areas`] : covered),
    ...section(
      'Fitness',
      fitness.filter(({ isFit }) => !isFit).map(({ text }) => printable(text)),
    ),
  ];
}

const MOST_GAPS = 6;
