import { describe, expect, it } from 'vitest';
import { catalogue } from '../../../src/indicator/catalogue/catalogue.ts';
import type { Profile } from '../../../src/paper/profile/profile.ts';
import { type SettledProfile, settledProfile } from '../../../src/paper/profile/settled.ts';
import { isIndicatorError } from '../../../src/result/error.ts';
import { defineIndicator } from '../../../src/schema/define-indicator.ts';
import { rows as areas } from '../../../src/tables/areas.ts';

const ruralTheft = defineIndicator({
  id: 'rural-theft',
  name: 'Rural theft',
  question: 'Is rural theft falling?',
  measure: 'count',
  counted: 'thefts from farms',
  polarity: 'lower-is-better',
  every: 'month',
  areaLevel: 'lpa',
  target: 40,
});
const known = { indicators: [...catalogue, ruralTheft], areas: [...areas] };

const settled = (profile: Profile): SettledProfile => settledProfile(profile, known);
const indicatorIn = ({ indicators }: SettledProfile, id: string) => indicators.find((each) => each.id === id);

function faultsOf(profile: Profile): readonly string[] {
  try {
    settled(profile);
    return [];
  } catch (error) {
    if (!isIndicatorError(error)) throw error;
    return error.problems.map(({ path, expected, received }) => `${path} ${expected}, got ${received}`);
  }
}

describe('the force of a profile', () => {
  it.each([
    ['kent', 'kent', 'Kent'],
    ['Kent Police', 'kent', 'Kent'],
    ['Avon & Somerset Constabulary', 'avon-and-somerset', 'Avon and Somerset'],
    ['Northshire Constabulary', 'northshire', 'Northshire'],
    ['north-shire', 'north-shire', 'North Shire'],
  ])('%s is %s', (force, area, areaName) => {
    expect(settled({ force }).force).toEqual({ area, areaName });
  });

  it('that is nearly one of the list is taken for a new one, and that is said', () => {
    expect(settled({ force: 'west-mercai' }).notes).toEqual([
      'west-mercai is taken for a force of its own, not for West Mercia.',
    ]);
    expect(settled({ force: 'Northshire' }).notes).toEqual([]);
  });
});

describe('the areas of a profile', () => {
  it('have names, and a key for every spelling', () => {
    const { areas: own, spellings } = settled({
      force: 'avon-and-somerset',
      areas: [
        { area: 'bath', name: 'Bath and North East Somerset', aliases: ['BANES', 'B&NES'] },
        { area: 'south-gloucestershire', aliases: ['S Glos'] },
      ],
    });
    expect(own).toEqual([
      { area: 'bath', areaName: 'Bath and North East Somerset' },
      { area: 'south-gloucestershire', areaName: 'South Gloucestershire' },
    ]);
    expect(spellings).toMatchObject({ BANES: 'bath', 'B&NES': 'bath', 'S Glos': 'south-gloucestershire' });
  });

  it('are those of the files where none are given', () => {
    expect(settled({ force: 'kent' })).toMatchObject({ areas: null, known: null });
  });

  it('that are given may occur in the files, beside every force, and no area of another force', () => {
    const { known: may } = settled({ force: 'Northshire', areas: [{ area: 'east' }] });
    expect(may).toMatchObject({ east: 'East', northshire: 'Northshire', kent: 'Kent' });
    expect(Object.keys(may ?? {})).not.toContain('shropshire');
  });

  it('are no totals, and no spelling is of two', () => {
    expect(
      faultsOf({
        force: 'west-mercia',
        areas: [
          { area: 'west-mercia' },
          { area: 'shropshire', aliases: ['North'] },
          { area: 'telford-and-wrekin', aliases: ['north'] },
        ],
      }),
    ).toEqual([
      'force.json: areas[0].area must be a part of the force, which is their whole, got "west-mercia"',
      'force.json: areas[0].area must not be the whole of another area of the list (shropshire is part of it), got "west-mercia"',
      'force.json: areas[2].aliases[0] must be a spelling of one area: it is shropshire too, got "north"',
    ]);
  });

  it('stand beside peers, which are forces', () => {
    const peers = { name: 'most similar group', areas: ['Essex Police', 'kent'] };
    expect(settled({ force: 'sussex', peers }).peers).toEqual({ ...peers, areas: ['essex', 'kent'] });
    expect(faultsOf({ force: 'sussex', peers: { areas: ['kemt'] } })).toEqual([
      'force.json: peers.areas[0] must be a force (did you mean kent?), got "kemt"',
    ]);
  });
});

describe('what a profile sets for an indicator', () => {
  it('comes before what is shipped or defined, and leaves everything else as it was', () => {
    const made = settled({
      force: 'kent',
      indicators: {
        'victim-satisfaction': {
          target: 0.82,
          margin: { points: 3 },
          designEffect: 1.3,
          name: 'Satisfied victims',
          owner: 'ACC Local Policing',
          file: 'survey.csv',
        },
        'rural-theft': { target: null, yearTarget: { total: 400 } },
        'total-recorded-crime': { polarity: 'lower-is-better', yearTarget: { change: -5 } },
      },
    });
    const shipped = catalogue.find(({ id }) => id === 'victim-satisfaction');
    expect(indicatorIn(made, 'victim-satisfaction')).toEqual({
      ...shipped,
      target: 0.82,
      margin: { points: 3 },
      designEffect: 1.3,
      name: 'Satisfied victims',
    });
    expect(indicatorIn(made, 'rural-theft')).not.toHaveProperty('target');
    expect(indicatorIn(made, 'total-recorded-crime')?.polarity).toBe('lower-is-better');
    expect(indicatorIn(made, 'robbery')).toBe(catalogue.find(({ id }) => id === 'robbery'));
    expect(made.owners).toEqual({ 'victim-satisfaction': 'ACC Local Policing' });
    expect(made.files).toEqual({ 'victim-satisfaction': 'survey.csv' });
    expect(made.yearTargets).toEqual({
      'rural-theft': { target: { total: 400 } },
      'total-recorded-crime': { target: { change: -5 } },
    });
  });

  it('is told with its field where the measure cannot have it, all of it at once', () => {
    const faults = faultsOf({
      force: 'kent',
      indicators: {
        'victim-satisfaction': { target: 80, margin: { percent: 5 }, yearTarget: { total: 3 } },
        'rural-theft': { target: -1, margin: { points: 2 }, designEffect: 1.2, yearTarget: { level: -3 } },
        'total-recorded-crime': { yearTarget: { total: 400 } },
        robery: { target: 1 },
      },
    });
    expect(faults.map((each) => each.replace('force.json: indicators.', ''))).toEqual([
      'victim-satisfaction.target must be from 0 to 1 for a proportion (0.8, or 80%?), got 80',
      'victim-satisfaction.margin.percent must be { points } for a proportion, in percentage points, got 5',
      'victim-satisfaction.yearTarget.total must be { level } or { change } for a proportion, got 3',
      'rural-theft.target must be 0 or more for a count, got -1',
      'rural-theft.margin.points must be { percent } for a count, which has no percentage points, got 2',
      'rural-theft.designEffect is of a survey and must be absent for a count, got 1.2',
      'rural-theft.yearTarget.level must be 0 or more for a count, got -3',
      'total-recorded-crime.yearTarget.meets must be at-least or at-most where neither way is better, got undefined',
      'robery must be an indicator of the catalogue, or be defined in indicators.json (did you mean robbery?), got "robery"',
    ]);
  });
});

describe('the agenda of a profile', () => {
  it('names questions and indicators that there are', () => {
    const profile: Profile = {
      force: 'kent',
      agenda: [
        { id: 'victims', questions: ['year-target-met', 'plateaud-at-a-lower-level'] },
        { id: 'own', indicators: ['rural-theft', 'rural-thefts'] },
      ],
      paper: { scorecard: ['victim-satisfacton'] },
    };
    expect(faultsOf(profile)).toEqual([
      'force.json: agenda[0].questions[1] must be the name of a question (did you mean plateaued-at-a-lower-level?), got "plateaud-at-a-lower-level"',
      'force.json: agenda[1].indicators[1] must be an indicator of the catalogue, or be defined in indicators.json (did you mean rural-theft?), got "rural-thefts"',
      'force.json: paper.scorecard[0] must be an indicator of the catalogue, or be defined in indicators.json (did you mean victim-satisfaction?), got "victim-satisfacton"',
    ]);
  });

  it('is of a day that is named, else of the latest complete month', () => {
    expect(settled({ force: 'kent', asOf: '2026-10-31' }).asOf).toBe('2026-10-31');
    expect(settled({ force: 'kent', asOf: 'latest-complete-month' }).asOf).toBeNull();
    expect(settled({ force: 'kent' }).asOf).toBeNull();
  });
});
