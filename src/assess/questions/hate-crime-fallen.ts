import { difference } from '../../change/amount/difference.ts';
import type { DifferenceFinding, DifferencePeriod } from '../../change/amount/difference-finding.ts';
import { SUPPRESS_DEFAULTS } from '../../disclosure/suppress.ts';
import { domesticAbuseSatisfaction, hateCrimeSatisfaction } from '../../indicator/catalogue/satisfaction.ts';
import type { Series } from '../../series/series.ts';
import { seriesStatements, shortName } from '../../statement/of-series.ts';
import { chanceWords, decimal, whole } from '../../words/numbers.ts';
import { twelveMonthsOf } from '../twelve-months.ts';
import { fallenVerdicts, fallenWords } from './fallen-words.ts';
import { areasHere, wholeHere } from './figures-here.ts';
import { question } from './question.ts';
import { type SafeShares, safeShares } from './safe-shares.ts';
import { aboutOf } from './said-at-meeting.ts';
import { noFigures, say } from './say.ts';
import { seenByThen } from './seen-by-then.ts';
import { type Share, twoSharesExact } from './two-shares-exact.ts';

/**
 * Question 10: although small numbers, has the satisfaction of hate crime victims fallen, in one area in particular?
 *
 * Twelve months pooled against the twelve before, for the place and for the area singled out: `fallen` and `risen` where the interval
 * of the difference, which allows for what months vary by, and Fisher's exact test of the numbers both show it; what
 * sample a change of the indicator's margin would need. Numbers that `suppress` withholds from a table of the area and
 * the rest of the place are not printed, nor is what they could be worked back from: the difference, its interval and its
 * p-value; the verdict stands. Domestic abuse victims, who have a survey of their own, stand beside.
 */
export const hateCrimeFallen = /* @__PURE__ */ question(() => ({
  id: 10,
  name: 'hate-crime-fallen',
  agenda: 'Satisfaction',
  asked:
    'Has the satisfaction of hate crime victims fallen, on small numbers, and in one area in particular?',
  indicators: [hateCrimeSatisfaction.id, domesticAbuseSatisfaction.id],
  verdicts: ['fallen', 'risen', 'same', 'cannot-tell'],
  answer(context, where) {
    const indicator = where.indicator ?? hateCrimeSatisfaction;
    const wanted = { table: 'illustrative-satisfaction' };
    const pooled = wholeHere(context, where, indicator, wanted);
    const years = pooled === null ? null : twelveMonthsOf(pooled);
    if (pooled === null || years === null) return noFigures(where, [indicator], none);
    const about = aboutOf(context, where, 10, indicator);
    const one = areasHere(context, where, indicator, wanted)?.series.find(({ area }) => area === about);
    const abuse = wholeHere(context, where, domesticAbuseSatisfaction, wanted);
    const abuseYears = abuse === null ? null : twelveMonthsOf(abuse);
    const compared = [pooled, ...(one === undefined ? [] : [one])].map((series) => difference(series, years));
    const beside = abuse === null || abuseYears === null ? [] : [difference(abuse, abuseYears)];
    const tests = testsOf(compared);
    const [headline] = compared;
    const needed = neededNote(pooled);
    const statements = seriesStatements(pooled);
    return {
      verdict: fallenVerdicts[statements.level.value],
      estimate: isSafe(tests[0]) ? (statements.level.size ?? headline?.estimate ?? null) : null,
      short: fallenWords(
        shortName(indicator),
        isSafe(tests[0]) ? statements : null,
        one === undefined
          ? null
          : { areaName: one.areaName, of: isSafe(tests[1]) ? seriesStatements(one) : null },
      ),
      says: [
        ...compared.flatMap((finding, at) => [
          ...(isSafe(tests[at]) ? [finding] : []),
          say(exactWords(finding, tests[at]), finding.basis),
        ]),
        ...beside,
        ...(needed === null ? [] : [say(needed, pooled.basis)]),
      ],
      findings: [...compared.filter((_, at) => isSafe(tests[at])), ...beside],
      series: [pooled],
      evidence: { tests },
      assumptions: [
        'Twelve months are pooled: a month holds too few interviews to be read.',
        `Numbers under ${SUPPRESS_DEFAULTS.threshold} are withheld, and any from which they could be worked back.`,
      ],
      whatWouldChange:
        'A few answers: at these sizes two or three interviews the other way change the result.',
      settle: needed ?? headline?.settle?.text ?? null,
    };
  },
}));

/** One exact comparison, safe to publish: all `null` where the numbers are too small to print. */
export interface SmallTest {
  readonly areaName: string;
  readonly before: Share | null;
  readonly after: Share | null;
  readonly p: number | null;
}

const none: { readonly tests: readonly SmallTest[] } = { tests: [] };

/** The tests of the place and of the area singled out, with what may be printed of each. */
function testsOf([whole, part]: readonly DifferenceFinding[]): SmallTest[] {
  const safe = (period: 'from' | 'to'): SafeShares => {
    const [of, one] = [whole, part].map((each) =>
      each === undefined ? null : shareOf(each.evidence[period]),
    );
    return of === undefined || of === null ? { whole: false, part: false } : safeShares(of, one ?? null);
  };
  const [before, after] = [safe('from'), safe('to')];
  return [
    ...(whole === undefined ? [] : [testOf(whole, before.whole && after.whole)]),
    ...(part === undefined ? [] : [testOf(part, before.part && after.part)]),
  ];
}

function testOf(finding: DifferenceFinding, safe: boolean): SmallTest {
  const { areaName } = finding.subject;
  if (!safe) return { areaName, before: null, after: null, p: null };
  const { from, to } = finding.evidence;
  return { areaName, before: shareOf(from), after: shareOf(to), p: chanceOf(finding) };
}

const isSafe = (test: SmallTest | undefined) => test !== undefined && test.before !== null;

/** `null` where the figures are not numbers of people. */
function shareOf({ numerator, denominator }: DifferencePeriod): Share | null {
  return isCount(numerator) && isCount(denominator) && numerator <= denominator
    ? { successes: numerator, n: denominator }
    : null;
}

const isCount = (value: number | null): value is number => Number.isSafeInteger(value) && Number(value) >= 0;

/** The chance of a difference as large; `null` where there are no numbers to test. */
function chanceOf({ evidence }: DifferenceFinding): number | null {
  const [before, after] = [shareOf(evidence.from), shareOf(evidence.to)];
  return before === null || after === null ? null : twoSharesExact(before, after);
}

function exactWords(finding: DifferenceFinding, test: SmallTest | undefined): string {
  const p = chanceOf(finding);
  if (p === null) return 'There are too few figures for an exact test.';
  const { before, after } = test ?? {};
  if (!before || !after) {
    const size = p > SIGNIFICANT ? 'one that chance could make' : 'larger than chance would often make';
    return `In ${finding.subject.areaName} the difference is ${size}, by an exact test; numbers under ${SUPPRESS_DEFAULTS.threshold}, and any that would give them back, are withheld.`;
  }
  const numbers = `${whole(after.successes)} of ${whole(after.n)} against ${whole(before.successes)} of ${whole(before.n)}`;
  const often = `sampling alone would make a difference as large ${p < 0.01 ? chanceWords(p) : `${decimal(100 * p, 0)}%`} of the time (${numbers})`;
  return `By an exact test ${often}.`;
}

const SIGNIFICANT = 0.05;

/** What it would take to show a change of the margin in a year. */
function neededNote(series: Series): string | null {
  const { asked, perPeriod, horizons } = seenByThen(series, [12]);
  const needed = horizons[0]?.neededPerPeriod ?? null;
  if (asked === null || needed === null || perPeriod === null) return null;
  return `To show a change of ${decimal(Math.abs(asked), 0)} points in a year would take about ${whole(needed)} interviews a month; there are about ${whole(perPeriod)}.`;
}
