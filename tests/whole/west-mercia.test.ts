import { describe, expect, it } from 'vitest';
import { ask } from '../../src/assess/questions/ask.ts';
import { questions } from '../../src/assess/questions/questions.ts';
import { shippedForce } from '../../src/cli/shipped-tables.ts';
import { paper } from '../../src/paper/make.ts';
import { shippedPaper } from './shipped.ts';

const made = await shippedPaper('west-mercia');
const { data } = await shippedForce('west-mercia');
const headline = (lead: string) => made.headlines.find((each) => each.lead.startsWith(lead));
const row = (name: string) => made.scorecard.find((each) => each.name === name);

describe('the paper of West Mercia, 28 May 2019', () => {
  it('leads with charges, which fell from 14.3 to 9.8 of every 100 outcomes in two years', () => {
    // 8,574 of 87,471 in 2018/19; Home Office outcomes, closed basis.
    expect(headline('Charged')).toMatchObject({ chip: 'worse', basis: 'published' });
    expect(headline('Charged')?.text).toBe(
      'was 9.8% in 2018/19, 4.5 points lower than the 14.3% of 2016/17, from 15th of 43 forces to 21st of 42; the middle force is 3.5 points lower.',
    );
    expect((100 * 8574) / 87471).toBeCloseTo(9.8, 1);
  });

  it('says the same of charges in the answer of their item, in three sentences', () => {
    const { answer = [] } = made.items.find(({ id }) => id === 'criminal-justice') ?? {};
    expect(answer.map(({ lead, text }) => `${lead} ${text}`)).toEqual([
      expect.stringMatching(/^File quality: better\. It stepped up 14\.\d points/),
      'Charge to no further action: 20th of 43 to 31st of 35 under seven definitions; the share charged was 9.8% in 2018/19, 4.5 points lower than the 14.3% of 2016/17.',
    ]);
  });

  it('sets recorded crime beside the other forces', () => {
    expect(headline('Recorded crime')?.text).toBe(
      'rose 3.1% to 87,140 in 2018/19, less than in 33 of the other 42 forces; the middle force rose 8.1%.',
    );
    // 84,496 the year before.
    expect(100 * (87140 / 84496 - 1)).toBeCloseTo(3.1, 1);
  });

  it('sets domestic abuse beside the nation, whose growth stands in a table', () => {
    expect(headline('Domestic abuse offences')?.text).toBe(
      'rose 18.6% to 13,371 in the year to March 2019; England and Wales: up 24.5%.',
    );
    const [levels] = made.appendix.tables;
    expect(levels?.rows.find(([name]) => name === 'Domestic abuse offences: England and Wales')).toContain(
      '+24.5%',
    );
  });

  it('says that satisfaction stepped down by nearly five points, and that it is too soon to say whether that holds', () => {
    expect(headline('Victim satisfaction')?.text).toMatch(
      /^stepped down 4\.\d points in October to (?:November|December) 2018, to 78\.9%\. It is too soon to say/,
    );
    expect(row('Victim satisfaction')).toMatchObject({ course: 'too soon', outlook: '80%: some months' });
  });

  it('has the good news: file quality, and 999 calls that will meet their target', () => {
    expect(headline('File quality')?.chip).toBe('better');
    expect(headline('999')?.text).toContain('will meet the 90% target in May 2019');
  });

  it('names the one area that stands apart, and on what', () => {
    expect(headline('Confidence')?.text).toMatch(
      /^North Worcestershire is [\d.]+ points below the other areas on visibility and [\d.]+ on communications, lowest in all eight quarters/,
    );
  });

  it('says one size of what an area did, in an answer and beside a claim', () => {
    const claim = made.claims.find(({ said }) => said === 'Shropshire is showing a small decrease.');
    const answers = made.items.flatMap(({ questions: own }) => own.map(({ text }) => text));
    const size = /stepped down [\d.]+ points \([^)]+\) in \w+ to \w+ 2018/;
    const said = answers.find((text) => text.includes('below the other areas') && size.test(text));
    expect(claim?.because.match(size)?.[0]).toMatch(/^stepped down 4\.\d points/);
    expect(claim?.because.match(size)?.[0]).toBe(said?.match(size)?.[0]);
  });

  it('gives every headline its words, its item and its statements', () => {
    const ids = new Set(made.statements.map(({ id }) => id));
    const items = new Set(made.items.map(({ id }) => id));
    expect(made.headlines.length).toBeLessThanOrEqual(10);
    for (const { item, lead, statements, text } of made.headlines) {
      expect(`${lead} ${text}`.split(/\s+/).length).toBeLessThanOrEqual(35);
      expect(items).toContain(item);
      for (const id of statements) expect(ids).toContain(id);
    }
  });

  it('says of a claimed turn how likely it is, and of a claimed plateau that it is too soon', () => {
    const because = (words: string) => made.claims.find(({ said }) => said.includes(words));
    expect(because('started to rise')).toMatchObject({
      result: 'Not shown',
      because: expect.stringMatching(
        /^It cannot be told to have turned up: the chance of that is \d\d in 100\.$/,
      ),
    });
    expect(because('plateaued')).toMatchObject({
      result: 'Not shown',
      because: expect.stringMatching(/^It stepped down 4\.\d points .*; it is too soon to say /),
    });
  });

  it('puts what is real before what is invented', () => {
    for (const lines of [made.headlines, made.scorecard]) {
      const bases = lines.map(({ basis }) => basis === 'illustrative');
      expect(bases).toEqual([...bases].sort());
    }
  });

  it('answers every question of its agenda with a verdict first', () => {
    const asked = made.items.flatMap((item) => item.questions);
    expect(asked.length).toBe(22);
    for (const { lead, name, text, verdict } of asked) {
      const verdicts: readonly string[] = questions.find((each) => each.name === name)?.verdicts ?? [];
      expect([...verdicts, 'no-figures', 'not-testable']).toContain(verdict);
      expect([name, lead.length > 0, text.length > 0]).toEqual([name, true, true]);
    }
  });

  it('has every claim with its result, and never one that invented figures support', () => {
    expect(made.claims.length).toBe(30);
    for (const { basis, result } of made.claims)
      if (basis === 'illustrative') expect(result).not.toBe('Supported');
    expect(made.claims.find(({ said }) => said.includes('35th of 41'))?.result).toBe('Cannot be tested');
  });

  it('is plain JSON, and the same however often it is made', async () => {
    expect(JSON.parse(JSON.stringify(made))).toEqual(made);
    expect(await shippedPaper('west-mercia')).toEqual(made);
  });
});

describe('the places behind it', () => {
  const place = ask(14, data, { asOf: '2019-05-28', area: 'west-mercia' });

  it('are 31st of 35 on charge to NFA, 35th of 39 before the coverage check', () => {
    const found = place.findings.find(({ kind }) => kind === 'rank');
    if (found?.kind !== 'rank') throw new Error('no rank');
    const own = found.evidence.rows.find(({ area }) => area === 'west-mercia');
    expect(own).toMatchObject({ numerator: 3260, denominator: 16240, place: 31, placeBefore: 35 });
    expect(found.evidence.after).toMatchObject({ place: 31, of: 35, set: { best: 29, worst: 31 } });
    expect(found.evidence.before).toMatchObject({ place: 35, of: 39, set: { best: 33, worst: 35 } });
  });

  it('leave out who does not know its outcomes, and name who publishes none', () => {
    const left = place.restsOn.exclusions.filter(({ indicator }) =>
      indicator.includes('unable to prosecute'),
    );
    const named = (code: (each: string) => boolean) =>
      left.flatMap((each) => (code(each.code) ? [each.area] : [])).sort();
    expect(named((code) => code !== 'no-data')).toEqual([
      ...['avon-and-somerset', 'gwent', 'lancashire', 'northumbria'],
    ]);
    expect(named((code) => code === 'no-data')).toEqual([
      ...['greater-manchester', 'metropolitan', 'west-midlands', 'west-yorkshire'],
    ]);
  });

  it('are decided by the definition: 22nd of 43 closed, 21st of 43 recorded', () => {
    const found = place.findings.find(({ kind }) => kind === 'definitions');
    if (found?.kind !== 'definitions') throw new Error('no definitions');
    expect(found.verdict).toBe('definition-decides');
    const of = (id: string) => found.evidence.rows.find(({ line }) => line.id === id);
    expect(of('charge-to-nfa-assigned-closed')).toMatchObject({
      before: { place: 22, of: 43 },
      after: { place: 21, of: 42 },
    });
    expect(of('charge-to-nfa-assigned-recorded')?.before).toMatchObject({ place: 21, of: 43 });
  });

  it('are second highest of 39 on the share unable to prosecute', () => {
    const found = ask(15, data, { asOf: '2019-05-28', area: 'west-mercia' }).findings.find(
      ({ kind }) => kind === 'rank',
    );
    if (found?.kind !== 'rank') throw new Error('no rank');
    expect(found.evidence.before).toMatchObject({ place: 2, of: 39 });
    expect(found.verdict).toBe('highest-quarter');
  });
});

describe('a paper of another force', () => {
  const kent = paper(
    { ...data, meeting: { claims: [], actions: [] } },
    { force: 'kent', asOf: '2019-05-28', peers: { areas: ['essex', 'surrey', 'sussex'] } },
  );

  it('rests on published figures alone, and speaks of no other force', () => {
    expect(new Set(kent.statements.map(({ areaName }) => areaName))).not.toContain('West Mercia');
    expect(kent.counts.illustrative).toBe(0);
    expect(JSON.stringify(kent.items)).not.toContain('West Mercia');
    expect(kent.scorecard.length).toBeGreaterThan(3);
  });
});
