import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Action } from '../../../src/assess/actions/action.ts';
import { due } from '../../../src/assess/actions/due.ts';
import { actionSchema } from '../../../src/schema/action.ts';
import { meeting } from '../../../src/tables/meeting-2019-05.ts';
import { satisfaction } from '../../indicators.ts';
import { hostile } from '../../report/hostile-names.ts';
import { about, own, shares } from '../claims/made.ts';

const quarterly = {
  ...satisfaction,
  id: 'survey',
  name: 'Public confidence',
  every: 'financial-quarter',
} as const;
const survey = (levels: readonly number[], n = 1000) =>
  own([quarterly, shares('ash', '2018/19-Q1', n, levels)]);
const action: Action = {
  id: 'survey',
  what: 'Confidence brought back.',
  set: '2019-05-28',
  due: '2019-11',
  indicator: 'survey',
  area: 'ash',
  needs: { periods: 2, from: '2019/20-Q1', lagDays: 40 },
};
const one = (each: Action, data: ReturnType<typeof own>, asOf: string) => {
  const [found] = due([each], data, asOf);
  if (found === undefined) throw new Error('nothing is due');
  return found;
};

describe('an item to be brought back', () => {
  it('waits for its figures, and says when the last of them can be in', () => {
    const found = one(action, survey([0.7, 0.7, 0.7, 0.7, 0.7]), '2019-09-10');
    expect(found.status).toBe('waiting-for-data');
    expect(found.data).toEqual({
      needed: ['2019/20-Q1', '2019/20-Q2'],
      in: ['2019/20-Q1'],
      complete: '2019-11-09',
      lagKnown: true,
      met: false,
    });
    expect(found.sentence).toBe(
      'Confidence brought back: 1 of the 2 periods of figures on public confidence that it needs is in; all can be in by 9 November 2019.',
    );
  });

  it('is late, and still waits, when its month is over without them', () => {
    const found = one(action, survey([0.7]), '2019-12-01');
    expect(found).toMatchObject({ status: 'waiting-for-data', late: true });
    expect(found.sentence).toContain('its month, November 2019, is over');
  });

  it.each([
    ['2019-10-31', 'not-yet'],
    ['2019-11-01', 'due'],
    ['2019-11-30', 'due'],
    ['2019-12-01', 'overdue'],
  ])('whose figures are in is on %s %s', (asOf, status) => {
    expect(one(action, survey([0.7, 0.7, 0.7, 0.7, 0.7, 0.7]), asOf).status).toBe(status);
  });

  it('says what has changed since it was set, and whether chance could make it', () => {
    const fallen = one(action, survey([0.7, 0.7, 0.7, 0.7, 0.6, 0.6]), '2019-11-05');
    expect(fallen.change).toMatchObject({ from: '2018/19-Q4', to: '2019/20-Q2', verdict: 'lower' });
  });

  it('finds no change where there is none to see', () => {
    const level = one(action, survey([0.7, 0.7, 0.7, 0.7, 0.69, 0.71], 200), '2019-11-05');
    expect(level.change?.verdict).toBe('not-distinguishable-from-chance');
    expect(one(action, survey([0.7, 0.7]), '2019-11-05').change).toBeNull();
  });

  it('without a first period needs those that begin after the day on which it was set', () => {
    const { from: _, ...needs } = { from: '', periods: 2 };
    const found = one({ ...action, indicator: 'satisfaction', needs }, own([satisfaction, []]), '2019-06-30');
    expect(found.data?.needed).toEqual(['2019-06', '2019-07']);
  });

  it('tied to nothing has its month alone', () => {
    const bare: Action = {
      id: 'x',
      what: 'Items.',
      set: '2019-05-28',
      due: null,
      indicator: null,
      area: 'ash',
    };
    expect(one(bare, own(), '2019-06-30')).toMatchObject({
      status: 'undated',
      data: null,
      change: null,
      late: false,
    });
  });

  it('keeps hostile words as words', () => {
    for (const name of [...hostile, '__proto__', '']) {
      const found = one(
        { ...action, id: name, what: name, indicator: name, area: name },
        survey([0.7]),
        '2019-09-10',
      );
      expect(found.what).toBe(name);
      expect(found.sentence.split(/\s+/).length).toBeLessThanOrEqual(35);
    }
  });
});

describe('the calendar', () => {
  it('of the meeting is data that the schema takes as they are', () => {
    for (const each of meeting.actions) expect(actionSchema.parse(each)).toEqual(each);
    expect(actionSchema.safeParse({ ...action, set: '2019-02-30' }).success).toBe(false);
  });

  it('of the meeting has the September items due in September and confidence waiting for two quarters', () => {
    const found = due(meeting.actions, own(), '2019-09-15');
    expect(found.map(({ id, status }) => [id, status])).toEqual([
      ['items-september', 'due'],
      ['confidence-november', 'waiting-for-data'],
      ['items-november', 'not-yet'],
      ['reduce-domestic-abuse-outcome-16', 'undated'],
      ['review-domestic-abuse-satisfaction', 'undated'],
    ]);
    expect(found[1]?.data).toMatchObject({ needed: ['2019/20-Q1', '2019/20-Q2'], complete: '2019-09-30' });
  });

  it('may be due on the last day of a month, which is that month', () => {
    const data = survey([0.7, 0.7, 0.7, 0.7, 0.7, 0.7, 0.7]);
    const day = { ...action, needs: { periods: 1, from: '2018/19-Q1' }, due: '2019-11-30' };
    expect(one(day, data, '2019-11-05')).toMatchObject({ status: 'due', due: '2019-11' });
    expect(one(day, data, '2019-10-05').status).toBe('not-yet');
    expect(one(day, data, '2019-12-01')).toMatchObject({
      status: 'overdue',
      sentence: 'Confidence brought back: it was due in November 2019 and has not been closed.',
    });
  });

  it('is plain JSON and the same whatever the order of items and rows', () => {
    const data = survey(about(0.7, 6, 0.02));
    const items = [action, { ...action, id: 'b', due: '2019-09' }, { ...action, id: 'c', due: null }];
    const found = due(items, data, '2019-11-05');
    expect(JSON.parse(JSON.stringify(found))).toEqual(found);
    fc.assert(
      fc.property(fc.shuffledSubarray(items, { minLength: 3 }), (shuffled) => {
        expect(due(shuffled, data, '2019-11-05')).toEqual(found);
      }),
      { numRuns: 6 },
    );
  });
});
