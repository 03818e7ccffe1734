import type { Indicator } from '../../indicator/indicator.ts';
import { calendarUnits } from '../../period/month-index.ts';
import { type IndicatorError, isIndicatorError } from '../../result/error.ts';
import { shown } from '../../source/fault-list.ts';
import type { FileReading } from '../file-reading.ts';
import type { OpenOptions } from '../open-options.ts';
import type { FigureRows } from './figures-for.ts';
import { figuresOf, noFigures } from './figures-of.ts';

/** The figures of an indicator, and what was read of the files that they are from. */
export interface Figures extends FigureRows {
  readonly readings: readonly FileReading[];
}

/** Figures of one sort of file, with what is left of `where` for the panel. */
interface Found extends FigureRows {
  readonly reading: FileReading;
  readonly others: readonly FileReading[];
}

/**
 * The rows of one sort of file of which an indicator can be made: several sorts would count the same twice. A table
 * that does not say what its figures are of is of the indicator that is asked for only where that is the only one.
 */
export function figuresIn(
  readings: readonly FileReading[],
  indicator: Indicator,
  isOnlyOne: boolean,
  options: OpenOptions,
  area: string | null,
): Figures {
  const filled = readings.map((reading) => (reading.shape === null ? reading : reading.as(indicator)));
  const named = filled.filter((reading) => reading.indicator?.id === indicator.id);
  const kin = filled.filter(
    (reading) => reading.indicator !== null && isKin(reading, reading.indicator, indicator),
  );
  const possible =
    named.length > 0 ? named : [...kin, ...filled.filter((reading) => reading.indicator === null)];
  const errors: { readonly format: string; readonly error: IndicatorError }[] = [];
  const found: Found[] = [];
  for (const [first, ...others] of sortsOf(possible)) {
    try {
      found.push({
        ...figuresOf([first, ...others], indicator, isOnlyOne, options, area),
        reading: first,
        others,
      });
    } catch (error) {
      if (!isIndicatorError(error)) throw error;
      errors.push({ format: first.format, error });
    }
  }
  const [only, second] = chosenSort(found, indicator);
  if (only === undefined) {
    const [first, other] = errors;
    // One file, one reason: the reason is the answer.
    if (first !== undefined && other === undefined) throw first.error;
    throw noFigures(
      indicator,
      'wrong-measure',
      'must be in the files',
      errors.map(({ format, error }) => `${format}: ${error.message}`).join('; ') ||
        'no row that can be used',
    );
  }
  if (second !== undefined)
    throw noFigures(
      indicator,
      'duplicate-observation',
      'must be in files of one sort, or they would count twice',
      found
        .map(({ others, reading }) => {
          const files = [reading, ...others].map(({ report }) => shown(report.file));
          return `${reading.format} (${files.join(', ')})`;
        })
        .join(' and '),
    );
  const left = found
    .filter((each) => each !== only)
    .map(({ reading }) => `Not used for ${indicator.name}: ${reading.format}.`);
  const { reading, others, rows, said, where } = only;
  return { rows, said: [...said, ...left], where, readings: [reading, ...others] };
}

/**
 * Whether a file that is named for one indicator holds another: both count the same crimes, and whatever tells them apart,
 * as the group of victims or the outcome, is a column of the file. A file of robberies is of no other crime.
 */
function isKin({ rows }: FileReading, own: Indicator, other: Indicator): boolean {
  const alike = (each: Indicator) =>
    JSON.stringify([
      ...[each.measure, each.counted, each.outOf, each.dimensions],
      ...[each.categories, each.withoutCategories],
    ]);
  if (alike(own) !== alike(other)) return false;
  // Days make up months, but no month can be made into its days.
  if (calendarUnits.indexOf(other.every) < calendarUnits.indexOf(own.every)) return false;
  const hasOutcome = Object.hasOwn(rows.columns, 'outcome');
  if (!hasOutcome && JSON.stringify(own.outcomes) !== JSON.stringify(other.outcomes)) return false;
  const names = new Set([...Object.keys({ ...own.where }), ...Object.keys({ ...other.where })]);
  return [...names].every(
    (name) => own.where?.[name] === other.where?.[name] || Object.hasOwn(rows.columns, name),
  );
}

/** Crimes are counted by the records of crimes, where the same force's outcomes and searches lie beside them. */
function chosenSort(found: readonly Found[], { id }: Indicator): readonly Found[] {
  const records = found.filter(({ reading }) => reading.format.startsWith('data.police.uk '));
  if (found.length < 2 || records.length < found.length) return found;
  const searches = records.filter(({ reading }) => reading.format.includes('searches'));
  const street = records.filter(({ reading }) => reading.format.includes('street'));
  const chosen = id.startsWith('stop-and-search') ? searches : street;
  return chosen.length === 1 ? chosen : found;
}

/** Readings whose rows have the same meaning, together. */
function sortsOf(readings: readonly FileReading[]): readonly (readonly [FileReading, ...FileReading[]])[] {
  const sorts = new Map<string, [FileReading, ...FileReading[]]>();
  for (const reading of readings) {
    if (reading.rows.length === 0 && reading.report.faults.length + reading.report.rejected.length === 0)
      continue;
    const { about, columns } = reading.rows;
    const sort = JSON.stringify([reading.format, about.scheme, Object.keys(columns).sort()]);
    const others = sorts.get(sort);
    if (others === undefined) sorts.set(sort, [reading]);
    else others.push(reading);
  }
  return [...sorts.values()];
}
