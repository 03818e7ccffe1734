import { outliers } from '../../compare/outliers.ts';
import type { OutliersRow } from '../../compare/outliers-rows.ts';
import { publicConfidence } from '../../indicator/catalogue/confidence.ts';
import { percentage, points } from '../../result/words.ts';
import { byPart } from './by-part.ts';
import { areasHere } from './figures-here.ts';
import { question } from './question.ts';
import { noFigures, say } from './say.ts';
import { nameOfArea } from './where.ts';

/**
 * Question 3: which local policing area is an outlier, on which dimension of confidence?
 *
 * Every area on every dimension, with Holm's correction over all of them. `outlier` needs earlier quarters or a difference that
 * has lasted; `different`: apart from the others in this quarter; `differ`: the areas differ, none singly.
 */
export const whichAreaWhichDimension = /* @__PURE__ */ question(() => ({
  id: 3,
  name: 'which-area-which-dimension',
  agenda: 'Confidence',
  asked: 'Is an area, such as North Worcestershire, an outlier on visibility and communications?',
  indicators: [publicConfidence.id],
  verdicts: ['outlier', 'different', 'differ', 'none-shown', 'cannot-tell'],
  answer(context, where) {
    const indicator = where.indicator ?? publicConfidence;
    const wanted = { table: 'illustrative-confidence', ...byPart(indicator) };
    const panel = areasHere(context, where, indicator, wanted);
    const area = where.about[3] ?? null;
    if (panel === null) return noFigures(where, [indicator], none);
    const found = outliers(panel);
    const rows = found.evidence.rows.filter((row) => row.area === area);
    const name = area === null ? '' : (rows[0]?.areaName ?? nameOfArea(context, area));
    return {
      verdict: found.verdict,
      estimate: found.estimate,
      says: [
        found,
        ...aboutWords(name, rows, found.estimate.value).map((text) => say(text, found.basis)),
        say(looked(found.looks)),
      ],
      findings: [found],
      evidence: { about: area, rows },
      assumptions: [
        'A simple random sample: a design effect of the survey would widen every interval.',
        'Areas are compared in the latest quarter; earlier quarters say how areas ordinarily differ.',
      ],
      whatWouldChange:
        'A further quarter in which the difference is gone, or the design effect of the survey, if it is well over 1.',
      settle: found.settle?.text ?? null,
    };
  },
}));

/** Where the area singled out stands apart, but for what the finding itself has said. */
function aboutWords(name: string, rows: readonly OutliersRow[], told: number | null): string[] {
  const apart = rows.filter(({ different, outlier }) => different || outlier === 'outlier');
  if (rows.length === 0) return [];
  if (apart.length === 0) return [`${name} is not shown to be apart on any of the ${rows.length} looked at.`];
  return apart
    .filter(({ difference }) => difference === null || 100 * difference !== told)
    .map(({ part, value, difference, outlier }) => {
      const what = Object.values(part).join(' ');
      const size =
        difference === null
          ? ''
          : `, ${points(100 * difference)} ${difference < 0 ? 'below' : 'above'} the others`;
      const word =
        outlier === 'outlier'
          ? 'an outlier'
          : 'apart from them now, and too few earlier quarters to call it an outlier';
      return `On ${what === '' ? 'the whole' : what} ${name} is at ${percentage(value)}${size}: ${word}.`;
    });
}

const looked = (looks: number) =>
  `${looks} pairs of area and dimension were looked at, which is allowed for.`;

const none: { readonly about: string | null; readonly rows: readonly OutliersRow[] } = {
  about: null,
  rows: [],
};
