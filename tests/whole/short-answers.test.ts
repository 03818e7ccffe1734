import { describe, expect, it } from 'vitest';
import { ask } from '../../src/assess/questions/ask.ts';
import type { QuestionAnswer } from '../../src/assess/questions/question.ts';
import { questions } from '../../src/assess/questions/questions.ts';
import { rows as listed } from '../../src/tables/areas.ts';
import { faultsOf } from '../assess/questions/faults.ts';
import { boroughs, plain, world } from '../assess/questions/world.ts';

/** What an interval allows, from how it is said: `(0.4 lower to 2.1 higher)` holds none, `(0.4 to 2.1)` does not. */
const holdsNone = (text: string) => /\([\d.,]+%? lower to [\d.,]+%? higher\)/.test(text);

describe('the short answers on figures of one’s own', () => {
  it.each([1, 2, 3, 4, 5, 6])('are few and plain for figures of one’s own (world %i)', (seed) => {
    for (const areas of [plain, boroughs]) {
      const data = { own: world(seed, areas), tables: { areas: listed } };
      for (const { id } of questions) {
        const found: QuestionAnswer = ask(id, data);
        expect(faultsOf(found)).toEqual([]);
        const { lead, text } = found.short;
        expect(`${lead} ${text}`).not.toMatch(
          /West Mercia|Worcestershire|Shropshire|Telford|35th|2019\/20-Q1|claimed/,
        );
      }
    }
  });

  it.each([1, 2, 3, 4, 5, 6])(
    'never say better or worse, higher or lower, of a change whose interval holds none (world %i)',
    (seed) => {
      const data = { own: world(seed, plain), tables: { areas: listed } };
      for (const id of [2, 5, 10, 11, 22] as const) {
        const { short, verdict } = ask(id, data);
        const told = /: (better|worse|higher|lower)/.test(short.lead);
        const [first = ''] = short.text.split(/\. (?=[A-Z])/);
        expect([id, verdict, told && holdsNone(first), short]).toEqual([id, verdict, false, short]);
        // A word for better or worse and the verdict are of one statement.
        const word =
          /^(improved|worsened|changed|higher|lower|risen|fallen|total (higher|lower)|.*category (higher|lower))/;
        expect([id, short.lead, word.test(verdict)]).toEqual([id, short.lead, told]);
      }
    },
  );

  it.each([1, 2, 3, 4])('say apart of an area only where its interval leaves out none (world %i)', (seed) => {
    const data = { own: world(seed, plain), tables: { areas: listed } };
    for (const id of [3, 7] as const) {
      const { short, verdict } = ask(id, data);
      const apart = verdict.startsWith('beyond');
      expect([id, / stands? apart\.$/.test(short.lead) && !/none stands apart/.test(short.lead)]).toEqual([
        id,
        apart,
      ]);
      if (apart) expect(holdsNone(short.text.split(/\. (?=[A-Z])/)[0] ?? '')).toBe(false);
    }
  });
});
