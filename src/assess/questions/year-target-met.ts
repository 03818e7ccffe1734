import { yearEnd } from '../../change/ahead/year-end.ts';
import type { YearEndFinding } from '../../change/ahead/year-end-finding.ts';
import { course } from '../../course/course.ts';
import { endsAt, neededWords, whyNoYear, yearFigure } from '../../findings/year-end/words.ts';
import { victimSatisfaction } from '../../indicator/catalogue/satisfaction.ts';
import { shortName } from '../../statement/of-series.ts';
import { chanceWords, figureWords, targetWords } from '../../words/numbers.ts';
import { wholeHere } from './figures-here.ts';
import { noWhole } from './no-whole.ts';
import { question } from './question.ts';
import { targetOfYear } from './require-inputs.ts';
import { noFigures, say } from './say.ts';
import { type Short, short } from './short.ts';

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
    const wanted = { table: 'illustrative-satisfaction' };
    const series = wholeHere(context, where, indicator, wanted);
    if (series === null) return noWhole(context, where, indicator, wanted, none);
    const { meets, target } = targetOfYear(where.yearTarget ?? {});
    if (target === undefined && indicator.target === undefined)
      return {
        ...noFigures(where, [indicator], none, 'not-testable'),
        short: short(`${shortName(indicator)}: cannot tell`, 'no target of the year is named'),
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
      short: yearWords(shortName(indicator), found),
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

const leads = {
  met: 'the target was met',
  'not-met': 'the target was not met',
  'will-meet': 'the target will be met',
  'will-not-meet': 'the target will not be met',
  either: 'may or may not meet the target',
  'cannot-tell': 'cannot tell',
  refused: 'cannot tell',
} as const;

/** Where the year will end against its target, and what the rest of it must bring. */
function yearWords(name: string, { estimate, evidence, verdict }: YearEndFinding): Short {
  const { chance, decided, goal, year } = evidence;
  const lead = `${name}, ${year}: ${leads[verdict]}${verdict === 'either' && chance !== null ? `, ${chanceWords(chance)}` : ''}`;
  if (estimate.value === null || goal === null)
    return decided ? short(lead) : short(lead, whyNoYear(evidence.reason));
  const say = (value: number) => figureWords(value, estimate.unit);
  const { lower, upper } = estimate;
  const range = lower === null || upper === null ? '' : ` (${say(lower)} to ${say(upper)})`;
  const ends = verdict === 'met' || verdict === 'not-met' ? 'it ended at' : `it ${endsAt(evidence)}`;
  return short(
    lead,
    `${ends} ${yearFigure(estimate, evidence)}${range} against ${targetWords(goal, estimate.unit)}`,
    neededWords(evidence, estimate.unit),
  );
}

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
