import { beforeAll, describe, expect, it } from 'vitest';
import { open } from '../../src/node/open.ts';
import { random } from '../../src/numeric/random.ts';
import { paper } from '../../src/paper/make.ts';
import type { Paper } from '../../src/paper/paper.ts';
import { gradeOf } from '../assess/questions/grade.ts';
import { madeForce } from '../paper/made-force.ts';
import { folder, spoken } from './planted.ts';
import { paperOf as ofFolder } from './planted-paper.ts';
import { paperOf } from './shipped-paper.ts';

/** Every text of a paper that it says itself: neither what was said at a meeting, nor names, nor the definitions of publishers. */
function textsOf({
  actions,
  appendix,
  cannotTell,
  changes,
  claims,
  headlines,
  items,
  restsOn,
  scorecard,
}: Paper) {
  return [
    ...restsOn,
    ...headlines.map(({ lead, text }) => `${lead} ${text}`),
    ...cannotTell.map(({ text }) => text),
    ...scorecard.flatMap(({ against, areas, course, latest, outlook, sure, trend }) => [
      ...[against.text, areas, course, latest.text, latest.small, outlook, sure, trend.said],
    ]),
    ...items.flatMap(({ also, answer, figure, questions, settle }) => [
      ...answer.map(({ lead, text }) => `${lead} ${text}`),
      ...questions.map(({ lead, text }) => `${lead} ${text}`),
      ...[also ?? '', settle ?? '', figure?.title ?? ''],
    ]),
    ...(changes?.rows ?? []).flatMap(({ before, now, what }) => [before, now, what]),
    ...claims.map(({ because }) => because),
    ...actions.map(({ stands }) => stands),
    ...appendix.text.filter(({ title }) => title === 'How to read it').flatMap(({ lines }) => lines),
    ...appendix.tables.flatMap(({ caption, rows }) => [caption, ...rows.flat()]),
  ];
}

/** Words that claim more than figures can, or that no Commissioner uses. */
const never: readonly (readonly [string, RegExp])[] = [
  ['significant', /\b(?:in)?significan/i],
  ['a p value', /\bp[- ]?values?\b|\bp ?[<=>] ?0?\./i],
  ['sigma', /\bsigma\b|σ/i],
  ['a confidence interval', /\bconfidence intervals?\b/i],
  ['a tier', /\btiers?\b/i],
  ['soared', /\b(?:soar|plummet|plung|rocket|surg)(?:s|ed|ing|e)?\b/i],
  ['a cause', /\b(?:caused|due to|thanks to|driven by|as a result of|led to)\b|\bbecause of\b/i],
  ['minus nothing', /(?<![\d.])[−-]0(?:\.0+)?(?![\d.])/],
];

const papers: readonly (readonly [string, () => Promise<Paper>])[] = [
  ...['west-mercia-2019', 'london', 'bedfordshire'].map((name) => [name, () => paperOf(name)] as const),
  ['brackenshire', async () => ofFolder(await open(folder), spoken)],
  ...[2, 3, 9].map((seed) => {
    const make = async () => {
      const { data, profile } = madeForce(random(seed));
      return paper(data, profile);
    };
    return [`made-up force ${seed}`, make] as const;
  }),
];

describe.each(papers)('the paper of %s', (_name, read) => {
  let made: Paper;
  beforeAll(async () => {
    made = await read();
  });

  it('says nothing that figures cannot say', () => {
    const texts = textsOf(made);
    expect(texts.length).toBeGreaterThan(20);
    const said = never.flatMap(([what, pattern]) =>
      texts.filter((text) => pattern.test(text)).map((text) => `${what}: ${text}`),
    );
    expect(said).toEqual([]);
  });

  it('has headlines and answers that are read by those who left school at fourteen', () => {
    const headlines = made.headlines.map(({ lead, text }) => `${lead} ${text}`);
    const answers = made.items.flatMap(({ answer }) => answer.map(({ lead, text }) => `${lead} ${text}`));
    expect(gradeOf([...headlines, ...answers].join(' '))).toBeLessThanOrEqual(9);
  });

  it('has at most ten headlines of at most 35 words and two sentences', () => {
    const { headlines } = made;
    expect(headlines.length).toBeLessThanOrEqual(10);
    for (const { lead, text } of headlines) {
      const all = `${lead} ${text}`;
      expect(all.split(/\s+/).length, all).toBeLessThanOrEqual(35);
      expect(text.split(/(?<=[.?!])\s+(?=[A-Z“])/).length, all).toBeLessThanOrEqual(2);
    }
  });

  it('answers each item in three sentences at most, the verdict first, with one line beside', () => {
    for (const { also, answer, id, questions } of made.items) {
      const said = answer.map(({ lead, text }) => `${lead} ${text}`.trim()).join(' ');
      expect([id, said.split(/(?<=[.?!])\s+(?=[A-Z“\d])/).length <= 3, said]).toEqual([id, true, said]);
      expect([id, /[.:]$/.test(answer[0]?.lead ?? '')]).toEqual([id, true]);
      expect([id, also?.includes('\n') ?? false]).toEqual([id, false]);
      // Every question that has an answer is answered, here or beside.
      const beside = `${said} ${also ?? ''}`.toLowerCase();
      for (const { lead, verdict } of questions.slice(0, 3))
        if (verdict !== 'no-figures')
          // A verdict may go on in the same sentence.
          expect(beside).toContain((lead.split(': ').at(-1) ?? lead).toLowerCase().replace(/\.$/, ''));
    }
  });

  it('says “only” of nothing, and improvement of nothing that is neither good nor bad', () => {
    const { headlines, items, statements } = made;
    const own = [
      ...headlines.map(({ lead, text }) => `${lead} ${text}`),
      ...items.flatMap(({ answer }) => answer.map(({ lead, text }) => `${lead} ${text}`)),
    ];
    expect(own.filter((text) => /\bonly\b/i.test(text))).toEqual([]);
    const neutral = new Set(statements.filter(({ polarity }) => polarity === 'neutral').map(({ id }) => id));
    for (const { chip, statements: said, text } of headlines)
      if (said.length > 0 && said.every((id) => neutral.has(id))) {
        expect(text).not.toMatch(/\b(?:better|worse|improv|deteriorat)/i);
        expect(['better', 'worse']).not.toContain(chip);
      }
  });

  it('gives a place with the number of forces, and no figure outside what can be', () => {
    for (const text of textsOf(made))
      expect(/\b\d+(?:st|nd|rd|th) (?:highest|lowest)\b(?! (?:of|to)| \(of)/.test(text), text).toBe(false);
    for (const { aspect, size, unit, ...each } of made.statements) {
      if (unit !== 'proportion') continue;
      const values = aspect === 'level' ? [each.grounds] : [];
      for (const grounds of values)
        if ('now' in grounds)
          for (const { lower, upper, value } of [grounds.now, grounds.before])
            for (const figure of [lower, upper, value])
              if (figure !== null) {
                expect(figure).toBeGreaterThanOrEqual(0);
                expect(figure).toBeLessThanOrEqual(1);
              }
      if (size?.unit === 'points') expect(Math.abs(size.value ?? 0)).toBeLessThanOrEqual(100);
    }
  });
});
