import { formatPeriod } from '../../period/format-period.ts';
import { parsePeriod } from '../../period/parse-period.ts';
import { IndicatorError } from '../../result/error.ts';
import { received } from '../../result/received.ts';
import { chanceWords, decimal } from '../../words/numbers.ts';
import { firstThatFits } from '../../words/room.ts';
import { type BriefingData, contextOf } from '../briefing/context.ts';
import { checkClaim } from './check-claim.ts';
import type { CheckedClaim } from './checked-claim.ts';
import type { Claim } from './claim.ts';
import type { Promised, PromiseState, ScoredPromise } from './promise.ts';

/**
 * Score a promise: was what was promised kept, and how good was the chance that it was given?
 *
 * The outcome is read from the figures as published for the due period (a promise of "4 areas over 80%" is about published figures);
 * where a claim has no such reading, a definite verdict on the level decides. The chance is that which was stated, else that which the
 * figures of the day on which it was made give. Brier score: (chance - outcome) squared. Before the end of the due period: `not-yet`.
 *
 * Throws `invalid-option` for a probability outside 0 to 1, `invalid-period` for a day or period that does not exist. Source: Brier 1950.
 *
 * @example
 * const claim = { id: 'one', kind: 'areas-over-next', claim: 'Four will be.', indicator: 'victim-satisfaction', area: 'a', value: 4 };
 * scorePromise({ id: 'one', made: '2019-05-28', due: '2019-05', claim, probability: 0.7 }, { tables: {}, populations, own: [] }, '2019-05-29').state // => 'not-yet'
 */
export function scorePromise(promise: Promised, data: BriefingData, asOf: string): ScoredPromise {
  const { due: period, id, made, claim } = promise;
  requireChance(promise.probability);
  const due = parsePeriod(period, { path: 'scorePromise: due' });
  const over = contextOf(data, asOf).isPast(due);
  const found = over ? checkClaim(claimOn(claim, period), data, { asOf }) : null;
  const state = found === null ? 'not-yet' : stateOf(found);
  const computed = promise.probability === undefined ? computedChance(promise, data) : null;
  const probability = promise.probability ?? computed;
  const known = state === 'kept' || state === 'broken';
  const brier = known && probability !== null ? (probability - (state === 'kept' ? 1 : 0)) ** 2 : null;
  return {
    id,
    claim: claim.claim,
    made,
    due: period,
    state,
    probability,
    from: promise.probability !== undefined ? 'stated' : computed === null ? null : 'computed',
    brier,
    basis: found?.basis ?? null,
    sentence: sentenceOf(claim.claim, formatPeriod(due), state, probability, brier),
  };
}

function requireChance(probability: number | undefined): void {
  if (probability === undefined || (probability >= 0 && probability <= 1)) return;
  throw new IndicatorError({
    code: 'invalid-option',
    path: 'scorePromise: probability',
    expected: 'must be from 0 to 1',
    received: received(probability),
  });
}

/** The claim as it stands once the period has come: what will be has become what is. */
function claimOn(claim: Claim, period: string): Claim {
  if (claim.kind !== 'areas-over-next') return { ...claim, period };
  return { ...claim, kind: 'areas-over', counting: claim.counting ?? 'at-least', period };
}

/** As published where the claim has such a reading, else by a definite verdict on the level. */
function stateOf({ readings, verdict }: CheckedClaim): PromiseState {
  const decisive = readings.find(({ about }) => about === 'observed')?.verdict ?? verdict;
  if (decisive === 'supported') return 'kept';
  return decisive === 'contradicted' ? 'broken' : 'no-figures';
}

/** What the figures of the day gave it, where the claim was about the period that came next. */
function computedChance({ claim, due, made }: Promised, data: BriefingData): number | null {
  const found = checkClaim(claim, data, { asOf: made });
  return found.kind === 'areas-over-next' && found.period === due ? found.chance : null;
}

function sentenceOf(
  claim: string,
  when: string,
  state: PromiseState,
  probability: number | null,
  brier: number | null,
): string {
  const given = probability === null ? 'no chance was given' : `it was given ${chanceWords(probability)}`;
  const score = brier === null ? '' : `, a Brier score of ${decimal(brier, 2)}`;
  const outcome: Readonly<Record<PromiseState, string>> = {
    kept: `kept in ${when}; ${given}${score}`,
    broken: `not kept in ${when}; ${given}${score}`,
    'not-yet': `${when} is not over; ${given}`,
    'no-figures': `the figures of ${when} cannot say; ${given}`,
  };
  const told = outcome[state];
  return firstThatFits(
    `${claim.replace(/\.$/, '')}: ${told}.`,
    `${told.charAt(0).toUpperCase()}${told.slice(1)}.`,
  );
}
