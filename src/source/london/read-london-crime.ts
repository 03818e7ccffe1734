import type { Tally } from '../../series/observation.ts';
import { areaFinder } from '../area-finder.ts';
import { keyOf } from '../key-of.ts';
import type { SourceReading } from '../source-report.ts';
import type { SourceInput } from '../stream/source-input.ts';
import { areaKeys } from '../table/area-keys.ts';
import { countRule } from '../table/table-number.ts';
import { tablePeriod } from '../table/table-period.ts';
import { tableReading } from '../table/table-reading.ts';
import { headerWords } from '../table/words.ts';
import { metCategory } from './met-categories.ts';
import { type LondonOptions, londonAliases, londonDefaults } from './options.ts';

/**
 * Read London crime: how many offences of each category in each borough and month, from a borough table of the
 * Metropolitan Police on the London Datastore (`MajorText,MinorText,LookUp_BoroughName,201004,…`)?
 *
 * The classes are folded into the leaf categories of the scheme `met`; a class that is none of them is a fault. The
 * source has no row for a combination that never occurred: among months that are covered that is 0, as `panel` takes
 * it. Historical Fraud and Forgery is kept as a category, which totals leave out.
 *
 * @example
 * (await readLondonCrime(londonCsv)).rows.at(0) // => { area: 'barnet', period: '2010-04', category: 'domestic-burglary', count: 210, state: 'reported' }
 */
export function readLondonCrime(
  input: SourceInput,
  options: LondonOptions = {},
): Promise<SourceReading<Tally>> {
  const { file, mode, encoding, fitFor, knownAreas } = { ...londonDefaults, ...options };
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
      const words = header.map(headerWords);
      const at = (wording: RegExp) => words.findIndex((text) => wording.test(text));
      const [major, minor, area] = [
        /^(?:major text|major category)$/,
        /^(?:minor text|minor category)$/,
        /borough(?: name)?$/,
      ].map(at) as [number, number, number];
      const figures = header.flatMap((text, place) => {
        const period = tablePeriod(text.trim(), { every: 'month' });
        return period === null
          ? []
          : [{ at: place, header: text, below: -1, period, area: null, labels: {} }];
      });
      const missing = [
        ...(major < 0 ? ['the major class (MajorText)'] : []),
        ...(minor < 0 ? ['the minor class (MinorText)'] : []),
        ...(area < 0 ? ['the borough (LookUp_BoroughName)'] : []),
        ...(figures.length === 0 ? ['a month (201004)'] : []),
      ];
      if (missing.length > 0) return { missing };
      return {
        area,
        period: [],
        labels: [
          {
            name: 'category',
            at: [major, minor],
            read: ([majorText = '', minorText = '']) =>
              metCategory(majorText, minorText) ?? {
                expected: 'must be a class of the Metropolitan Police that is known here',
              },
          },
        ],
        figures,
        tellsApart: [major, minor],
        width: header.length,
        assumptions: [
          `Months are ${figures[0]?.period} to ${figures.at(-1)?.period}, as the headers say and not the name of the file.`,
        ],
      };
    },
    rules: () => ({
      figure: countRule,
      below: countRule,
      decimal: '.',
      splits: false,
      findArea,
      period: null,
      every: 'month',
    }),
    scheme: 'met',
    areaLevel: 'borough',
    names,
    fitFor,
  });
}
