import type { Indicator } from '../indicator/indicator.ts';
import { shown } from './fault-text.ts';
import type { Fault } from './reading.ts';

/** How a row is made: one whole figure, one tally of many that are added up, or a value without its parts. */
export type RowShape = 'figure' | 'tally' | 'published';

export interface DimensionColumn {
  readonly name: string;
  readonly at: number;
  /** The values it may have; any where the indicator lists none. */
  readonly values: readonly string[] | null;
}

/** Where in a record each column stands. */
export interface Columns {
  readonly shape: RowShape;
  /** Cells in the header: every row must have as many. */
  readonly width: number;
  readonly area: number;
  readonly period: number;
  /** The figure itself: `numerator`, `count` or `value`, as the header names it. */
  readonly figure: { readonly name: string; readonly at: number };
  /** The denominator or sample size. */
  readonly below: { readonly name: string; readonly at: number } | null;
  readonly state: number | null;
  readonly category: number | null;
  readonly outcome: number | null;
  readonly countBasis: number | null;
  readonly dimensions: readonly DimensionColumn[];
  readonly assumptions: readonly string[];
}

/** Header names are met in any case, with spaces, hyphens or underscores. */
const plainHeader = (text: string): string =>
  text
    .trim()
    .toLowerCase()
    .replaceAll(/[\s_-]+/g, '_');

const faultAt = (row: number, column: string | null, expected: string, found: string | null): Fault => ({
  row,
  column,
  found,
  expected,
  code: 'unreadable',
});

/** Finds the columns that an indicator needs in the header of a file; faults are of the file as a whole. */
export function findColumns(
  indicator: Indicator,
  header: readonly string[],
  row: number,
): Columns | { readonly faults: readonly Fault[] } {
  const dimensionNames = [
    ...new Set([...Object.keys(indicator.dimensions ?? {}), ...Object.keys(indicator.where ?? {})]),
  ];
  const known = new Set([...wordsOf(indicator), ...dimensionNames.map(plainHeader)]);
  const places = new Map<string, number>();
  const faults: Fault[] = [];
  const ignored: string[] = [];
  header.forEach((text, at) => {
    const name = plainHeader(text);
    if (!known.has(name)) {
      if (name !== '') ignored.push(JSON.stringify(shown(text)));
    } else if (places.has(name))
      faults.push(
        faultAt(row, name, `must be one column; column ${(places.get(name) ?? 0) + 1} is the same`, text),
      );
    else places.set(name, at);
  });
  const at = (name: string): number | null => places.get(name) ?? null;

  const shape = shapeOf(indicator, places);
  const figureName =
    shape === 'published' ? 'value' : shape === 'tally' || !places.has('numerator') ? 'count' : 'numerator';
  const belowName = shape === 'published' ? 'n' : 'denominator';
  const needed = neededColumns(indicator, shape, places);
  const recognised = [...places.keys()].join(', ');
  const others = recognised === '' ? 'no column is known here' : `the columns known here are ${recognised}`;
  for (const [name, holds] of needed)
    if (!places.has(name)) faults.push(faultAt(row, name, `must be a column, for ${holds}; ${others}`, null));
  if (faults.length > 0) return { faults };

  const below = shape === 'tally' ? null : at(belowName);
  const dimensions = dimensionNames.flatMap((name) => {
    const place = at(plainHeader(name));
    return place === null ? [] : [{ name, at: place, values: ownValues(indicator, name) }];
  });
  const countBasis = shape === 'tally' ? at('count_basis') : null;
  if (shape !== 'tally')
    for (const name of ['category', 'outcome', 'count_basis'])
      if (places.has(name)) ignored.push(JSON.stringify(name));
  if (figureName !== 'count' && places.has('count')) ignored.push('"count"');
  return {
    shape,
    width: header.length,
    area: at('area') ?? 0,
    period: at('period') ?? 0,
    figure: { name: figureName, at: at(figureName) ?? 0 },
    below: below === null || indicator.measure === 'count' ? null : { name: belowName, at: below },
    state: at('state'),
    category: shape === 'tally' ? at('category') : null,
    outcome: shape === 'tally' ? at('outcome') : null,
    countBasis,
    dimensions,
    assumptions: assumptionsOf(indicator, dimensions, countBasis, shape, ignored),
  };
}

/** Every column that the library knows for a measure. */
function wordsOf({ measure }: Indicator): readonly string[] {
  const always = ['area', 'period', 'state'];
  if (isPublished(measure)) return [...always, 'value', 'n'];
  const counts = ['numerator', 'count', 'category', 'outcome', 'count_basis'];
  return measure === 'count' ? [...always, ...counts] : [...always, ...counts, 'denominator'];
}

const isPublished = (measure: Indicator['measure']): boolean =>
  measure === 'published-percentage' || measure === 'duration';

function shapeOf({ measure }: Indicator, places: ReadonlyMap<string, number>): RowShape {
  if (isPublished(measure)) return 'published';
  const divided = measure === 'proportion' || measure === 'ratio';
  const isTally = places.has('count') && (places.has('outcome') || (!divided && places.has('category')));
  return isTally && !places.has('numerator') ? 'tally' : 'figure';
}

function neededColumns(
  { measure, counted, outOf }: Indicator,
  shape: RowShape,
  places: ReadonlyMap<string, number>,
): readonly (readonly [string, string])[] {
  const needed: [string, string][] = [
    ['area', 'the area of each figure'],
    ['period', 'the period of each figure'],
  ];
  if (shape === 'published') return [...needed, ['value', `the ${measure} (${counted})`]];
  if (shape === 'tally') return needed;
  if (measure === 'proportion' || measure === 'ratio')
    return [...needed, ['numerator', counted], ['denominator', outOf ?? 'what it is out of']];
  return places.has('count') ? needed : [...needed, ['numerator', counted]];
}

function ownValues({ dimensions = {} }: Indicator, name: string): readonly string[] | null {
  return Object.hasOwn(dimensions, name) ? (dimensions[name] ?? null) : null;
}

function assumptionsOf(
  { where = {}, countBasis }: Indicator,
  dimensions: readonly DimensionColumn[],
  basisAt: number | null,
  shape: RowShape,
  ignored: readonly string[],
): readonly string[] {
  const found: string[] = [];
  for (const [name, value] of Object.entries(where))
    if (!dimensions.some((dimension) => dimension.name === name))
      found.push(`There is no column ${name}: every row is taken to be ${value}.`);
  if (shape === 'tally' && countBasis !== undefined && basisAt === null)
    found.push(`There is no column count_basis: every row is taken to be on the ${countBasis} basis.`);
  if (ignored.length > 0) found.push(`Columns that are not used: ${ignored.join(', ')}.`);
  return found;
}
