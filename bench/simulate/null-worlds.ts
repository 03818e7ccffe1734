import type { Random } from '../../src/numeric/random.ts';
import { paper } from '../../src/paper/make.ts';
import type { Headline } from '../../src/paper/paper.ts';
import { readProfile } from '../../src/schema/read-profile.ts';
import { type Table, tableOf } from '../../src/series/table.ts';
import { rows as areas } from '../../src/tables/areas.ts';
import { rows as forces } from '../../src/tables/home-office-outcomes.ts';
import { rows as years } from '../../src/tables/home-office-series.ts';
import { rows as calls } from '../../src/tables/illustrative-999.ts';
import { rows as attendances } from '../../src/tables/illustrative-attendance-at-court.ts';
import { rows as confidence } from '../../src/tables/illustrative-confidence.ts';
import { rows as abuse } from '../../src/tables/illustrative-domestic-abuse.ts';
import { rows as files } from '../../src/tables/illustrative-file-quality.ts';
import { rows as outcome16 } from '../../src/tables/illustrative-outcome-16.ts';
import { rows as repeats } from '../../src/tables/illustrative-repeat-victims.ts';
import { rows as satisfaction } from '../../src/tables/illustrative-satisfaction.ts';
import { rows as soc } from '../../src/tables/illustrative-soc.ts';
import { rows as stops } from '../../src/tables/illustrative-stop-and-search.ts';
import { rows as timeliness } from '../../src/tables/illustrative-timeliness.ts';
import { rows as national } from '../../src/tables/national-domestic-abuse.ts';
import { rows as outcomes } from '../../src/tables/police-uk-outcomes-2018-19.ts';
import { rows as populations } from '../../src/tables/populations.ts';
import { profiles } from '../../src/tables/profiles.ts';
import { rows as local } from '../../src/tables/west-mercia-lpa-2018-19.ts';
import { type Cell, type Score, shareScore } from './cell.ts';

const family = 'null worlds: whole papers on pure noise';

/** The agenda of the shipped force, with no claim that would put its line at the top. */
const profile = { ...readProfile(profiles['west-mercia-2019']), claims: [], actions: [] };

/** Headlines that say that something is wrong or has moved. */
/** Recorded crime by year is a count of everything, said as it was counted however little it moved: it has no noise. */
const isAdverse = ({ chip, item }: Headline) =>
  ['worse', 'area-apart', 'will-not-meet'].includes(chip) ||
  (['higher', 'lower'].includes(chip) && item !== 'recorded-crime');

type Plain = Readonly<Record<string, string | number | null>>;
const plain = (table: Table<object>): readonly Plain[] => Array.from(table, (row) => ({ ...row }) as Plain);

/** How a table is drawn where nothing differs between areas and nothing changes. */
type Draw = (chance: Random) => readonly Plain[];

const keyOf = (row: Plain, names: readonly string[]) => names.map((name) => row[name]).join('|');

/** Sums and numbers of rows of one column, by the columns named. */
function meansOf(rows: readonly Plain[], column: string, by: readonly string[]): ReadonlyMap<string, number> {
  const sums = new Map<string, { sum: number; rows: number }>();
  for (const row of rows) {
    const so = sums.get(keyOf(row, by)) ?? { sum: 0, rows: 0 };
    sums.set(keyOf(row, by), { sum: so.sum + Number(row[column] ?? 0), rows: so.rows + 1 });
  }
  return new Map([...sums].map(([key, { sum, rows: of }]) => [key, sum / of]));
}

/** Answers: samples as they were, every area at one level month after month. */
function sharesAt(table: Table<object>, by: readonly string[], level: number | null): Draw {
  const rows = plain(table);
  const numerators = meansOf(rows, 'numerator', by);
  const denominators = meansOf(rows, 'denominator', by);
  return (chance) =>
    rows.map((row) => {
      const key = keyOf(row, by);
      const share = level ?? (numerators.get(key) ?? 0) / (denominators.get(key) ?? 1);
      return { ...row, numerator: chance.binomial(Number(row['denominator']), share) };
    });
}

/** Counts: every series at its own mean, negative binomial where phi is over 1. */
function countsOf(table: Table<object>, by: readonly string[], phi: number): Draw {
  const rows = plain(table);
  const means = meansOf(rows, 'count', by);
  return (chance) =>
    rows.map((row) => {
      const mean = means.get(keyOf(row, by)) ?? 0;
      return {
        ...row,
        count: phi === 1 ? chance.poisson(mean) : chance.negativeBinomial(mean, mean / (phi - 1)),
      };
    });
}

/** Crimes by category and outcome: totals of each area and month as they were, the same mix everywhere and always. */
function mixOf(table: Table<object>, categories: 'as they are' | 'together'): Draw {
  // Anti-social behaviour is no crime and has no outcome: it stays apart.
  const rows = plain(table).map((row) =>
    categories === 'together' && row['outcome'] !== ''
      ? { ...row, category: 'Violence and sexual offences' }
      : row,
  );
  const total = (by: readonly string[]) => {
    const sums = new Map<string, number>();
    for (const row of rows)
      sums.set(keyOf(row, by), (sums.get(keyOf(row, by)) ?? 0) + Number(row['count'] ?? 0));
    return sums;
  };
  const all = rows.reduce((sum, row) => sum + Number(row['count'] ?? 0), 0);
  const byArea = total(['area']);
  const byKind = total(['category', 'outcome']);
  const periods = [...new Set(rows.map((row) => row['period'] ?? ''))];
  const kinds = [...new Map(rows.map((row) => [keyOf(row, ['category', 'outcome']), row])).values()];
  return (chance) =>
    [...byArea].flatMap(([area, events]) =>
      periods.flatMap((period) =>
        kinds.map((kind) => {
          const share = (byKind.get(keyOf(kind, ['category', 'outcome'])) ?? 0) / all;
          return { ...kind, area, period, count: chance.poisson((events / periods.length) * share) };
        }),
      ),
    );
}

/** Years of forces: the same outcomes for each recorded crime in every force and year. */
function yearsOf(table: Table<object>): Draw {
  const rows = plain(table);
  const sizes = new Map<string, number>();
  const ratesOf = new Map<string, number>();
  const of = ['count_basis', 'countBasis', 'outcome'];
  for (const row of rows) {
    const recorded = row['outcome'] === 'recorded-crime';
    if (recorded)
      sizes.set(
        String(row['area']),
        Math.max(sizes.get(String(row['area'])) ?? 0, Number(row['count'] ?? 0)),
      );
    ratesOf.set(keyOf(row, of), 0);
  }
  for (const key of ratesOf.keys()) {
    let [events, crimes] = [0, 0];
    for (const row of rows) {
      if (keyOf(row, of) !== key || row['count'] === null) continue;
      events += Number(row['count']);
      crimes += sizes.get(String(row['area'])) ?? 0;
    }
    ratesOf.set(key, crimes > 0 ? events / crimes : 0);
  }
  return (chance) =>
    rows.map((row) =>
      row['count'] === null
        ? row
        : {
            ...row,
            count: chance.poisson((sizes.get(String(row['area'])) ?? 0) * (ratesOf.get(keyOf(row, of)) ?? 0)),
          },
    );
}

/** Days about their mean, as they vary. */
function daysOf(table: Table<object>): Draw {
  const rows = plain(table);
  const means = meansOf(rows, 'value', ['report']);
  return (chance) =>
    rows.map((row) => {
      const mean = means.get(keyOf(row, ['report'])) ?? 0;
      return { ...row, value: Math.max(0, Math.round(mean * (1 + 0.2 * chance.normal()))) };
    });
}

/** Every table of the meeting, redrawn. Levels that have a target lie at `satisfied` and at `answered`. */
function world({ satisfied, answered, phi }: { satisfied: number; answered: number; phi: number }) {
  const drawn: readonly (readonly [Table<object>, Draw])[] = [
    [forces, yearsOf(forces)],
    [years, yearsOf(years)],
    [calls, sharesAt(calls, [], answered)],
    [confidence, sharesAt(confidence, ['dimension'], null)],
    [attendances, sharesAt(attendances, ['role'], null)],
    [abuse, countsOf(abuse, ['area'], phi)],
    [files, sharesAt(files, [], null)],
    [outcome16, sharesAt(outcome16, ['group'], null)],
    [repeats, sharesAt(repeats, [], null)],
    [satisfaction, sharesAt(satisfaction, ['stage', 'group'], satisfied)],
    [soc, countsOf(soc, ['area'], 1)],
    [stops, countsOf(stops, ['area'], phi)],
    [timeliness, daysOf(timeliness)],
    [outcomes, mixOf(outcomes, 'together')],
    [local, mixOf(local, 'as they are')],
  ];
  return (chance: Random) => {
    const tables: Record<string, Table<object>> = { areas, 'national-domestic-abuse': national };
    for (const [table, draw] of drawn) tables[table.about.id] = tableOf(table.about, draw(chance));
    return paper({ tables, populations, own: [] }, profile);
  };
}

const worlds = [
  ['levels clear of their targets, chance alone', { satisfied: 0.83, answered: 0.93, phi: 1 }],
  ['levels clear of their targets, counts of phi 2', { satisfied: 0.83, answered: 0.93, phi: 2 }],
  ['levels at their targets, chance alone', { satisfied: 0.8, answered: 0.9, phi: 1 }],
] as const;

/** A whole paper on pure noise: how many of its headlines say that something is wrong or has moved? */
export const nullWorldCells: readonly Cell[] = worlds.map(
  ([name, levels], at): Cell => ({
    family,
    name,
    core: at === 0,
    run: (replicates, chance): readonly Score[] => {
      const draw = world(levels);
      const kinds = new Map<string, number>();
      let few = 0;
      let all = 0;
      for (let replicate = 0; replicate < replicates; replicate += 1) {
        const adverse = draw(chance).headlines.filter(isAdverse);
        if (adverse.length <= 1) few += 1;
        all += adverse.length;
        for (const { chip, item } of adverse)
          kinds.set(`${item}: ${chip}`, (kinds.get(`${item}: ${chip}`) ?? 0) + 1);
      }
      const most = [...kinds].sort((a, b) => b[1] - a[1]).slice(0, 4);
      return [
        shareScore('papers with at most one', few, replicates, { min: 0.95 }),
        ...most.map(([kind, times]) =>
          shareScore(`papers’ mean number of ${kind}`, Math.min(times, replicates), replicates),
        ),
        {
          ...shareScore('mean number of all', Math.min(all, replicates), replicates),
          share: all / replicates,
        },
      ];
    },
  }),
);
