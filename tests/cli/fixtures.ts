import { fileURLToPath } from 'node:url';
import { crime, streetFile } from '../source/street-fixtures.ts';

/** The path of a shipped file of figures. */
export const shippedFile = (name: string): string =>
  fileURLToPath(new URL(`../../data/${name}`, import.meta.url));

/** Months in a row from January of a year. */
export const months = (year: number, count: number): readonly string[] =>
  Array.from(
    { length: count },
    (_, at) => `${year + Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}`,
  );

const forces: readonly (readonly [force: string, charged: number, unable: number])[] = [
  ['Kent Police', 12, 30],
  ['Essex Police', 20, 30],
  ['Gwent Police', 6, 40],
  ['Cheshire Constabulary', 25, 41],
];

/** Street files of four forces and three months, as data.police.uk names them. */
export const streetFiles: Readonly<Record<string, string>> = Object.fromEntries(
  forces.flatMap(([force, charged, unable]) =>
    months(2018, 12)
      .slice(9)
      .map((month, at) => {
        const key = force.split(' ')[0]?.toLowerCase();
        const records = [
          ...Array.from({ length: charged + at }, () => crime({ month, force, outcome: 'Offender fined' })),
          ...Array.from({ length: unable + 2 * at }, () =>
            crime({ month, force, outcome: 'Unable to prosecute suspect' }),
          ),
          crime({ month, force, type: 'Anti-social behaviour', outcome: '', lsoa: '' }),
        ];
        return [`${month}/${month}-${key}-street.csv`, streetFile(...records)] as const;
      }),
  ),
);

/** A survey of two areas by month, tidy. */
export const survey = `area,period,numerator,denominator\n${['Shropshire', 'Telford & Wrekin']
  .flatMap((area, at) =>
    months(2017, 24).map((month, index) => `${area},${month},${70 + 6 * at + ((index * 7) % 11)},100`),
  )
  .join('\n')}\n`;
