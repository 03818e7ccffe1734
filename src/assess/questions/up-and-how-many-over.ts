import { difference } from '../../change/amount/difference.ts';
import type { DifferenceFinding } from '../../change/amount/difference-finding.ts';
import type { HowManyAboveFinding } from '../../compare/how-many-above.ts';
import { howManyAbove } from '../../compare/how-many-above.ts';
import { course } from '../../course/course.ts';
import { victimSatisfaction } from '../../indicator/catalogue/satisfaction.ts';
import type { Indicator } from '../../indicator/indicator.ts';
import { indexIn, periodAt } from '../../period/calendar.ts';
import { parsePeriod } from '../../period/parse-period.ts';
import { periodsPerYear } from '../../period/per-year.ts';
import type { Series } from '../../series/series.ts';
import { seriesStatements, shortName } from '../../statement/of-series.ts';
import { sayLevel } from '../../statement/say.ts';
import { list } from '../../words/about.ts';
import {
  chanceWords,
  numberWord,
  rangeWords,
  sizeWords,
  targetWords,
  trulyAre,
} from '../../words/numbers.ts';
import { periodWords } from '../../words/times.ts';
import type { Context } from '../briefing/context.ts';
import { areasHere, wholeHere } from './figures-here.ts';
import { levelWord } from './level-word.ts';
import { noWhole } from './no-whole.ts';
import { pairsOf, question } from './question.ts';
import { saidAtMeeting } from './said-at-meeting.ts';
import { lower, noFigures, say } from './say.ts';
import { short } from './short.ts';
import type { Where } from './where.ts';

/**
 * Question 6: is it up on an earlier month by more than chance, and how many areas are really over the target?
 *
 * The last period against `since` (else the period that a claim names, else the same one of the year before), or the change since that the
 * course tells, where two single ones are too few to tell it; and the number of areas truly at or over the target, with each one's chance.
 */
export const upAndHowManyOver = /* @__PURE__ */ question(() => ({
  id: 6,
  name: 'up-and-how-many-over',
  agenda: 'Satisfaction',
  asked: 'Is it up on an earlier month, and how many areas are over the target?',
  indicators: [victimSatisfaction.id],
  verdicts: pairsOf(
    ['higher', 'lower', 'same', 'cannot-tell'],
    ['all-above', 'some-above', 'none-above', 'cannot-tell', 'no-data'],
  ),
  answer(context, where) {
    const indicator = where.indicator ?? victimSatisfaction;
    const wanted = { table: 'illustrative-satisfaction' };
    const whole = wholeHere(context, where, indicator, wanted);
    const panel = areasHere(context, where, indicator, wanted);
    const since =
      whole === null ? null : compared(whole, where.since ?? sinceSaid(context, where, indicator));
    if (whole === null || panel === null) return noWhole(context, where, indicator, wanted, { areas: [] });
    if (since === null) {
      const text = `there is no earlier figure of ${whole.areaName} to compare the last one with`;
      return {
        ...noFigures(where, [indicator], { areas: [] }),
        short: short(`${shortName(indicator)}: cannot tell`, text),
        says: [say(`On ${lower(indicator.name)} ${text}.`)],
      };
    }
    const change = difference(whole, since);
    const told = change.verdict === 'cannot-tell' ? toldSince(whole, since.from) : null;
    const over = howManyAbove(panel);
    const areas = over.evidence.areas.map(({ area, areaName, value, level, probability }) => ({
      area,
      areaName,
      value,
      level,
      probability,
    }));
    const each = areas.flatMap(({ areaName, probability }) =>
      probability === null ? [] : [`${areaName} ${chanceWords(probability)}`],
    );
    const chances = say(`The chance of truly being there: ${list(each, 10)}.`, over.basis);
    const { target } = over.evidence;
    return {
      verdict: `${told?.way ?? change.verdict}; ${over.verdict}` as const,
      estimate: told?.finding.estimate ?? change.estimate,
      short: short(
        `${shortName(indicator)}: ${trulyOver(over)}`,
        overWords(over, levelWord(context, panel)),
        told?.text ?? changeWords(change),
      ),
      says: [...(told === null ? [] : [told.finding]), change, over, ...(each.length > 0 ? [chances] : [])],
      findings: [...(told === null ? [] : [told.finding]), change, over],
      evidence: { areas },
      assumptions: [
        `Over ${targetWords(target, over.subject.unit)} means a level at or above it, unrounded; the areas lend each other strength.`,
      ],
      whatWouldChange: 'The next month: one month of an area moves by several points by chance alone.',
      settle: change.settle?.text ?? over.settle?.text ?? null,
    };
  },
}));

const ofPeriod = ({ subject }: HowManyAboveFinding) => periodWords(subject.to);

/** How many truly are over the target, in a few words. */
function trulyOver({ evidence: { areas, expected, target }, subject, verdict }: HowManyAboveFinding): string {
  if (expected === null || (verdict === 'cannot-tell' && areas.length === 0))
    return 'cannot tell how many are over';
  const of = areas.filter(({ probability }) => probability !== null).length;
  return `${trulyAre(expected, of)} over ${targetWords(target, subject.unit)}`;
}

/** How many showed it, which is not how many are. */
function overWords(over: HowManyAboveFinding, level: string): string {
  const { areas, observedAbove, target } = over.evidence;
  const shown = areas.filter(({ value }) => value !== null).length;
  return `${numberWord(observedAbove)} of ${numberWord(shown)} ${level} showed ${targetWords(target, over.subject.unit)} or more in ${ofPeriod(over)}`;
}

/** The change since the month that was named, with its doubt. */
function changeWords({ estimate, evidence: { from }, verdict }: DifferenceFinding): string | null {
  if (estimate.value === null) return null;
  const range = rangeWords(estimate);
  const way = estimate.value < 0 ? 'lower' : 'higher';
  const size = `against ${periodWords(from.period)} alone it is ${sizeWords(estimate)} ${way}${range === null ? '' : ` (${range})`}`;
  return verdict === 'cannot-tell' ? `${size}, which may be chance` : size;
}

/** What the course tells of a change since a period, where two single ones cannot tell it; `null` where it tells none. */
function toldSince(whole: Series, since: string) {
  const { level, shape } = seriesStatements(whole);
  const { by, when } = level.grounds;
  const way = level.value;
  if ((way !== 'higher' && way !== 'lower') || by !== 'course' || when === null) return null;
  const [began, from] = [when.from, since].map((period) => indexIn(whole.calendar, parsePeriod(period)));
  if (began == null || from == null || began <= from) return null;
  return { way, finding: course(whole), text: `it ${sayLevel(level, shape)}` } as const;
}

/** The period since which a change was claimed; `null` where none was. */
function sinceSaid(context: Context, where: Where, { id }: Indicator): string | null {
  return saidAtMeeting(context, where, [id], 'change')?.from ?? null;
}

/** The last period against the one named, or the same of the year before; `null` where the series does not reach back to it. */
function compared({ calendar }: Series, since: string | null): { from: string; to: string } | null {
  const last = calendar.length - 1;
  if (last < 1) return null;
  const named = since === null ? null : indexIn(calendar, parsePeriod(since, { path: 'ask: since' }));
  if (since !== null && (named === null || named === last)) return null;
  const yearBefore = Math.max(0, last - periodsPerYear[calendar.every]);
  return { from: periodAt(calendar, named ?? yearBefore), to: periodAt(calendar, last) };
}
