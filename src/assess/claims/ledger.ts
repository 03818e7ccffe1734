import { periodOfDate } from '../../period/period-of-date.ts';
import { requireText } from '../../result/require-form.ts';
import type { BriefingData } from '../briefing/context.ts';
import { requireBriefingData, requirePromises } from '../briefing/given-data.ts';
import { type Calibration, calibration } from './calibration.ts';
import type { Promised, ScoredPromise } from './promise.ts';
import { scorePromise } from './score-promise.ts';

/** Every promise with its score, and how good their chances were; on illustrative figures counted apart. */
export interface Ledger {
  readonly asOf: string;
  readonly promises: readonly ScoredPromise[];
  readonly calibration: Calibration;
  /** Of those scored on illustrative figures, which say nothing of anybody. */
  readonly illustrative: Calibration;
}

/**
 * Ledger: what became of everything that was promised, and were the chances right?
 *
 * Each promise is scored by `scorePromise` on the figures of the day, in the order given, and all together by `calibration`.
 *
 * @example
 * ledger([], { tables: {}, populations, own: [] }, '2019-06-30').calibration.sentence // => 'No promise has been scored yet.'
 */
export function ledger(promises: readonly Promised[], data: BriefingData, asOf: string): Ledger {
  requirePromises('ledger: promises', promises);
  requireBriefingData('ledger', data);
  requireText('ledger: asOf', asOf, 'a day, such as 2019-06-30');
  periodOfDate(asOf, 'month');
  const scored = promises.map((promise) => scorePromise(promise, data, asOf));
  const invented = ({ basis }: ScoredPromise) => basis === 'illustrative';
  return {
    asOf,
    promises: scored,
    calibration: calibration(scored.filter((each) => !invented(each))),
    illustrative: calibration(scored.filter(invented)),
  };
}
