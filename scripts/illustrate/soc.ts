import { AREA, type Illustration, QUARTER, QUARTERS } from './illustration.ts';

const FORCE = 'west-mercia';
const disruptions = { aQuarter: 42 } as const;

/** Disruptions of organised crime groups. */
export const soc: Illustration = {
  id: 'illustrative-soc',
  title: 'Illustrative disruptions of serious and organised crime, by quarter',
  period: '2017-04/2019-03',
  unit: 'disruptions',
  areaLevel: 'force',
  columns: [
    AREA,
    QUARTER,
    { name: 'count', type: 'integer', description: 'Actions against organised crime groups.' },
  ],
  caveats: ['There is no national definition of how disruptions are to be reported.'],
  parameters: disruptions,
  draw: (chance) => QUARTERS.map((period) => [FORCE, period, chance.poisson(disruptions.aQuarter)]),
};

const timeliness = {
  days: { 'recorded-crime': 18, satisfaction: 32, confidence: 45, soc: 75 },
  daysVaryBy: 0.25,
  notProvided: { report: 'soc', period: '2018/19-Q4' },
} as const;

/** Days from the end of a quarter to the report on it. */
export const reportTimeliness: Illustration = {
  id: 'illustrative-timeliness',
  title: 'Illustrative days from the end of a quarter to the report on it',
  period: '2017-04/2019-03',
  unit: 'days',
  areaLevel: 'force',
  columns: [
    AREA,
    QUARTER,
    {
      name: 'report',
      type: 'text',
      description: 'recorded-crime, satisfaction, confidence, or soc (serious and organised crime).',
    },
    { name: 'value', type: 'integer', description: 'Days from the last day of the quarter to the report.' },
  ],
  caveats: [
    'The report on serious and organised crime for the last quarter was not provided and has no row.',
  ],
  parameters: timeliness,
  draw: (chance) =>
    Object.entries(timeliness.days).flatMap(([report, days]) =>
      QUARTERS.map((period) => {
        const value = Math.round(days * (1 + timeliness.daysVaryBy * (2 * chance.uniform() - 1)));
        return [FORCE, period, report, value];
      }).filter(
        ([, period]) => report !== timeliness.notProvided.report || period !== timeliness.notProvided.period,
      ),
    ),
};
