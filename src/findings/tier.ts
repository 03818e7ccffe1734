import type { Kind } from './any-finding.ts';

/** How far up a paper what a finding says may stand: at the top, at the top behind all else, or in the answer of its item alone. */
export type Tier = 'headline' | 'ranking' | 'answer';

/**
 * The tier of every kind of finding. What became of the force and how its areas lie to each other leads a paper; a place in a ranking
 * says less than either; the others answer what was asked, by the first two.
 */
export const tiers = {
  areas: 'headline',
  association: 'answer',
  'change-points': 'answer',
  compared: 'answer',
  contribution: 'answer',
  'control-chart': 'answer',
  course: 'headline',
  definitions: 'answer',
  'detectable-change': 'answer',
  difference: 'answer',
  'early-warning': 'answer',
  forecast: 'answer',
  funnel: 'answer',
  'gap-to-rank': 'answer',
  growth: 'answer',
  'how-many-above': 'answer',
  'how-many-next': 'answer',
  'misapplied-outcome': 'answer',
  plateau: 'answer',
  rank: 'ranking',
  'recording-correction': 'answer',
  scan: 'answer',
  seasonality: 'answer',
  'service-under-demand': 'answer',
  'shewhart-chart': 'answer',
  threshold: 'answer',
  trend: 'answer',
  'turning-point': 'answer',
  variation: 'answer',
  'year-end': 'answer',
} as const satisfies Readonly<Record<Kind, Tier>>;

/** Kinds of findings of which a line may stand at the top. */
export type HeadlineKind = {
  [Each in Kind]: (typeof tiers)[Each] extends 'answer' ? never : Each;
}[Kind];
