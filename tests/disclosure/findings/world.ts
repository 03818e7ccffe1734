import type { BriefingData } from '../../../src/assess/briefing/context.ts';
import type { Indicator } from '../../../src/indicator/indicator.ts';
import { random } from '../../../src/numeric/random.ts';
import { month } from '../../../src/period/month.ts';
import { offset } from '../../../src/period/offset.ts';
import { panel } from '../../../src/series/panel.ts';
import type { Panel, Series } from '../../../src/series/series.ts';
import { sumAreas } from '../../../src/series/sum-areas.ts';
import { own } from '../../assess/questions/figures.ts';
import { chargeRatio, offences, satisfaction } from '../../indicators.ts';

export const areas = ['alder', 'birch', 'cedar', 'elder'] as const;
export type Area = (typeof areas)[number];
export const categories = ['arson', 'theft'] as const;
export const length = 24;
export const asOf = '2019-04-30';
export const periodAt = (at: number) => offset(month(2017, 4), at);

/** All that is counted, line by line; no line is a sum of others. `set/area/what`, month by month. */
export type World = ReadonlyMap<string, readonly number[]>;

/** Which of the numbers of one area, elder, are small. */
export type Few = 'none' | 'some-months' | 'always' | 'not-counted';

const sets = {
  offences: ['counted'],
  searches: ['counted'],
  satisfaction: ['counted', 'rest'],
  charges: ['counted', 'other'],
  narrow: ['counted'],
  wider: ['counted'],
  categories,
} as const;
export type SetName = keyof typeof sets;

const usual: Readonly<Record<SetName, readonly number[]>> = {
  offences: [40],
  searches: [30],
  satisfaction: [60, 20],
  charges: [25, 60],
  narrow: [40],
  wider: [9],
  categories: [20, 30],
};

/** Figures of four areas; those of elder are few now and then, or always, or of shares those not counted are. */
export function worldOf(few: Few, seed: number): World {
  const chance = random(seed);
  const made = new Map<string, readonly number[]>();
  for (const [set, kinds] of Object.entries(sets) as [SetName, readonly string[]][])
    for (const area of areas)
      for (const [at, what] of kinds.entries()) {
        const size = (usual[set][at] ?? 20) * (1 + 0.3 * areas.indexOf(area));
        const line = Array.from({ length }, (_, time) => {
          const value = Math.max(6, Math.round(size * (0.75 + 0.5 * chance.uniform())));
          const small = Math.floor(5 * chance.uniform());
          if (area !== 'elder') return value;
          if (few === 'always') return small;
          if (few === 'some-months' && time % 7 === 2) return small;
          // Of none to set against there is no ratio.
          if (few === 'not-counted' && at === kinds.length - 1) return set === 'charges' ? small + 1 : small;
          return value;
        });
        made.set(`${set}/${area}/${what}`, line);
      }
  return made;
}

const indicators: Readonly<Record<SetName, Indicator>> = {
  offences,
  searches: { ...offences, id: 'searches', name: 'Stop and search' },
  satisfaction,
  charges: chargeRatio,
  narrow: { ...offences, id: 'narrow', name: 'Charged' },
  wider: { ...offences, id: 'wide', name: 'Charged or summonsed' },
  categories: { ...offences, id: 'by-category', name: 'Crime by category', categories: { own: 'all' } },
};

export function rowsOf(world: World, set: SetName) {
  const of = (area: Area, what: string, at: number, from: SetName = set) =>
    world.get(`${from}/${area}/${what}`)?.[at] ?? 0;
  return areas.flatMap((area) =>
    Array.from({ length }, (_, at) => at).flatMap((at) => {
      const row = { area, period: periodAt(at) };
      const counted = of(area, 'counted', at);
      if (set === 'categories')
        return categories.map((category) => ({ ...row, category, numerator: of(area, category, at) }));
      if (set === 'satisfaction')
        return [{ ...row, numerator: counted, denominator: counted + of(area, 'rest', at) }];
      if (set === 'charges') return [{ ...row, numerator: counted, denominator: of(area, 'other', at) }];
      if (set === 'wider') return [{ ...row, numerator: counted + of(area, 'counted', at, 'narrow') }];
      return [{ ...row, numerator: counted }];
    }),
  );
}

export const panelOf = (world: World, set: SetName): Panel =>
  panel(indicators[set], rowsOf(world, set), set === 'categories' ? { by: 'category' } : {});

/** The series of an area, or of all of them added up. */
export function seriesIn(panelled: Panel, area: Area | 'all'): Series {
  if (area === 'all') return sumAreas(panelled, { area: 'forest', areaName: 'Forest' });
  const found = panelled.series.find((each) => each.area === area);
  if (found === undefined) throw new Error(`no ${area}`);
  return found;
}

export const dataOf = (world: World): BriefingData => ({
  own: (Object.keys(sets) as SetName[]).map((set) => own(indicators[set], rowsOf(world, set))),
});
