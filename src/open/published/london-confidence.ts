import { readPeriod } from '../../period/read-period.ts';
import { plainName } from '../../source/area-finder.ts';
import type { LearnLabel } from '../plan/plan.ts';
import { headerWords } from '../words/words.ts';
import {
  addedUp,
  labelAt,
  noOthers,
  type PublishedFormat,
  type PublishedLayout,
  proportionAt,
  tellingApart,
} from './layout.ts';
import { boroughFinder } from './london-headers.ts';

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

const needed = {
  date: 'the date',
  borough: 'the borough',
  measure: 'the measure',
  proportion: 'the proportion',
} as const;

const confidence: PublishedLayout = {
  about: {
    id: 'london-confidence',
    title: 'Public confidence by London borough, quarter and measure',
    areaLevel: 'borough',
    scheme: null,
    window: 'rolling-12',
  },
  plan(headers, _, body) {
    const place = (name: string) => headers.findIndex((path) => headerWords(path.at(-1) ?? '') === name);
    const missing = Object.entries(needed).flatMap(([name, words]) => (place(name) < 0 ? [words] : []));
    if (missing.length > 0) return { missing };
    const [area, date, measure, at] = [
      place('borough'),
      place('date'),
      place('measure'),
      place('proportion'),
    ];
    const force = place('mps');
    return {
      ...noOthers,
      area,
      period: { is: 'written', at: [date], read: quarterOf, example: '31/12/2014' },
      labels: [
        ...labelAt(headers, 'measure', [measure], measureOf),
        ...tellingApart(headers, [], [area, date, measure, at, force], body),
      ],
      figures: [
        proportionAt(headers, at),
        ...(force < 0 ? [] : [proportionAt(headers, force, { area: 'metropolitan' })]),
      ],
      assumptions: [
        'Each date is taken for the last day of a calendar quarter.',
        'No sample sizes are published, and each figure is believed to cover the twelve months that end with its quarter.',
      ],
    };
  },
  finish: addedUp,
};

/**
 * The borough table of the Public Attitude Survey on the London Datastore: what proportion agrees with each measure of
 * confidence, in each borough and quarter.
 *
 * Dates are the last days of calendar quarters, proportions have a decimal comma, and the column `MPS` holds the value
 * of the whole force, which comes out as the area `metropolitan`. A borough that is spelt in two ways is one area,
 * which the report says; cells beyond the named columns are left alone.
 */
export const londonConfidenceTable: PublishedFormat = {
  name: 'London confidence',
  isHeader: (cells) => Object.keys(needed).every((name) => cells.some((text) => headerWords(text) === name)),
  layout: () => confidence,
  areas: boroughFinder,
  // Its measures are told by a column.
  mayHold: () => true,
};

const measureOf: LearnLabel =
  () =>
  ([text = '']) =>
    measures.get(plainName(text)) ?? { expected: 'must be a measure of the survey that is known here' };

/** The quarter of which a date is the last day; it is over 12, so that the order of day and month is no question. */
const quarterOf = (text: string) =>
  readPeriod(text.replace(/^(\d{1,2})\/(\d)\/(\d{4})$/, '$1/0$2/$3'), {
    expect: 'quarter',
    endOf: 'quarter',
  });
