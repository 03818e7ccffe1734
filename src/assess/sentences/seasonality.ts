import type { SeasonalityFinding } from '../../change/season/seasonality.ts';
import { about, moreMonths } from '../../result/words.ts';
import { say, size } from './sizes.ts';
import { firstThatFits, stretch, withRoom } from './stretch.ts';

/** One sentence on the time of year: whether figures depend on it, when they are highest and lowest, and how far apart. */
export function seasonalitySentence({
  estimate,
  evidence,
  settle,
  subject,
  verdict,
}: SeasonalityFinding): string {
  const name = about(subject);
  if (verdict === 'refused')
    return `${name} cannot show a season: its periods overlap or are years, which average the season away.`;
  const when = `from ${stretch(subject)}`;
  if (verdict === 'cannot-tell')
    return withRoom(
      `${name} has too few ${evidence.reason === 'sparse' ? 'events' : 'figures'} ${when} to tell a season from chance`,
      settle?.months == null ? null : `; ${moreMonths(settle.months)} would be the fewest`,
    );
  const { highest, lowest } = evidence;
  if (highest === null || lowest === null || estimate.value === null)
    return `${name} shows no season ${when}.`;
  const ends = `${timeOfYear(highest)} the highest, ${size(estimate)} above ${timeOfYear(lowest)}, the lowest`;
  if (verdict === 'not-shown')
    return withRoom(
      `${name} is not shown to depend on the time of year ${when}`,
      `: ${ends}, which chance could make`,
    );
  return firstThatFits(
    `${name} depends on the time of year ${when}: ${ends}; chance would seldom make as much.`,
    `${name} depends on the time of year: ${ends}.`,
  );
}

/** `July`, `April to June`: the period without its year. */
const timeOfYear = (period: string) => say(period).replace(/ \d{4}(\/\d{2})?$/, '');
