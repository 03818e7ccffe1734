import { describe, expect, it } from 'vitest';
import { indicatorById } from '../../src/indicator/catalogue/catalogue.ts';
import { open } from '../../src/open/open.ts';

const file = (name: string, header: string) => ({
  name,
  content: [header, 'North,Jan-26,31,40', 'North,Feb-26,35,41'].join('\n'),
});
const of = (file: { readonly name: string; readonly content: string }, id: string) =>
  open(file).then((opened) => opened.figures(indicatorById(id)));

describe('a file that is named for one indicator', () => {
  it('of one crime is of no other: robberies are not all of recorded crime', async () => {
    const robberies = {
      name: 'robbery.csv',
      content: 'Area,Month,Count\nNorth,Jan-26,31\nNorth,Feb-26,35\n',
    };
    expect((await of(robberies, 'robbery')).rows.length).toBe(2);
    for (const id of ['total-recorded-crime', 'personal-robbery', 'burglary', 'shoplifting'])
      await expect(of(robberies, id), id).rejects.toThrow(`figures for ${id} must be in the files`);
  });

  it('of months is of no days; of days it is of their months', async () => {
    const monthly = file('calls-answered.csv', 'Area,Month,Calls answered within 10 seconds,Calls');
    await expect(of(monthly, 'calls-answered-by-day')).rejects.toThrow('must be in the files');
    const days = {
      name: 'calls-answered-by-day.csv',
      content:
        'Area,Day,Calls answered within 10 seconds,Calls\nNorth,2026-01-01,31,40\nNorth,2026-01-02,35,41\n',
    };
    const { rows } = await of(days, 'calls-answered');
    expect([...rows]).toMatchObject([{ period: '2026-01', numerator: 66, denominator: 81 }]);
  });

  it('with a column of groups is of each of them', async () => {
    const survey = {
      name: 'victim-satisfaction.csv',
      content:
        'area,period,group,numerator,denominator\nNorth,2026-01,all,80,100\nNorth,2026-01,hate-crime,7,10\n',
    };
    expect((await of(survey, 'hate-crime-satisfaction')).rows.length).toBe(2);
  });
});
