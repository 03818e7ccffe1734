import { beforeAll, describe, expect, it } from 'vitest';
import type { BriefingData } from '../../../src/assess/briefing/context.ts';
import { ask } from '../../../src/assess/questions/ask.ts';
import { questions } from '../../../src/assess/questions/questions.ts';
import { forceTables, shippedTables } from '../../../src/cli/shipped-tables.ts';
import { callsAnswered, callsAnsweredByDay } from '../../../src/indicator/catalogue/calls-answered.ts';
import { chargedToEvidentialDifficulty } from '../../../src/indicator/catalogue/charge-to-nfa.ts';
import { publicConfidence } from '../../../src/indicator/catalogue/confidence.ts';
import { domesticAbuseOffences } from '../../../src/indicator/catalogue/domestic-abuse.ts';
import { fileQuality } from '../../../src/indicator/catalogue/file-quality.ts';
import { totalRecordedCrime } from '../../../src/indicator/catalogue/recorded-crime.ts';
import { reportTimeliness } from '../../../src/indicator/catalogue/report-timeliness.ts';
import { unresourcedIncidents } from '../../../src/indicator/catalogue/response.ts';
import { robbery } from '../../../src/indicator/catalogue/robbery.ts';
import {
  hateCrimeSatisfaction,
  satisfactionByStage,
  victimSatisfaction,
} from '../../../src/indicator/catalogue/satisfaction.ts';
import { stopAndSearch } from '../../../src/indicator/catalogue/stop-and-search.ts';
import { domesticAbuseOutcome16, outcome16 } from '../../../src/indicator/catalogue/unsupported-outcomes.ts';
import { violenceWithoutInjury } from '../../../src/indicator/catalogue/violence.ts';
import { weaponPossession } from '../../../src/indicator/catalogue/weapons.ts';
import { fromOrdinal } from '../../../src/period/ordinal.ts';
import { isIndicatorError } from '../../../src/result/error.ts';
import { rows as listed } from '../../../src/tables/areas.ts';
import { meeting } from '../../../src/tables/meeting-2019-05.ts';
import { satisfaction } from '../../indicators.ts';
import { answers, counts, own } from './figures.ts';

const areas = ['a', 'b', 'c', 'd'];
const forces = [...'abcdefghijkl'];
const stepDown = (_: number, at: number) => (at < 18 ? 0.8 : 0.7);

describe('ask', () => {
  let shipped: BriefingData;
  beforeAll(async () => {
    shipped = { tables: await shippedTables(forceTables), meeting };
  });

  it('refuses more areas over the target than there are, and says of a claim of more that there are not so many', () => {
    const rows = answers(areas, 24, () => 0.8, { n: 200 });
    const data = { own: [own(victimSatisfaction, rows)] };
    expect(() => ask(8, data, { area: 'all', areas, atLeast: 5 })).toThrow(
      'ask: atLeast must be at most 4, the number of areas with figures, got 5',
    );
    expect(ask(8, data, { area: 'all', areas, atLeast: 4 }).short.lead).toMatch(/four over/);
    const claim = { kind: 'areas-over-next', area: 'all', indicator: victimSatisfaction.id, value: 6, of: 5 };
    const said = {
      id: 'six',
      question: 8,
      claim: 'Six of five.',
      ...claim,
    } as never;
    const told = ask(8, { ...data, meeting: { claims: [said], actions: [] } }, { area: 'all', areas });
    expect(told.restsOn.assumptions).toContain('The claim speaks of 6 areas over it; 4 have figures.');
  });

  it('has twenty-two questions, numbered in order, each with a name of its own', () => {
    expect(questions.map(({ id }) => id)).toEqual(Array.from({ length: 22 }, (_, at) => at + 1));
    expect(new Set(questions.map(({ name }) => name)).size).toBe(22);
    for (const { name, indicators, asked } of questions) {
      expect(name).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
      expect(indicators.length).toBeGreaterThan(0);
      expect(asked).toMatch(/\?$/);
    }
  });

  it('answers by number and by name alike, as plain JSON', () => {
    for (const id of [5, 6, 9, 16] as const) {
      const byNumber = ask(id, shipped);
      const name = questions.find((each) => each.id === id)?.name ?? 'follow-up-turned';
      expect(ask(name, shipped)).toEqual(byNumber);
      expect(JSON.parse(JSON.stringify(byNumber))).toEqual(byNumber);
    }
  });

  it('says which figures are missing where there are none, for every question', () => {
    const nothing = { tables: { areas: listed }, meeting: { ...meeting, claims: [], actions: [] } };
    for (const { id } of questions) {
      const { verdict, estimate, findings, restsOn, settle, answer, short } = ask(id, nothing);
      expect(findings).toEqual([]);
      expect(restsOn.basis).toBe('none');
      expect(estimate).toBeNull();
      if (id === 19) expect(verdict).toBe('nothing-set');
      else {
        expect([id, verdict]).toEqual([id, 'no-figures']);
        expect(settle).toMatch(/^Needed: /);
        expect(answer).toContain('West Mercia');
        expect(short.lead).toMatch(/: cannot tell\.$/);
        expect(short.text).toBe('There are no figures for West Mercia by this day.');
      }
    }
  });

  it('asks of another force what the figures say of it, and of nobody else', () => {
    expect(ask(5, shipped, { area: 'kent' })).toMatchObject({ verdict: 'no-figures' });
    expect(ask(5, shipped, { area: 'kent' }).answer).toContain('Kent');
    const kent = ask(14, shipped, { area: 'kent', peers: ['essex', 'surrey', 'sussex', 'norfolk'] });
    expect(kent.findings[0]?.subject.area).toBe('kent');
    expect(kent.answer).not.toContain('claimed');
    expect(ask(12, shipped, { area: 'kent' }).restsOn.assumptions.join(' ')).not.toContain('90.7%');
  });

  it('knows the areas of a force from the list of areas', () => {
    const all = ask(6, shipped, { area: 'west-mercia' });
    expect(all).toEqual(ask(6, shipped));
    expect(all.findings[1]).toMatchObject({ kind: 'how-many-above', looks: 5 });
  });

  it('says of an earlier month what the course tells, where two months alone cannot', () => {
    const found = ask(6, shipped, { area: 'west-mercia', since: '2018-09' });
    expect(found.verdict).toMatch(/^lower; /);
    expect(found.findings.map(({ kind }) => kind)).toEqual(['course', 'difference', 'how-many-above']);
    // Since a month after the step nothing is told.
    expect(ask(6, shipped, { area: 'west-mercia', since: '2019-01' }).verdict).toMatch(/^cannot-tell; /);
  });

  it('takes no figure from after the day it is asked on', () => {
    const early = ask(5, shipped, { asOf: '2018-12-31' });
    expect(early.findings[0]?.subject.to).toBe('2018-12');
  });
});

describe('the target of the year', () => {
  const rows = answers(areas, 27, () => 0.83, { n: 400 });

  it('is that of the indicator unless another is named, and is told with what the rest must bring', () => {
    const found = ask(20, { own: [own(victimSatisfaction, rows)] });
    expect(found.verdict).toBe('will-meet');
    expect(found.findings.map(({ kind }) => kind)).toEqual(['year-end']);
    expect(found.evidence.chance).toBeGreaterThan(0.95);
    expect(found.answer).toMatch(/the chance of meeting the target of 80% is over 99 in 100/);
    const harder = ask(
      'year-target-met',
      { own: [own(victimSatisfaction, rows)] },
      { yearTarget: { target: { level: 0.9 } } },
    );
    expect(harder.verdict).toBe('will-not-meet');
    expect(harder.restsOn.assumptions).toEqual([]);
    expect(questions[19]?.verdicts).toContain(harder.verdict);
    const asInFile = ask(20, { own: [own(victimSatisfaction, rows)] }, { yearTarget: { level: 0.9 } });
    expect(asInFile.answer).toBe(harder.answer);
  });

  it('cannot be tested where there is none', () => {
    const { target: _, ...without } = victimSatisfaction;
    const found = ask(20, { own: [own(without, rows)] }, { indicator: without });
    expect(found).toMatchObject({ verdict: 'not-testable', findings: [] });
    expect(found.settle).toContain('the target');
  });
});

describe('ask, of rows of one’s own', () => {
  const surveyed = own(victimSatisfaction, answers(areas, 36, stepDown, { n: 400 }));

  it('finds a plateau at a lower level', () => {
    const found = ask(5, { own: [surveyed] });
    expect(found.verdict).toBe('lower; level');
    expect(found.estimate?.value).toBeCloseTo(-10, 0);
    expect(found.answer).toContain('in October 2018, to');
    expect(found.restsOn.basis).toBe('own');
    expect(found.restsOn.definitions[0]?.definition).toBe('victims satisfied, of victims interviewed');
    expect(found.answer).toContain('The figures cannot say why.');
  });

  it('takes an area by itself, and areas added up under the name given to them', () => {
    expect(ask(5, { own: [surveyed] }, { area: 'a' }).findings[0]?.subject.area).toBe('a');
    const force = { area: 'f', areaName: 'The Force', areas: ['a', 'b'] };
    const found = ask(5, { own: [surveyed] }, force);
    expect(found.findings.map(({ subject }) => subject.areaName)).toEqual(['The Force', 'a', 'b']);
  });

  it('says when only some of the areas of a place have rows', () => {
    const two = own(victimSatisfaction, answers(['shropshire', 'herefordshire'], 30, stepDown));
    const tables = { areas: listed };
    expect(ask(5, { own: [two], tables }).findings[0]?.subject.areaName).toBe('West Mercia (2 of 5 areas)');
    expect(ask(5, { own: [two] }).findings[0]?.subject.areaName).toBe('all areas');
  });

  it('counts the areas over the target, singles out the one asked about, and looks a month ahead', () => {
    expect(ask(6, { own: [surveyed] }).verdict).toMatch(/; none-above$/);
    const one = ask(7, { own: [surveyed] }, { about: 'b' });
    expect(one.evidence.row?.area).toBe('b');
    expect(ask(8, { own: [surveyed] }).verdict).toBe('unlikely');
    const { distribution } = ask(8, { own: [surveyed] }).evidence;
    expect(distribution.reduce((sum, each) => sum + each, 0)).toBeCloseTo(1, 9);
  });

  it('takes another definition in place of the question’s own', () => {
    const mine = own(satisfaction, answers(areas, 36, stepDown, { n: 400 }));
    const found = ask(5, { own: [mine] }, { indicator: satisfaction });
    expect(found.verdict).toBe('lower; level');
    expect(found.restsOn.definitions.map(({ indicator }) => indicator)).toEqual([satisfaction.id]);
  });

  it('answers for a peak from figures by day, and not from figures by month', () => {
    const monthly = own(
      callsAnswered,
      answers(['kent'], 30, () => 0.93, { n: 10_000 }),
    );
    expect(ask(1, { own: [monthly] }).verdict).toMatch(/; not-testable$/);
    const days = Array.from({ length: 400 }, (_, day) => {
      const calls = 400 + ((day * 37) % 200);
      const period = fromOrdinal('day', 17_000 + day);
      return { area: 'kent', period, numerator: Math.round(calls * 0.97), denominator: calls };
    });
    const found = ask(1, { own: [monthly, own(callsAnsweredByDay, days)] });
    expect(found.verdict).toMatch(/; holds$/);
    expect(found.findings.map(({ kind }) => kind)).toContain('service-under-demand');
  });

  it('says of a fall just gone that it is lower, by how much and since when, and that it is too soon for a plateau', () => {
    const fallen = own(
      victimSatisfaction,
      answers(areas, 25, (_, at) => (at < 19 ? 0.83 : 0.78), { n: 200 }),
    );
    const found = ask(5, { own: [fallen] });
    expect(found.verdict).toBe('lower; too-soon');
    expect(found.answer).toMatch(/stepped down \d\.\d points .* to 7\d\.\d%; it is too soon to say/);
    expect(found.settle).toMatch(/can be judged from .* more months/);
  });

  it('gives the areas of a panel one reading each, with those beside it', () => {
    const found = ask(5, { own: [surveyed] });
    const beside = ask(7, { own: [surveyed] }, { about: 'b' });
    const one = found.findings.find(({ subject }) => subject.area === 'b');
    expect(beside.findings[1]).toEqual(one);
  });

  it('dates an improvement, and its size', () => {
    const found = ask(2, {
      own: [
        own(
          fileQuality,
          answers(['x'], 30, (_, at) => (at > 15 ? 0.8 : 0.6), { n: 600 }),
        ),
      ],
    });
    expect(found.verdict).toBe('improved');
    expect(found.estimate?.value).toBeGreaterThan(15);
    expect(found.answer).toContain('August 2018');
  });

  it('names the area and the dimension, and what a year of the survey could show', () => {
    const quarters = Array.from(
      { length: 12 },
      (_, at) => `${2016 + (at >> 2)}/${17 + (at >> 2)}-Q${(at % 4) + 1}`,
    );
    const rows = quarters.flatMap((period, at) =>
      areas.flatMap((area, place) =>
        ['visibility', 'overall'].map((dimension) => ({
          ...{ area, period, dimension, denominator: 200 },
          numerator: 120 + ((at * 7 + place * 3) % 9) - (place === 0 && dimension === 'visibility' ? 50 : 0),
        })),
      ),
    );
    const survey = { own: [own(publicConfidence, rows)] };
    expect(ask(3, survey).verdict).toBe('beyond-ordinary-variation');
    expect(ask(3, survey, { about: 'a' }).answer).toContain('It is not shown to be apart on overall.');
    // It differs from the others together because of a alone.
    expect(ask(3, survey, { about: 'b' }).answer).toContain('b is not shown to be apart on any of the 2');
    const small = ask(4, survey, { improvement: 1 });
    const large = ask(4, survey, { improvement: 25 });
    expect([small.verdict, large.verdict]).toEqual(['would-not-show', 'would-show']);
    expect(small.evidence.rows).toHaveLength(8);
  });

  it('says of an area that is below the others in every month that it is, over the year', () => {
    // Six areas, 60 answers a month, 36 months, one about 9 points lower in each: its last month alone shows no difference.
    const rows = answers([...areas, 'e', 'f'], 36, (area) => (area === 0 ? 0.71 : 0.8), { n: 60 });
    const found = ask(7, { own: [own(victimSatisfaction, rows)] }, { about: 'a' });
    expect(found.verdict.split(';')[0]).toBe('beyond-ordinary-variation');
    expect(found.answer).toContain('over the year to');
    expect(found.estimate?.upper).toBeLessThan(-2.9);
  });

  it('finds the turn of one stage, and says which others turned', () => {
    const turn = (_: number, at: number) => 0.8 - 0.01 * Math.min(at, 18) + 0.01 * Math.max(0, at - 18);
    const level = () => 0.8;
    const rows = [
      ...answers(areas, 36, turn, { n: 400, extra: { stage: 'follow-up' } }),
      ...answers(areas, 36, level, { n: 400, extra: { stage: 'treatment' } }),
    ];
    const found = ask(9, { own: [own(satisfactionByStage, rows)] });
    expect(found.verdict).toBe('turned-up');
    expect(found.evidence.stages).toEqual([{ stage: 'treatment', verdict: 'not-shown' }]);
  });

  it('withholds numbers under five of an area', () => {
    const rows = answers(['a', 'b'], 24, () => 0.5, { n: 10 }).map((row, at) =>
      row.area === 'a' ? { ...row, numerator: at % 12 === 0 ? 1 : 0, denominator: 1 } : row,
    );
    const found = ask(10, { own: [own(hateCrimeSatisfaction, rows)] }, { about: 'a' });
    expect(found.findings.filter(({ subject }) => subject.area === 'a')).toEqual([]);
    expect(found.evidence.tests.find(({ areaName }) => areaName === 'a')).toMatchObject({
      before: null,
      after: null,
    });
    expect(found.answer).toContain(
      'In a the difference is one that chance could make, by an exact test; numbers under 5, and any that would give them back, are withheld.',
    );
  });

  it('withholds an area whose numbers would give back small ones of the rest, and a place that is itself small', () => {
    const rows = answers(['a', 'b'], 24, () => 0.5, { n: 10 }).map((row, at) => {
      const n = row.area === 'a' ? row.denominator : at % 12 === 0 ? 4 : 0;
      return { ...row, numerator: Math.min(Number(row.numerator), Number(n)), denominator: n };
    });
    const of = (about: string, each: readonly object[]) =>
      ask(10, { own: [own(hateCrimeSatisfaction, each)] }, { about });
    const rest = of('a', rows);
    expect(rest.findings).toHaveLength(1);
    expect(rest.evidence.tests[0]).toMatchObject({ areaName: 'all areas', before: { n: 124 } });
    expect(rest.evidence.tests[1]).toEqual({ areaName: 'a', before: null, after: null, p: null });
    const few = rows.filter(({ area }) => area === 'a').map((row) => ({ ...row, numerator: 0 }));
    const small = of('a', few);
    expect(small).toMatchObject({ verdict: 'cannot-tell', estimate: null, findings: [] });
    expect(JSON.stringify(small.evidence)).not.toMatch(/[0-9]/);
  });

  it('reads categories where two years of months are given', () => {
    const up = (_: number, at: number) => (at > 11 ? 240 : 200);
    const low = own(violenceWithoutInjury, counts(areas, 24, up));
    expect(ask(11, { own: [low] }).verdict).toBe('total cannot-tell; category higher');
    const rows = ['theft', 'violence'].flatMap((category) =>
      counts(areas, 24, up).map((row) => ({ ...row, category })),
    );
    const found = ask(11, { own: [low, own(totalRecordedCrime, rows)] });
    expect(found.verdict).toBe('total higher; category higher');
    expect(found.findings.filter(({ kind }) => kind === 'contribution')).toHaveLength(2);
  });

  it('corrects a growth by audits of both years, and cannot tell without the earlier one', () => {
    const offences = own(
      domesticAbuseOffences,
      counts(areas, 24, (_, at) => (at > 11 ? 238 : 200)),
    );
    const asked = { area: 'f', areaName: 'F', areas, indicator: domesticAbuseOffences };
    const after = { value: 0.9, lower: 0.88, upper: 0.92 };
    const open = ask(12, { own: [offences] }, { ...asked, completeness: { after } });
    expect(open.verdict).toBe('cannot-tell');
    expect(open.evidence.tippingPoint).toBeCloseTo(0.75, 2);
    const known = (before: { value: number; lower: number; upper: number }) =>
      ask(12, { own: [offences] }, { ...asked, completeness: { before, after } }).verdict;
    expect(known({ value: 0.89, lower: 0.88, upper: 0.9 })).toBe('growth-is-left');
    expect(known({ value: 0.75, lower: 0.7, upper: 0.8 })).toBe('recording-could-be-all');
  });

  it('sets possession beside searches, and beside what victims report', () => {
    const seen = (seed: number) => counts(areas, 24, (_, at) => (at > 11 ? 240 : 200), seed);
    const found = ask(13, {
      own: [
        own(weaponPossession, seen(1)),
        own(stopAndSearch, seen(1)),
        own(
          robbery,
          counts(areas, 24, () => 200, 5),
        ),
      ],
    });
    expect(found.verdict).toBe('moves-with-activity');
    expect(found.answer).toContain('the reverse direction is not excluded');
    expect(found.findings.find(({ kind }) => kind === 'growth')?.evidence).toMatchObject({
      comparator: { verdict: 'faster' },
    });
  });

  it('ranks a force on its own definition, among the peers that are given', () => {
    const rows = answers(forces, 12, (place) => 0.3 + place / 40, { n: 400 });
    const figures = { own: [own(chargedToEvidentialDifficulty, rows)] };
    const all = ask(14, figures, { area: 'a' });
    expect(all.estimate).toMatchObject({ value: 12, unit: 'rank' });
    const few = ask(14, figures, { area: 'a', peers: ['b', 'c', 'd', 'e'] });
    expect(few.estimate?.value).toBe(5);
  });

  it('finds an outlier on outcome 16, and what reclassifying would make of it', () => {
    const rows = answers(forces, 12, (place) => (place === 0 ? 0.5 : 0.2), { n: 4000 });
    const found = ask(
      15,
      { own: [own(outcome16, rows)] },
      { area: 'a', misapplied: { share: 0.15, audited: 200 } },
    );
    expect(found.verdict).toBe('beyond-ordinary-variation');
    expect(found.answer).toContain('a has the highest figure on Outcome 16');
    expect(found.evidence.reclassified).toMatchObject({ place: 1, placeAlone: 1, placeEvery: 1, of: 12 });
    expect(found.evidence.reclassified?.rateAlone).toBeCloseTo(
      0.85 * (found.evidence.reclassified?.rate ?? 0),
      12,
    );
  });

  it('sets growth beside a comparator only where one is of the same year', async () => {
    const tables = await shippedTables(['national-domestic-abuse']);
    const offences = own(
      domesticAbuseOffences,
      counts(areas, 24, (_, at) => (at > 11 ? 238 : 200)),
    );
    const later = {
      own: [
        own(
          domesticAbuseOffences,
          counts(areas, 36, (_, at) => (at > 11 ? 238 : 200)),
        ),
      ],
    };
    expect(ask(16, { own: [offences], tables }).verdict).toMatch(/^grew-/);
    expect(ask(16, { ...later, tables }).answer).not.toContain('24.5%');
    const comparator = { name: 'Elsewhere', percent: 5, source: 'a table' };
    expect(ask(16, { own: [offences] }, { comparator }).verdict).toBe('grew-faster');
  });

  it('finds delay and outcome 16 moving together where they do', () => {
    const extra = { group: 'domestic-abuse' };
    const found = ask(17, {
      own: [
        own(
          domesticAbuseOutcome16,
          answers(areas, 24, () => 0.5, { extra }),
        ),
        own(
          unresourcedIncidents,
          answers(areas, 24, () => 0.5),
        ),
      ],
    });
    expect(found.verdict).toBe('move-together');
  });

  it('calls a report overdue once it has taken longer than any before', () => {
    const rows = ['2017/18-Q1', '2017/18-Q2', '2017/18-Q3', '2017/18-Q4', '2018/19-Q1', '2018/19-Q2'].flatMap(
      (period, at) => [
        { area: 'a', period, report: 'soc', value: 40 + at },
        { area: 'a', period, report: 'satisfaction', value: 20 },
      ],
    );
    const figures = { own: [own(reportTimeliness, rows)] };
    const on = (asOf: string) => ask(18, figures, { area: 'a', asOf });
    expect(on('2018-10-20').verdict).toBe('all-in');
    expect(on('2019-01-15').verdict).toBe('awaited');
    const late = on('2019-02-20');
    expect(late.verdict).toBe('overdue');
    expect(late.evidence.reports.find(({ report }) => report === 'soc')).toMatchObject({
      ...{ period: '2018/19-Q3', state: 'overdue', days: null },
      elapsed: 51,
    });
  });

  it('says what has changed since an item was set', () => {
    const rows = answers(['west-mercia'], 36, (_, at) => (at < 26 ? 0.7 : 0.85), { n: 600 });
    const [first] = meeting.actions;
    const action = {
      ...first,
      id: 'one',
      what: 'Satisfaction brought back.',
      set: '2019-05-28',
      due: '2019-11',
    };
    const actions = [
      { ...action, area: 'west-mercia', indicator: victimSatisfaction.id, needs: { periods: 3 } },
    ];
    const found = ask(19, { own: [own(victimSatisfaction, rows)] }, { actions, asOf: '2020-03-31' });
    expect(found.verdict).toBe('overdue');
    expect(found.evidence.items[0]?.change?.verdict).toBe('higher');
    expect(found.findings).toHaveLength(1);
  });
});

describe('ask, misused', () => {
  const refused = (call: () => unknown) => {
    try {
      call();
    } catch (error) {
      if (isIndicatorError(error)) return `${error.code}: ${error.message}`;
      throw error;
    }
    return 'not refused';
  };

  it('names the questions there are when asked another', () => {
    for (const key of [0, 23, 1.5, 'plateau', '__proto__', 'constructor', null])
      expect(refused(() => ask(key as 5, {}))).toMatch(
        /^invalid-option: ask: question must be a number from 1 to 22/,
      );
  });

  it('refuses an area that nobody knows, and suggests one that is near', () => {
    const data = {
      own: [
        own(
          victimSatisfaction,
          answers(['shropshire'], 12, () => 0.8),
        ),
      ],
    };
    expect(refused(() => ask(5, data, { area: 'shropshre' }))).toMatch(
      /^unknown-area: .*did you mean shropshire/,
    );
    expect(refused(() => ask(7, data, { about: 'nowhere' }))).toMatch(/^unknown-area: ask: about/);
    expect(refused(() => ask(5, data, { areas: ['nowhere'] }))).toMatch(/^unknown-area: ask: areas/);
  });

  it('refuses a slip of the pen inside an option', () => {
    for (const [given, path] of [
      [{ yearTarget: { goal: 0.8 } }, 'yearTarget: option'],
      [{ claimedPlace: { rank: 3 } }, 'claimedPlace: option'],
      [{ misapplied: { share: 15 } }, 'misapplied: share'],
      [{ completeness: { befor: { value: 0.8 } } }, 'completeness: option'],
      [{ completeness: { before: { value: 80 } } }, 'completeness.before: value'],
      [{ comparator: { name: 'England', source: 'Home Office' } }, 'comparator: percent'],
    ] as const)
      expect(refused(() => ask(20, {}, given as object))).toContain(`invalid-option: ask: ${path}`);
  });

  it('refuses an option or a day that there is not', () => {
    expect(refused(() => ask(5, {}, { lpa: 'a' } as object))).toMatch(/^invalid-option: ask: option/);
    expect(refused(() => ask(5, {}, { asOf: '2019-02-30' }))).toMatch(/^invalid-period/);
  });

  it('refuses rows that cannot be read, as panel does', () => {
    const rows = [{ area: 'a', period: '2019-04', numerator: 9, denominator: 3 }];
    expect(refused(() => ask(5, { own: [own(victimSatisfaction, rows)] }))).toMatch(/^invalid-observation/);
  });
});

describe('whether it is the same service everywhere', () => {
  const of = (levels: readonly number[], n: number) =>
    levels.flatMap((level, area) =>
      ['2017/18-Q4', '2018/19-Q1', '2018/19-Q2', '2018/19-Q3', '2018/19-Q4'].map((period) => ({
        ...{ area: `area-${area}`, period, dimension: 'overall' },
        ...{ numerator: Math.round(level * n), denominator: n },
      })),
    );

  it('is told apart from chance, with how large a difference could hide', () => {
    const found = ask(21, { own: [own(publicConfidence, of([0.5, 0.6, 0.7, 0.55], 250))] });
    expect(found.verdict).toBe('differ');
    expect(found.findings.map(({ kind }) => kind)).toEqual(['variation']);
    expect(found.answer).toMatch(/not the same everywhere .* area-0 lowest/);
    expect(found.answer).toMatch(/less than \d+\.\d points could go unseen/);
    const same = ask('same-service-everywhere', {
      own: [own(publicConfidence, of([0.6, 0.6, 0.6, 0.6], 5000))],
    });
    expect(same.verdict).toBe('alike');
  });
});
