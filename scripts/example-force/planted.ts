import { FORCE } from './force.ts';

/**
 * What was made to happen in a series, and so what may be said of it.
 * - `step`: the level moved by `size` with `from`, and has held since
 * - `slope`: it has moved by `size` a year throughout
 * - `season`, `nothing`: the level is one throughout, with a season or without
 * - `area-apart`: the area lies `size` from where it else would, in every period
 * - `ordinary`: so little that areas ordinarily differ as much
 * - `target`: whether the next month will meet it
 */
export type Planted = {
  readonly indicator: string;
  readonly area: string;
  readonly where?: Readonly<Record<string, string>>;
} & (
  | {
      readonly kind: 'step';
      readonly from: string;
      readonly size: number;
      readonly unit: 'points';
      readonly held: 'too-soon' | 'level' | 'cannot-tell';
    }
  | { readonly kind: 'slope'; readonly size: number; readonly unit: 'points' | 'percent' }
  | { readonly kind: 'nothing' | 'season' }
  | { readonly kind: 'area-apart' | 'ordinary'; readonly size: number; readonly unit: 'points' }
  | { readonly kind: 'target'; readonly target: number; readonly met: boolean }
);

const force = FORCE.area;

/** Sizes that the figures are drawn with. */
export const sizes = {
  satisfaction: { from: '2026-05', size: -0.065 },
  files: { from: '2024-11', size: 0.12 },
  priority: { from: '2026-01', size: -0.075, area: 'elmsgate' },
  visibility: { area: 'dunwater', size: -0.15 },
  communications: { area: 'fallowmere', size: -0.015 },
  updated: { perYear: 0.035 },
  abuse: { perYear: 0.12 },
  calls: { level: 0.926, target: 0.9 },
  otherCalls: { level: 0.84, target: 0.9 },
} as const;

const points = (share: number): number => Math.round(share * 1000) / 10;

/** Every truth that the figures were made with. */
export const planted: readonly Planted[] = [
  { indicator: 'calls-answered', area: force, kind: 'nothing' },
  { indicator: 'calls-answered', area: force, kind: 'target', target: sizes.calls.target, met: true },
  { indicator: 'non-emergency-calls-answered', area: force, kind: 'nothing' },
  {
    indicator: 'non-emergency-calls-answered',
    area: force,
    kind: 'target',
    target: sizes.otherCalls.target,
    met: false,
  },
  {
    indicator: 'priority-incidents-in-time',
    area: sizes.priority.area,
    kind: 'step',
    from: sizes.priority.from,
    size: points(sizes.priority.size),
    unit: 'points',
    held: 'too-soon',
  },
  ...['ashmarket', 'brindle-vale', 'coldharrow', 'dunwater', 'fallowmere'].map(
    (area): Planted => ({ indicator: 'priority-incidents-in-time', area, kind: 'nothing' }),
  ),
  {
    indicator: 'victim-satisfaction',
    area: force,
    kind: 'step',
    from: sizes.satisfaction.from,
    size: points(sizes.satisfaction.size),
    unit: 'points',
    held: 'too-soon',
  },
  {
    indicator: 'victim-satisfaction-by-stage',
    area: force,
    where: { stage: 'follow-up' },
    kind: 'nothing',
  },
  { indicator: 'hate-crime-satisfaction', area: force, kind: 'nothing' },
  {
    indicator: 'public-confidence',
    area: sizes.visibility.area,
    where: { dimension: 'visibility' },
    kind: 'area-apart',
    size: points(sizes.visibility.size),
    unit: 'points',
  },
  {
    indicator: 'public-confidence',
    area: sizes.communications.area,
    where: { dimension: 'communications' },
    kind: 'ordinary',
    size: points(sizes.communications.size),
    unit: 'points',
  },
  { indicator: 'public-confidence', area: force, where: { dimension: 'overall' }, kind: 'nothing' },
  {
    indicator: 'file-quality',
    area: force,
    kind: 'step',
    from: sizes.files.from,
    size: points(sizes.files.size),
    unit: 'points',
    held: 'level',
  },
  { indicator: 'attendance-at-court', area: force, where: { role: 'all' }, kind: 'nothing' },
  {
    indicator: 'domestic-abuse-offences',
    area: force,
    kind: 'slope',
    size: 100 * sizes.abuse.perYear,
    unit: 'percent',
  },
  { indicator: 'repeat-domestic-abuse-victims', area: force, kind: 'nothing' },
  {
    indicator: 'victims-updated-in-time',
    area: force,
    kind: 'slope',
    size: points(sizes.updated.perYear),
    unit: 'points',
  },
  { indicator: 'burglary', area: force, kind: 'season' },
  { indicator: 'robbery', area: force, kind: 'nothing' },
  { indicator: 'stop-and-search-action', area: force, kind: 'nothing' },
];
