import {
  openGovernmentLicence,
  parseRecordsOf,
  type ReadDownload,
  type TidyTable,
} from './published-table.ts';

const FILE = 'harm-weights/severity_codes.csv';

/** The weights of the ONS Crime Severity Score, by offence code. */
export function severityWeights(read: ReadDownload): TidyTable {
  const rows = parseRecordsOf(read, FILE).map((row) => {
    const weight = Number(row('weight'));
    if (!(weight >= 0)) throw new Error(`${FILE}: ${row('code_original')} has the weight ${row('weight')}`);
    return [
      row('code_original'),
      row('description'),
      row('offence'),
      row('category_severity'),
      Number(weight.toPrecision(10)),
    ];
  });
  return {
    entry: {
      id: 'severity-weights',
      file: 'severity-weights.csv',
      title: 'Crime Severity Score weights by offence code',
      ...openGovernmentLicence('Office for National Statistics'),
      basis: 'published',
      period: '',
      window: 'period',
      unit: 'weight',
      areaLevel: 'none',
      scheme: 'home-office',
      columns: [
        {
          name: 'code',
          type: 'text',
          description: 'Home Office offence code, or several joined by a stroke.',
        },
        { name: 'offence', type: 'text', description: 'Offence, as named where offences are counted.' },
        { name: 'weighted_as', type: 'text', description: 'Offence, as named where weights are given.' },
        { name: 'category', type: 'text', description: 'Group of offences, as named with its weight.' },
        {
          name: 'weight',
          type: 'number',
          description: 'Weight of one offence, from the days of sentence that it attracts.',
        },
      ],
      caveats: [
        'One vintage, of about 2020: weights are revised from time to time.',
        'A weight is about what sentences the courts pass, and is one rule among several; other harm indices weigh otherwise.',
        'Weights are by offence code: the categories of data.police.uk and of the London tables hold many codes and have no single weight.',
      ],
      derivation: 'Copied from the published weights, rounded to ten significant figures.',
    },
    rows,
  };
}
