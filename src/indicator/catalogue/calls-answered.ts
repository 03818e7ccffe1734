import type { Month } from '../../period/period.ts';
import { like } from '../../result/rule.ts';
import type { Indicator } from '../indicator.ts';

/**
 * 999 calls answered in time: the share answered within 10 seconds, against the national target of 90%.
 *
 * Published by force since November 2021 with a clock that starts when the operator hands the call over, so local
 * figures from before are not comparable. What happens at a peak cannot be read from monthly figures.
 */
export const callsAnswered: Indicator = {
  id: 'calls-answered',
  name: 'Share of 999 calls answered in time',
  short: '999 in 10 seconds',
  question: 'Is 999 performance stable, and would it hold at a sudden peak in demand?',
  measure: 'proportion',
  counted: '999 calls answered within 10 seconds',
  outOf: '999 calls',
  polarity: 'higher-is-better',
  every: 'month',
  areaLevel: 'force',
  target: 0.9,
  margin: { points: 2 },
  computableFrom: ['own'],
  source: 'National target for 999 calls: 90% within 10 seconds; published by force since November 2021',
  caveats: ['Monthly figures cannot show a peak: that takes daily or hourly ones.'],
  recordingChanges: [
    {
      kind: 'restart',
      from: '2021-11' as Month,
      title: 'National figures begin: the clock starts when the operator hands the call over',
      source: 'National publication of 999 answering times by force',
    },
  ],
};

/**
 * 999 calls answered in time, by day: what happens on the busiest days, which figures by month hide.
 *
 * The same share as `callsAnswered`, whose months are sums of these days.
 */
export const callsAnsweredByDay: Indicator = /* @__PURE__ */ like(callsAnswered, {
  id: 'calls-answered-by-day',
  name: 'Daily share of 999 calls answered in time',
  short: '999 by day',
  question: 'Would 999 performance hold at a sudden peak in demand?',
  every: 'day',
  caveats: ['Busy days differ from others in more than their calls.'],
});
