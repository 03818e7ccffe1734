import { describe, expect, it } from 'vitest';
import { htmlFaults } from '../../../scripts/check-briefing/html-faults.ts';
import { due } from '../../../src/assess/actions/due.ts';
import { countClaims } from '../../../src/assess/claims/count-claims.ts';
import { actionsSection } from '../../../src/report/sections/actions.ts';
import { claimsSection } from '../../../src/report/sections/claims.ts';
import { itemsHtml, itemsMarkdown, itemsText } from '../../../src/report/sections/item-section.ts';
import { hostile } from '../../report/hostile-names.ts';
import { allCases, checked } from './cases.ts';
import { own } from './made.ts';

const claims = allCases.map(({ made }) => checked(made));
const page = (body: string) =>
  `<!doctype html>\n<html lang="en-GB"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>x</title></head><body><main><h1>x</h1>${body}</main></body></html>`;

describe('the section of claims checked', () => {
  const section = claimsSection(claims, countClaims(claims));

  it('says every claim with its verdict, and how many there are on which figures', () => {
    for (const text of [itemsMarkdown(section), itemsHtml(section), itemsText(section)]) {
      expect(text).toContain('Claims checked');
      expect(text.match(/It is so\./g)?.length).toBe(claims.length);
      for (const words of ['Supported', 'Contradicted', 'Not distinguishable from chance', 'Not testable'])
        expect(text).toContain(words);
    }
    expect(section.notes[0]).toMatch(/^\d+ claims: .*on your own figures, \d+ supported, \d+ contradicted/);
  });

  it('keeps hostile words of claims as words', () => {
    for (const name of [...hostile, '<script>alert(1)</script>', '| a | b |', '\u001b[31mred']) {
      const [first] = claims;
      if (first === undefined) throw new Error('there are no claims');
      const named = [{ ...first, claim: name, quote: name, agenda: name }];
      const found = claimsSection(named, countClaims(named));
      expect(htmlFaults(page(itemsHtml(found)))).toEqual(htmlFaults(page('')));
      expect(itemsHtml(found)).not.toMatch(/<script|<img|onerror=(?!.*&)/i);
      // biome-ignore lint/suspicious/noControlCharactersInRegex: the characters that must not be there
      expect(itemsText(found)).not.toMatch(/[\u0000-\u0009\u001b\u202e]/);
    }
  });
});

describe('the section of actions due', () => {
  const actions = [
    { id: 'one', what: 'Brought back.', set: '2019-05-28', due: '2019-09', indicator: null, area: 'ash' },
    {
      id: 'two',
      what: 'Also brought back.',
      set: '2019-05-28',
      due: null,
      indicator: 'satisfaction',
      area: 'ash',
    },
  ] as const;

  it('says every item with its state', () => {
    const section = actionsSection(due(actions, own(), '2019-09-30'));
    for (const text of [itemsMarkdown(section), itemsHtml(section), itemsText(section)]) {
      expect(text).toContain('Due this month');
      expect(text).toContain('No date set');
      expect(text).toContain('Also brought back.');
    }
  });

  it('says so where there is none', () => {
    expect(itemsText(actionsSection([]))).toContain('No item was to be brought back.');
  });
});
