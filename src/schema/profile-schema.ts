import * as z from 'zod/mini';
import type { Action } from '../assess/actions/action.ts';
import type { Claim } from '../assess/claims/claim.ts';
import type { Profile } from '../paper/profile/profile.ts';
import { margin, polarity } from './indicator-schema.ts';
import { day, fields, line, number, oneOf, slug, texts } from './shape.ts';

const LATEST = 'latest-complete-month';

const aboveNothing = 'must be a number above 0';
const step = number(aboveNothing).check(z.positive(aboveNothing));
const shareText = 'must be a share from 0 to 1';
const share = number(shareText).check(z.gte(0, shareText), z.lte(1, shareText));
const flag = z.boolean({ error: 'must be true or false' });
const wholeFrom = (least: number, most: number) => {
  const expected = `must be a whole number from ${least} to ${most}`;
  return z.int({ error: expected }).check(z.gte(least, expected), z.lte(most, expected));
};

const area = line('must be the key of an area, such as south-gloucestershire', 100);
const keyed = 'must be keyed by the id of an indicator, such as victim-satisfaction';

const meets = z.exactOptional(oneOf(['at-least', 'at-most']));
const goal = number('must be a number');
const yearTarget = z.union(
  [fields({ level: goal, meets }), fields({ total: goal, meets }), fields({ change: goal, meets })],
  { error: 'must be one of { level }, { total } or { change }, a number' },
);

const indicator = fields(
  {
    name: z.exactOptional(line('must be the name that is printed')),
    target: z.exactOptional(
      z.nullable(number("must be a number in the indicator's own unit (0.82 for 82%), or null for none")),
    ),
    yearTarget: z.exactOptional(yearTarget),
    margin: z.exactOptional(margin),
    polarity: z.exactOptional(polarity),
    designEffect: z.exactOptional(step),
    owner: z.exactOptional(line('must say who answers for it')),
    file: z.exactOptional(line('must be the name of a file of the folder')),
  },
  'must say what the force sets for it, such as { "target": 0.82 }',
);

const bounded = fields({ value: share, lower: z.exactOptional(share), upper: z.exactOptional(share) });
const known = line('must say where this is known from', 1000);
const inputs = fields(
  {
    improvement: z.exactOptional(number('must be a number, in points or percent')),
    completeness: z.exactOptional(
      fields({
        before: z.exactOptional(bounded),
        after: z.exactOptional(bounded),
        source: z.exactOptional(known),
        to: z.exactOptional(line('must be a month such as 2019-03')),
      }),
    ),
    misapplied: z.exactOptional(fields({ share, audited: z.exactOptional(step) })),
    comparator: z.exactOptional(
      fields({
        name: line('must be whose growth it is'),
        percent: number('must be a number in percent'),
        base: z.exactOptional(step),
        source: known,
      }),
    ),
    weights: z.exactOptional(
      z.record(line('must be a category or an offence code'), number('must be a number').check(z.gte(0)), {
        error: 'must be the harm of one offence by category',
      }),
    ),
  },
  'must be what no table holds, such as { "improvement": 3 }',
);

const item = fields(
  {
    id: slug('must be a short name in lower case, such as victims'),
    title: z.exactOptional(line('must be the title of the item')),
    ask: z.exactOptional(line('must be the question of the item', 500)),
    about: z.exactOptional(area),
    questions: z.exactOptional(texts('names of questions')),
    indicators: z.exactOptional(texts('ids of indicators')),
    note: z.exactOptional(line('must be a note', 1000)),
    inputs: z.exactOptional(inputs),
  },
  'must be an item of the agenda, such as { "id": "victims", "title": "Victims" }',
);

/** A list without two of one id; which is told with its place. */
const withoutTwins = <Item extends z.ZodMiniType>(of: Item, key: string, expected: string) =>
  z.array(of, { error: expected }).check((context) => {
    const seen = new Set<unknown>();
    context.value.forEach((each, index) => {
      const id = typeof each === 'object' && each !== null ? Reflect.get(each, key) : undefined;
      if (seen.has(id))
        context.issues.push({
          code: 'custom',
          input: id,
          path: [index, key],
          message: 'must be used only once',
        });
      seen.add(id);
    });
  });

/** The name of a file, or what it would hold: a list, whose items `readProfile` reads. */
const fileOr = <Item>(expected: string) =>
  z.custom<string | readonly Item[]>(
    (value) => Array.isArray(value) || (typeof value === 'string' && value.trim() !== ''),
    { error: expected },
  );

/** The profile of a force from outside: every field on its own. What it says of the figures is in `settledProfile`. */
export const profileSchema: z.ZodMiniType<Profile> = fields(
  {
    force: line('must be the key or the name of the force', 100),
    illustrative: z.exactOptional(flag),
    title: z.exactOptional(line('must be the title of the meeting')),
    for: z.exactOptional(line('must say whom the paper is for')),
    preparedBy: z.exactOptional(line('must say who prepared the paper')),
    meeting: z.exactOptional(day()),
    asOf: z.exactOptional(z.union([z.literal(LATEST), day(`, or ${LATEST}`)])),
    publication: z.exactOptional(oneOf(['internal', 'public'])),
    publishedLater: z.exactOptional(flag),
    areas: z.exactOptional(
      withoutTwins(
        fields(
          {
            area,
            name: z.exactOptional(line('must be the name that is printed', 100)),
            aliases: z.exactOptional(texts('spellings', 0)),
          },
          'must be an area, such as { "area": "bath", "aliases": ["BANES"] }',
        ),
        'area',
        'must be a list of areas',
      ).check(
        z.minLength(1, 'must be a list of areas, with at least one (leave it out for those of the files)'),
      ),
    ),
    peers: z.exactOptional(
      fields(
        { name: z.exactOptional(line('must be what the group is called')), areas: texts('forces') },
        'must be { name, areas }, areas a list of forces',
      ),
    ),
    indicators: z.exactOptional(z.record(slug(keyed), indicator, { error: keyed })),
    agenda: z.exactOptional(
      withoutTwins(item, 'id', 'must be a list of items').check(
        z.minLength(1, 'must be a list of items, with at least one (leave it out for those with figures)'),
      ),
    ),
    claims: z.exactOptional(fileOr<Claim>('must be a file beside the profile, such as claims.json')),
    actions: z.exactOptional(fileOr<Action>('must be a file beside the profile, such as actions.json')),
    paper: z.exactOptional(
      fields(
        {
          scorecard: z.exactOptional(texts('ids of indicators', 0)),
          pages: z.exactOptional(wholeFrom(1, 50)),
          headlines: z.exactOptional(wholeFrom(0, 50)),
          appendix: z.exactOptional(oneOf(['none', 'text', 'tables'])),
          charts: z.exactOptional(oneOf(['none', 'one-an-item'])),
        },
        'must say how the paper is laid out, such as { "headlines": 10 }',
      ),
    ),
  },
  'must be the profile of a force, such as { "force": "kent" }',
) satisfies z.ZodMiniType<Profile>;
