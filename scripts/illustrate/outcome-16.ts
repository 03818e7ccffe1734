import {
  AREA,
  type Cells,
  denominator,
  type Illustration,
  LPAS,
  MONTH,
  months,
  numerator,
} from './illustration.ts';
import { delayOf } from './response.ts';

const byForce = {
  outcomesPerHeadAMonth: 0.0072,
  outcomesVaryBy: 0.08,
  all: { mean: 0.2, forceSd: 0.03, monthSd: 0.008, westMercia: 0.27 },
  domesticAbuse: { shareOfOutcomes: 0.13, mean: 0.5, forceSd: 0.045, monthSd: 0.015, westMercia: 0.6 },
} as const;

const COLUMNS = [
  numerator('Outcomes of type 16: suspect identified, victim does not support further action.'),
  denominator('Outcomes of every type assigned in the month.'),
];
const GROUP = {
  name: 'group',
  type: 'text',
  description: 'all outcomes, or those of domestic abuse offences; the second are part of the first.',
} as const;

/** Outcome 16 by force and month; the forces' populations set how many outcomes each has. */
export function outcome16(
  populations: readonly (readonly [area: string, population: number])[],
): Illustration {
  return {
    id: 'illustrative-outcome-16',
    title: 'Illustrative outcome 16 by force, month and group',
    period: '2018-04/2019-03',
    unit: 'outcomes',
    areaLevel: 'force',
    columns: [AREA, MONTH, GROUP, ...COLUMNS],
    caveats: ['West Mercia is high by a constant; every other force is drawn from one distribution.'],
    parameters: byForce,
    draw: (chance) =>
      populations.flatMap(([area, population]) => {
        const { all, domesticAbuse } = byForce;
        const own = area === 'west-mercia';
        const common = chance.normal();
        const level = own ? all.westMercia : all.mean + all.forceSd * common;
        const abuseLevel = own
          ? domesticAbuse.westMercia
          : domesticAbuse.mean + domesticAbuse.forceSd * common;
        return months('2018-04', 12).flatMap((period): Cells[] => {
          const spread = 1 + byForce.outcomesVaryBy * (2 * chance.uniform() - 1);
          const n = Math.round(population * byForce.outcomesPerHeadAMonth * spread);
          const abuse = chance.binomial(n, domesticAbuse.shareOfOutcomes);
          const abuse16 = chance.binomial(abuse, abuseLevel + domesticAbuse.monthSd * chance.normal());
          // What is left of all outcomes has the rate that brings the whole to its level.
          const rest = level + all.monthSd * chance.normal();
          const other =
            (rest - domesticAbuse.shareOfOutcomes * abuseLevel) / (1 - domesticAbuse.shareOfOutcomes);
          const other16 = chance.binomial(n - abuse, Math.max(0.02, other));
          return [
            [area, period, 'all', abuse16 + other16, n],
            [area, period, 'domestic-abuse', abuse16, abuse],
          ];
        });
      }),
  };
}

const byLpa = { outcomesAMonth: 900, level: 0.56, perHourOfDelay: 0.012, monthSd: 0.02 } as const;

/** Outcome 16 for domestic abuse by local policing area and month, rising with the delay of the response. */
export const outcome16Lpa: Illustration = {
  id: 'illustrative-outcome-16-lpa',
  title: 'Illustrative outcome 16 for domestic abuse by local policing area and month',
  period: '2017-04/2019-03',
  unit: 'outcomes',
  areaLevel: 'lpa',
  columns: [AREA, MONTH, ...COLUMNS],
  caveats: [
    'An association with the delay of the response was built in: finding it again shows nothing about the world.',
  ],
  parameters: byLpa,
  draw: (chance) =>
    LPAS.flatMap(([area, share]) =>
      months('2017-04', 24).map((period, month) => {
        const n = chance.poisson(byLpa.outcomesAMonth * share);
        const hours = delayOf(area, month) / 60;
        const level = byLpa.level + byLpa.perHourOfDelay * hours + byLpa.monthSd * chance.normal();
        return [area, period, chance.binomial(n, level), n];
      }),
    ),
};
