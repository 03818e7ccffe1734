import { type DifferenceFinding, type DifferencePeriod, difference } from '../../change/index.ts';
import { domesticAbuseSatisfaction, hateCrimeSatisfaction } from '../../indicator/catalogue/index.ts';
import { chance, decimal, whole } from '../../result/index.ts';
import type { Series } from '../../series/index.ts';
import { twelveMonthsOf } from '../twelve-months.ts';
import { betterOf } from './better-of.ts';
import { areasHere, wholeHere } from './figures-here.ts';
import { question } from './question.ts';
import { noFigures, say } from './say.ts';
import { seenByThen } from './seen-by-then.ts';
import { twoSharesExact } from './two-shares-exact.ts';

/** Fewer cases than this are not printed for an area. */
const WITHHELD_UNDER = 5;

/**
 * Question 10: although small numbers, has the satisfaction of hate crime victims fallen, in Telford in particular?
 *
 * Twelve months pooled against the twelve before, by Fisher's exact test, for the place and for the area singled out; what
 * sample a change of the indicator's margin would need. Numbers under 5 are withheld for the area, and with them
 * any from which they could be worked back. Domestic abuse victims, who have a survey of their own, stand beside.
 */
export const hateCrimeFallen = /* @__PURE__ */ question(() => ({
  id: 10,
  name: 'hate-crime-fallen',
  agenda: 'Satisfaction',
  asked:
    'Has the satisfaction of hate crime victims fallen, on small numbers, and in an area such as Telford in particular?',
  indicators: [hateCrimeSatisfaction.id, domesticAbuseSatisfaction.id],
  verdicts: ['fallen', 'risen', 'no-difference-shown', 'cannot-tell'],
  answer(context, where) {
    const indicator = where.indicator ?? hateCrimeSatisfaction;
    const wanted = { table: 'illustrative-satisfaction' };
    const pooled = wholeHere(context, where, indicator, wanted);
    const years = pooled === null ? null : twelveMonthsOf(pooled);
    if (pooled === null || years === null) return noFigures(where, [indicator], none);
    const one = areasHere(context, where, indicator, wanted)?.series.find(
      ({ area }) => area === where.about[10],
    );
    const abuse = wholeHere(context, where, domesticAbuseSatisfaction, wanted);
    const abuseYears = abuse === null ? null : twelveMonthsOf(abuse);
    const compared = [pooled, ...(one === undefined ? [] : [one])].map((series) => difference(series, years));
    const beside = abuse === null || abuseYears === null ? [] : [difference(abuse, abuseYears)];
    const tests = compared.map(testOf);
    const [headline] = compared;
    const needed = neededNote(pooled);
    return {
      verdict: verdictOf(headline, tests[0]),
      estimate: headline?.estimate ?? null,
      says: [
        ...compared.flatMap((finding, at) => [
          ...(isSafe(tests[at]) ? [finding] : []),
          say(exactWords(tests[at]), finding.basis),
        ]),
        ...beside,
        ...(needed === null ? [] : [say(needed, pooled.basis)]),
      ],
      findings: [...compared.filter((_, at) => isSafe(tests[at])), ...beside],
      series: [pooled],
      evidence: { tests },
      assumptions: [
        'Twelve months are pooled: a month holds too few interviews to be read.',
        `Numbers under ${WITHHELD_UNDER} of an area are withheld, and any from which they could be worked back.`,
      ],
      whatWouldChange:
        'A few answers: at these sizes two or three interviews the other way change the result.',
      settle: needed ?? headline?.settle?.text ?? null,
    };
  },
}));

/** One exact comparison, safe to publish: `null` where the numbers are too small to print. */
export interface SmallTest {
  readonly areaName: string;
  readonly before: Shown | null;
  readonly after: Shown | null;
  readonly p: number | null;
}

const none: { readonly tests: readonly SmallTest[] } = { tests: [] };

interface Shown {
  readonly successes: number;
  readonly n: number;
}

function testOf({ subject, evidence }: DifferenceFinding): SmallTest {
  const { areaName } = subject;
  const [before, after] = [shownOf(evidence.from), shownOf(evidence.to)];
  const p = before === null || after === null ? null : twoSharesExact(before, after);
  const safe = [before, after].every(
    (each) =>
      each !== null && [each.successes, each.n - each.successes].every((n) => n === 0 || n >= WITHHELD_UNDER),
  );
  return { areaName, ...(safe ? { before, after } : { before: null, after: null }), p };
}

const isSafe = (test: SmallTest | undefined) => test !== undefined && test.before !== null;

function shownOf({ numerator, denominator }: DifferencePeriod): Shown | null {
  return numerator === null || denominator === null ? null : { successes: numerator, n: denominator };
}

function exactWords(test: SmallTest | undefined): string {
  if (test?.p === undefined || test.p === null) return 'There are too few figures for an exact test.';
  const { before, after, p } = test;
  const numbers =
    before === null || after === null
      ? 'numbers under 5 withheld'
      : `${whole(after.successes)} of ${whole(after.n)} against ${whole(before.successes)} of ${whole(before.n)}`;
  return `By an exact test a difference as large would come about by chance ${p < 0.01 ? chance(p) : `${decimal(100 * p, 0)}%`} of the time (${numbers}).`;
}

function verdictOf(headline: DifferenceFinding | undefined, test: SmallTest | undefined) {
  if (headline === undefined || test?.p === undefined || test.p === null) return 'cannot-tell';
  if (test.p > 0.05) return 'no-difference-shown';
  const better = betterOf('higher-is-better', headline.estimate.value ?? 0);
  return better === null ? 'no-difference-shown' : better ? 'risen' : 'fallen';
}

/** What it would take to show a change of the margin in a year. */
function neededNote(series: Series): string | null {
  const { asked, perPeriod, horizons } = seenByThen(series, [12]);
  const needed = horizons[0]?.neededPerPeriod ?? null;
  if (asked === null || needed === null || perPeriod === null) return null;
  return `To show a change of ${decimal(Math.abs(asked), 0)} points in a year would take about ${whole(needed)} interviews a month; there are about ${whole(perPeriod)}.`;
}
