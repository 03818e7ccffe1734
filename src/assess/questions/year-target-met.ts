import { yearEnd } from '../../change/ahead/year-end.ts';
import { course } from '../../course/course.ts';
import { victimSatisfaction } from '../../indicator/catalogue/satisfaction.ts';
import { wholeHere } from './figures-here.ts';
import { question } from './question.ts';
import { noFigures, say } from './say.ts';

/**
 * Question 20: will the target of the financial year be met, and what must the rest of the year bring?
 *
 * `will-meet` from a chance of 95%, `will-not-meet` to 5%, `either` between; `met`, `not-met` of a year that is over. The target is the
 * indicator's own as the level of the year, unless `yearTarget` has another (a level, a total or a change on the year before).
 */
export const yearTargetMet = /* @__PURE__ */ question(() => ({
  id: 20,
  name: 'year-target-met',
  agenda: 'Satisfaction',
  asked: 'Will the target of the financial year be met, and what must the rest of the year bring?',
  indicators: [victimSatisfaction.id],
  verdicts: ['met', 'not-met', 'will-meet', 'will-not-meet', 'either', 'cannot-tell', 'refused'],
  answer(context, where) {
    const indicator = where.indicator ?? victimSatisfaction;
    const series = wholeHere(context, where, indicator, { table: 'illustrative-satisfaction' });
    if (series === null) return noFigures(where, [indicator], none);
    const { meets, target } = where.yearTarget ?? {};
    if (target === undefined && indicator.target === undefined)
      return {
        ...noFigures(where, [indicator], none, 'not-testable'),
        says: [say(`No target of the year is named for ${series.areaName}.`)],
        settle: 'Needed: the target, as a level, a total or a change on the year before.',
      };
    const found = yearEnd(series, {
      ...(target === undefined ? {} : { target }),
      ...(meets === undefined ? {} : { meets }),
    });
    const { canBeMetUntil, chance, decided, required, year } = found.evidence;
    return {
      verdict: found.verdict,
      estimate: found.estimate,
      says: [found, course(series)],
      findings: [found],
      evidence: { year, chance, decided, required: required?.value ?? null, canBeMetUntil },
      assumptions:
        target === undefined ? ['The target is that of the indicator, as the level of the year.'] : [],
      whatWouldChange: 'Each further month: it is in then, and no longer expected.',
      settle: found.settle?.text ?? null,
    };
  },
}));

/** The year and its target in numbers. */
export interface YearTargetEvidence {
  readonly year: string | null;
  readonly chance: number | null;
  readonly decided: boolean;
  /** What each coming period must bring on average. */
  readonly required: number | null;
  readonly canBeMetUntil: string | null;
}

const none: YearTargetEvidence = {
  year: null,
  chance: null,
  decided: false,
  required: null,
  canBeMetUntil: null,
};
