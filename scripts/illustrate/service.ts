import {
  AREA,
  denominator,
  type Illustration,
  LPAS,
  MONTH,
  months,
  numerator,
  season,
} from './illustration.ts';

const FORCE = 'west-mercia';
const PERIODS = months('2017-04', 25);

const calls = { aMonth: 11_500, seasonSize: 0.1, level: 0.93, monthSd: 0.008 } as const;

/** 999 calls answered within ten seconds. */
export const calls999: Illustration = {
  id: 'illustrative-999',
  title: 'Illustrative 999 calls answered within ten seconds, by month',
  period: '2017-04/2019-04',
  unit: 'calls',
  areaLevel: 'force',
  columns: [AREA, MONTH, numerator('Calls answered within 10 seconds.'), denominator('999 calls.')],
  caveats: [
    'Stable, with more variation from month to month than sampling alone; monthly figures cannot show a peak.',
  ],
  parameters: calls,
  draw: (chance) =>
    PERIODS.map((period) => {
      const n = chance.poisson(calls.aMonth * season(period, calls.seasonSize));
      return [FORCE, period, chance.binomial(n, calls.level + calls.monthSd * chance.normal()), n];
    }),
};

const files = { aMonth: 680, before: 0.61, after: 0.76, risesFrom: '2018-08', risesOverMonths: 5 } as const;

/** Files sent to the prosecution that met the standard. */
export const fileQuality: Illustration = {
  id: 'illustrative-file-quality',
  title: 'Illustrative criminal justice file quality, by month',
  period: '2017-04/2019-04',
  unit: 'files',
  areaLevel: 'force',
  columns: [AREA, MONTH, numerator('Files that met the standard.'), denominator('Files assessed.')],
  caveats: [
    'Improves over five months from August 2018 and is flat on either side.',
    'There is no national definition of file quality.',
  ],
  parameters: files,
  draw: (chance) =>
    PERIODS.map((period, month) => {
      const since = month - PERIODS.indexOf(files.risesFrom);
      const risen = Math.min(1, Math.max(0, since / files.risesOverMonths));
      const n = chance.poisson(files.aMonth);
      return [FORCE, period, chance.binomial(n, files.before + (files.after - files.before) * risen), n];
    }),
};

const searches = { aMonth: 320, growth: 0.25, dispersion: 4 } as const;

/** Stop and searches. */
export const stopAndSearch: Illustration = {
  id: 'illustrative-stop-and-search',
  title: 'Illustrative stop and searches by local policing area and month',
  period: '2017-04/2019-04',
  unit: 'searches',
  areaLevel: 'lpa',
  columns: [AREA, MONTH, { name: 'count', type: 'integer', description: 'Stop and searches.' }],
  caveats: ['Grows steadily, with bursts of activity; not linked to any crime table.'],
  parameters: searches,
  draw: (chance) =>
    LPAS.flatMap(([area, share]) =>
      PERIODS.map((period, month) => {
        const mean = searches.aMonth * share * (1 + searches.growth) ** (month / 12);
        return [area, period, chance.count(mean, searches.dispersion)];
      }),
    ),
};
