import {
  AREA,
  type Cells,
  denominator,
  type Illustration,
  LPAS,
  MONTH,
  months,
  numerator,
  season,
  total,
} from './illustration.ts';

const PERIODS = months('2017-04', 24);

const offences = {
  firstYear: 11_400,
  growth: 0.19,
  seasonSize: 0.07,
  dispersion: 1.6,
  conditions: ['offences of 2018/19 are 18.5% to 19.5% above those of 2017/18'],
} as const;

const isFirstYear = (row: Cells): boolean => String(row[1]) < '2018-04';

/** Offences flagged as domestic abuse: growth is steady through both years. */
export const domesticAbuse: Illustration = {
  id: 'illustrative-domestic-abuse',
  title: 'Illustrative domestic abuse offences by local policing area and month',
  period: '2017-04/2019-03',
  unit: 'offences',
  areaLevel: 'lpa',
  columns: [
    AREA,
    MONTH,
    { name: 'count', type: 'integer', description: 'Offences recorded and flagged as domestic abuse.' },
  ],
  caveats: ['The rate of growth is the same in every area, and none of it is labelled as better recording.'],
  parameters: offences,
  draw: (chance) =>
    LPAS.flatMap(([area, share]) =>
      PERIODS.map((period, month) => {
        const grown = (1 + offences.growth) ** ((month - 5.5) / 12);
        const mean = ((offences.firstYear * share) / 12) * grown * season(period, offences.seasonSize);
        return [area, period, chance.count(mean, offences.dispersion)];
      }),
    ),
  agrees: (rows) => {
    const growth = total(rows, 2, (row) => !isFirstYear(row)) / total(rows, 2, isFirstYear) - 1;
    return growth > 0.185 && growth < 0.195;
  },
};

const victims = { aMonth: 760, growth: 0.15, seasonSize: 0.07, repeat: 0.27, repeatPerMonth: 0.001 } as const;

/** Victims of domestic abuse who had been victims in the twelve months before. */
export const repeatVictims: Illustration = {
  id: 'illustrative-repeat-victims',
  title: 'Illustrative repeat victims of domestic abuse by local policing area and month',
  period: '2017-04/2019-03',
  unit: 'victims',
  areaLevel: 'lpa',
  columns: [
    AREA,
    MONTH,
    numerator('Victims who had been victims of domestic abuse in the twelve months before.'),
    denominator('Victims of domestic abuse in the month.'),
  ],
  caveats: ['Drawn apart from the offences: victims and offences of a month need not match.'],
  parameters: victims,
  draw: (chance) =>
    LPAS.flatMap(([area, share]) =>
      PERIODS.map((period, month) => {
        const grown = (1 + victims.growth) ** ((month - 5.5) / 12);
        const n = chance.poisson(victims.aMonth * share * grown * season(period, victims.seasonSize));
        return [area, period, chance.binomial(n, victims.repeat + victims.repeatPerMonth * month), n];
      }),
    ),
};
