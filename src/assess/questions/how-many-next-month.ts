import { type HowManyNextFinding, howManyNext } from '../../compare/how-many-next.ts';
import { reaches } from '../../compare/target.ts';
import { victimSatisfaction } from '../../indicator/catalogue/satisfaction.ts';
import { refuse } from '../../result/rule.ts';
import type { Panel } from '../../series/series.ts';
import { valueAt } from '../../series/values.ts';
import { shortName } from '../../statement/of-series.ts';
import { chanceWords, numberWord, targetWords } from '../../words/numbers.ts';
import { periodWords } from '../../words/times.ts';
import { areasHere } from './figures-here.ts';
import { levelWord } from './level-word.ts';
import { question } from './question.ts';
import { saidAtMeeting } from './said-at-meeting.ts';
import { noFigures, say } from './say.ts';
import { short } from './short.ts';

/**
 * Question 8: how many areas will be over the target next month? The chance of every number from none to all.
 *
 * Asked of `atLeast` (else the number that a claim names, else one more than showed it last, or all). More than there are areas with
 * figures is refused; of a claim of more it is said that there are not so many.
 * `likely`: a chance of at least 80%; `unlikely`: of at most 20%; `open` between.
 */
export const howManyNextMonth = /* @__PURE__ */ question(() => ({
  id: 8,
  name: 'how-many-next-month',
  agenda: 'Satisfaction',
  asked: 'How many areas will be over the target next month?',
  indicators: [victimSatisfaction.id],
  verdicts: ['likely', 'open', 'unlikely', 'cannot-tell'],
  answer(context, where) {
    const indicator = where.indicator ?? victimSatisfaction;
    const panel = areasHere(context, where, indicator, { table: 'illustrative-satisfaction' });
    if (panel === null) return noFigures(where, [indicator], none);
    const of = panel.series.length;
    if (where.atLeast !== undefined && where.atLeast > of)
      refuse('ask: atLeast', `must be at most ${of}, the number of areas with figures`, where.atLeast);
    const claimed = saidAtMeeting(context, where, [indicator.id], 'areas-over-next')?.value;
    const isTooMany = where.atLeast === undefined && claimed !== undefined && claimed > of;
    const asked = where.atLeast ?? (isTooMany ? undefined : claimed);
    const many = Math.min(asked ?? 1 + shownNow(panel), of);
    const next = howManyNext(panel, { window: 'month', atLeast: many });
    const { distribution } = next.evidence;
    const each = distribution.map((probability, count) => `${count}: ${chanceWords(probability)}`);
    const spread = say(`The chance of each number of areas: ${each.join(', ')}.`, next.basis);
    return {
      verdict: next.verdict,
      estimate: next.estimate,
      short: nextWords(shortName(indicator), next, levelWord(context, panel)),
      says: [next, ...(each.length > 0 ? [spread] : [])],
      findings: [next],
      evidence: { distribution },
      assumptions: [
        ...(isTooMany ? [`The claim speaks of ${claimed} areas over it; ${of} have figures.`] : []),
        'Next month’s figure by itself, not a year to date or a rolling one.',
        'Each area’s level as its course has it now; next month’s interviews as many as usual.',
      ],
      whatWouldChange: 'How large next month’s samples are, and any common change of level.',
      settle: next.settle?.text ?? 'Next month’s figures.',
    };
  },
}));

/** How many showed it in the last period. */
function shownNow({ calendar, indicator: { target }, series }: Panel): number {
  if (target === undefined) return 0;
  const last = series.map((each) => valueAt(each, calendar.length - 1));
  return last.filter((value) => value !== null && reaches(value, target)).length;
}

/** The chance that so many are over next month, and the number that is likeliest. */
function nextWords(name: string, { evidence, subject, verdict }: HowManyNextFinding, level: string) {
  const { areas, asked, distribution, month, probability, target } = evidence;
  if (probability === null)
    return short(`${name}: cannot tell`, `the ${level} have too few figures to look a month ahead`);
  const more = asked < areas.length ? ' or more' : '';
  const goal = targetWords(target, subject.unit);
  const likeliest = distribution.indexOf(Math.max(...distribution));
  return short(
    `${name}: ${numberWord(asked)}${more} over ${goal} in ${periodWords(month)} is ${verdict}, ${chanceWords(probability)}`,
    `that is the chance of ${numberWord(asked)}${more} of the ${numberWord(areas.length)} ${level}`,
    `the likeliest number is ${numberWord(likeliest)}, with a chance of ${chanceWords(distribution[likeliest] ?? 0)}`,
  );
}

const none: { readonly distribution: readonly number[] } = { distribution: [] };
