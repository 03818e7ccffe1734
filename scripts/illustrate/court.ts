import { AREA, denominator, type Illustration, LPAS, MONTH, months, numerator } from './illustration.ts';

const PERIODS = months('2017-04', 25);

const parameters = {
  requiredAMonth: { victim: 210, witness: 330 },
  levels: { victim: 0.84, witness: 0.88 },
  areaSd: 0.012,
  monthSd: 0.008,
} as const;

/** Victims and witnesses who came to court. */
export const court: Illustration = {
  id: 'illustrative-attendance-at-court',
  title: 'Illustrative attendance of victims and witnesses at court by local policing area and month',
  period: '2017-04/2019-04',
  unit: 'attendances',
  areaLevel: 'lpa',
  columns: [
    AREA,
    MONTH,
    {
      name: 'role',
      type: 'text',
      description:
        'victim, witness (a victim who gives evidence is a victim only), or all: the two together.',
    },
    numerator('Victims or witnesses who attended.'),
    denominator('Victims or witnesses who were required to attend.'),
  ],
  caveats: ['The level is the same throughout: nothing happens in it.', 'Areas differ by small constants.'],
  parameters,
  draw: (chance) => {
    const common = PERIODS.map(() => parameters.monthSd * chance.normal());
    return LPAS.flatMap(([area, share]) => {
      const offset = parameters.areaSd * chance.normal();
      return PERIODS.flatMap((period, month) => {
        const drawn = (['victim', 'witness'] as const).map((role) => {
          const n = chance.poisson(parameters.requiredAMonth[role] * share);
          return [
            role,
            chance.binomial(n, parameters.levels[role] + offset + (common[month] ?? 0)),
            n,
          ] as const;
        });
        const sum = (cell: 1 | 2) => drawn.reduce((all, each) => all + each[cell], 0);
        return [['all', sum(1), sum(2)] as const, ...drawn].map((each) => [area, period, ...each]);
      });
    });
  },
};
