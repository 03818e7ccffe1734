import type { DetectableChangeFinding } from '../../change/power/detectable-change-finding.ts';
import { detectableChangeIn } from '../../change/power/detectable-change-in.ts';
import { publicConfidence } from '../../indicator/catalogue/confidence.ts';
import type { Series } from '../../series/series.ts';
import { shortName } from '../../statement/of-series.ts';
import { chanceWords, sizeWords, whole } from '../../words/numbers.ts';
import { byPart } from './by-part.ts';
import { areasHere, wholeHere } from './figures-here.ts';
import { question } from './question.ts';
import { aboutOf } from './said-at-meeting.ts';
import { noFigures } from './say.ts';
import { type SeenByThen, seenByThen } from './seen-by-then.ts';
import { short } from './short.ts';

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
    const table = 'illustrative-confidence';
    const split = byPart(indicator);
    const panel = areasHere(context, where, indicator, { table, ...split });
    const about = aboutOf(context, where, 4, indicator);
    const first = panel?.series.find(({ area }) => area === about) ?? panel?.series[0];
    if (panel === null || first === undefined) return noFigures(where, [indicator], none);
    const place = wholeHere(context, where, indicator, {
      table,
      ...(split.by === undefined ? {} : { where: first.part }),
    });
    const asked = where.improvement === undefined ? {} : { change: where.improvement };
    const half = detectableChangeIn(first, { months: TWO_QUARTERS, ...asked });
    const year = detectableChangeIn(first, { months: YEAR, ...asked });
    const whole = forWhole(place, first);
    return {
      verdict: year.verdict,
      estimate: year.estimate,
      short: seenWords(first, year, half, whole),
      says: [half, year],
      findings: [year, half, ...(whole === null ? [] : [whole])],
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

/** The smallest change of the place as a whole that a year would show, on the same dimension. */
function forWhole(place: Series | null, { area }: Series): DetectableChangeFinding | null {
  return place === null || place.area === area ? null : detectableChangeIn(place, { months: YEAR });
}

/** How large a change must be to be seen, and how likely the one asked about is. */
function seenWords(
  { areaName, calendar, indicator, part }: Series,
  year: DetectableChangeFinding,
  half: DetectableChangeFinding,
  place: DetectableChangeFinding | null,
) {
  const name = [shortName(indicator), ...Object.values(part)].join(', ');
  const { asked, base, direction } = year.evidence;
  if (year.verdict !== 'cannot-tell' && year.estimate.value === null)
    return short(`${name}: no room for a ${direction} that a year would show`);
  if (year.estimate.value === null || year.verdict === 'cannot-tell')
    return short(
      `${name}: cannot tell`,
      `how large a change a year would show cannot be told from these figures`,
    );
  const each = base?.perPeriod ?? null;
  const unit = calendar.every.replace('financial-', '');
  const cases = indicator.measure === 'proportion' ? 'cases' : 'events';
  const before =
    half.estimate.value === null ? '' : `, or ${sizeWords(half.estimate)} in ${TWO_QUARTERS} months`;
  const wide =
    place?.estimate.value == null ? '' : `; for ${place.subject.areaName}, ${sizeWords(place.estimate)}`;
  return short(
    `${name}: a ${direction} of ${sizeWords(year.estimate)} in a year would be seen`,
    `${each === null ? '' : `with ${whole(each)} ${cases} a ${unit} in ${areaName}, `}that is the least seen four times in five${before}${wide}`,
    asked === null || asked.chance >= 0.8
      ? null
      : asked.chance === 0
        ? `there is no room for one of ${sizeWords({ ...year.estimate, value: asked.change })}`
        : `one of ${sizeWords({ ...year.estimate, value: asked.change })} has a chance of ${chanceWords(asked.chance)}`,
  );
}

const none: { readonly rows: readonly SeenByThen[] } = { rows: [] };
