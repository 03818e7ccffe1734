import { describe, expect, it } from 'vitest';
import { contradictions } from '../../src/paper/contradictions.ts';
import type { Paper } from '../../src/paper/paper.ts';
import { answering, heading, lower, open, soundPaper, stating, steady, usual } from './sound-paper.ts';

/** Numbers of the kinds of contradiction that are found, once each. */
const kindsIn = (paper: Paper) => [
  ...new Set(contradictions(paper).map((each) => Number.parseInt(each, 10))),
];

describe('contradictions in a paper', () => {
  it('finds none in a sound paper', () => {
    expect(contradictions(soundPaper)).toEqual([]);
  });

  it('0: finds two values of one aspect', () => {
    const twice = {
      ...soundPaper,
      statements: [...soundPaper.statements, { ...lower.level, value: 'higher' as const }],
    };
    expect(kindsIn(twice)).toContain(0);
  });

  it('1: finds “no change” beside a change, in a chip and in words', () => {
    expect(kindsIn(heading(0, { chip: 'no-change' }))).toContain(1);
    expect(kindsIn(answering('Victim satisfaction: no change.', 'It has not changed.'))).toContain(1);
    expect(kindsIn(answering('Repeat victims: no change.', 'It has not changed.'))).toContain(1);
  });

  it('2: finds the usual spread beside an area apart', () => {
    expect(
      kindsIn(answering('Confidence: Dover stands apart.', 'Dover is beyond how areas ordinarily differ.')),
    ).toContain(2);
    expect(kindsIn(answering('Confidence: Thanet is no outlier.', ''))).toContain(2);
  });

  it('3: finds a slope beside a level, two dates and two sizes of one change', () => {
    expect(kindsIn(answering('999 in 10 seconds: consistent.', 'It is rising.'))).toContain(3);
    expect(
      kindsIn(
        answering('Victim satisfaction: lower.', 'It stepped down 4.7 points in August 2018, to 78.9%.'),
      ),
    ).toContain(3);
    expect(
      kindsIn(heading(0, { text: 'stepped down 8.5 points in October to November 2018, to 78.9%.' })),
    ).toContain(3);
  });

  it('4: finds an area apart beside “none stands apart”', () => {
    const { scorecard } = soundPaper;
    const none = scorecard.map((row) => (row.areas === '—' ? row : { ...row, areas: 'none stands apart' }));
    expect(kindsIn({ ...soundPaper, scorecard: none })).toContain(4);
    expect(kindsIn(heading(1, { text: 'Dover is low. No other area stands apart.' }))).toContain(4);
  });

  it('5: finds two chances of one event, and an unlikely one over even', () => {
    const chances = (one: string, other: string) =>
      answering(
        'Victim satisfaction: may go either way.',
        `The chance that four or more show 80% in May 2019 is ${one}. The chance of at least four in May 2019 is ${other}. It is so.`,
      );
    expect(kindsIn(chances('1 in 15', '1 in 4'))).toContain(5);
    expect(kindsIn(chances('1 in 15', '1 in 15'))).not.toContain(5);
    expect(
      kindsIn(
        answering(
          'Victim satisfaction: unlikely.',
          'It is unlikely: the chance that it turned is 60 in 100.',
        ),
      ),
    ).toContain(5);
  });

  it('6: finds “will meet” from the wrong side, and “some months” of what is all but certain', () => {
    const { outlook } = lower;
    expect(kindsIn(stating({ ...outlook, value: 'will-meet' as const, sure: 0.97 }))).toContain(6);
    expect(kindsIn(stating({ ...outlook, sure: 0.02 }))).toContain(6);
    expect(kindsIn(answering('999 in 10 seconds: no.', 'It will not meet the 90% target.'))).toContain(6);
    expect(
      kindsIn(
        stating({
          ...steady.level,
          grounds: { ...steady.level.grounds, now: { ...steady.level.grounds.now, value: 0.85 } },
        }),
      ),
    ).toContain(6);
  });

  it('7: finds “established” beside “not among so many”', () => {
    expect(
      kindsIn(
        answering(
          'Confidence: Thanet stands out.',
          'Thanet is 8.5 points below the other areas, but not among so many.',
        ),
      ),
    ).toContain(7);
  });

  it('8: finds a verdict whose interval holds nothing, and none where it is wholly beyond what matters', () => {
    expect(
      kindsIn(
        answering(
          'Repeat victims: higher.',
          'It is 1.2 points higher than in the year to March 2018 (0.3 lower to 2.8 higher).',
        ),
      ),
    ).toContain(8);
    expect(kindsIn(stating({ ...open, value: 'higher' as const }))).toContain(8);
    expect(
      kindsIn(
        stating({
          ...open,
          size: { ...open.size, value: 4, lower: 2.5, upper: 6, level: 0.95, unit: 'points' as const },
        }),
      ),
    ).toContain(8);
  });

  it('9: finds a claim that is supported beside the opposite, and a plateau too soon', () => {
    const claiming = (said: string, because: string): Paper => ({
      ...soundPaper,
      claims: [{ item: 'victims', said, result: 'Supported', because, basis: 'own' }],
    });
    expect(kindsIn(claiming('Victim satisfaction is up.', 'Victim satisfaction rose.'))).toContain(9);
    expect(
      kindsIn(claiming('Victim satisfaction has plateaued.', 'Victim satisfaction has been level.')),
    ).toContain(9);
    expect(kindsIn(answering('Victim satisfaction has plateaued.', ''))).toContain(9);
  });

  it('10: finds higher and lower for one pair of periods, and parts of more than the whole', () => {
    expect(
      kindsIn(answering('Victim satisfaction: up.', 'It is 4.7 points higher since October 2018.')),
    ).toContain(10);
    expect(
      kindsIn(
        answering('Victim satisfaction: two areas.', 'Dover is 70% of the rise and Thanet 60% of the rise.'),
      ),
    ).toContain(10);
    expect(
      kindsIn(
        answering(
          'Victim satisfaction: two areas.',
          'Dover is 70% of the rise, Thanet 60% of the rise; Deal fell.',
        ),
      ),
    ).not.toContain(10);
  });

  it('11: finds an interval that is called too narrow beside a verdict that rests on it', () => {
    expect(
      kindsIn(
        answering(
          'Victim satisfaction: lower.',
          'The interval is too narrow, as months resemble each other.',
        ),
      ),
    ).toContain(11);
    expect(kindsIn(answering('Repeat victims: cannot tell.', 'The interval is too narrow.'))).not.toContain(
      11,
    );
  });

  it('12: finds a figure that is in no table', () => {
    expect(
      kindsIn(heading(0, { text: `${soundPaper.headlines[0]?.text} In Deal 61.7% were satisfied.` })),
    ).toEqual([12]);
    // Dates, runs of time and chances are in no table.
    expect(
      kindsIn(
        answering('Victim satisfaction: lower.', 'On 28 May 2019, 13 months on, the chance is 36 in 100.'),
      ),
    ).toEqual([]);
  });

  it('holds the usual spread of an area against what is said of it alone', () => {
    expect(usual.value).toBe('within-ordinary-variation');
    expect(
      kindsIn(answering('Confidence: Dover is no outlier.', 'Dover is within how areas ordinarily differ.')),
    ).toEqual([]);
  });
});
