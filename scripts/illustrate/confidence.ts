import {
  AREA,
  type Cells,
  denominator,
  type Illustration,
  LPAS,
  numerator,
  QUARTER,
  QUARTERS,
} from './illustration.ts';

const parameters = {
  interviewsPerQuarter: 260,
  interviewsVaryBy: 0.1,
  levels: { visibility: 0.52, communications: 0.55, fairness: 0.72, understanding: 0.63, overall: 0.68 },
  areaSd: 0.012,
  northWorcestershire: { visibility: -0.1, communications: -0.09 },
  conditions: [
    'North Worcestershire is the lowest of the five on visibility and on communications in every quarter of 2018/19',
  ],
} as const;

const lowIn = (area: string, dimension: string): number =>
  area === 'north-worcestershire' && (dimension === 'visibility' || dimension === 'communications')
    ? parameters.northWorcestershire[dimension]
    : 0;

const shareOf = (row: Cells | undefined): number => Number(row?.[3]) / Number(row?.[4]);

const agrees = (rows: readonly Cells[]): boolean =>
  QUARTERS.filter((period) => period.startsWith('2018/19')).every((period) =>
    ['visibility', 'communications'].every((dimension) => {
      const areas = rows.filter((row) => row[1] === period && row[2] === dimension);
      const own = shareOf(areas.find((row) => row[0] === 'north-worcestershire'));
      return areas.every((row) => shareOf(row) >= own);
    }),
  );

/** Public confidence by local policing area, quarter and dimension. */
export const confidence: Illustration = {
  id: 'illustrative-confidence',
  title: 'Illustrative public confidence by local policing area, quarter and dimension',
  period: '2017-04/2019-03',
  unit: 'interviews',
  areaLevel: 'lpa',
  columns: [
    AREA,
    QUARTER,
    {
      name: 'dimension',
      type: 'text',
      description: 'visibility, communications, fairness, understanding, or overall.',
    },
    numerator('People who answered in favour.'),
    denominator('People interviewed.'),
  ],
  caveats: [
    'North Worcestershire is lower on visibility and communications by a constant in every quarter.',
    'A simple random sample; a real survey has a design effect.',
  ],
  parameters,
  draw: (chance) =>
    LPAS.flatMap(([area]) => {
      const offset = parameters.areaSd * chance.normal();
      return QUARTERS.flatMap((period) => {
        const spread = 1 + parameters.interviewsVaryBy * (2 * chance.uniform() - 1);
        const n = Math.round(parameters.interviewsPerQuarter * spread);
        return Object.entries(parameters.levels).map(([dimension, level]) => [
          area,
          period,
          dimension,
          chance.binomial(n, level + offset + lowIn(area, dimension)),
          n,
        ]);
      });
    }),
  agrees,
};
