import type { Variation, VariationFinding } from '../../areas/variation-finding.ts';
import { overPeriod } from '../../period/over-period.ts';
import type { Estimate } from '../../result/estimate.ts';
import { about, amount, decimal, points, whole } from '../../result/words.ts';
import { withRoom } from './stretch.ts';

/** One sentence on whether it is the same everywhere: how unlike the areas truly are, and whether that has narrowed. */
export function variationSentence({ estimate, evidence, subject, verdict }: VariationFinding): string {
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
      : `, ${lowest.areaName} lowest (${amount(lowest.level.value ?? 0, subject.unit)}), ${highest.areaName} highest (${amount(highest.level.value ?? 0, subject.unit)})`;
  const since = sinceWords(found);
  switch (verdict) {
    case 'differ':
      return withRoom(
        `${capital(on)} was not the same everywhere ${when}: areas typically lie ${withLimits(estimate)} from their mean`,
        ends,
        since,
      );
    case 'alike':
      return withRoom(
        `${capital(on)} was much the same everywhere ${when}: the ${whole(found.areas)} areas typically lie at most ${size(estimate.upper, estimate)} from their mean`,
        since,
      );
    case 'cannot-tell':
      return withRoom(
        `On ${on} it cannot be told whether it was the same everywhere ${when}: areas may typically lie up to ${size(estimate.upper, estimate)} from their mean`,
        since,
        found.couldHide === null
          ? null
          : `; one that differs by under ${size(found.couldHide, estimate)} could go unseen`,
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

const size = (value: number | null, { unit }: Estimate) =>
  unit === 'points' ? points(value ?? 0) : amount(value ?? 0, unit);

function withLimits(estimate: Estimate): string {
  const { lower, unit, upper, value } = estimate;
  const bound = (at: number | null) => (unit === 'points' ? decimal(at ?? 0, 1) : amount(at ?? 0, unit));
  return `${size(value, estimate)} (${bound(lower)} to ${bound(upper)})`;
}

const capital = (text: string) => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
