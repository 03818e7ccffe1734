import type { HowManyNextFinding } from '../../compare/how-many-next.ts';
import { formatPeriod } from '../../period/format-period.ts';
import { parsePeriod } from '../../period/parse-period.ts';
import { about, amount, chance, whole } from '../../result/words.ts';
import { withRoom } from './stretch.ts';

/** One sentence on next month: the chance of so many areas over the target as published, and the likely range. */
export function howManyNextSentence({ subject, verdict, estimate, evidence }: HowManyNextFinding): string {
  const name = about(subject);
  const month = formatPeriod(parsePeriod(evidence.month));
  const target = amount(evidence.target, subject.unit);
  if (verdict === 'cannot-tell' || evidence.probability === null)
    return `${name}: how many areas will be over ${target} in ${month} cannot be told from ${whole(evidence.monthsUsed)} month${evidence.monthsUsed === 1 ? '' : 's'} of figures for every area.`;
  const [low, high] = [estimate.lower ?? 0, estimate.upper ?? 0];
  const range = low === high ? whole(low) : `${whole(low)} to ${whole(high)}`;
  return withRoom(
    `The chance that at least ${whole(evidence.asked)} areas are over ${target} for ${name} in ${month} is ${chance(evidence.probability)}`,
    `; between them chance and sampling allow ${range}`,
  );
}
