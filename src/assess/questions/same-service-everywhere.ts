import { variation } from '../../areas/variation.ts';
import type { Variation, VariationFinding, VariationSince } from '../../areas/variation-finding.ts';
import { most } from '../../findings/variation/words.ts';
import { publicConfidence } from '../../indicator/catalogue/confidence.ts';
import { shortName } from '../../statement/of-series.ts';
import { list } from '../../words/about.ts';
import { figureWords, rangeWords, sizeWords } from '../../words/numbers.ts';
import { byPart } from './by-part.ts';
import { areasHere } from './figures-here.ts';
import { levelWord } from './level-word.ts';
import { question } from './question.ts';
import { noFigures, say } from './say.ts';
import { type Short, short } from './short.ts';

/**
 * Question 21: is it the same service everywhere?
 *
 * How unlike the true levels of the areas are, beyond chance, on each dimension; whether that has narrowed; and how large a
 * difference could hide. Smaller areas within them, where there are any, go to `variation` itself.
 */
export const sameServiceEverywhere = /* @__PURE__ */ question(() => ({
  id: 21,
  name: 'same-service-everywhere',
  agenda: 'Confidence',
  asked: 'Is it the same service everywhere, and have the areas come nearer to each other?',
  indicators: [publicConfidence.id],
  verdicts: ['differ', 'alike', 'cannot-tell'],
  answer(context, where) {
    const indicator = where.indicator ?? publicConfidence;
    const wanted = { table: 'illustrative-confidence', ...byPart(indicator) };
    const panel = areasHere(context, where, indicator, wanted);
    if (panel === null) return noFigures(where, [indicator], none);
    const found = variation(panel);
    const { variations } = found.evidence;
    const unit = found.estimate.unit;
    const hide = Math.max(0, ...variations.map(({ couldHide }) => couldHide ?? 0));
    const size = sizeWords({ unit, value: hide });
    return {
      verdict: found.verdict,
      estimate: found.estimate,
      short: spreadWords(shortName(indicator), found, levelWord(context, panel)),
      says: [
        found,
        ...othersWords(variations, found.verdict).map((text) => say(text, found.basis)),
        ...(hide > 0
          ? [say(`An area that differs from the others by less than ${size} could go unseen.`, found.basis)]
          : []),
      ],
      findings: [found],
      evidence: { variations, since: variations.map(({ since }) => since) },
      assumptions: ['A simple random sample: a design effect of the survey would make more of it chance.'],
      whatWouldChange: 'A further year of figures, or a larger sample in each area.',
      settle: found.settle?.text ?? null,
    };
  },
}));

const leads = {
  differ: 'not the same',
  alike: 'much the same',
  'cannot-tell': 'cannot tell whether it is the same',
} as const;

/** How far areas lie from their mean where they differ most, and whether that has changed. */
function spreadWords(name: string, { evidence, settle, verdict }: VariationFinding, level: string): Short {
  const { variations } = evidence;
  const told = most(variations, verdict);
  const lead = `${name}: ${leads[verdict]} everywhere`;
  if (told === undefined || told.spread.value === null) return short(lead);
  if (settle !== null)
    return short(
      lead,
      `how large the ${level} are is not known, and their counts differ by more than chance`,
    );
  const range = rangeWords(told.spread);
  const part = Object.values(told.part).join(', ');
  const ends =
    told.lowest === null || told.highest === null
      ? ''
      : `, from ${told.lowest.areaName} (${figureWords(told.lowest.level.value ?? 0, told.lowest.level.unit)}) to ${told.highest.areaName} (${figureWords(told.highest.level.value ?? 0, told.highest.level.unit)})`;
  const since = (wanted: VariationSince) => variations.some((each) => each.since === wanted);
  const moved = since('narrower')
    ? `the ${level} have come nearer to each other`
    : since('wider')
      ? `the ${level} have moved apart`
      : `whether the ${level} have come nearer is not shown`;
  return short(
    lead,
    `${part === '' ? '' : `on ${part} `}${level} lie ${sizeWords(told.spread)} from their mean${range === null ? '' : ` (${range})`}${ends}`,
    variations.some(({ before }) => before !== null) ? moved : null,
  );
}

/** The dimensions that the finding has not spoken of, and whether any has narrowed or widened. */
function othersWords(variations: readonly Variation[], verdict: Variation['verdict']): string[] {
  const names = (wanted: (each: Variation) => boolean) =>
    variations.filter(wanted).map(({ part }) => Object.values(part).join(' '));
  const told = most(variations, verdict);
  const differ = names((each) => each.verdict === 'differ' && each !== told);
  const alike = names((each) => each.verdict === 'alike' && each !== told);
  const open = names((each) => each.verdict === 'cannot-tell');
  if (variations.length < 2) return [];
  const before = variations.some(({ before: then }) => then !== null);
  const moved = (since: VariationSince) => names((each) => each.since === since);
  const [narrower, wider] = [moved('narrower'), moved('wider')];
  return [
    ...(differ.length > 0 ? [`Areas also differ on ${list(differ)}.`] : []),
    ...(alike.length > 0 ? [`On ${list(alike)} they are much the same.`] : []),
    ...(open.length > 0 && verdict !== 'cannot-tell' ? [`On ${list(open)} it cannot be told.`] : []),
    ...(narrower.length > 0 ? [`They have come nearer to each other on ${list(narrower)}.`] : []),
    ...(wider.length > 0 ? [`They have moved apart on ${list(wider)}.`] : []),
    ...(before && narrower.length + wider.length === 0 ? ['Neither nearer nor further apart is shown.'] : []),
  ];
}

const none: {
  readonly variations: readonly Variation[];
  readonly since: readonly (VariationSince | null)[];
} = {
  variations: [],
  since: [],
};
