import { areaFinder, keyOf, plainName } from '../area-finder.ts';
import type { MeasuredValue, SourceReading } from '../source-report.ts';
import type { SourceInput } from '../stream/source-input.ts';
import { areaKeys } from '../table/area-keys.ts';
import { countRule, proportionRule } from '../table/table-number.ts';
import { tableReading } from '../table/table-reading.ts';
import { headerWords } from '../table/words.ts';
import { type LondonOptions, londonAliases, londonDefaults } from './options.ts';

/** The measures of the survey by their plain names, and the key of each. */
const measures: ReadonlyMap<string, string> = new Map(
  Object.entries({
    '"Good Job" local': 'good-job',
    'Contact ward officer': 'contact-officer',
    'Informed local': 'informed',
    'Listen to concerns': 'listens',
    'Relied on to be there': 'reliable',
    'Treat everyone fairly': 'fair',
    'Trust MPS': 'trust',
    'Understand issues': 'understands',
  }).map(([name, key]) => [plainName(name), key]),
);

/**
 * Read London confidence: what proportion agrees with each measure of confidence, in each borough and quarter, from
 * the borough table of the Public Attitude Survey on the London Datastore?
 *
 * Dates are the last days of calendar quarters, proportions have a decimal comma, and the column `MPS` holds the value
 * of the whole force, which comes out as the area `metropolitan`. A borough that is spelt in two ways is one area,
 * which the report says; cells beyond the named columns are left alone.
 *
 * @example
 * (await readLondonConfidence(confidenceCsv)).rows.at(0) // => { area: 'barnet', period: '2014-Q4', measure: 'good-job', value: 0.67, state: 'reported' }
 */
export function readLondonConfidence(
  input: SourceInput,
  options: LondonOptions = {},
): Promise<SourceReading<MeasuredValue>> {
  const { file, mode, encoding, fitFor, knownAreas } = { ...londonDefaults, ...options };
  const find = knownAreas === undefined ? (text: string) => ({ key: keyOf(text) }) : areaFinder(knownAreas);
  const { names, findArea } = areaKeys(find, londonAliases);
  return tableReading<MeasuredValue>(input, {
    path: 'readLondonConfidence',
    id: 'london-confidence',
    title: 'Public confidence by London borough, quarter and measure',
    file,
    mode,
    encoding,
    kind: 'published',
    planTable(header) {
      const words = header.map(headerWords);
      const places = ['date', 'borough', 'measure', 'proportion', 'mps'].map((name) => words.indexOf(name));
      const [date = -1, area = -1, measure = -1, value = -1, force = -1] = places;
      const needed = [
        [date, 'the date'],
        [area, 'the borough'],
        [measure, 'the measure'],
        [value, 'the proportion'],
      ] as const;
      const missing = needed.filter(([at]) => at < 0).map(([, name]) => name);
      if (missing.length > 0) return { missing };
      const column = { below: -1, period: null, labels: {} };
      return {
        area,
        period: [date],
        labels: [
          {
            name: 'measure',
            at: [measure],
            read: ([text = '']) =>
              measures.get(plainName(text)) ?? {
                expected: 'must be a measure of the survey that is known here',
              },
          },
        ],
        figures: [
          { ...column, at: value, header: header[value] ?? '', area: null },
          ...(force < 0 ? [] : [{ ...column, at: force, header: header[force] ?? '', area: 'metropolitan' }]),
        ],
        tellsApart: [],
        width: header.length,
        assumptions: [
          'Each date is taken for the last day of a calendar quarter.',
          'No sample sizes are published, and each figure is believed to cover the twelve months that end with its quarter.',
        ],
      };
    },
    rules: () => ({
      figure: proportionRule,
      below: countRule,
      decimal: null,
      splits: false,
      findArea,
      period: null,
      every: 'quarter',
      endOf: 'quarter',
    }),
    scheme: null,
    areaLevel: 'borough',
    window: 'rolling-12',
    names,
    fitFor,
  });
}
