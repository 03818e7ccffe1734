import type { ForecastFinding } from '../../change/ahead/forecast-finding.ts';
import { about, decimal, moreMonths, whole } from '../../result/words.ts';
import { refusals } from '../../statement/refusals.ts';
import { limitsWords, say } from './sizes.ts';
import { firstThatFits, withRoom } from './stretch.ts';

/** One sentence on a figure to come: what it would be if things go on, with its limits and how often such limits held. */
export function forecastSentence({ estimate, evidence, settle, subject, verdict }: ForecastFinding): string {
  const name = about(subject);
  const { backTest, forecast } = evidence;
  if (verdict === 'refused')
    return `${name} cannot be forecast: its periods overlap, so neighbouring figures share most of their data.`;
  if (evidence.reason === 'step') return `${name} cannot be forecast: ${refusals.step}.`;
  if (evidence.reason === 'sparse')
    return `${name} cannot be forecast: there are too few events in an ordinary period.`;
  const last = forecast.at(-1);
  if (last === undefined || estimate.value === null)
    return withRoom(
      `${name} has too few figures to be forecast`,
      settle?.months == null ? null : `; ${moreMonths(settle.months)} would be the fewest`,
    );
  const limits = `${decimal(100 * (estimate.level ?? 0.95), 0)}% limits ${limitsWords(estimate)}`;
  const figure = `would be ${limitsWords({ ...estimate, lower: null, upper: null })} in ${say(last.period)}`;
  return withRoom(
    firstThatFits(
      `If things go on as they have, ${name} ${figure} (${limits})`,
      `${name}, going on as it has, ${figure} (${limits})`,
    ),
    backTest === null || backTest.made === 0
      ? null
      : `; such limits held in ${whole(backTest.within)} of ${whole(backTest.made)} past forecasts`,
  );
}
