import type { Headline, Paper, ScorecardRow } from '../../src/paper/paper.ts';
import { paperFormat } from '../../src/paper/paper.ts';
import type { Estimate } from '../../src/result/estimate.ts';
import { courseCell, levelChip, outlookCell, sayCourse, sayLevel } from '../../src/statement/say.ts';
import { sayArea } from '../../src/statement/say-area.ts';
import { type Statement, type StatementAbout, stated } from '../../src/statement/statement.ts';

const plain = (value: number, unit: Estimate['unit']): Estimate => ({
  ...{ value, lower: null, upper: null, level: null },
  unit,
});
const around = (value: number, lower: number, upper: number, unit: Estimate['unit']): Estimate => ({
  ...{ value, lower, upper, level: 0.95 },
  unit,
});

const shared: Omit<StatementAbout, 'indicator' | 'name'> = {
  polarity: 'higher-is-better',
  unit: 'proportion',
  area: 'kent',
  areaName: 'Kent',
  part: {},
  period: { from: '2017-04', to: '2019-04' },
  basis: 'own',
};
const satisfaction: StatementAbout = { ...shared, indicator: 'satisfaction', name: 'Victim satisfaction' };
const calls: StatementAbout = { ...shared, indicator: 'calls', name: '999 in 10 seconds' };
const repeats: StatementAbout = { ...shared, indicator: 'repeats', name: 'Repeat victims' };
const confidence: StatementAbout = { ...shared, indicator: 'confidence', name: 'Confidence' };

const when = { from: '2018-10', to: '2018-11', passage: false };
const earlier = { from: '2017-04', to: '2018-03' };

/** It stepped down by 4.7 points, and it is too soon to say whether that will hold. */
export const lower = {
  latest: stated('latest', satisfaction, {
    ...{ value: 'figure', size: plain(0.792, 'proportion'), sure: null },
    grounds: { numerator: 594, denominator: 750, months: 1 },
  }),
  level: stated('level', satisfaction, {
    ...{ value: 'lower', size: around(-4.7, -6.2, -3.1, 'points'), sure: 0.999 },
    grounds: {
      ...{ by: 'course', reason: null, now: plain(0.789, 'proportion'), before: plain(0.836, 'proportion') },
      ...{ against: null, when, inMargin: false, margin: 2 },
    },
  }),
  course: stated('course', satisfaction, {
    ...{ value: 'too-soon', size: null, sure: null },
    grounds: {
      ...{ from: '2018-11', periods: 6, judgeFrom: '2020-12', mayHaveStopped: false },
      ...{ throughout: false, apart: [] },
    },
  }),
  shape: stated('shape', satisfaction, { value: 'stepped', size: null, sure: null, grounds: { when } }),
  outlook: stated('outlook', satisfaction, {
    ...{ value: 'some', size: null, sure: 0.2 },
    grounds: { target: 0.8, next: '2019-05' },
  }),
};

/** It is level, and will meet its target. */
export const steady = {
  level: stated('level', calls, {
    ...{ value: 'same', size: around(0.1, -0.6, 0.8, 'points'), sure: 0.99 },
    grounds: {
      ...{ by: 'course', reason: null, now: plain(0.93, 'proportion'), before: plain(0.929, 'proportion') },
      ...{ against: earlier, when: null, inMargin: true, margin: 2 },
    },
  }),
  course: stated('course', calls, {
    ...{ value: 'level', size: null, sure: 0.99 },
    grounds: {
      ...{ from: '2017-04', periods: 25, judgeFrom: null, mayHaveStopped: false },
      ...{ throughout: true, apart: [] },
    },
  }),
  outlook: stated('outlook', calls, {
    ...{ value: 'will-meet', size: null, sure: 0.99 },
    grounds: { target: 0.9, next: '2019-05' },
  }),
};

/** Whether it has changed cannot be told. */
export const open = stated('level', repeats, {
  ...{ value: 'not-told', size: around(1.2, -0.3, 2.8, 'points'), sure: null },
  grounds: {
    ...{ by: 'course', reason: null, now: plain(0.286, 'proportion'), before: plain(0.274, 'proportion') },
    ...{ against: earlier, when: null, inMargin: false, margin: 2 },
  },
});

const areaOf = (
  area: string,
  areaName: string,
  value: Statement<'area'>['value'],
  size: Estimate,
  observed: number,
) =>
  stated(
    'area',
    { ...confidence, area, areaName },
    {
      ...{ value, size, sure: 0.99 },
      grounds: {
        ...{ side: 'lower', favourable: false, observed: plain(observed, 'proportion') },
        ...{ of: 2, end: null, endIn: 0, periods: 8, every: 'month', level: 'areas', butFor: [] },
      },
    },
  );
export const apart = areaOf(
  'thanet',
  'Thanet',
  'beyond-ordinary-variation',
  around(-8.5, -11.9, -5, 'points'),
  0.432,
);
export const usual = areaOf(
  'dover',
  'Dover',
  'within-ordinary-variation',
  around(-2.5, -4.9, -0.1, 'points'),
  0.49,
);

export const statements: readonly Statement[] = [
  ...Object.values(lower),
  ...Object.values(steady),
  open,
  apart,
  usual,
];

const headline = (
  chip: Headline['chip'],
  lead: string,
  text: string,
  said: readonly Statement[],
): Headline => ({
  ...{ chip, lead, text, item: 'victims', basis: 'own' },
  statements: said.map(({ id }) => id),
});

const rowOf = (
  level: Statement<'level'>,
  more: Pick<ScorecardRow, 'latest' | 'course' | 'outlook' | 'areas'> & { text: string },
  said: readonly Statement[],
): ScorecardRow => ({
  ...{ indicator: level.indicator, name: level.name, basis: 'own', sure: 'almost certain' },
  trend: { values: [], level: [], target: null, said: 'one period' },
  against: { chip: levelChip(level), text: more.text },
  latest: more.latest,
  course: more.course,
  outlook: more.outlook,
  areas: more.areas,
  statements: said.map(({ id }) => id),
});

/** A paper of four indicators in which nothing contradicts anything. */
export const soundPaper: Paper = {
  format: paperFormat,
  force: { area: 'kent', name: 'Kent' },
  title: 'Kent: assurance briefing',
  ...{ for: null, preparedBy: null, meeting: null, asOf: '2019-04-30', publication: 'internal' },
  restsOn: ['Figures to April 2019.'],
  counts: { indicators: 4, areas: 2, claims: 1, published: 0, own: 4, illustrative: 0 },
  headlines: [
    headline(
      'worse',
      'Victim satisfaction',
      `${sayLevel(lower.level, lower.shape)}. ${sayCourse(lower.course, lower.level)}`,
      [lower.level, lower.course, lower.shape],
    ),
    headline('area-apart', 'Confidence:', `Thanet ${sayArea(apart)}. No other area stands apart.`, [apart]),
  ],
  cannotTell: [{ lead: 'Why', text: 'anything moved.' }],
  scorecard: [
    rowOf(
      lower.level,
      {
        latest: { text: '79.2%', small: 'Apr 2019' },
        text: '4.7 points lower since Oct 2018',
        course: courseCell(lower.course, lower.level),
        outlook: outlookCell(lower.outlook),
        areas: '—',
      },
      Object.values(lower),
    ),
    rowOf(
      steady.level,
      {
        latest: { text: '92.4%', small: 'Apr 2019' },
        text: 'level for 25 months',
        course: courseCell(steady.course, steady.level),
        outlook: outlookCell(steady.outlook),
        areas: '—',
      },
      Object.values(steady),
    ),
    rowOf(
      open,
      {
        latest: { text: '28.6%', small: 'Mar 2019' },
        text: '1.2 points higher than Apr 17–Mar 18',
        course: 'cannot tell',
        outlook: 'no target',
        areas: 'Thanet 9 points below',
      },
      [open, apart, usual],
    ),
  ],
  items: [
    {
      ...{ id: 'victims', title: 'Victims', basis: 'own', ask: 'Has it plateaued?' },
      answer: [
        {
          lead: 'Victim satisfaction: lower, too soon to call it a plateau.',
          text: `It ${sayLevel(lower.level, lower.shape, true)}. ${sayCourse(lower.course, lower.level)}`,
        },
        { lead: 'Repeat victims: cannot tell.', text: `It ${sayLevel(open, null, true)}.` },
        { lead: 'Confidence: Dover is no outlier.', text: `Dover ${sayArea(usual, true)}.` },
      ],
      ...{ figure: null, also: null, settle: null, note: null, questions: [] },
    },
  ],
  changes: null,
  actions: [],
  claims: [
    {
      ...{ item: 'victims', said: 'Victim satisfaction has fallen.', result: 'Supported', basis: 'own' },
      because:
        'Supported: Victim satisfaction in Kent stepped down by 4.7 percentage points in October to November 2018, to 78.9%.',
    },
  ],
  appendix: {
    text: [],
    tables: [
      {
        caption: 'The level of each indicator',
        columns: [
          { label: 'Indicator', numeric: false },
          { label: 'Now', numeric: true },
          { label: 'Change', numeric: true },
          { label: '95% interval', numeric: true },
        ],
        rows: [
          ['Victim satisfaction', '78.9%', '−4.7 points', '3.1 to 6.2'],
          ['999 in 10 seconds', '93.0%', '+0.1 points', '0.6 lower to 0.8 higher'],
          ['Repeat victims', '28.6%', '+1.2 points', '0.3 lower to 2.8 higher'],
          ['Confidence, Thanet', '43.2%', '−8.5 points', '5.0 to 11.9'],
          ['Confidence, Dover', '49.0%', '−2.5 points', '0.1 to 4.9'],
          ['Confidence, Thanet, rounded', '', '−9 points', ''],
        ],
        basis: 'own',
      },
    ],
    sources: [],
  },
  statements,
  figures: [],
};

/** The same with an answer more. */
export const answering = (lead: string, text: string): Paper => ({
  ...soundPaper,
  items: soundPaper.items.map((item) => ({ ...item, answer: [...item.answer, { lead, text }] })),
});

/** The same with one statement in place of that of its id. */
export const stating = <Of extends Statement>(changed: Of): Paper => ({
  ...soundPaper,
  statements: soundPaper.statements.map((each) => (each.id === changed.id ? changed : each)),
});

/** The same with a headline changed. */
export const heading = (at: number, changed: Partial<Headline>): Paper => ({
  ...soundPaper,
  headlines: soundPaper.headlines.map((each, place) => (place === at ? { ...each, ...changed } : each)),
});
