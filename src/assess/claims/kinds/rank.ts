import { type RankFinding, rank } from '../../../compare/rank.ts';
import type { DefinitionRow } from '../../../compare/rank-across-definitions.ts';
import { comparedPeriod } from '../../../statement/of-place.ts';
import { placeFrom } from '../../../words/about.ts';
import { ordinal, whole } from '../../../words/numbers.ts';
import { runWords } from '../../../words/times.ts';
import type { ClaimTest, ClaimVerdict } from '../checked-claim.ts';
import type { AimClaim, RankClaim } from '../claim.ts';
import type { ClaimFigures } from '../claim-figures.ts';
import { closestTo, familyOf, placesOf } from '../definitions.ts';
import { judgeObserved } from '../judge.ts';
import { noSeries, notTestable } from '../not-testable.ts';

const CHANCE = 'not-distinguishable-from-chance';
const SURE = 0.95;
const OPEN = ['the definition that was meant', 'its period', 'the forces that were ranked'] as const;

/** A place in a table. Without its definition, period and forces it cannot be tested; the closest is named as chosen. */
export function checkRank(claim: RankClaim, figures: ClaimFigures): ClaimTest {
  const family = familyOf(claim.indicator);
  const said = `${ordinal(claim.value)}${claim.of === undefined ? '' : ` of ${whole(claim.of)}`}`;
  if (family !== null) {
    const finding = placesOf(family, claim.area, figures);
    const near = finding === null ? null : closestTo(finding, claim.value, claim.of);
    const open = 'its definition, period and forces are not given';
    if (finding === null || near === null) return notTestable(OPEN, [open]);
    const place = `${ordinal(near.place)} of ${whole(near.of)}`;
    return notTestable(
      OPEN,
      [
        `${open}; of ${whole(finding.looks)} definitions one, chosen because it is close to ${said}, gives ${place}`,
        open,
      ],
      {
        n: finding.n,
        findings: [finding],
        assumed: [
          `Closest, and chosen because it is close: ${place} on “${near.definition}”. It does not show which definition was used.`,
        ],
      },
    );
  }
  const found = placeOf(claim, figures);
  if (!('kind' in found)) return found;
  const { after, before } = found.evidence;
  const at = claim.of !== undefined && before?.of === claim.of && after?.of !== claim.of ? before : after;
  if (at === null)
    return notTestable(
      [`figures for ${figures.areaName} complete enough to be ranked`],
      ['the area has no place'],
    );
  if (claim.of !== undefined && claim.of !== at.of)
    return notTestable(
      [`which ${whole(claim.of)} areas were ranked`],
      [
        `${whole(at.of)} areas have figures, among which ${figures.areaName} is ${ordinal(at.place)}, and ${whole(claim.of)} were claimed`,
        'the areas are not those that were ranked',
      ],
      { findings: [found], n: found.n },
    );
  const verdict: ClaimVerdict =
    at.set === null
      ? CHANCE
      : claim.value !== at.place && (claim.value < at.set.best || claim.value > at.set.worst)
        ? 'contradicted'
        : at.set.best === claim.value && at.set.worst === claim.value
          ? 'supported'
          : CHANCE;
  const range =
    at.set === null
      ? ''
      : at.set.best === at.place && at.set.worst === at.place
        ? ', and truly is'
        : `, and may truly be ${ordinal(at.set.best)} to ${ordinal(at.set.worst)}`;
  const where = `${placeFrom(at.place, found.subject.polarity, found.evidence.first)} of ${whole(at.of)}`;
  return {
    ...told(found, figures),
    verdict,
    observed: judgeObserved(at.place === claim.value),
    estimate: found.estimate,
    claimed: { value: claim.value, lower: claim.value, upper: claim.value },
    says: [
      `${figures.areaName} was ${where} in ${runWords(found.subject)}${range}`,
      `it was ${where}${range}`,
    ],
  };
}

/** The top quartile, as an aim: whether it is met now. */
export function checkAim(claim: AimClaim, figures: ClaimFigures): ClaimTest {
  const family = familyOf(claim.indicator);
  if (family !== null) return aimOfFamily(figures, placesOf(family, claim.area, figures));
  const found = placeOf(claim, figures);
  if (!('kind' in found)) return found;
  const { after, quartile, topQuartileChance } = found.evidence;
  if (after === null || quartile === null)
    return notTestable(
      [`figures for ${figures.areaName} complete enough to be ranked`],
      ['the area has no place'],
    );
  const { first } = found.evidence;
  const { polarity } = found.subject;
  const where = `${placeFrom(after.place, polarity, first)} of ${whole(after.of)}`;
  const edge = `the top quartile ends at the ${placeFrom(quartile.topTo, polarity, first)}`;
  return {
    ...told(found, figures),
    verdict: aimVerdict(found.evidence),
    observed: judgeObserved(after.place <= quartile.topTo),
    estimate: found.estimate,
    chance: topQuartileChance,
    assumed: [
      ...figures.assumed,
      ...(polarity === 'neutral'
        ? ['Neither end of this indicator is the better one: the highest figures are taken as the top.']
        : []),
    ],
    says: [
      `${figures.areaName} was ${where} in ${runWords(found.subject)}; ${edge}`,
      `it was ${where}; ${edge}`,
    ],
  };
}

function aimVerdict({
  after,
  topQuartileChance: chance,
}: Pick<DefinitionRow, 'after' | 'topQuartileChance'>): ClaimVerdict {
  if (chance === null || after === null || after.of < 4) return CHANCE;
  return chance >= SURE ? 'supported' : chance <= 1 - SURE ? 'contradicted' : CHANCE;
}

/** Where the definition is open, the aim can be judged only if every definition says the same of it. */
function aimOfFamily(figures: ClaimFigures, finding: ReturnType<typeof placesOf>): ClaimTest {
  const open = 'the definition is not given';
  const rows = finding?.evidence.rows.filter(({ after }) => after !== null) ?? [];
  if (finding === null || rows.length === 0) return notTestable(OPEN, [open]);
  const verdicts = new Set(rows.map(aimVerdict));
  const [only] = verdicts;
  const { best, worst } = finding.evidence;
  const places = [best, worst].map((at) => (at === null ? '' : `${ordinal(at.place)} of ${whole(at.of)}`));
  const range = `${places[0]} to ${places[1]}`;
  const many = `under ${whole(rows.length)} definitions ${figures.areaName} is ${range}`;
  if (verdicts.size > 1 || only === undefined)
    return notTestable(OPEN, [`${open}; ${many}, and they do not agree on the top quartile`, open], {
      n: finding.n,
      findings: [finding],
    });
  const words = {
    supported: 'inside',
    contradicted: 'outside',
  } as const;
  const met = only === 'contradicted' ? ': the aim is not met' : '';
  const where = only === 'supported' || only === 'contradicted' ? words[only] : 'perhaps in';
  return {
    verdict: only,
    estimate: finding.estimate,
    n: finding.n,
    period: finding.subject.to,
    findings: [finding],
    assumed: [
      `The definition is not given: the answer is the same under all ${rows.length} for which there are figures.`,
    ],
    says: [
      `${many}, ${where} the top quartile under each${met}`,
      `${where} the top quartile under each of ${rows.length} definitions`,
    ],
  };
}

/** The place under one definition, on the period of the claim or the last year of figures. */
function placeOf(claim: RankClaim | AimClaim, figures: ClaimFigures): RankFinding | ClaimTest {
  const panel = figures.peers();
  if (panel === null || panel.calendar.length === 0 || !panel.series.some(({ area }) => area === claim.area))
    return noSeries(figures, claim.indicator);
  return rank(panel, claim.area, { period: claim.period ?? comparedPeriod(panel) });
}

function told(finding: RankFinding, figures: ClaimFigures) {
  return {
    n: finding.n,
    period: String(finding.method.options['period']),
    findings: [finding],
    excluded: finding.evidence.excluded,
    assumed: figures.assumed,
    settle: finding.settle,
  };
}
