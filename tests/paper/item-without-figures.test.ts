import { describe, expect, it } from 'vitest';
import { paperOfAreas, satisfied } from './plain-force.ts';

describe('an item of which the force has no figures', () => {
  it('still asks what it is about', () => {
    const made = paperOfAreas(satisfied({ north: () => 0.8, south: () => 0.8 }), ['north', 'south'], {
      agenda: [{ id: 'files', title: 'Case files', indicators: ['file-quality'] }],
    });
    const [item] = made.items;
    expect(item?.ask).toBe('Is the improvement in file quality real, since when, and how large?');
    expect(item?.answer[0]?.text).toBe('There are no figures of the force by this day.');
  });

  it('says that they are withheld where they are too small to be published', () => {
    // Three or nine of twelve satisfied in a month: three or nine were not.
    const few = satisfied({ north: () => 0.5 }, { asked: 12 });
    const [item] = paperOfAreas(few, ['north'], { publication: 'public' }).items;
    expect(item?.answer[0]).toEqual({
      lead: 'Withheld.',
      text: 'Its numbers are too small to be published.',
    });
  });
});
