import { describe, expect, it } from 'vitest';
import { paperOfAreas, satisfied } from './plain-force.ts';

const areas = ['north', 'south', 'east'];
// Ten points down from the 13th month on: October 2025.
const stepped = (at: number) => (at < 12 ? 0.8 : 0.7);
const data = satisfied({ north: stepped, south: stepped, east: stepped });

describe('what was set of a force of which the figures have the areas alone', () => {
  it('waits for those months alone that are not in', () => {
    const [action] = paperOfAreas(data, areas, {
      actions: [
        {
          ...{ id: 'back', what: 'Brought back after six months.', set: '2026-05-20', due: '2027-01' },
          ...{ indicator: 'victim-satisfaction', area: 'midshire' },
          needs: { periods: 6, from: '2026-06' },
        },
      ],
    }).actions;
    // June to September 2026 are in, October and November are not.
    expect(action?.stands).toMatch(/^4 of 6 periods of figures in/);
  });

  it('is due in the month of the meeting, though the figures end before it', () => {
    const [action] = paperOfAreas(data, areas, {
      meeting: '2026-10-20',
      asOf: '2026-09-30',
      actions: [
        {
          id: 'one',
          what: 'Brought back.',
          set: '2026-04-21',
          due: '2026-10',
          indicator: null,
          area: 'midshire',
        },
      ],
    }).actions;
    expect(action?.state).toBe('Due');
  });
});
