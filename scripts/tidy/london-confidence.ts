import {
  byText,
  openGovernmentLicence,
  parseRecordsOf,
  type ReadDownload,
  slug,
  type TidyTable,
} from './published-table.ts';

const FILE = 'london-public-attitude-survey/PAS_Dashboard_Borough.csv';

/** Short keys of the measures, with their names in the source. */
const CONFIDENCE_MEASURES: Readonly<Record<string, string>> = {
  '"Good Job" local': 'good-job',
  'Contact ward officer': 'contact-officer',
  'Informed local': 'informed',
  'Listen to concerns': 'listens',
  'Relied on to be there': 'reliable',
  'Treat everyone fairly': 'fair',
  'Trust MPS': 'trust',
  'Understand issues': 'understands',
};

/** The name of the borough that the survey writes with its city; other spellings differ in capitals alone. */
const SPELLINGS: Readonly<Record<string, string>> = { 'city-of-westminster': 'westminster' };

/** `31/3/2015` to `2015-Q1`: the last day of a calendar quarter. */
function quarter(date: string): string {
  const [, day = '', month = '', year = ''] = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(date) ?? [];
  if (Number(month) % 3 !== 0 || Number(day) < 30)
    throw new Error(`${FILE}: expected the end of a quarter, got ${JSON.stringify(date)}`);
  return `${year}-Q${Number(month) / 3}`;
}

/** A proportion written with a decimal comma. */
function proportion(text: string): number {
  const value = Number(text.replace(',', '.'));
  if (!/^\d(,\d+)?$/.test(text) || value > 1)
    throw new Error(`${FILE}: expected a proportion such as "0,56", got ${JSON.stringify(text)}`);
  return value;
}

/** Public confidence by borough, quarter and measure, with the value for the whole force as its own area. */
export function londonConfidence(read: ReadDownload): TidyTable {
  const values = new Map<string, number>();
  const spellings = new Map<string, Set<string>>();
  for (const row of parseRecordsOf(read, FILE)) {
    const measure = CONFIDENCE_MEASURES[row('Measure')];
    if (measure === undefined) throw new Error(`${FILE}: unknown measure ${row('Measure')}`);
    const key = slug(row('Borough'));
    const area = SPELLINGS[key] ?? key;
    spellings.set(area, (spellings.get(area) ?? new Set()).add(row('Borough')));
    const period = quarter(row('Date'));
    for (const [where, column] of [
      [area, 'Proportion'],
      ['metropolitan', 'MPS'],
    ] as const) {
      const id = `${where},${period},${measure}`;
      const value = proportion(row(column));
      const known = values.get(id);
      if (known !== undefined && (known !== value || where !== 'metropolitan'))
        throw new Error(`${FILE}: ${id} has two values, ${known} and ${value}`);
      values.set(id, value);
    }
  }
  const variants = [...spellings.values()].filter((names) => names.size > 1);
  const rows = [...values].map(([id, value]) => [...id.split(','), value]);
  return {
    entry: {
      id: 'london-confidence',
      file: 'london-confidence.csv',
      title: 'Public confidence by London borough, quarter and measure, 2014 to 2023',
      ...openGovernmentLicence("Mayor's Office for Policing And Crime, by way of the London Datastore"),
      basis: 'published',
      period: '2014-10/2023-12',
      window: 'rolling-12',
      unit: 'proportion',
      areaLevel: 'borough',
      scheme: null,
      columns: [
        {
          name: 'area',
          type: 'text',
          description: 'Key of the borough; metropolitan is the value for the whole force.',
        },
        {
          name: 'period',
          type: 'period',
          description: 'Calendar quarter at the end of which the figure stands.',
        },
        {
          name: 'measure',
          type: 'text',
          description: `What was asked: ${Object.entries(CONFIDENCE_MEASURES)
            .map(([name, key]) => `${key} (${name})`)
            .join(', ')}.`,
        },
        {
          name: 'value',
          type: 'number',
          description: 'Proportion from 0 to 1, published in whole percentage points.',
        },
      ],
      caveats: [
        'Each figure is believed to cover the twelve months that end with the quarter, so neighbouring quarters overlap.',
        'No sample sizes were published: sampling error cannot be computed from this table.',
        'Published in whole percentage points; rounding alone moves a figure by up to half a point.',
        'Trust is published for 32 quarters only, from the first quarter of 2016.',
        `Boroughs spelt in more than one way were joined: ${variants.map((names) => [...names].join(' and ')).join('; ')}. City of Westminster is written Westminster.`,
        'One row of the source carries a stray note beyond its columns ("Trust", "0,71"); the row itself was kept and the note left out.',
      ],
      derivation:
        'The published file made tidy: dates to quarters, decimal commas to points, the force value beside each borough taken once as an area of its own.',
    },
    rows: rows.sort(
      (a, b) =>
        byText(String(a[0]), String(b[0])) ||
        byText(String(a[2]), String(b[2])) ||
        byText(String(a[1]), String(b[1])),
    ),
  };
}
