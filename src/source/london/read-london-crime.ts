import { readPeriod } from '../../period/read-period.ts';
import type { Tally } from '../../series/observation.ts';
import { areaFinder, keyOf } from '../area-finder.ts';
import { shown } from '../fault-text.ts';
import type { SourceReading } from '../source-report.ts';
import type { SourceInput } from '../stream/source-input.ts';
import { areaKeys } from '../table/area-keys.ts';
import { countRule } from '../table/table-number.ts';
import type { ReadLabel } from '../table/table-plan.ts';
import { tableReading } from '../table/table-reading.ts';
import { crimeLayout, lacksOf, whyApart } from './crime-layout.ts';
import { metCategory, UNPLACED } from './met-categories.ts';
import { type LondonCrimeOptions, londonAliases, londonDefaults } from './options.ts';

/**
 * Read London crime: how many offences of each category in each borough and month, from a table of the Metropolitan
 * Police on the London Datastore, by borough or ward and wide by month (`MajorText,MinorText,LookUp_BoroughName,201004,…`)
 * or with a column for it (`Month_Year,Area Type,Area name,Offence Group,Offence Subgroup,Measure,Count`)?
 *
 * The classes of every vintage are folded into the leaf categories of the scheme `met`. One that is not known here
 * counts in totals as the category `unplaced` and is named in the report. Wards are added up to their borough. Totals,
 * collections that overlap the classes (knife crime) and figures of another measure are set apart and counted; positive
 * outcomes are read with `measure: 'positive-outcomes'`. The source has no row for a combination that never occurred:
 * among months that are covered that is 0, as `panel` takes it. Fraud and forgery is a category which totals leave out.
 *
 * @example
 * (await readLondonCrime(londonCsv)).rows.at(0) // => { area: 'barnet', period: '2010-04', category: 'domestic-burglary', count: 210, state: 'reported' }
 */
export function readLondonCrime(
  input: SourceInput,
  options: LondonCrimeOptions = {},
): Promise<SourceReading<Tally>> {
  const {
    file,
    mode,
    encoding,
    fitFor,
    knownAreas,
    measure = 'offences',
  } = { ...londonDefaults, ...options };
  const find = knownAreas === undefined ? (text: string) => ({ key: keyOf(text) }) : areaFinder(knownAreas);
  const { names, findArea } = areaKeys(find, londonAliases);
  return tableReading<Tally>(input, {
    path: 'readLondonCrime',
    id: 'london-crime',
    title: 'Recorded crime by London borough, month and category',
    file,
    mode,
    encoding,
    kind: 'tally',
    planTable(header) {
      const layout = crimeLayout(header);
      const missing = lacksOf(layout);
      if (missing.length > 0) return { missing };
      const { major, minor, area, month, year, figures } = layout;
      return {
        area,
        period: [month, year].filter((at) => at >= 0),
        labels: [{ name: 'category', at: [major, minor], read: categoryReader() }],
        figures,
        tellsApart: [major, minor],
        apart: (body) => whyApart(layout, measure, body),
        width: header.length,
        assumptions:
          month < 0
            ? [
                `Months are ${figures[0]?.period} to ${figures.at(-1)?.period}, as the headers say and not the name of the file.`,
              ]
            : [],
      };
    },
    rules: () => ({
      figure: countRule,
      below: countRule,
      decimal: '.',
      splits: false,
      findArea,
      period: null,
      periodWords: monthOf,
    }),
    scheme: 'met',
    areaLevel: 'borough',
    names,
    fitFor,
  });
}

/** Unknown classes that are named one by one. */
const MOST_NAMED = 50;

function categoryReader(): ReadLabel {
  const unknown = new Set<string>();
  return ([major = '', minor = '']) => {
    const label = metCategory(major, minor);
    const named = shown(`${major}, ${minor}`);
    if (label === 'stalking-and-harassment')
      return {
        label,
        coerced: 'a class of its own, which lay inside violence without injury until January 2024',
      };
    if (label !== null) return label;
    if (unknown.size < MOST_NAMED) unknown.add(named);
    const which = unknown.has(named) ? ` (${named})` : ', beside those named';
    return {
      label: UNPLACED,
      coerced: `a class that is not known here${which}, which counts in totals alone`,
    };
  };
}

/** A month as it is named, as its first day (`01/04/2021`), or as its number before its year (`4 2021`). */
function monthOf(text: string) {
  const [, number, ofYear] = /^(\d{1,2}) (\d{4})$/.exec(text) ?? [];
  if (number !== undefined) return readPeriod(`${ofYear}-${number.padStart(2, '0')}`, { expect: 'month' });
  const [, month, year] = /^0?1\/(\d{1,2})\/(\d{4})$/.exec(text) ?? [];
  const first = month === undefined ? /^(\d{4}-\d\d)-01(?:[T ]00:00.*)?$/.exec(text)?.[1] : undefined;
  const written = month === undefined ? (first ?? text) : `${year}-${month.padStart(2, '0')}`;
  return /^\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}/.test(written) ? null : readPeriod(written, { expect: 'month' });
}
