import fc from 'fast-check';
import type { DeclaredBreak, Indicator, Measure } from '../../src/indicator/indicator.ts';
import { firstMonth } from '../../src/period/months.ts';
import { offset } from '../../src/period/offset.ts';
import { parsePeriod } from '../../src/period/parse-period.ts';
import type { Period } from '../../src/period/period.ts';
import { unitOf } from '../../src/period/unit-of.ts';
import type { Basis } from '../../src/result/provenance.ts';
import type { Row } from '../../src/series/observation.ts';
import { panel } from '../../src/series/panel.ts';
import { rolling } from '../../src/series/rolling.ts';
import type { Panel, Series } from '../../src/series/series.ts';
import { seriesFrom } from '../../src/series/series-from.ts';

/** One figure before it is put in the words of a measure: a share of a size, a gap, or no size. */
interface Raw {
  readonly share: number;
  readonly size: number | null;
  readonly gap: 'missing' | 'suppressed' | null;
}

const names = ['Shropshire', 'Telford and Wrekin', 'Westbury Hill and Upton Magna', 'Herefordshire', 'Kent'];
const longest = 50;

const share = fc.oneof(
  fc.double({ min: 0, max: 1, noNaN: true }),
  fc.constantFrom(0, 1, 0.5, 1e-9),
  fc.double({ min: 0.7, max: 0.85, noNaN: true }),
);
const size = fc.oneof(
  fc.nat(4),
  fc.integer({ min: 1, max: 300 }),
  fc.constantFrom(1e9, 1e6),
  fc.constant(150),
);
const gap = fc.option(fc.constantFrom('missing', 'suppressed'), { nil: null, freq: 1 });
const rare = fc.oneof({ arbitrary: fc.constant(null), weight: 9 }, { arbitrary: gap, weight: 1 });

/** Figures of one area: scattered, all of one size, all equal, all zero, without sizes, suppressed, or on a course. */
function figures(length: number): fc.Arbitrary<readonly Raw[]> {
  const all = (raw: Raw): readonly Raw[] => Array.from({ length }, () => raw);
  const many = (each: fc.Arbitrary<Raw>) => fc.array(each, { minLength: length, maxLength: length });
  return fc.oneof(
    many(fc.record({ share, size: fc.option(size, { nil: null, freq: 12 }), gap: rare })),
    size.chain((one) => many(fc.record({ share, size: fc.constant(one), gap: rare }))),
    fc.record({ share, size, gap: fc.constant(null) }).map(all),
    size.map((one) => all({ share: 0, size: one, gap: null })),
    share.map((one) => all({ share: one, size: 0, gap: null })),
    share.map((one) => all({ share: one, size: null, gap: null })),
    gap.map((why) => all({ share: 0, size: null, gap: why })),
    fc
      .record({
        start: share,
        end: share,
        size,
        turn: fc.nat(length),
        noise: many(fc.record({ share, size, gap: rare })),
      })
      .map(({ start, end, size: one, turn, noise }) =>
        noise.map((each, at) => ({
          share:
            0.95 * (at < turn ? start : start + ((end - start) * (at - turn)) / length) + 0.05 * each.share,
          size: one,
          gap: each.gap,
        })),
      ),
  );
}

const starts = ['2014-04', '2014-04', '2014-04', '2014-Q1', '2014/15-Q3', '2014/15', '2014-04/2015-03'];

const breaks: readonly (readonly DeclaredBreak[])[] = [
  [],
  [{ kind: 'mask', from: monthOf('2015-01'), to: monthOf('2015-06'), title: 'The flood', source: 'test' }],
  [{ kind: 'restart', from: monthOf('2015-07'), title: 'A new form', source: 'test' }],
  [
    { kind: 'mask', from: monthOf('2014-01'), to: monthOf('2019-06'), title: 'All of it', source: 'test' },
    { kind: 'restart', from: monthOf('2030-01'), title: 'Not yet', source: 'test' },
  ],
];

function monthOf(text: string) {
  return firstMonth(parsePeriod(text));
}

const about: Readonly<Record<Measure, Pick<Indicator, 'name' | 'counted'> & Partial<Indicator>>> = {
  proportion: {
    name: 'Police are doing a good job',
    counted: 'residents who agree',
    outOf: 'residents asked',
    margin: { points: 2 },
  },
  count: { name: 'Recorded crime', counted: 'offences', margin: { percent: 5 } },
  rate: { name: 'Recorded crime rate', counted: 'offences', outOf: 'people', margin: { percent: 5 } },
  ratio: {
    name: 'Charge to no further action',
    counted: 'offences charged',
    outOf: 'offences with no further action',
  },
  'published-percentage': {
    name: 'Public confidence',
    counted: 'residents confident',
    margin: { points: 2 },
  },
  duration: { name: 'Time to answer', counted: 'calls', durationUnit: 'minutes' },
};

/** Indicators of every measure and polarity; `outcomes` are those whose counts later corrections can make negative. */
export const indicators = fc
  .record({
    measure: fc.constantFrom<Measure[]>(
      ...(['proportion', 'count', 'rate', 'ratio', 'published-percentage', 'duration'] as const),
    ),
    polarity: fc.constantFrom<Indicator['polarity'][]>('higher-is-better', 'lower-is-better', 'neutral'),
    outcomes: fc.nat(3).map((one) => one === 0),
  })
  .map(
    ({ measure, polarity, outcomes }): Indicator => ({
      id: `a-${measure}`,
      question: 'How is it?',
      polarity,
      every: 'month',
      areaLevel: 'lpa',
      computableFrom: ['own'],
      source: 'made for the tests',
      caveats: [],
      recordingChanges: [],
      measure,
      target:
        measure === 'proportion' || measure === 'published-percentage'
          ? 0.8
          : measure === 'ratio'
            ? 0.5
            : 100,
      ...about[measure],
      ...(outcomes && (measure === 'proportion' || measure === 'ratio')
        ? { outcomes: { scheme: 'own', numerator: ['charged'], denominator: 'all', unknown: ['unknown'] } }
        : {}),
    }),
  );

/** A figure as a row holds it; the size stands for people where the measure is a rate. */
function rowOf(indicator: Indicator, area: string, period: string, raw: Raw, sign: number): Row {
  const { measure } = indicator;
  const published = measure === 'published-percentage' || measure === 'duration';
  const state = raw.gap === null ? {} : { state: raw.gap };
  if (raw.gap !== null)
    return published
      ? { area, period, value: null, n: raw.size, ...state }
      : { area, period, numerator: null, denominator: raw.size, ...state };
  if (published) {
    const value = measure === 'duration' ? raw.share * 900 : Math.round(raw.share * 1000) / 1000;
    return { area, period, value, n: raw.size };
  }
  const whole = raw.size ?? 40;
  const events = Math.floor(raw.share * whole) * (mayFall(indicator) ? sign : 1) + 0;
  if (measure === 'count') return { area, period, numerator: events };
  return { area, period, numerator: events, denominator: raw.size };
}

const mayFall = ({ measure, outcomes }: Indicator) => measure === 'ratio' || outcomes !== undefined;

const dressing = fc.record({
  breaks: fc.constantFrom(...breaks),
  deff: fc.constantFrom(1, 1, 1.7, 4),
  rounding: fc.constantFrom(null, null, 0.01),
  basis: fc.constantFrom<Basis[]>('own', 'published', 'illustrative'),
  sign: fc.constantFrom(1, 1, 1, -1),
  start: fc.constantFrom(...starts),
});

const lengths = fc.oneof(fc.nat(3), fc.integer({ min: 4, max: longest }), fc.constantFrom(6, 12, 24, 37));
const sizes = fc.oneof(
  { arbitrary: fc.integer({ min: 1, max: 6 }), weight: 6 },
  { arbitrary: fc.constantFrom(0, 11), weight: 1 },
);

/** Each size held to the most that is wanted. */
const held = (raws: readonly Raw[], most: number): readonly Raw[] =>
  raws.map((raw) => ({ ...raw, size: raw.size === null ? null : Math.min(raw.size, most) }));

/** Panels as `panel` makes them of valid rows: no rows, 1 to 11 areas, 1 to 50 periods, and every kind of figure. */
export const panelsOf = (most: number): fc.Arbitrary<Panel> =>
  fc
    .record({ indicator: indicators, dressing, length: lengths, areas: sizes })
    .chain(({ length, areas, ...rest }) =>
      fc
        .array(figures(length), { minLength: areas, maxLength: areas })
        .map((all) => ({ ...rest, all: all.map((each) => held(each, most)) })),
    )
    .map(({ indicator, dressing: { sign, start, ...options }, all }) => {
      const first: Period = parsePeriod(start);
      const unit = unitOf(first);
      const every = unit === 'span' ? 'month' : unit;
      const rows = all.flatMap((each, area) =>
        each.map((raw, at) =>
          rowOf(indicator, `area-${area}`, offset(first, at), raw, area === 0 ? sign : 1),
        ),
      );
      const areaNames = Object.fromEntries(
        all.map((_, area) => [`area-${area}`, names[area % names.length] ?? '']),
      );
      return panel({ ...indicator, every }, rows, { ...options, areaNames });
    });

/** Panels with counts up to a thousand million. */
export const panels = panelsOf(1e9);

/** One series of such a panel, of no figures at all, or of rolling totals. */
export const serieses: fc.Arbitrary<Series> = fc
  .record({ from: panels, rolled: fc.nat(7), none: indicators })
  .map(({ from, rolled, none }) => {
    const one = from.series[0] ?? seriesFrom(none, { start: '2014-04', numerator: [] });
    const { measure } = one.indicator;
    const adds = measure !== 'published-percentage' && measure !== 'duration' && one.window === 'period';
    return rolled === 0 && adds ? rolling(one, 12) : one;
  });
