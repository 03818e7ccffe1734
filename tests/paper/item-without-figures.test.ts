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
});
