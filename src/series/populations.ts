import { firstMonth, monthsIn } from '../period/months.ts';
import { ordinal } from '../period/ordinal.ts';
import type { Period } from '../period/period.ts';
import type { Caveat } from '../result/caveat.ts';
import type { Source } from '../result/provenance.ts';
import { rowNumber } from './row-number.ts';
import { rowProblems } from './row-problems.ts';
import { type Rows, readRows, sourcesOf } from './rows.ts';

/** The residents of an area in the middle of a calendar year. */
export interface PopulationRow {
  readonly area: string;
  readonly year: number;
  readonly population: number;
}

/** Looks up the people who stand as the denominator of a rate. */
export interface Populations {
  /** The estimate for the year in which the middle of the period lies, or for the nearest year there is. */
  at(area: string, period: Period): number | null;
  /** What was looked up for a year that has no estimate of its own, as caveats; none where all were exact. */
  caveats(): readonly Caveat[];
  readonly sources: readonly Source[];
}

/** Reads rows of populations. Of two years equally near, the earlier stands. Throws on rows that are not figures. */
export function readPopulations(rows: Rows<PopulationRow>, path: string): Populations {
  const reader = readRows(rows, `${path}: populations`);
  const problems = rowProblems(`${path}: populations`);
  const read = (name: string) => reader.column(name) ?? (() => undefined);
  const [areaAt, yearAt, populationAt] = [read('area'), read('year'), read('population')];
  const byArea = new Map<string, Map<number, number>>();
  for (let index = 0; index < reader.length; index += 1) {
    const area = areaAt(index);
    const year = rowNumber(yearAt(index));
    const population = rowNumber(populationAt(index));
    if (typeof area !== 'string' || area === '')
      problems.add(index, 'area', 'invalid-observation', 'must be the key of an area', area);
    else if (typeof year !== 'number' || !Number.isInteger(year))
      problems.add(index, 'year', 'invalid-observation', 'must be a calendar year', yearAt(index));
    else if (typeof population !== 'number' || population < 0)
      problems.add(index, 'population', 'invalid-observation', 'must be 0 or more', populationAt(index));
    else {
      const years = byArea.get(area) ?? new Map<number, number>();
      if (years.has(year) && years.get(year) !== population)
        problems.add(index, 'year', 'duplicate-observation', `must be the only row for ${area}`, year);
      byArea.set(area, years.set(year, population));
    }
  }
  problems.throwIfAny();

  const standIns = new Map<number, Set<number>>();
  const withoutAny = new Set<string>();
  return {
    sources: sourcesOf(reader.about),
    at(area, period) {
      const years = byArea.get(area);
      if (years === undefined || years.size === 0) {
        withoutAny.add(area);
        return null;
      }
      const year = middleYear(period);
      const nearest = [...years.keys()].reduce((best, next) => {
        const closer = Math.abs(next - year) - Math.abs(best - year);
        return closer < 0 || (closer === 0 && next < best) ? next : best;
      });
      if (nearest !== year) standIns.set(nearest, (standIns.get(nearest) ?? new Set()).add(year));
      return years.get(nearest) ?? null;
    },
    caveats() {
      const stated = [...standIns].sort(([a], [b]) => a - b);
      const texts = stated.map(([nearest, years]) => {
        const list = [...years].sort((a, b) => a - b).join(', ');
        return {
          code: 'population-year',
          text: `The population of ${nearest} stands for ${list}, for which there is none.`,
        };
      });
      if (withoutAny.size === 0) return texts;
      const areas = [...withoutAny].sort().join(', ');
      return [...texts, { code: 'no-population', text: `There is no population for ${areas}: no rate.` }];
    },
  };
}

/** The calendar year in which the middle of a period lies; the earlier one when it lies between two. */
function middleYear(period: Period): number {
  return Math.floor((ordinal(firstMonth(period)) + Math.max(0, monthsIn(period) - 1) / 2) / 12);
}

/** The sources of the counts with those of the people, each once. */
export function withSources(own: readonly Source[], people: readonly Source[]): readonly Source[] {
  return [...own, ...people.filter(({ id }) => own.every((source) => source.id !== id))];
}
