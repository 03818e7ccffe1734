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

const PERIODS = months('2017-04', 24);

const delay = {
  minutes: {
    herefordshire: 95,
    'north-worcestershire': 130,
    shropshire: 150,
    'south-worcestershire': 110,
    'telford-and-wrekin': 120,
  },
  perMonth: 1.5,
  seasonSize: 0.12,
  medianVariesBy: 0.1,
} as const;

/** The median delay in minutes that is built into an area and month (counted from April 2017), before chance. */
export function delayOf(area: string, month: number): number {
  const base = Object.entries(delay.minutes).find(([key]) => key === area)?.[1] ?? 0;
  return (base + delay.perMonth * month) * season(PERIODS[month] ?? '2017-04', delay.seasonSize);
}

const incidents = {
  aMonth: 17_000,
  seasonSize: 0.08,
  shareUnresourced: 0.055,
  perHourOfDelay: 0.01,
} as const;

/** Incidents for which no officer was available to be sent. */
export const unresourced: Illustration = {
  id: 'illustrative-response',
  title: 'Illustrative unresourced incidents by local policing area and month',
  period: '2017-04/2019-03',
  unit: 'incidents',
  areaLevel: 'lpa',
  columns: [
    AREA,
    MONTH,
    numerator('Incidents with no officer available to send when they were graded.'),
    denominator('Incidents that called for an officer.'),
  ],
  caveats: ['Rises with the delay that is built into illustrative-response-delay.'],
  parameters: { ...incidents, delay },
  draw: (chance) =>
    LPAS.flatMap(([area, share]) =>
      PERIODS.map((period, month) => {
        const n = chance.poisson(incidents.aMonth * share * season(period, incidents.seasonSize));
        const level = incidents.shareUnresourced + (incidents.perHourOfDelay * delayOf(area, month)) / 60;
        return [area, period, chance.binomial(n, level), n];
      }),
    ),
};

/** How long victims of domestic abuse waited, from report to first response. */
export const responseDelay: Illustration = {
  id: 'illustrative-response-delay',
  title: 'Illustrative delay from report to response for domestic abuse by local policing area and month',
  period: '2017-04/2019-03',
  unit: 'minutes',
  areaLevel: 'lpa',
  columns: [
    AREA,
    MONTH,
    { name: 'value', type: 'integer', description: 'Median minutes from report to first response.' },
    { name: 'n', type: 'integer', description: 'Incidents of domestic abuse that the median is of.' },
  ],
  caveats: ['The delay grows steadily in every area.'],
  parameters: { ...delay, incidentsAMonth: 1100 },
  draw: (chance) =>
    LPAS.flatMap(([area, share]) =>
      PERIODS.map((period, month) => {
        const spread = 1 + delay.medianVariesBy * (2 * chance.uniform() - 1);
        return [area, period, Math.round(delayOf(area, month) * spread), chance.poisson(1100 * share)];
      }),
    ),
};
