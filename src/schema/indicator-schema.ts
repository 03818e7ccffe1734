import * as z from 'zod/mini';
import type {
  AreaLevel,
  CountBasis,
  DeclaredBreak,
  Indicator,
  Margin,
  Measure,
  OutcomeSides,
  Scheme,
} from '../indicator/indicator.ts';
import type { Delay, Maturity } from '../indicator/maturity.ts';
import { isPeriod } from '../period/is-period.ts';
import type { CalendarUnit, Month } from '../period/period.ts';
import type { Polarity } from '../result/finding.ts';
import { fields, line, number, oneOf, slug, texts } from './shape.ts';

const measure = oneOf([
  'proportion',
  'count',
  'rate',
  'ratio',
  'published-percentage',
  'duration',
]) satisfies z.ZodMiniType<Measure>;
export const polarity = oneOf([
  'higher-is-better',
  'lower-is-better',
  'neutral',
]) satisfies z.ZodMiniType<Polarity>;
const unit = oneOf([
  'day',
  'week',
  'month',
  'quarter',
  'financial-quarter',
  'calendar-year',
  'financial-year',
]) satisfies z.ZodMiniType<CalendarUnit>;
const areaLevel = oneOf(['lpa', 'borough', 'force', 'nation']) satisfies z.ZodMiniType<AreaLevel>;
const countBasis = oneOf(['closed', 'recorded']) satisfies z.ZodMiniType<CountBasis>;
const scheme = oneOf(['police-uk', 'home-office', 'met', 'own']) satisfies z.ZodMiniType<Scheme>;

const month = z.custom<Month>((value) => isPeriod(value, 'month'), {
  error: 'must be a month such as 2019-04',
}) satisfies z.ZodMiniType<Month>;

const aboveNothing = 'must be a number above 0';
const step = number(aboveNothing).check(z.positive(aboveNothing));
export const margin = z.union([fields({ points: step }), fields({ percent: step })], {
  error: 'must be { points } or { percent }, a number above 0',
}) satisfies z.ZodMiniType<Margin>;

const named = { title: line('must say what changed'), source: line('must say where this is known from') };
const declaredBreak = z.discriminatedUnion(
  'kind',
  [
    fields({ kind: z.literal('restart'), from: month, ...named }),
    fields({ kind: z.literal('mask'), from: month, to: month, ...named }),
  ],
  { error: 'must be a change of kind restart or mask, with from, title and source' },
) satisfies z.ZodMiniType<DeclaredBreak>;

const outcomes = fields(
  {
    scheme,
    numerator: texts('outcomes'),
    denominator: z.union([z.literal('all'), texts('outcomes')], {
      error: "must be 'all' or a list of outcomes, with at least one, none of them twice",
    }),
    unknown: z._default(texts('outcomes', 0), []),
  },
  'must be { scheme, numerator, denominator, unknown }',
) satisfies z.ZodMiniType<OutcomeSides>;

const share = number('must be a share from 0 to 1').check(
  z.nonnegative('must be a share from 0 to 1'),
  z.maximum(1, 'must be a share from 0 to 1'),
);
const wholeFrom = (least: number) => {
  const expected = `must be a whole number of at least ${least}`;
  return z.int({ error: expected }).check(z.minimum(least, expected));
};
const delay = fields(
  {
    within: z.array(share, { error: 'must be the shares in by month, from 0 to 1' }),
    n: z.exactOptional(wholeFrom(1)),
    months: z.exactOptional(wholeFrom(1)),
    spread: z.exactOptional(share),
  },
  'must be { within, n, months, spread }',
) satisfies z.ZodMiniType<Delay>;
const knownFrom = line('must say where this is known from');
const maturity = z.union(
  [
    fields({ months: wholeFrom(0), source: knownFrom }),
    fields({
      delay: fields({ numerator: delay, denominator: z.exactOptional(delay) }),
      source: knownFrom,
    }),
  ],
  {
    error:
      'must be { months, source } or { delay: { numerator, denominator }, source }, months a whole number and source where it is known from',
  },
) satisfies z.ZodMiniType<Maturity>;

const categories = z.union([z.literal('all'), texts('categories')], {
  error: "must be 'all' or a list of categories, with at least one, none of them twice",
});
const bySchemes = 'must be keyed by scheme: police-uk, home-office, met or own';
const byScheme = <Value extends z.ZodMiniType>(value: Value) =>
  fields(
    {
      'police-uk': z.exactOptional(value),
      'home-office': z.exactOptional(value),
      met: z.exactOptional(value),
      own: z.exactOptional(value),
    },
    bySchemes,
  );

const dimensionName = slug('must be named in lower case, such as stage');
const dimensions = 'must be keyed by dimension, such as { stage: […] }';

/** An indicator from outside: every field on its own. What fields say together is in `indicator-rules.ts`. */
export const indicatorSchema = fields(
  {
    id: slug('must be a short name in lower case, such as victim-satisfaction'),
    name: line('must be the name that is printed'),
    short: z.exactOptional(line('must be a name of at most 24 characters', 24)),
    question: line('must be the question it answers at a meeting'),
    measure,
    counted: line('must say what is counted, in the plural, such as victims satisfied'),
    outOf: z.exactOptional(line('must say what it is out of, such as victims interviewed')),
    per: z.exactOptional(
      z
        .int({ error: 'must be a whole number such as 1000' })
        .check(z.positive('must be a whole number such as 1000')),
    ),
    durationUnit: z.exactOptional(z.enum(['days', 'minutes'], { error: 'must be days or minutes' })),
    polarity,
    every: unit,
    areaLevel,
    target: z.exactOptional(number("must be a number in the indicator's own unit")),
    margin: z.exactOptional(margin),
    designEffect: z.exactOptional(step),
    dimensions: z.exactOptional(
      z.record(dimensionName, texts('values of the dimension'), { error: dimensions }),
    ),
    where: z.exactOptional(
      z.record(dimensionName, line('must be a value of the dimension'), { error: dimensions }),
    ),
    categories: z.exactOptional(byScheme(categories)),
    withoutCategories: z.exactOptional(byScheme(texts('categories'))),
    outcomes: z.exactOptional(outcomes),
    countBasis: z.exactOptional(countBasis),
    maturity: z.exactOptional(maturity),
    computableFrom: z._default(
      z
        .array(scheme, { error: 'must be a list of schemes' })
        .check(z.minLength(1, 'must be a list of schemes, with at least one')),
      ['own'],
    ),
    responseSet: z.exactOptional(line('must say which answers count')),
    source: z._default(line('must say where the definition comes from'), 'own definition'),
    caveats: z._default(texts('caveats', 0), []),
    recordingChanges: z._default(z.array(declaredBreak, { error: 'must be a list of changes' }), []),
  },
  'must be the definition of an indicator',
) satisfies z.ZodMiniType<Indicator>;
