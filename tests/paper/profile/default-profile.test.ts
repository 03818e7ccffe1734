import { describe, expect, it } from 'vitest';
import { catalogue } from '../../../src/indicator/catalogue/catalogue.ts';
import { open } from '../../../src/open/open.ts';
import type { OpenOptions } from '../../../src/open/open-options.ts';
import { defaultForce, defaultProfile } from '../../../src/paper/profile/default-profile.ts';
import { ownFigures } from '../../../src/paper/profile/own-figures.ts';
import { settledProfile } from '../../../src/paper/profile/settled.ts';
import { defineIndicator } from '../../../src/schema/define-indicator.ts';
import { rows as areas } from '../../../src/tables/areas.ts';

const months = ['Jan-26', 'Feb-26', 'Mar-26', 'Apr-26', 'May-26', 'Jun-26'];

/** Counts of areas in wide columns; each area has its own figures. */
const wide = (rows: Readonly<Record<string, (month: number) => number>>, name = 'robbery.csv') => ({
  name,
  content: [
    `Area,${months.join(',')}`,
    ...Object.entries(rows).map(([area, of]) => [area, ...months.map((_, at) => of(at))].join(',')),
  ].join('\n'),
});
const north = (at: number) => 130 + at * 17;
const south = (at: number) => 211 + ((at * 29) % 50);
const both = (at: number) => north(at) + south(at);

const forceOf = async (files: Parameters<typeof open>[0], folder: string) =>
  defaultForce((await open(files)).readings, folder, areas);

describe('the force that files are likely to be of', () => {
  it('is the area that the others are part of, by their sums', async () => {
    const found = await forceOf(wide({ North: north, South: south, Northshire: both }), 'figures');
    expect(found.profile).toEqual({
      force: 'Northshire',
      areas: [
        { area: 'north', name: 'North' },
        { area: 'south', name: 'South' },
      ],
    });
    expect(found.notes[0]).toBe('The force is taken to be Northshire, of which the other areas are parts.');
  });

  it('is the one of which they are part in the list of areas', async () => {
    const found = await forceOf(wide({ Shropshire: north, Herefordshire: south }), 'figures');
    expect(found).toMatchObject({ area: 'west-mercia', areaName: 'West Mercia' });
    expect(found.profile.areas?.map(({ area }) => area)).toEqual(['herefordshire', 'shropshire']);
  });

  it('is not told by one name among others that the list happens to have', async () => {
    const found = await forceOf(wide({ Shropshire: north, East: south, West: () => 77 }), 'Northshire');
    expect(found.areaName).toBe('Northshire');
  });

  it('is the only one, or the one that the folder is named for', async () => {
    const only = await forceOf(wide({ Kent: north }), 'figures');
    expect(only.profile).toEqual({ force: 'Kent' });
    const named = await forceOf(wide({ Kent: north, Essex: south }), 'Kent Police');
    expect(named.profile).toEqual({ force: 'Kent' });
    expect(named.notes).toEqual(['The force is taken to be Kent, for which the folder is named.']);
  });

  it('is the one that has files to itself, where the others stand beside each other', async () => {
    const files = [
      wide({ Northshire: both }, 'burglary.csv'),
      wide({ East: north, West: south }, 'robbery.csv'),
    ];
    const found = await forceOf(files, 'figures');
    expect(found.profile).toEqual({
      force: 'Northshire',
      areas: [
        { area: 'east', name: 'East' },
        { area: 'west', name: 'West' },
      ],
    });
    expect(found.notes[0]).toContain('to be Northshire, which has files to itself');
    // A file of one area that is beside the others elsewhere says nothing of a force.
    const east = [wide({ East: both }, 'burglary.csv'), wide({ East: north, West: south }, 'robbery.csv')];
    expect((await forceOf(east, 'Northshire')).notes[0]).toContain('to be their sum');
  });

  it('is else their sum, called by the name of the folder', async () => {
    const found = await forceOf(wide({ East: north, West: south }), 'Northshire');
    expect(found.profile).toEqual({
      force: 'Northshire',
      areas: [
        { area: 'east', name: 'East' },
        { area: 'west', name: 'West' },
      ],
    });
    expect(found.notes[0]).toContain('to be their sum, and called Northshire as the folder is.');
  });

  it('is said to be in doubt where the files are of forces', async () => {
    const found = await forceOf(wide({ Kent: north, Essex: south }), 'figures');
    expect(found.profile.force).toBe('Figures');
    expect(found.notes).toContain('Its areas are forces: name yours as "force", and the others as "peers".');
  });

  it('has no total and nothing outside among its areas', async () => {
    const rows = { East: north, West: south, 'Not known': () => 3, Total: (at: number) => both(at) + 3 };
    const found = await forceOf(wide(rows), 'Northshire');
    expect(found.areas.map(({ area }) => area)).toEqual(['east', 'west']);
    expect(found.keys).toContain('total');
  });

  it.each([
    ['S Glos', 'South Gloucestershire'],
    ['BANES', 'Bath and North East Somerset'],
    ['Bristol', 'Bristoll'],
  ])('asks whether %s is %s, where each stands in a file of its own', async (short, long) => {
    const files = [
      wide({ [short]: north, Filton: south }),
      wide({ [long]: north, Filton: south }, 'burglary.csv'),
    ];
    const found = await forceOf(files, 'Northshire');
    expect(found.notes.filter((text) => text.startsWith('Is '))).toHaveLength(1);
    expect(found.notes.join()).toContain(JSON.stringify(short));
    const one = await forceOf([wide({ [short]: north, [long]: south })], 'Northshire');
    expect(one.notes.filter((text) => text.startsWith('Is '))).toEqual([]);
  });

  it('does not ask of names that are not alike', async () => {
    const files = [
      wide({ East: north, Filton: south }),
      wide({ West: north, Filton: south }, 'burglary.csv'),
    ];
    expect((await forceOf(files, 'Northshire')).notes).toHaveLength(1);
  });
});

describe('the figures of the files', () => {
  const opened = (files: Parameters<typeof open>[0], options: OpenOptions = {}) =>
    open(files, { wholes: ['northshire'], ...options });
  const force = { area: 'northshire', areaName: 'Northshire', keys: ['northshire', 'total'] };

  it('have the areas and the force itself, whose row is no sum: a share of 60% stays one', async () => {
    const survey = {
      name: 'victim-satisfaction.csv',
      content: [
        'Area,Month,Satisfied,Asked',
        ...months.flatMap((month) => [
          `East,${month},50,100`,
          `West,${month},80,100`,
          `Total,${month},60,100`,
        ]),
      ].join('\n'),
    };
    const { figures } = ownFigures(await opened(survey), force);
    const [satisfaction] = figures;
    expect(figures).toHaveLength(1);
    const own = satisfaction?.rows.filter(({ area }) => area === 'northshire') ?? [];
    expect(own).toHaveLength(6);
    expect(own[0]).toMatchObject({ numerator: 60, denominator: 100 });
    expect(satisfaction?.rows.about.areaNames['northshire']).toBe('Northshire');
    expect(new Set(satisfaction?.rows.map(({ area }) => area))).toEqual(
      new Set(['east', 'west', 'northshire']),
    );
  });

  it('of a file that is named for one crime are of no other', async () => {
    const { figures, notes } = ownFigures(await opened(wide({ East: north, West: south })), force);
    expect(figures.map(({ indicator }) => indicator.id)).toEqual(['robbery']);
    expect(notes).toEqual([]);
  });
});

describe('a default profile', () => {
  const indicators = catalogue.filter(({ id }) =>
    ['robbery', 'calls-answered', 'victim-satisfaction', 'personal-robbery'].includes(id),
  );
  const own = defineIndicator({
    id: 'rural-theft',
    name: 'Rural theft',
    question: 'Is rural theft falling?',
    measure: 'count',
    counted: 'thefts',
    polarity: 'lower-is-better',
    every: 'month',
    areaLevel: 'lpa',
    target: 40,
  });
  const made = defaultProfile({ profile: { force: 'Northshire' } }, [...indicators, own], new Set([own.id]));

  it('has no target but a national one, and one of the user’s own', () => {
    const targets = Object.entries(made.indicators ?? {}).map(([id, { target }]) => [id, target]);
    expect(Object.fromEntries(targets)).toEqual({
      'calls-answered': 0.9,
      'victim-satisfaction': null,
      robbery: null,
      'personal-robbery': null,
      'rural-theft': 40,
    });
    expect(made.indicators?.['robbery']?.margin).toEqual({ percent: 5 });
  });

  it('has an item for each family in the order of the catalogue, the user’s own last', () => {
    expect(made.agenda?.map(({ id, indicators: ids }) => [id, ids])).toEqual([
      ['calls', ['calls-answered']],
      ['satisfaction', ['victim-satisfaction']],
      ['robbery', ['robbery', 'personal-robbery']],
      ['rural-theft', ['rural-theft']],
    ]);
    expect(made).not.toHaveProperty('claims');
  });

  it('can be settled as it is', () => {
    const known = { indicators: [...catalogue, own], areas: [...areas] };
    const { indicators: settled } = settledProfile(made, known);
    expect(settled.find(({ id }) => id === 'victim-satisfaction')).not.toHaveProperty('target');
  });
});
