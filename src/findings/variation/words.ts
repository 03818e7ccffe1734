import type { Variation, VariationFinding } from '../../areas/variation-finding.ts';
import { overPeriod } from '../../period/over-period.ts';
import type { Estimate } from '../../result/estimate.ts';
import { about, sentenceCase } from '../../words/about.ts';
import { figureWords, sizeRange, sizeWords, whole } from '../../words/numbers.ts';
import { withRoom } from '../../words/room.ts';
import { figure } from '../cells.ts';
import { columns, type DataTable } from '../data-table.ts';

/** One sentence on whether it is the same everywhere: how unlike the areas truly are, and whether that has narrowed. */
export function variationSentence({
  estimate,
  evidence,
  settle,
  subject,
  verdict,
}: VariationFinding): string {
  const found = most(evidence.variations, verdict);
  const when = overPeriod(subject);
  const name = about(subject);
  if (found === undefined || estimate.value === null)
    return `On ${name} it cannot be told how unlike areas are ${when}: under two have figures with a sample.`;
  const part = Object.keys(subject.part).length === 0 ? Object.values(found.part).join(', ') : '';
  const on = part === '' ? name : `${name} (${part})`;
  const { highest, lowest } = found;
  const ends =
    lowest === null || highest === null
      ? null
      : `, ${lowest.areaName} lowest (${figureWords(lowest.level.value ?? 0, subject.unit)}), ${highest.areaName} highest (${figureWords(highest.level.value ?? 0, subject.unit)})`;
  const since = sinceWords(found);
  switch (verdict) {
    case 'differ':
      return withRoom(
        `${sentenceCase(on)} was not the same everywhere ${when}: areas typically lie ${sizeRange(estimate)} from their mean`,
        ends,
        since,
      );
    case 'alike':
      return withRoom(
        `${sentenceCase(on)} was much the same everywhere ${when}: the ${whole(found.areas)} areas typically lie at most ${sizeWords({ ...estimate, value: estimate.upper })} from their mean`,
        since,
      );
    case 'cannot-tell':
      if (settle !== null)
        return withRoom(
          `On ${on} ${when} the ${whole(found.areas)} areas are not compared, as how large they are is not known: their counts differ by more than chance`,
          '; their populations would tell',
        );
      return withRoom(
        `On ${on} it cannot be told whether it was the same everywhere ${when}: areas may typically lie up to ${sizeWords({ ...estimate, value: estimate.upper })} from their mean`,
        since,
        found.couldHide === null
          ? null
          : `; one that differs by under ${sizeWords({ ...estimate, value: found.couldHide })} could go unseen`,
      );
  }
}

/** The dimension that the verdict is of: of those with it, the one that differs most. */
export function most(variations: readonly Variation[], verdict: Variation['verdict']): Variation | undefined {
  return variations
    .filter((each) => each.verdict === verdict)
    .sort((one, other) => (other.spread.value ?? 0) - (one.spread.value ?? 0))[0];
}

function sinceWords({ before, since }: Variation): string | null {
  if (before === null || since === null || since === 'not-shown') return null;
  return `, ${since} than ${overPeriod(before)}`;
}

/** How far the areas of each dimension lie from their mean, now and before, and between which of them. */
export function variationTable({ evidence, subject }: VariationFinding): DataTable {
  const { variations, within } = evidence;
  const several = variations.length > 1;
  const earlier = variations.find(({ before }) => before !== null)?.before;
  const end = (at: Variation['lowest']) =>
    at === null ? '–' : `${at.areaName} (${figure(at.level.value, subject.unit)})`;
  const inside =
    within === null || within.spread.value === null
      ? ''
      : `; ${within.areas} smaller areas lie ${said(within.spread)} from the mean of their own`;
  return {
    caption: `How far the true levels of areas typically lie from their mean${inside}`,
    columns: columns(
      ...(several ? ['Part'] : []),
      '#Areas',
      '#Spread',
      ...(earlier ? [`#Spread ${overPeriod(earlier)}`, 'Since'] : []),
      'Lowest level',
      'Highest level',
      'Verdict',
      '#A difference under this could hide',
    ),
    rows: variations.map((each) => [
      ...(several ? [Object.values(each.part).join(', ')] : []),
      String(each.areas),
      said(each.spread),
      ...(earlier
        ? [
            each.before === null ? '–' : said(each.before.spread),
            each.since === null ? '–' : since[each.since],
          ]
        : []),
      end(each.lowest),
      end(each.highest),
      verdicts[each.verdict],
      each.couldHide === null ? '–' : sizeWords({ ...each.spread, value: each.couldHide }),
    ]),
  };
}

const since = { narrower: 'narrower', wider: 'wider', 'not-shown': 'no change shown' } as const;
const verdicts = {
  differ: 'not the same everywhere',
  alike: 'much the same everywhere',
  'cannot-tell': 'cannot tell',
} as const;

const said = (spread: Estimate) => (spread.value === null ? '–' : sizeRange(spread));
