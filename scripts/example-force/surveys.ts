import type { Chance } from '../illustrate/chance.ts';
import { AREAS, csv, MONTHS, quarterEnding, short } from './force.ts';
import { sizes } from './planted.ts';

const satisfaction = {
  interviews: 660,
  levels: { 'Ease of contact': 0.92, 'Actions taken': 0.76, 'Follow-up': 0.71, Treatment: 0.91 },
  whole: 0.83,
  areaSd: 0.008,
  monthSd: 0.004,
  hateCrime: { mean: 4, level: 0.76 },
  domesticAbuse: { mean: 14, level: 0.8 },
} as const;

/** `victim-satisfaction.csv`: by area, month, stage and group of victims, in the words of whoever runs the survey. */
export function victimSatisfaction(chance: Chance): string {
  const common = MONTHS.map(() => satisfaction.monthSd * chance.normal());
  const rows = AREAS.flatMap(({ name, share }) => {
    const offset = satisfaction.areaSd * chance.normal();
    return MONTHS.flatMap((month, at) => {
      const n = chance.poisson(satisfaction.interviews * share);
      const step = month < sizes.satisfaction.from ? 0 : sizes.satisfaction.size;
      const shift = offset + (common[at] ?? 0);
      const of = (stage: string, group: string, level: number, asked: number) => [
        name,
        short(month),
        stage,
        group,
        chance.binomial(asked, level),
        asked,
      ];
      const few = ({ mean }: { readonly mean: number }) => Math.max(1, chance.poisson(mean));
      const whole = 'Whole experience';
      return [
        ...Object.entries(satisfaction.levels).map(([stage, level]) => of(stage, 'All', level + shift, n)),
        of(whole, 'All', satisfaction.whole + step + shift, n),
        of(whole, 'Hate crime', satisfaction.hateCrime.level, few(satisfaction.hateCrime)),
        of(whole, 'Domestic abuse', satisfaction.domesticAbuse.level, few(satisfaction.domesticAbuse)),
      ];
    });
  });
  return csv([['LPA', 'Month', 'Stage', 'Group', 'Satisfied', 'Surveyed'], ...rows]);
}

const confidence = {
  interviews: 250,
  levels: { Visibility: 0.52, Communications: 0.55, Fairness: 0.72, Understanding: 0.63, Overall: 0.68 },
  areaSd: 0.012,
} as const;

/** Sheets of `public-confidence.xlsx`: one for each area, quarters by dimension. */
export function publicConfidence(chance: Chance): Readonly<Record<string, (string | number)[][]>> {
  const quarters = MONTHS.filter((_, at) => at % 3 === 2).map(quarterEnding);
  return Object.fromEntries(
    AREAS.map(({ area, name }) => {
      const offset = confidence.areaSd * chance.normal();
      const rows = quarters.flatMap((quarter) => {
        const n = Math.round(confidence.interviews * (1 + 0.1 * (2 * chance.uniform() - 1)));
        return Object.entries(confidence.levels).map(([dimension, level]) => {
          const own =
            (area === sizes.visibility.area && dimension === 'Visibility' ? sizes.visibility.size : 0) +
            (area === sizes.communications.area && dimension === 'Communications'
              ? sizes.communications.size
              : 0);
          return [name, quarter, dimension, chance.binomial(n, level + offset + own), n];
        });
      });
      return [
        name,
        [
          [`Perception survey: ${name}`],
          ['Residents who agree, by quarter of the financial year'],
          [],
          ['Area', 'Quarter', 'Dimension', 'Confident', 'Interviewed'],
          ...rows,
        ],
      ];
    }),
  );
}
