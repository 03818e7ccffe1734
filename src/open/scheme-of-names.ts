import type { Scheme } from '../indicator/indicator.ts';
import { policeUkOutcomes } from '../indicator/police-uk-outcomes.ts';
import type { Row } from '../series/observation.ts';
import type { Table } from '../series/table.ts';
import { crimeTypes } from '../source/police-uk/layouts.ts';
import { metCategories } from './published/met-categories.ts';

/** A scheme that a table was found to use, and that as a sentence. */
interface NamedScheme {
  readonly scheme: Scheme;
  readonly assumed: string;
}

const types: ReadonlySet<string> = new Set(crimeTypes.values());
const outcomes: ReadonlySet<string> = new Set(policeUkOutcomes.map(({ name }) => name));

/** The scheme whose names are the categories and outcomes of a table, all of them; `null` where they are the user's own. */
export function schemeOfNames({ columns, length }: Table<Row>): NamedScheme | null {
  const distinct = (name: string): readonly string[] => {
    const found = new Set<string>();
    for (let index = 0; index < length; index += 1) found.add(String(columns[name]?.at(index) ?? ''));
    found.delete('');
    return [...found];
  };
  const [categories, results] = [distinct('category'), distinct('outcome')];
  if (categories.length + results.length === 0) return null;
  if (categories.every((name) => types.has(name)) && results.every((name) => outcomes.has(name)))
    return {
      scheme: 'police-uk',
      assumed: 'Crime types and outcomes are taken for those of data.police.uk, as all have their names.',
    };
  if (results.length === 0 && categories.every((name) => Object.hasOwn(metCategories, name)))
    return {
      scheme: 'met',
      assumed: 'Categories are taken for those of the Metropolitan Police, as all have their names.',
    };
  return null;
}
