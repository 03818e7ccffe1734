import {
  AREA,
  type Cells,
  denominator,
  type Illustration,
  MONTH,
  months,
  numerator,
  total,
} from './illustration.ts';

const PERIODS = months('2017-04', 25);

const parameters = {
  interviewsPerMonth: {
    herefordshire: 120,
    'north-worcestershire': 150,
    shropshire: 165,
    'south-worcestershire': 155,
    'telford-and-wrekin': 130,
  },
  interviewsVaryBy: 0.15,
  interviewsFrom: 100,
  interviewsTo: 200,
  wholeExperience: { before: 0.832, after: 0.785, lowerFrom: '2018-11' },
  areaOffset: {
    herefordshire: 0.02,
    'north-worcestershire': 0.005,
    shropshire: -0.03,
    'south-worcestershire': 0.015,
    'telford-and-wrekin': 0,
  },
  stages: { 'ease-of-contact': 0.93, 'actions-taken': 0.77, treatment: 0.92 },
  followUp: { first: 0.75, perMonth: -0.005, turn: '2018-12', perMonthAfter: 0.012 },
  commonMonthlySd: 0.004,
  hateCrime: { interviewsMean: 4, before: 0.78, after: 0.72, telfordAfter: 0.5, lowerFrom: '2018-09' },
  domesticAbuse: { interviewsMean: 16, level: 0.8 },
  conditions: [
    'the force is between 78.4% and 79.6% over November 2018 to April 2019, and 1.5 to 2.5 points higher in April than in February 2019',
    'three local policing areas are at 80% or more and under 84% in April 2019, Shropshire is the lowest of the five and up to 2 points lower than in March',
    'Telford and Wrekin has fewer satisfied victims of hate crime over the last six months than over the twelve before them, as a share',
  ],
} as const;

/** Columns of a row: area, period, stage, group, numerator, denominator. */
const PLACE = { area: 0, period: 1, stage: 2, group: 3, numerator: 4, denominator: 5 } as const;

type Area = keyof typeof parameters.interviewsPerMonth;
const AREAS = Object.keys(parameters.interviewsPerMonth) as readonly Area[];

/** The follow-up stage falls to its turn and rises after it. */
function followUp(month: number): number {
  const { first, perMonth, turn, perMonthAfter } = parameters.followUp;
  const turned = PERIODS.indexOf(turn);
  return first + perMonth * Math.min(month, turned) + perMonthAfter * Math.max(0, month - turned);
}

const draw: Illustration['draw'] = (chance) => {
  const { wholeExperience, hateCrime, domesticAbuse } = parameters;
  const rows: Cells[] = [];
  const common = PERIODS.map(() => parameters.commonMonthlySd * chance.normal());
  for (const area of AREAS)
    PERIODS.forEach((period, month) => {
      const spread = 1 + parameters.interviewsVaryBy * (2 * chance.uniform() - 1);
      const asked = Math.round(parameters.interviewsPerMonth[area] * spread);
      const n = Math.min(parameters.interviewsTo, Math.max(parameters.interviewsFrom, asked));
      const shift = parameters.areaOffset[area] + (common[month] ?? 0);
      const level = period < wholeExperience.lowerFrom ? wholeExperience.before : wholeExperience.after;
      const stages = { ...parameters.stages, 'follow-up': followUp(month), 'whole-experience': level };
      for (const [stage, share] of Object.entries(stages))
        rows.push([area, period, stage, 'all', chance.binomial(n, share + shift), n]);
      const lower = area === 'telford-and-wrekin' ? hateCrime.telfordAfter : hateCrime.after;
      const groups = [
        ['hate-crime', period < hateCrime.lowerFrom ? hateCrime.before : lower, hateCrime.interviewsMean, 8],
        ['domestic-abuse', domesticAbuse.level, domesticAbuse.interviewsMean, 40],
      ] as const;
      for (const [group, share, mean, most] of groups) {
        const few = Math.min(most, Math.max(1, chance.poisson(mean)));
        rows.push([area, period, 'whole-experience', group, chance.binomial(few, share), few]);
      }
    });
  return rows;
};

/** The share satisfied with the whole experience in an area (or the force, with `''`) from one month to another. */
function share(rows: readonly Cells[], area: string, from: string, to: string, group = 'all'): number {
  const where = (row: Cells): boolean =>
    row[PLACE.stage] === 'whole-experience' &&
    row[PLACE.group] === group &&
    (area === '' || row[PLACE.area] === area) &&
    String(row[PLACE.period]) >= from &&
    String(row[PLACE.period]) <= to;
  return total(rows, PLACE.numerator, where) / total(rows, PLACE.denominator, where);
}

const agrees = (rows: readonly Cells[]): boolean => {
  const rise = share(rows, '', '2019-04', '2019-04') - share(rows, '', '2019-02', '2019-02');
  if (rise < 0.015 || rise > 0.025) return false;
  const april = AREAS.map((area) => share(rows, area, '2019-04', '2019-04'));
  const shropshire = share(rows, 'shropshire', '2019-04', '2019-04');
  const fall = share(rows, 'shropshire', '2019-03', '2019-03') - shropshire;
  const force = share(rows, '', '2018-11', '2019-04');
  const telford = 'telford-and-wrekin';
  return (
    april.filter((value) => value >= 0.8).length === 3 &&
    april.every((value) => value < 0.84 && value >= shropshire) &&
    fall > 0 &&
    fall <= 0.02 &&
    force > 0.784 &&
    force < 0.796 &&
    share(rows, telford, '2018-11', '2019-04', 'hate-crime') <
      share(rows, telford, '2017-11', '2018-10', 'hate-crime')
  );
};

/** Victim satisfaction by local policing area, month, stage and group. */
export const satisfaction: Illustration = {
  id: 'illustrative-satisfaction',
  title: 'Illustrative victim satisfaction by local policing area, month, stage and victim group',
  period: '2017-04/2019-04',
  unit: 'interviews',
  areaLevel: 'lpa',
  columns: [
    AREA,
    MONTH,
    {
      name: 'stage',
      type: 'text',
      description: 'ease-of-contact, actions-taken, follow-up, treatment, or whole-experience.',
    },
    {
      name: 'group',
      type: 'text',
      description:
        'all, hate-crime or domestic-abuse; the two groups are surveys of their own, asked about the whole experience only, and are not part of all.',
    },
    numerator('Victims satisfied.'),
    denominator('Victims interviewed.'),
  ],
  caveats: [
    'A local policing area has 100 to 200 interviews a month: too few for a plateau within 2 points a year to be shown in two years, whatever the method.',
    'The level falls in one step in November 2018 and is flat on either side of it; Shropshire differs from the others by a constant.',
    'Which answers count as satisfied differs between forces and is not specified here.',
  ],
  parameters,
  draw,
  agrees,
};
