import { describe, expect, it } from 'vitest';
import { catalogue } from '../../src/indicator/catalogue/catalogue.ts';
import { meeting } from '../../src/tables/meeting-2019-05.ts';

/** Charge to NFA is a family: which definition was meant is what the notes leave open. */
const known = new Set([...catalogue.map(({ id }) => id), 'charge-to-nfa']);

describe('the meeting as data', () => {
  it('speaks of indicators of the catalogue alone', () => {
    const named = [...meeting.figures, ...meeting.claims, ...meeting.actions].map(
      ({ indicator }) => indicator,
    );
    expect(named.filter((id) => id !== null && !known.has(id))).toEqual([]);
  });

  it('has a claim or a question for every row of the agenda that a figure can answer', () => {
    const questions = new Set(meeting.claims.map(({ question }) => question));
    expect([...questions].sort((a, b) => a - b)).toEqual(Array.from({ length: 18 }, (_, at) => at + 1));
  });
});
