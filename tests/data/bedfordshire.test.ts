import { describe, expect, it } from 'vitest';
import { contextOf } from '../../src/assess/briefing/context.ts';
import { areasHere, wholeHere } from '../../src/assess/questions/figures-here.ts';
import { whereOf } from '../../src/assess/questions/where.ts';
import { indicatorById } from '../../src/indicator/catalogue/catalogue.ts';
import { indexIn } from '../../src/period/calendar.ts';
import { parsePeriod } from '../../src/period/parse-period.ts';
import { maturedPanel } from '../../src/series/matured.ts';
import { panel } from '../../src/series/panel.ts';
import type { Series } from '../../src/series/series.ts';
import { rows as areas } from '../../src/tables/areas.ts';
import { rows as crime } from '../../src/tables/bedfordshire-crime-2021-24.ts';
import { rows as outcomes } from '../../src/tables/bedfordshire-outcomes-2021-24.ts';
import { rows as searches } from '../../src/tables/bedfordshire-stop-and-search-2021-24.ts';
import counted from '../cases/bedfordshire-police-uk.json' with { type: 'json' };

const three = ['bedford', 'central-bedfordshire', 'luton'];
const context = contextOf({ tables: { areas, crime, outcomes, searches } }, '2024-06-01');
const where = whereOf({ area: 'bedfordshire', areaName: 'Bedfordshire', areas: three }, context, true);

const whole = (id: string, table: string): Series => {
  const series = wholeHere(context, where, indicatorById(id), { table });
  if (series === null) throw new Error(`no figures of ${id}`);
  return series;
};

const at = ({ calendar, numerator, denominator }: Series, month: string) => {
  const index = indexIn(calendar, parsePeriod(month)) ?? -1;
  return [numerator[index], denominator?.[index]];
};

const types = {
  'violence-and-sexual-offences': 'Violence and sexual offences',
  robbery: 'Robbery',
  burglary: 'Burglary',
  'vehicle-offences': 'Vehicle crime',
  shoplifting: 'Shoplifting',
  'weapon-possession': 'Possession of weapons',
} as const;

describe.each(counted.months)('Bedfordshire in $month, as counted from the files', (month) => {
  it('has every crime of the force, those that lie in no area too', () => {
    expect(at(whole('total-recorded-crime', 'crime'), month.month)).toEqual([month.crimes, undefined]);
    const parts = areasHere(context, where, indicatorById('total-recorded-crime'), { table: 'crime' });
    expect(parts?.series.map((series) => [series.area, at(series, month.month)[0]])).toEqual(
      three.map((area) => [area, month.crimesByArea[area as keyof typeof month.crimesByArea]]),
    );
  });

  it.each(Object.entries(types))('has its crimes of %s', (id, type) => {
    expect(at(whole(id, 'crime'), month.month)[0]).toBe(month.crimesByType[type]);
  });

  it('has its robberies of Luton', () => {
    const robberies = areasHere(context, where, indicatorById('robbery'), { table: 'crime' });
    const luton = robberies?.series.find(({ area }) => area === 'luton');
    expect(luton === undefined ? null : at(luton, month.month)[0]).toBe(month.lutonRobberies);
  });

  it('has how its crimes ended', () => {
    expect(at(whole('unable-to-prosecute', 'outcomes'), month.month)).toEqual([
      month.unableToProsecute,
      month.crimes,
    ]);
    expect(at(whole('charge-to-nfa-unable', 'outcomes'), month.month)).toEqual([
      month.chargedOrInCourt,
      month.unableToProsecute,
    ]);
    expect(at(whole('charge-to-nfa-of-all-crime', 'outcomes'), month.month)).toEqual([
      month.chargedOrInCourt,
      month.crimes,
    ]);
  });

  it('has its stops and searches, and those that led to action', () => {
    expect(at(whole('stop-and-search', 'searches'), month.month)[0]).toBe(month.searches);
    expect(at(whole('stop-and-search-action', 'searches'), month.month)).toEqual([
      month.searchesThatLedToAction,
      month.searchesWithAnOutcomeGiven,
    ]);
  });
});

describe('Bedfordshire over 36 months', () => {
  it.each([
    ['total-recorded-crime', 'crime'],
    ...Object.keys(types).map((id) => [id, 'crime']),
    ['charge-to-nfa-unable', 'outcomes'],
    ['charge-to-nfa-unable-or-interest', 'outcomes'],
    ['charge-to-nfa-any', 'outcomes'],
    ['unable-to-prosecute', 'outcomes'],
    ['stop-and-search', 'searches'],
    ['stop-and-search-action', 'searches'],
  ])('has a figure of %s for every month', (id = '', table = '') => {
    const { calendar, numerator } = whole(id, table);
    expect([calendar.start, calendar.length]).toEqual(['2021-05', 36]);
    expect(numerator.filter((one) => one === null)).toEqual([]);
  });

  // 95% of “Unable to prosecute” are in 7 months after the month of the crime (the table outcome-delays).
  it('leaves out the months in which outcomes are still to come', () => {
    const found = panel(indicatorById('unable-to-prosecute'), outcomes, { areas: three });
    for (const { states } of maturedPanel(found, { immature: 'leave-out' }).series) {
      expect(states.slice(0, -7).every((state) => state === 'reported')).toBe(true);
      expect(states.slice(-7).every((state) => state === 'immature')).toBe(true);
    }
  });
});

describe('a table of one sort', () => {
  it.each([
    ['robbery', 'which the table of outcomes cannot tell from other crimes', outcomes],
    ['stop-and-search', 'which are no crimes', crime],
    ['soc-disruptions', 'which are no crimes', crime],
  ])('is refused for %s, %s', (id, _why, rows) => {
    expect(() =>
      panel<object & { area: string; period: string; count: number | null }>(indicatorById(id), rows),
    ).toThrow(/panel: (rows|indicator|scheme) must/);
  });
});
