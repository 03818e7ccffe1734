import { courses } from '../../course/courses.ts';
import type { CourseFinding } from '../../course/finding.ts';
import { victimSatisfaction } from '../../indicator/catalogue/satisfaction.ts';
import { formatPeriod } from '../../period/format-period.ts';
import { parsePeriod } from '../../period/parse-period.ts';
import { seriesStatements, shortName } from '../../statement/of-series.ts';
import { list } from '../../words/about.ts';
import { areasHere, wholeHere } from './figures-here.ts';
import { noWhole } from './no-whole.ts';
import { pairsOf, question } from './question.ts';
import { say } from './say.ts';
import { levelAndCourse, short } from './short.ts';
import { levelVerdicts } from './told-of-series.ts';

/** Figures since the last change after which a plateau is not waited for. */
const MOST = 60;

/**
 * Question 5: has it plateaued at a lower level: since when, at what level, below which earlier one, or can it not be told?
 *
 * Two answers of one course: the level now against before (`lower`, `higher`, `same`, or it cannot be told), then what it has done
 * since the last change: held `level` (a plateau), `rising`, `falling`, `too-soon` (under a year), or it cannot be told. For the place as
 * a whole; each of its areas stands beside, read together with the others. Why it is so, no series can say.
 */
export const plateauedAtALowerLevel = /* @__PURE__ */ question(() => ({
  id: 5,
  name: 'plateaued-at-a-lower-level',
  agenda: 'Satisfaction',
  asked: 'Has satisfaction plateaued at a lower level, and since when?',
  indicators: [victimSatisfaction.id],
  verdicts: pairsOf(
    ['lower', 'higher', 'same', 'cannot-tell'],
    ['level', 'rising', 'falling', 'too-soon', 'cannot-tell'],
  ),
  answer(context, where) {
    const indicator = where.indicator ?? victimSatisfaction;
    const wanted = { table: 'illustrative-satisfaction' };
    const whole = wholeHere(context, where, indicator, wanted);
    const areas = areasHere(context, where, indicator, wanted);
    if (whole === null) return noWhole(context, where, indicator, wanted, none);
    const statements = seriesStatements(whole);
    const found = statements.reading;
    const each = areas === null || areas.series.length < 2 ? [] : courses(areas);
    const { since } = found.evidence;
    const level = levelVerdicts[statements.level.value];
    const held = statements.course.value;
    return {
      verdict: found.verdict === 'refused' ? 'not-testable' : (`${level}; ${held}` as const),
      estimate: statements.level.size ?? found.estimate,
      short: short(
        `${shortName(indicator)}: ${level === 'cannot-tell' ? 'cannot tell' : level}, ${heldWords[held]}`,
        ...levelAndCourse(statements),
      ),
      says: [
        found,
        ...(since?.judgeFrom == null || found.settle === null
          ? []
          : [say(`Whether it has plateaued can be judged from ${month(since.judgeFrom)}.`, found.basis)]),
        ...(each.length > 0 ? [say(areasNote(each), found.basis), say(monthsNote(each), found.basis)] : []),
        say('The figures cannot say why.'),
      ],
      findings: [found, ...each],
      evidence: { verdicts: countsOf(each) },
      assumptions: [
        'Level means a slope within the margin of the indicator, at 90%, with every place of a change in doubt counted.',
      ],
      whatWouldChange:
        'Further months: the level since the last change, or its place, may move as they come in.',
      settle: found.settle?.text ?? null,
    };
  },
}));

const heldWords = {
  level: 'and level since',
  rising: 'and rising',
  falling: 'and falling',
  'too-soon': 'too soon to call it a plateau',
  'cannot-tell': 'and whether it is level cannot be told',
} as const;

const none: { readonly verdicts: Readonly<Record<string, number>> } = { verdicts: {} };

const month = (period: string) => formatPeriod(parsePeriod(period));

function countsOf(found: readonly CourseFinding[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { verdict } of found) counts[verdict] = (counts[verdict] ?? 0) + 1;
  return counts;
}

/** `Of its 5 areas: lower in 3 (Herefordshire, …), and not told in 2 (…); level since in none.` */
function areasNote(found: readonly CourseFinding[]): string {
  const having = (word: string) => found.filter(({ evidence }) => (evidence.level?.verdict ?? '') === word);
  const parts = (
    [
      ['lower', 'lower than before in'],
      ['higher', 'higher in'],
      ['same', 'as before in'],
      ['cannot-tell', 'not told either way in'],
    ] as const
  ).flatMap(([word, words]) => {
    const areas = having(word).map(({ subject }) => subject.areaName);
    return areas.length === 0 ? [] : [`${words} ${list(areas, 3)}`];
  });
  const level = found.filter(({ evidence }) => evidence.since?.verdict === 'level').length;
  return `Of its ${found.length} areas: ${list(parts)}; shown to be level since: ${level === 0 ? 'none' : level}.`;
}

/** How long an area would have to be level before that could be shown, beside how long its figures are. */
export function monthsNote(found: readonly CourseFinding[]): string {
  const needed = found.flatMap(({ evidence }) => evidence.since ?? []).map(({ needed: each }) => each);
  const months = Math.max(0, ...found.map(({ evidence }) => evidence.periods.length));
  if (needed.length === 0)
    return 'The areas have too few months of figures to say whether any has plateaued.';
  const [least, most] = [Math.min(...needed), Math.max(...needed)];
  const wait = most > MOST ? `${least > MOST ? 'over' : `${least} to over`} ${MOST}` : `${least} to ${most}`;
  return `One area alone needs ${wait} months at one level before a plateau within the margin could be shown; there are ${months} months of figures.`;
}
