import { describe, expect, it } from 'vitest';
import { isIndicatorError } from '../../../src/result/error.ts';
import { readProfile } from '../../../src/schema/read-profile.ts';

/** Every fault of a profile, as the command line says them. */
function faultsOf(input: unknown, file = 'force.json'): readonly string[] {
  try {
    readProfile(input, { file });
    return [];
  } catch (error) {
    if (!isIndicatorError(error)) throw error;
    return error.problems.map(({ path, expected, received }) => `${path} ${expected}, got ${received}`);
  }
}

const claim = { id: 'up', kind: 'increase', claim: 'Robbery is up.', indicator: 'robbery', area: 'bath' };
const action = {
  id: 'again',
  what: 'Bring robbery back.',
  set: '2026-05-01',
  due: '2026-11',
  indicator: 'robbery',
  area: 'bath',
};

/** Every key that a profile may have. */
const whole = {
  force: 'avon-and-somerset',
  illustrative: false,
  title: 'Performance and Accountability Board',
  for: 'the PCC and Chief Constable',
  preparedBy: 'Performance and Insight',
  meeting: '2026-11-29',
  asOf: 'latest-complete-month',
  publication: 'internal',
  publishedLater: false,
  areas: [{ area: 'bath', name: 'Bath', aliases: ['BANES', 'B&NES'] }, { area: 'bristol' }],
  peers: { name: 'most similar group', areas: ['essex', 'kent'] },
  indicators: {
    'victim-satisfaction': { target: 0.82, margin: { points: 2 }, designEffect: 1.3, owner: 'ACC' },
    'file-quality': { name: 'Case files', polarity: 'higher-is-better', file: 'files.csv', target: null },
    robbery: { yearTarget: { total: 400, meets: 'at-most' }, margin: { percent: 5 } },
  },
  agenda: [
    {
      id: 'victims',
      title: 'Victims',
      ask: 'Are victims better served?',
      about: 'bristol',
      questions: ['plateaued-at-a-lower-level'],
      indicators: ['victim-satisfaction'],
      note: 'Counted since 2025.',
      inputs: {
        improvement: 3,
        completeness: { after: { value: 0.9, lower: 0.88, upper: 0.92 }, source: 'Audit.', to: '2026-03' },
        misapplied: { share: 0.15, audited: 200 },
        comparator: { name: 'England', percent: 4, base: 1000, source: 'ONS.' },
        weights: { robbery: 365 },
      },
    },
  ],
  claims: 'claims.json',
  actions: 'actions.json',
  paper: { scorecard: ['robbery'], pages: 4, headlines: 10, appendix: 'tables', charts: 'one-an-item' },
};

describe('a profile of a force', () => {
  it('needs no more than the name of the force', () => {
    expect(readProfile('{ "force": "Northshire Constabulary" }')).toEqual({
      force: 'Northshire Constabulary',
    });
  });

  it('keeps every key that it may have, from a text or from an object', () => {
    expect(readProfile(whole)).toEqual(whole);
    expect(readProfile(`\uFEFF${JSON.stringify(whole)}`)).toEqual(whole);
  });

  it('takes claims and actions themselves in place of the files', () => {
    const given = { force: 'kent', claims: [claim], actions: [action] };
    expect(readProfile(given)).toEqual(given);
  });
});

describe('a profile with faults', () => {
  it('is told of all of them at once, each with its file, field, what was found and what must be there', () => {
    const faults = faultsOf(
      {
        ...whole,
        force: '',
        asOf: '2026-02-30',
        areas: [{ area: 'bath' }, { area: 'bath' }],
        peers: ['kent'],
        indicators: { 'victim-satisfaction': { target: '82%', margin: { point: 2 } }, 'Case files': {} },
        agenda: [{ title: 'Victims' }],
        claims: [{ ...claim, kind: 'gossip' }],
        actions: 3,
        paper: { pages: 0 },
      },
      'north/force.json',
    );
    expect(faults.map((each) => each.replace('north/force.json: ', '')).sort()).toEqual([
      'actions must be a file beside the profile, such as actions.json, got 3',
      'agenda[0].id must be a short name in lower case, such as victims, got undefined',
      'areas[1].area must be used only once, got "bath"',
      'asOf must be a day such as 2019-05-28, or latest-complete-month, got "2026-02-30"',
      'claims[0]: kind must be one of stable, no-change, holds-at-peak, increase, decrease, improved, worsened, change, growth, over, year-end-target, areas-over, areas-over-next, outlier, rank, aim, plateau, plateau-lower, turned, misapplied, recording, share-explained, association, activity-or-offending, composition, timely, asked, will-change, got "gossip"',
      'force must be the key or the name of the force, got ""',
      'indicators must be keyed by the id of an indicator, such as victim-satisfaction, got "Case files"',
      'indicators.victim-satisfaction.margin must be { points } or { percent }, a number above 0, got object',
      'indicators.victim-satisfaction.target must be a number in the indicator\'s own unit (0.82 for 82%), or null for none, got "82%"',
      'paper.pages must be a whole number from 1 to 50, got 0',
      'peers must be { name, areas }, areas a list of forces, got an array of 1',
    ]);
  });

  it.each([
    [{ areass: [] }, 'must have no such field (did you mean areas?), got "areass"'],
    [
      { areas: [{ area: 'bath', alias: [] }] },
      'areas[0] must have no fields but area, name, aliases, got "alias"',
    ],
    [
      { indicators: { robbery: { targt: 1 } } },
      'indicators.robbery must have no such field (did you mean target?), got "targt"',
    ],
    [
      { agenda: [{ id: 'a', inputs: { improvment: 1 } }] },
      'agenda[0].inputs must have no such field (did you mean improvement?), got "improvment"',
    ],
  ])('has no field that is not known: %j', (part, said) => {
    expect(faultsOf({ force: 'kent', ...part })).toEqual([`force.json: ${said}`]);
  });

  it.each([
    [
      '{ "force": "kent", // id or name\n}',
      'must be JSON, which has no comments (take them out), got one in line 1',
    ],
    [
      '{\n  "force": "kent",\n}',
      'must be JSON, which has no comma behind the last of a list, got one in line 2',
    ],
    [
      '{ "force": "kent",\n"indicators": { "a": { "target": 1,\n"target": 2 }, "b": { "target": 1 } } }',
      'must have each key once in an object (the last would count, and the others be lost), got "target" again in line 3',
    ],
    ['', 'must be JSON, got nothing'],
    ['force = kent', 'must be JSON, got something else'],
    ['[]', 'must be the profile of a force, such as { "force": "kent" }, got an array of 0'],
    ['null', 'must be the profile of a force, such as { "force": "kent" }, got null'],
    [`"${'x'.repeat(1_000_001)}"`, 'must be at most 1000000 characters, got 1000003'],
  ])('is no profile at all: %.30s', (text, said) => {
    expect(faultsOf(text)).toEqual([`force.json: ${said}`]);
  });

  it('is refused where it would change what objects are', () => {
    const [first] = faultsOf('{ "force": "kent", "indicators": { "__proto__": { "target": 1 } } }');
    expect(first).toBe('force.json: indicators must not have a field of this name, got "__proto__"');
    expect(Reflect.get({}, 'target')).toBeUndefined();
  });
});
