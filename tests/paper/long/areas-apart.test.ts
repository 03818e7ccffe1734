import { describe, expect, it } from 'vitest';
import { callsAnswered } from '../../../src/indicator/catalogue/calls-answered.ts';
import { paperOfAreas, satisfied } from '../plain-force.ts';

const names = Array.from({ length: 40 }, (_, at) => `beat-${String(at + 1).padStart(2, '0')}`);
/** Beats at 78% to 80%, and those at so much below it. */
const beats = (low: Readonly<Record<string, number>>) =>
  satisfied(
    Object.fromEntries(
      names.map((name, place) => [name, () => 0.78 + (place % 5) / 200 - (low[name] ?? 0)] as const),
    ),
  );
const said = (low: Readonly<Record<string, number>>) => {
  const made = paperOfAreas(beats(low), names);
  return { made, headlines: made.headlines.map(({ text }) => text).join(' '), item: made.items[0] };
};

describe('areas that stand apart', () => {
  it('are counted in the headline and in the answer where there are more than can be named', () => {
    const { headlines, item } = said({
      'beat-03': 0.2,
      'beat-08': 0.21,
      'beat-20': 0.25,
      'beat-31': 0.2,
      'beat-33': 0.2,
    });
    for (const text of [headlines, item?.answer.map((each) => each.text).join(' ')]) {
      // The furthest out first, though two come before it in the figures.
      expect(text).toMatch(/beat-20 is 2\d\.\d points below the other areas/);
      expect(text).toMatch(/four other areas stand apart too\./i);
      expect(text).not.toContain('No other');
    }
  });

  it('are two and how many more in the row of the scorecard', () => {
    const cell = (low: Readonly<Record<string, number>>) => said(low).made.scorecard[0]?.areas;
    expect(
      cell({ 'beat-03': 0.2, 'beat-08': 0.23, 'beat-20': 0.27, 'beat-31': 0.2, 'beat-33': 0.2 }),
    ).toMatch(/^beat-20 2\d points below, beat-08 and 3 more$/);
    expect(cell({ 'beat-03': 0.2, 'beat-20': 0.25 })).toMatch(/^beat-20 2\d points below and beat-03$/);
  });

  it('are named where there are two', () => {
    const { headlines } = said({ 'beat-03': 0.2, 'beat-20': 0.25 });
    expect(headlines).toContain('beat-03 stands apart too.');
  });

  it('of one alone it is said that no other does', () => {
    const { headlines } = said({ 'beat-20': 0.25 });
    expect(headlines).toContain('No other area stands apart.');
  });
});

describe('a force of which the level has stepped down, and in which an area stands apart', () => {
  it('has both at the top', () => {
    const stepped = (low: number) => (at: number) => (at < 12 ? 0.8 : 0.7) - low;
    const shares = Object.fromEntries(
      names.map((name, place) => [name, stepped(name === 'beat-20' ? 0.25 : (place % 5) / 200)] as const),
    );
    const made = paperOfAreas(satisfied(shares), names);
    expect(made.headlines.map(({ chip }) => chip).sort()).toEqual(['area-apart', 'worse']);
  });
});

describe('an item that has questions of one of its indicators', () => {
  it('says of the others what they have to say', () => {
    const { own = [] } = beats({ 'beat-20': 0.25 });
    const calls = {
      indicator: callsAnswered,
      rows:
        own[0] === undefined
          ? []
          : Array.from({ length: 24 }, (_, at) => ({
              area: 'midshire',
              period: `${2024 + Math.floor((9 + at) / 12)}-${String(((9 + at) % 12) + 1).padStart(2, '0')}`,
              numerator: 930 + (at % 2 === 0 ? 3 : -3),
              denominator: 1000,
            })),
    };
    const made = paperOfAreas({ own: [...own, calls] }, names, {
      agenda: [
        {
          ...{ id: 'calls', title: 'Calls and victims', questions: ['consistent-at-a-peak'] },
          indicators: ['calls-answered', 'victim-satisfaction'],
        },
      ],
    });
    const { also, answer = [] } = made.items[0] ?? {};
    const [first, second] = answer;
    expect(first?.lead).toContain('999');
    expect(second?.lead).toContain('Victim satisfaction');
    expect(second?.text).toBe('');
    expect(also).toContain('beat-20 is');
  });
});
