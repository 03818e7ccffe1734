import { describe, expect, it } from 'vitest';
import { tiers } from '../../src/findings/tier.ts';
import { chooseHeadlines } from '../../src/paper/choose-headlines.ts';
import type { Candidate } from '../../src/paper/headlines.ts';

const line = (lead: string, given: Partial<Candidate> = {}): Candidate => ({
  ...{ lead, text: '', item: 'one', indicator: lead, basis: 'own', chip: 'worse', statements: [] },
  ...{ excess: 1, good: false, firstOnly: false, kind: 'course', ofAreas: false, behind: false },
  changed: false,
  ...given,
});
const leads = (candidates: readonly Candidate[], most = 10) =>
  chooseHeadlines(candidates, ['one', 'two'], most).map(({ lead }) => lead);

const force = line('force');
const area = line('area', { ofAreas: true, excess: 9 });
const apart = line('apart', { kind: 'areas', ofAreas: true, excess: 5 });
const place = line('place', { kind: 'rank', excess: 7 });
const level = line('level', { chip: 'no-change', excess: -1 });

describe('the headlines of an item', () => {
  it('have what became of the force before what became of an area, however much that is', () => {
    expect(leads([area, force])).toEqual(['force', 'area']);
    expect(leads([area, force, line('second', { excess: 0.5 })])).toEqual(['force', 'second']);
  });

  it('have an area that stands apart before a place, and before what has not changed', () => {
    expect(leads([level, place, apart], 1)).toEqual(['apart']);
    expect(leads([place, level], 1)).toEqual(['level']);
    // One ranking of an item at most.
    expect(leads([place, line('other place', { kind: 'rank', excess: 1 })])).toEqual(['place']);
  });

  it('have a new verdict before all of that', () => {
    expect(leads([force, { ...area, changed: true }], 1)).toEqual(['area']);
  });

  it('are said by kinds of findings that stand in the first tiers', () => {
    const first = Object.entries(tiers).flatMap(([kind, tier]) => (tier === 'answer' ? [] : [kind]));
    expect(first).toEqual(['areas', 'course', 'rank']);
  });
});
