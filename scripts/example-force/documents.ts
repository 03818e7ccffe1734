import { AREAS, FORCE, SEED } from './force.ts';
import { planted, sizes } from './planted.ts';

const own = {
  measure: 'proportion',
  polarity: 'higher-is-better',
  every: 'month',
  margin: { points: 2 },
} as const;

/** `indicators.json`: what the force measures and the catalogue does not know. */
export const indicators = [
  {
    ...own,
    id: 'non-emergency-calls-answered',
    name: 'Share of 101 calls answered in a minute',
    question: 'Are 101 calls answered in time?',
    counted: '101 calls answered in a minute',
    outOf: '101 calls',
    areaLevel: 'force',
    target: sizes.otherCalls.target,
  },
  {
    ...own,
    id: 'priority-incidents-in-time',
    name: 'Priority incidents attended within the hour',
    question: 'Are priority incidents attended in time, in every area?',
    counted: 'priority incidents attended within the hour',
    outOf: 'priority incidents',
    areaLevel: 'lpa',
  },
  {
    ...own,
    id: 'victims-updated-in-time',
    name: 'Victims updated in time',
    question: 'Are victims told how their case goes?',
    measure: 'published-percentage',
    counted: 'victims updated within 28 days',
    areaLevel: 'force',
  },
] as const;

/** `force.json`. */
export const profile = {
  force: FORCE.area,
  illustrative: true,
  title: `${FORCE.name}: performance and accountability`,
  for: 'the Police and Crime Commissioner and the Chief Constable',
  preparedBy: 'Performance and Insight',
  meeting: '2026-10-20',
  areas: AREAS.map(({ area, name }) =>
    area === 'brindle-vale' ? { area, name, aliases: ['Brindle V'] } : { area, name },
  ),
  indicators: {
    'calls-answered': { target: sizes.calls.target },
    'non-emergency-calls-answered': { target: sizes.otherCalls.target, owner: 'Head of Contact' },
    'victim-satisfaction': { target: 0.8, margin: { points: 2 }, yearTarget: { level: 0.82 } },
    'hate-crime-satisfaction': { target: null },
    'file-quality': { target: 0.72 },
    'domestic-abuse-offences': { margin: { percent: 5 } },
    burglary: { yearTarget: { change: -5 } },
  },
  agenda: [
    {
      id: 'calls',
      title: 'Answering and attending',
      ask: 'Are calls answered and priority incidents attended in time, in every area?',
      questions: ['consistent-at-a-peak'],
      indicators: ['calls-answered', 'non-emergency-calls-answered', 'priority-incidents-in-time'],
    },
    {
      id: 'victims',
      title: 'Victims',
      ask: 'Are victims better served than a year ago?',
      about: 'coldharrow',
      questions: [
        'plateaued-at-a-lower-level',
        'up-and-how-many-over',
        'how-many-next-month',
        'follow-up-turned',
        'hate-crime-fallen',
        'year-target-met',
      ],
      indicators: [
        'victim-satisfaction',
        'victim-satisfaction-by-stage',
        'hate-crime-satisfaction',
        'victims-updated-in-time',
      ],
    },
    {
      id: 'confidence',
      title: 'Public confidence',
      ask: 'Is one area out of line, and on what?',
      about: 'dunwater',
      questions: ['which-area-which-dimension', 'same-service-everywhere'],
      indicators: ['public-confidence'],
    },
    {
      id: 'crime',
      title: 'Burglary and robbery',
      ask: 'Are burglary and robbery falling?',
      indicators: ['burglary', 'robbery', 'stop-and-search-action'],
      note: 'Counted from an extract of data.police.uk that holds these two types of crime alone.',
    },
    {
      id: 'domestic-abuse',
      title: 'Domestic abuse',
      ask: 'Does recorded domestic abuse still rise, and are victims repeat victims more often?',
      questions: ['domestic-abuse-growth'],
      indicators: ['domestic-abuse-offences', 'repeat-domestic-abuse-victims'],
    },
    {
      id: 'criminal-justice',
      title: 'Criminal justice',
      ask: 'Has file quality held, and do victims and witnesses attend court?',
      questions: ['file-quality-improved', 'attendance-at-court'],
      indicators: ['file-quality', 'attendance-at-court'],
    },
  ],
  claims: 'claims.json',
  actions: 'actions.json',
} as const;

const claim = (id: string, indicator: string, said: string, more: Readonly<Record<string, unknown>>) => ({
  id,
  claim: said,
  indicator,
  area: FORCE.area,
  ...more,
});

/** `claims.json`: what is said at the meeting, some of it true. */
export const claims = [
  claim('satisfaction-plateau', 'victim-satisfaction', 'Satisfaction has settled at a lower level.', {
    kind: 'plateau-lower',
  }),
  claim('files-improved', 'file-quality', 'File quality is better than it was.', { kind: 'improved' }),
  claim('dunwater-visibility', 'public-confidence', 'Dunwater is an outlier on visibility.', {
    area: 'dunwater',
    where: { dimension: 'visibility' },
    kind: 'outlier',
    side: 'lower',
  }),
  claim('robbery-up', 'robbery', 'Robbery is up.', { kind: 'increase' }),
  claim('abuse-growth', 'domestic-abuse-offences', 'Domestic abuse offences rose by 12% in 2025/26.', {
    kind: 'growth',
    value: 12,
    unit: 'percent',
    period: '2025/26',
  }),
  claim('other-calls', 'non-emergency-calls-answered', '101 will meet its target for the year.', {
    kind: 'year-end-target',
    value: sizes.otherCalls.target,
    unit: 'level',
  }),
];

/** `actions.json`: what was to be brought back. */
export const actions = [
  {
    id: 'elmsgate-response',
    what: 'Response in Elmsgate brought back, after three months of figures.',
    set: '2026-04-21',
    due: '2026-10',
    indicator: 'priority-incidents-in-time',
    area: 'elmsgate',
    needs: { periods: 3 },
  },
  {
    id: 'satisfaction-review',
    what: 'Victim satisfaction brought back in January, after six months at the new level.',
    set: '2026-07-21',
    due: '2027-01',
    indicator: 'victim-satisfaction',
    area: FORCE.area,
    needs: { periods: 6, from: '2026-05' },
  },
  {
    id: 'court-waiting-room',
    what: 'A waiting room of their own for witnesses.',
    set: '2026-07-21',
    due: null,
    indicator: null,
    area: FORCE.area,
  },
];

/** What was planted, beside the folder and not in it. */
export const truths = {
  about:
    'Every truth with which the figures of the example force were made. The seed is the last day of the figures, and was set before anything was drawn.',
  force: FORCE.area,
  seed: SEED,
  truths: planted,
};
