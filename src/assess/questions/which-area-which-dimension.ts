import type { AreasRow } from '../../areas/finding.ts';
import { publicConfidence } from '../../indicator/catalogue/confidence.ts';
import { areasStatements } from '../../statement/of-areas.ts';
import { shortName } from '../../statement/of-series.ts';
import { besideOthers } from '../../statement/say-area.ts';
import { list } from '../../words/about.ts';
import { figureWords } from '../../words/numbers.ts';
import { areasApart } from './areas-apart.ts';
import { byPart } from './by-part.ts';
import { areasHere } from './figures-here.ts';
import { levelWord } from './level-word.ts';
import { kindWords } from './outlier-and-decreasing.ts';
import { question } from './question.ts';
import { aboutOf } from './said-at-meeting.ts';
import { noFigures, say } from './say.ts';
import { nameOfArea } from './where.ts';

/**
 * Question 3: which area is an outlier, and on which dimension of confidence?
 *
 * Every area on every dimension in one model, over the last year, with Holm's correction over all of them; the periods before
 * it, and all dimensions together, say how far areas ordinarily differ.
 */
export const whichAreaWhichDimension = /* @__PURE__ */ question(() => ({
  id: 3,
  name: 'which-area-which-dimension',
  agenda: 'Confidence',
  asked: 'Which area is an outlier, and on which dimension of confidence?',
  indicators: [publicConfidence.id],
  verdicts: ['beyond-ordinary-variation', 'within-ordinary-variation', 'within-chance', 'cannot-tell'],
  answer(context, where) {
    const indicator = where.indicator ?? publicConfidence;
    const wanted = { table: 'illustrative-confidence', ...byPart(indicator) };
    const panel = areasHere(context, where, indicator, wanted);
    const area = aboutOf(context, where, 3, indicator);
    if (panel === null) return noFigures(where, [indicator], none);
    const statements = areasStatements(panel, { level: levelWord(context, panel) });
    const found = statements.reading;
    const rows = found.evidence.rows.filter((row) => row.area === area && row.observed.value !== null);
    const name = area === null ? '' : (rows[0]?.areaName ?? nameOfArea(context, area));
    return {
      verdict: found.verdict,
      estimate: found.estimate,
      short: areasApart(shortName(indicator), statements, area),
      says: [
        found,
        ...aboutWords(name, rows).map((text) => say(text, found.basis)),
        say(looked(found.looks)),
      ],
      findings: [found],
      evidence: { about: area, rows },
      assumptions: [
        'A simple random sample: a design effect of the survey would widen every interval.',
        'Areas are compared over the last year; the quarters or years before it say how far areas ordinarily differ.',
      ],
      whatWouldChange:
        'A further year in which the difference is gone, or the design effect of the survey, if it is well over 1.',
      settle: found.settle?.text ?? null,
    };
  },
}));

/** Where the area singled out stands on each dimension: where it is apart, by how much; the others in one sentence. */
function aboutWords(name: string, rows: readonly AreasRow[]): string[] {
  if (rows.length === 0) return [];
  const apart = rows.filter(
    ({ verdict }) => verdict === 'beyond-ordinary-variation' || verdict === 'within-ordinary-variation',
  );
  const rest = rows.filter((row) => !apart.includes(row));
  if (apart.length === 0) return [`${name} is not shown to be apart on any of the ${rows.length} looked at.`];
  const of = ({ part }: AreasRow) => Object.values(part).join(' ') || 'the whole';
  return [
    ...apart.map(
      (row) =>
        `On ${of(row)} ${name} is at ${figureWords(row.observed.value ?? 0, row.observed.unit)}, ${besideOthers(row.difference, 'areas', true)}: ${kindWords[row.verdict]}.`,
    ),
    ...(rest.length === 0 ? [] : [`It is not shown to be apart on ${list(rest.map(of))}.`]),
  ];
}

const looked = (looks: number) =>
  `${looks} pairs of area and dimension were looked at, which is allowed for.`;

const none: { readonly about: string | null; readonly rows: readonly AreasRow[] } = {
  about: null,
  rows: [],
};
