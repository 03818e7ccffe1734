import { detectableChangeIn } from '../../change/power/detectable-change-in.ts';
import { publicConfidence } from '../../indicator/catalogue/confidence.ts';
import { byPart } from './by-part.ts';
import { areasHere } from './figures-here.ts';
import { question } from './question.ts';
import { noFigures } from './say.ts';
import { type SeenByThen, seenByThen } from './seen-by-then.ts';

const TWO_QUARTERS = 6;
const YEAR = 12;

/**
 * Question 4: what will have changed in twelve months, and what could the survey show after two quarters?
 *
 * For every area and dimension the smallest change that would show by then, against the same quarters a year before, and the chance
 * of showing the improvement asked about (`improvement`, else the margin of the indicator). The verdict is about that
 * improvement after a year in the area singled out, else in the first: `would-show` with a chance of 80%.
 */
export const changeInTwelveMonths = /* @__PURE__ */ question(() => ({
  id: 4,
  name: 'change-in-twelve-months',
  agenda: 'Confidence',
  asked: 'What will have changed in 12 months, and what could two quarters of the survey show?',
  indicators: [publicConfidence.id],
  verdicts: ['would-show', 'would-not-show', 'no-change-asked', 'cannot-tell'],
  answer(context, where) {
    const indicator = where.indicator ?? publicConfidence;
    const wanted = { table: 'illustrative-confidence', ...byPart(indicator) };
    const panel = areasHere(context, where, indicator, wanted);
    const about = where.about[4] ?? where.about[3];
    const first = panel?.series.find(({ area }) => area === about) ?? panel?.series[0];
    if (panel === null || first === undefined) return noFigures(where, [indicator], none);
    const asked = where.improvement === undefined ? {} : { change: where.improvement };
    const half = detectableChangeIn(first, { months: TWO_QUARTERS, ...asked });
    const year = detectableChangeIn(first, { months: YEAR, ...asked });
    return {
      verdict: year.verdict,
      estimate: year.estimate,
      says: [half, year],
      findings: [year, half],
      evidence: {
        rows: panel.series.map((series) => seenByThen(series, [TWO_QUARTERS, YEAR], where.improvement)),
      },
      assumptions: [
        'The sample stays as it is and is a simple random one: a design effect makes every smallest change larger.',
        'The coming quarters are compared with the same quarters of the latest year.',
      ],
      whatWouldChange:
        'Areas taken together, or figures that vary less; a larger sample, as far as sampling is what makes them vary.',
      settle: year.settle?.text ?? null,
    };
  },
}));

const none: { readonly rows: readonly SeenByThen[] } = { rows: [] };
