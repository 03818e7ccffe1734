import { like } from '../../result/rule.ts';
import type { Indicator } from '../indicator.ts';

/** What victims are asked about, in the order in which they meet the police. */
const stages = ['ease-of-contact', 'actions-taken', 'follow-up', 'treatment', 'whole-experience'];
/** Groups of victims that have surveys of their own; `all` is the general survey. */
const groups = ['all', 'hate-crime', 'domestic-abuse'];

const shared = {
  measure: 'proportion',
  counted: 'victims satisfied',
  outOf: 'victims interviewed',
  polarity: 'higher-is-better',
  every: 'month',
  areaLevel: 'lpa',
  margin: { points: 2 },
  dimensions: { stage: stages, group: groups },
  computableFrom: ['own'],
  responseSet:
    'as the force defines it: completely and very satisfied, or completely, very and fairly satisfied',
  source:
    'User satisfaction survey: stages and groups as published by Warwickshire Police (request 7648) and Northumbria Police',
  caveats: [
    'Some forces count completely, very and fairly satisfied victims, others leave out fairly: never compare the two.',
    'The survey was mandatory until March 2017; since then only that of domestic abuse victims is, so there is no national comparison.',
  ],
  recordingChanges: [],
} as const;

/**
 * Victim satisfaction: victims satisfied with the whole experience, of all victims interviewed.
 *
 * The target of 80% is that of one meeting, West Mercia in May 2019: a force sets its own.
 *
 * From a telephone survey of victims 6 to 12 weeks after their report. No series by area is published: the
 * library ships an illustrative one, and a force brings its own.
 */
export const victimSatisfaction: Indicator = /* @__PURE__ */ like(shared, {
  id: 'victim-satisfaction',
  name: 'Victim satisfaction',
  question: 'Has victim satisfaction plateaued, and at what level?',
  target: 0.8,
  where: { stage: 'whole-experience', group: 'all' },
});

/** Victim satisfaction by stage: which part of the experience moves it? Use it with `by: 'stage'`. */
export const satisfactionByStage: Indicator = /* @__PURE__ */ like(shared, {
  id: 'victim-satisfaction-by-stage',
  name: 'Victim satisfaction by stage',
  short: 'Satisfaction',
  question: 'At which stage are victims less satisfied, and has that turned?',
  where: { group: 'all' },
});

/** Satisfaction of victims of hate crime with the whole experience: small numbers, so wide intervals. */
export const hateCrimeSatisfaction: Indicator = /* @__PURE__ */ like(shared, {
  id: 'hate-crime-satisfaction',
  name: 'Satisfaction of hate crime victims',
  short: 'Hate crime satisfaction',
  question: 'Has satisfaction of hate crime victims fallen, although the numbers are small?',
  target: 0.8,
  where: { stage: 'whole-experience', group: 'hate-crime' },
});

/** Satisfaction of victims of domestic abuse with the whole experience: a survey of its own, with its own rules. */
export const domesticAbuseSatisfaction: Indicator = /* @__PURE__ */ like(shared, {
  id: 'domestic-abuse-satisfaction',
  name: 'Satisfaction of domestic abuse victims',
  short: 'DA satisfaction',
  question: 'Are victims of domestic abuse satisfied?',
  target: 0.8,
  where: { stage: 'whole-experience', group: 'domestic-abuse' },
});
