import { type HowManyNextFinding, howManyNext } from '../../compare/how-many-next.ts';
import { victimSatisfaction } from '../../indicator/catalogue/satisfaction.ts';
import { chance, numberWord } from '../../result/words.ts';
import { chanceWords, targetWords } from '../../statement/numbers.ts';
import { shortName } from '../../statement/of-series.ts';
import { periodWords } from '../../statement/times.ts';
import { areasHere } from './figures-here.ts';
import { levelWord } from './level-word.ts';
import { question } from './question.ts';
import { noFigures, say } from './say.ts';
import { short } from './short.ts';

const ASKED = 4;

/**
 * Question 8: will four areas be over 80% next month? The chance of every number from none to all.
 *
 * `likely`: a chance of at least 80%; `unlikely`: of at most 20%; `open` between.
 */
export const howManyNextMonth = /* @__PURE__ */ question(() => ({
  id: 8,
  name: 'how-many-next-month',
  agenda: 'Satisfaction',
  asked: 'Will four areas be over 80% next month?',
  indicators: [victimSatisfaction.id],
  verdicts: ['likely', 'open', 'unlikely', 'cannot-tell'],
  answer(context, where) {
    const indicator = where.indicator ?? victimSatisfaction;
    const panel = areasHere(context, where, indicator, { table: 'illustrative-satisfaction' });
    if (panel === null) return noFigures(where, [indicator], none);
    const next = howManyNext(panel, { window: 'month', atLeast: Math.min(ASKED, panel.series.length) });
    const { distribution } = next.evidence;
    const each = distribution.map((probability, count) => `${count}: ${chance(probability)}`);
    const spread = say(`The chance of each number of areas: ${each.join(', ')}.`, next.basis);
    return {
      verdict: next.verdict,
      estimate: next.estimate,
      short: nextWords(shortName(indicator), next, levelWord(context, panel)),
      says: [next, ...(each.length > 0 ? [spread] : [])],
      findings: [next],
      evidence: { distribution },
      assumptions: [
        'Next month’s figure by itself, not a year to date or a rolling one.',
        'Each area’s level as its course has it now; next month’s interviews as many as usual.',
      ],
      whatWouldChange: 'How large next month’s samples are, and any common change of level.',
      settle: next.settle?.text ?? 'Next month’s figures.',
    };
  },
}));

/** The chance that so many are over next month, and the number that is likeliest. */
function nextWords(name: string, { evidence, subject, verdict }: HowManyNextFinding, level: string) {
  const { areas, asked, distribution, month, probability, target } = evidence;
  if (probability === null)
    return short(`${name}: cannot tell`, `the ${level} have too few figures to look a month ahead`);
  const many = `${numberWord(asked)}${asked < areas.length ? ' or more' : ''} of ${numberWord(areas.length)} ${level}`;
  const likeliest = distribution.indexOf(Math.max(...distribution));
  return short(
    `${name}: ${verdict === 'open' ? 'may go either way' : verdict}, ${chanceWords(probability)}`,
    `that is the chance that ${many} show ${targetWords(target, subject.unit)} or more in ${periodWords(month)}`,
    `the likeliest number is ${numberWord(likeliest)}, with a chance of ${chanceWords(distribution[likeliest] ?? 0)}`,
  );
}

const none: { readonly distribution: readonly number[] } = { distribution: [] };
