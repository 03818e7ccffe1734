import { describe, expect, it } from 'vitest';
import { briefing } from '../../src/assess/briefing/make.ts';
import { questions } from '../../src/assess/questions/questions.ts';
import { assuranceMeeting } from '../../src/assess/west-mercia/assurance-meeting.ts';
import { westMercia } from '../../src/assess/west-mercia/west-mercia.ts';
import { victimSatisfaction } from '../../src/indicator/catalogue/satisfaction.ts';
import { tableOf } from '../../src/series/table.ts';
import { rows as populations } from '../../src/tables/populations.ts';
import { findingOf, shippedBriefing } from './shipped.ts';

const made = await shippedBriefing(westMercia);

describe('the West Mercia briefing', () => {
  it('places the force 31st of 35 on charge to NFA, 35th of 39 before the coverage check', () => {
    const { evidence, verdict } = findingOf(made, 'rank', 'charge-to-nfa-unable:west-mercia');
    const own = evidence.rows.find(({ area }) => area === 'west-mercia');
    expect(own).toMatchObject({ numerator: 3260, denominator: 16240, place: 31, placeBefore: 35 });
    expect(own?.value).toBeCloseTo(0.2007, 4);
    expect(evidence.after).toMatchObject({ place: 31, of: 35 });
    expect(evidence.before).toMatchObject({ place: 35, of: 39 });
    expect(evidence.before?.set).toEqual({ best: 33, worst: 35 });
    expect(evidence.after?.set).toEqual({ best: 29, worst: 31 });
    expect(verdict).toBe('bottom-quartile');
  });

  it('lists every force that the coverage check left out, with the reason', () => {
    const left = made.exclusions.filter(
      ({ indicator, code }) => indicator.includes('unable to prosecute') && code !== 'no-data',
    );
    expect(left.map(({ area }) => area).sort()).toEqual([
      'avon-and-somerset',
      'gwent',
      'lancashire',
      'northumbria',
    ]);
    for (const { reason } of left) expect(reason).toMatch(/% of outcomes are unknown \(limit 30%\)/);
  });

  it('names the forces that publish no outcomes at all', () => {
    const absent = made.exclusions.filter(
      ({ indicator, code }) => indicator.includes('unable to prosecute') && code === 'no-data',
    );
    expect(absent.map(({ areaName }) => areaName).sort()).toEqual([
      'Greater Manchester',
      'Metropolitan Police',
      'West Midlands',
      'West Yorkshire',
    ]);
  });

  it('gives the Home Office places beside it', () => {
    const { evidence } = findingOf(made, 'rank', 'charge-to-nfa-assigned-closed:west-mercia');
    expect(evidence.rows.find(({ area }) => area === 'west-mercia')).toMatchObject({
      numerator: 8574,
      denominator: 87471,
    });
    expect(evidence.before).toMatchObject({ place: 22, of: 43 });
    expect(evidence.after).toMatchObject({ place: 21, of: 42 });
    const { rows } = findingOf(made, 'definitions', 'charge-to-nfa-unable:west-mercia').evidence;
    const recorded = rows.find(({ line }) => line.id === 'charge-to-nfa-assigned-recorded');
    expect(recorded?.before).toMatchObject({ place: 21, of: 43 });
  });

  it('says that the definition moves the place further than chance, and never that the published place is supported', () => {
    const { evidence, verdict } = findingOf(made, 'definitions', 'charge-to-nfa-unable:west-mercia');
    expect(verdict).toBe('definition-decides');
    expect(evidence.rows.length).toBeGreaterThanOrEqual(7);
    const question = made.questions.find(({ id }) => id === 14);
    expect(question?.verdict).toBe('definition-decides');
    expect(question?.answer).toContain('The place that was claimed cannot be tested');
    expect(JSON.stringify(made)).not.toMatch(
      /reproduces the published|supports the published|published place is (?:reproduced|supported)/,
    );
  });

  it('finds the force second highest of 39 on the share unable to prosecute', () => {
    const { evidence, sentence, tier, verdict } = findingOf(made, 'rank', 'unable-to-prosecute:west-mercia');
    expect(evidence.before).toMatchObject({ place: 2, of: 39 });
    expect(verdict).toBe('highest-quarter');
    expect(sentence).toContain('2nd highest');
    expect(sentence).not.toMatch(/top|quartile/);
    expect(tier).toBe(1);
  });

  it('marks everything that is made from illustrative figures', () => {
    for (const finding of made.findings) {
      const invented = finding.sources.some(({ id }) => id.startsWith('illustrative-'));
      expect([finding.id, finding.basis]).toEqual([finding.id, invented ? 'illustrative' : 'published']);
    }
    expect(made.counts.published + made.counts.illustrative).toBe(made.findings.length);
    for (const line of made.summary.filter((each) => each.startsWith('Illustrative'))) {
      expect(line).toMatch(/^Illustrative, not real: /);
    }
  });

  it('shows no plateau in any one area, and says how many months that would need', () => {
    const courses = made.findings.flatMap((finding) =>
      finding.kind === 'course' && finding.subject.indicator === 'victim-satisfaction' ? [finding] : [],
    );
    const [areas, whole] = [false, true].map((itself) =>
      courses.filter(({ subject }) => (subject.area === 'west-mercia') === itself),
    );
    expect(areas).toHaveLength(5);
    expect(areas?.map(({ evidence }) => evidence.since?.verdict)).not.toContain('level');
    expect(whole?.map(({ verdict }) => verdict)).toEqual(['stepped-down-too-soon']);
    const { notes } = made.sections.find(({ id }) => id === 'satisfaction') ?? { notes: [] };
    expect(notes.join(' ')).toMatch(/needs \d+ to \d+ months at one level .* there are 25 months/);
  });

  it('answers all twenty-two questions in order, each from its findings', () => {
    expect(made.questions.map(({ id }) => id)).toEqual(Array.from({ length: 22 }, (_, at) => at + 1));
    const ids = new Set(made.findings.map(({ id }) => id));
    for (const { id, answer, findings } of made.questions) {
      expect([id, answer.length > 40]).toEqual([id, true]);
      // The calendar has no finding until there are figures from after the day on which its items were set.
      expect([id, findings.length > 0]).toEqual([id, id !== 19]);
      for (const each of findings) expect(ids).toContain(each);
    }
  });

  it('gives each question one of its own verdicts', () => {
    for (const { id, verdicts } of questions) {
      const found = made.questions.find((each) => each.id === id);
      expect([...verdicts, 'no-figures', 'not-testable']).toContain(found?.verdict);
    }
  });

  it('says what each answer rests on, and marks what is illustrative in it', () => {
    for (const { answer, basis, restsOn, whatWouldChange } of made.questions) {
      expect(restsOn.basis).toBe(basis);
      expect(restsOn.definitions.length).toBeGreaterThan(0);
      expect(whatWouldChange).toMatch(/\.$/);
      if (basis === 'illustrative' && restsOn.n > 0) expect(answer).toMatch(/^Illustrative, not real: /);
      if (basis === 'mixed') expect(answer).toContain('Illustrative, not real: ');
      if (basis === 'published') expect(answer).not.toContain('Illustrative');
    }
  });

  it('says in every question only sentences that can be read aloud', () => {
    for (const { sentences } of made.questions)
      for (const text of sentences) {
        expect([text, text.split(/\s+/).length <= 35]).toEqual([text, true]);
        expect(text).toMatch(/\.$/);
      }
  });

  it('says the growth of recorded crime as it was counted, and that how much is recording cannot be told', () => {
    const question = made.questions.find(({ id }) => id === 12);
    expect(question?.verdict).toBe('cannot-tell');
    expect(question?.answer).toContain('Recorded crime in West Mercia rose 3.1% to 87,140 in 2018/19.');
    // 90.7% recorded now: 0.907 x 84,496 / 87,140 = 87.9% the year before would leave no growth.
    expect(question?.answer).toContain(
      'Had 87.9% of crimes been recorded the year before, against 90.7% now',
    );
  });

  it('keeps the place where it is when every force is reclassified, and calls the other way unfair', () => {
    const { answer = '' } = made.questions.find(({ id }) => id === 15) ?? {};
    expect(answer).toContain('from 26.9% to 22.9%');
    expect(answer).toContain('unfair to the others');
    expect(answer).toMatch(/in every force it would be 2nd highest/);
  });

  it('has the report that was not in, and finds it slow rather than overdue', () => {
    const question = made.questions.find(({ id }) => id === 18);
    expect(question?.verdict).toBe('awaited');
    expect(question?.answer).toContain(
      '58 days after the quarter had ended; the slowest earlier one took 91',
    );
  });

  it('waits for two quarters of the survey in November', () => {
    const question = made.questions.find(({ id }) => id === 19);
    expect(question?.verdict).toBe('waiting-for-data');
    expect(question?.answer).toContain('30 September 2019');
  });

  it('tables the smallest change that a year could show, for every indicator under review and area', () => {
    const [table] = made.sections.find(({ id }) => id === 'calendar')?.tables ?? [];
    expect(table?.rows.length).toBeGreaterThan(30);
    for (const row of table?.rows ?? []) expect(row).toHaveLength(table?.columns.length ?? 0);
    const force = table?.rows.find(
      ([name, area]) => name === 'Victim satisfaction' && area === 'West Mercia',
    );
    expect(force?.[3]).toMatch(/^\+\d+\.\d points$/);
  });

  it('sums up in its first lines what was asked, and of this force', () => {
    expect(made.summary.length).toBeLessThanOrEqual(10);
    expect(made.summary.join(' ')).not.toContain('City of London');
  });

  it('sets the growth of domestic abuse offences beside that of the nation', () => {
    const { evidence, sentence } = findingOf(made, 'growth', 'domestic-abuse-offences:west-mercia');
    expect(evidence.comparator?.growth.value).toBeCloseTo(24.5, 3);
    expect(sentence).toContain('24.5%');
  });

  it('is plain JSON', () => {
    expect(JSON.parse(JSON.stringify(made))).toEqual(made);
    expect(structuredClone(made)).toEqual(made);
  });

  it('is the same however often it is made', async () => {
    expect(await shippedBriefing(westMercia)).toEqual(made);
  });

  it('uses no figure from after the day it is for', async () => {
    const earlier = await shippedBriefing(westMercia, '2018-12-31');
    // The target of a year is of all of it, as far as it is to come.
    const seen = earlier.findings.filter(({ kind }) => kind !== 'year-end');
    const last = seen.map(({ subject }) => subject.to).sort();
    expect(last.every((to) => !to.startsWith('2019'))).toBe(true);
    expect(earlier.findings.length).toBeGreaterThan(10);
  });
});

describe('the assurance meeting of another force', () => {
  const nobody = { name: 'kent', title: 'Kent', asOf: '2019-05-28', notes: [] };
  const kent = assuranceMeeting(
    { area: 'kent', areaName: 'Kent', peers: ['essex', 'surrey', 'sussex'] },
    nobody,
  );

  it('answers every question of that force, from published figures alone or not at all', async () => {
    const briefed = await shippedBriefing(kent);
    expect(briefed.questions.map(({ id }) => id)).toEqual(Array.from({ length: 22 }, (_, at) => at + 1));
    expect(briefed.counts).toMatchObject({ own: 0, published: expect.any(Number) });
    for (const { subject } of briefed.findings) expect(subject.areaName).not.toContain('West Mercia');
    expect(JSON.stringify(briefed.questions)).not.toContain('90.7%');
  });

  it('still has all twenty-two when the rows of one’s own cannot be read', () => {
    const rows = tableOf({ id: 'mine', title: 'Mine' }, [
      { area: 'kent', period: '2019-04', numerator: 9, denominator: 3 },
    ]);
    const own = [{ indicator: victimSatisfaction, rows }];
    const { questions: asked } = briefing({ tables: {}, populations, own }, { scope: kent });
    expect(asked).toHaveLength(22);
    expect(asked.find(({ id }) => id === 5)?.verdict).toBe('not-testable');
  });
});
