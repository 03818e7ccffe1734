import type { Chance } from '../illustrate/chance.ts';
import { AREAS, csv, MONTHS, season, short } from './force.ts';
import { sizes } from './planted.ts';

const abuse = { aMonth: 620, seasonSize: 0.06, dispersion: 1.5 } as const;

/** `domestic-abuse-offences.csv`: a row an area, a column a month, a total and a note below. */
export function domesticAbuse(chance: Chance): string {
  const rows = AREAS.map(({ name, share }) => ({
    name,
    counts: MONTHS.map((month, at) => {
      const grown = (1 + sizes.abuse.perYear) ** (at / 12);
      return chance.count(abuse.aMonth * share * grown * season(month, abuse.seasonSize), abuse.dispersion);
    }),
  }));
  const totals = MONTHS.map((_, at) => rows.reduce((sum, { counts }) => sum + (counts[at] ?? 0), 0));
  return csv([
    ['Domestic abuse offences recorded, by local policing area'],
    ['Area', ...MONTHS.map(short)],
    ...rows.map(({ name, counts }) => [name, ...counts]),
    ['Force total', ...totals],
    ['Source: crime system, run on 5 October 2026'],
  ]);
}

const repeats = { victims: 540, level: 0.28 } as const;

/** The sheet `repeat-domestic-abuse-victims`, as a tidy table. */
export function repeatVictims(chance: Chance): (string | number)[][] {
  const rows = AREAS.flatMap(({ area, share }) =>
    MONTHS.map((month) => {
      const n = chance.poisson(repeats.victims * share);
      return [area, month, chance.binomial(n, repeats.level), n];
    }),
  );
  return [['area', 'period', 'numerator', 'denominator'], ...rows];
}
