import type { AreasRow } from '../../areas/finding.ts';
import type { AreaVerdict } from '../../areas/verdicts.ts';
import { difference } from '../../change/amount/difference.ts';
import type { DifferenceFinding } from '../../change/amount/difference-finding.ts';
import { courseIn } from '../../course/courses.ts';
import { furthestOut, history } from '../../findings/areas/standing.ts';
import { victimSatisfaction } from '../../indicator/catalogue/satisfaction.ts';
import { overPeriod } from '../../period/over-period.ts';
import type { Series } from '../../series/series.ts';
import { areasStatements } from '../../statement/of-areas.ts';
import { type SeriesStatements, seriesStatements, shortName } from '../../statement/of-series.ts';
import { sayLevel } from '../../statement/say.ts';
import { besideOthers, othersWords, sayArea } from '../../statement/say-area.ts';
import { figureWords } from '../../words/numbers.ts';
import { withRoom } from '../../words/room.ts';
import { twelveMonthsOf } from '../twelve-months.ts';
import { areasHere } from './figures-here.ts';
import { levelWord } from './level-word.ts';
import { pairsOf, question } from './question.ts';
import { aboutOf } from './said-at-meeting.ts';
import { noFigures, say, settleOf } from './say.ts';
import { short } from './short.ts';
import { toldOf } from './told-of-series.ts';

/**
 * Question 7: is one area an outlier, and has it truly fallen?
 *
 * Judged over the last year, with the periods before it, so that an area below the others in every month is told so, and not
 * by its last month alone. What its level did is read together with the other areas. The area is the one singled out, else the
 * one furthest out.
 */
export const outlierAndDecreasing = /* @__PURE__ */ question(() => ({
  id: 7,
  name: 'outlier-and-decreasing',
  agenda: 'Satisfaction',
  asked: 'Is one area an outlier, and is it decreasing?',
  indicators: [victimSatisfaction.id],
  verdicts: pairsOf(
    ['beyond-ordinary-variation', 'within-ordinary-variation', 'within-chance', 'cannot-tell'],
    ['rising', 'falling', 'higher', 'lower', 'level', 'same', 'cannot-tell', 'refused'],
  ),
  answer(context, where) {
    const indicator = where.indicator ?? victimSatisfaction;
    const panel = areasHere(context, where, indicator, { table: 'illustrative-satisfaction' });
    if (panel === null) return noFigures(where, [indicator], none);
    const told = areasStatements(panel, { level: levelWord(context, panel) });
    const apart = told.reading;
    const rows = apart.evidence.rows.filter(({ observed }) => observed.value !== null);
    const about = aboutOf(context, where, 7, indicator);
    const row = rows.find(({ area }) => area === about) ?? furthestOut(rows)[0] ?? null;
    const series = panel.series.find(({ area }) => area === row?.area);
    const statement = told.areas.find(({ area }) => area === row?.area);
    if (row === null || series === undefined || statement === undefined)
      return noFigures(where, [indicator], none);
    const course = courseIn(panel, series);
    const statements = seriesStatements(series, course);
    const size =
      row.difference.value === null
        ? ''
        : `, ${besideOthers(row.difference, othersWords('areas', row.butFor), true)}`;
    const away = withRoom(
      `${row.areaName} was ${figureWords(row.observed.value ?? 0, apart.subject.unit)} ${overPeriod(apart.subject)}${size}: ${kindWords[row.verdict]}`,
      history(apart.evidence),
    );
    return {
      verdict: `${row.verdict}; ${toldOf(statements)}` as const,
      estimate: row.difference,
      short: short(
        `${shortName(indicator)}: ${row.areaName} ${isApart[row.verdict]}`,
        `it ${sayArea(statement, true)}`,
        `its level ${sayLevel(statements.level, statements.shape, true)}`,
      ),
      says: [say(away, apart.basis), course],
      findings: [apart, course, ...yearsBehind(series, statements)],
      evidence: { row },
      assumptions: ['Holm’s correction over the areas looked at.'],
      whatWouldChange:
        'A year in which the area is not apart, or earlier years in which areas lay as far apart.',
      settle:
        (row.verdict === 'cannot-tell' ? apart.settle?.text : null) ?? settleOf(row.areaName, course.settle),
    };
  },
}));

/** The years against each other, where the level is said of them. */
function yearsBehind(series: Series, { level }: SeriesStatements): DifferenceFinding[] {
  const years = level.grounds.by === 'years' ? twelveMonthsOf(series) : null;
  return years === null ? [] : [difference(series, years)];
}

const none: { readonly row: AreasRow | null } = { row: null };

const isApart: Readonly<Record<AreaVerdict, string>> = {
  'beyond-ordinary-variation': 'stands apart',
  'within-ordinary-variation': 'is no outlier',
  'within-chance': 'is no outlier',
  'cannot-tell': 'may or may not stand apart',
};

/** What the verdict on one area says of it, in the middle of a sentence. */
export const kindWords: Readonly<Record<AreaVerdict, string>> = {
  'beyond-ordinary-variation': 'an outlier, further out than areas ordinarily are',
  'within-ordinary-variation': 'really different, though no further out than areas ordinarily are',
  'within-chance': 'no outlier, and no different by more than chance among so many areas',
  'cannot-tell': 'whether it is an outlier cannot be told',
};
