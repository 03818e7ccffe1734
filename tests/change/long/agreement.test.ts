import { describe, expect, it } from 'vitest';
import { random } from '../../../src/numeric/random.ts';
import { allSaid, contradictions, contradictionsIn, drawn, pathNames } from '../said.ts';

describe('what is said of one series', () => {
  it.each(pathNames)('stands together: %s', (path) => {
    const chance = random(pathNames.indexOf(path) + 1);
    for (let draw = 0; draw < 18; draw += 1)
      expect(contradictionsIn(allSaid(drawn(path, draw, chance))), `draw ${draw}`).toEqual([]);
  });

  it('is held against statements that can fail: each is seen where a finding is of another series', () => {
    const chance = random(99);
    const all = pathNames.flatMap((path) => [0, 1, 2, 3].map((draw) => allSaid(drawn(path, draw, chance))));
    const seen = new Set<string>();
    for (const one of all)
      for (const other of all)
        for (const mixed of [
          { ...other, course: one.course, level: one.level, since: one.since, shape: one.shape },
          { ...one, changePoints: other.changePoints },
        ])
          for (const name of contradictionsIn(mixed)) seen.add(name);
    // The direction of an estimate, and the order of changes, are of one finding alone.
    const ofOne = [
      'a trend, and an estimate the other way',
      'changes out of order',
      'within the margin for one, and changed for another',
    ];
    expect(Object.keys(contradictions).filter((name) => !seen.has(name) && !ofOne.includes(name))).toEqual(
      [],
    );
  });
});
