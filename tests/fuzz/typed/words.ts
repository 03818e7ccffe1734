import { extremes } from '../../steps.ts';
import type { Chance } from './chance.ts';

/** What a text may be by the name that it has: words of the kind that is meant, and others. */
const named: readonly (readonly [RegExp, readonly string[]])[] = [
  [
    /date|^day|set$|meeting/i,
    ['2019-04-01', '2015-06-30', '2020-02-29', '2019-02-30', '2019-04-01T10:00:00Z'],
  ],
  [
    /period|from|^to$|asOf|since|until|start|due|month|calendar/i,
    [
      ...['2014-04', '2014-05', '2015-01', '2016-03', '2019-04', '2014/15', '2014-Q2', '2014/15-Q3', '2014'],
      ...['2014-04/2014-09', '2014-W14', '2014-04-01', 'April 2014', '2014-13', '1899-12', '9999-12'],
    ],
  ],
  [/area|force/i, ['area-0', 'area-1', 'a', 'b', 'kent', 'west-mercia', 'shropshire', 'Kent', 'nowhere']],
  [/indicator|^id$/i, ['robbery', 'offences', 'satisfaction', 'total-recorded-crime', 'own', 'a-count']],
  [/state/i, ['reported', 'missing', 'suppressed', 'provisional']],
];
const plain: readonly string[] = [
  ...['', 'a', 'x', 'robbery', 'Westbury Hill & Upton', '5', '0.8', '80%', '2019-04', 'area-0', '1,234'],
  ...['constructor', '__proto__', 'toString', '<b>&"', "'; drop", 'ä\u0301 \u{1f600}', '\ud800', ' ', '\n'],
  'x'.repeat(300),
];

export function textOf(name: string, chance: Chance, seen: readonly string[]): string {
  if (seen.length > 0 && chance.is(0.7)) return chance.of(seen);
  const own = named.find(([pattern]) => pattern.test(name))?.[1];
  return own !== undefined && chance.is(0.9) ? chance.of(own) : chance.of(plain);
}

/** A number as figures and options have it, or one at which formulae break. */
export function numberOf(chance: Chance, name = ''): number {
  // A column of a million places is sound, and as much work as it is long: few places, or more than may be.
  if (name === 'length')
    return chance.is(0.9) ? chance.below(60) : chance.of([-1, 0.5, 1e8, 2 ** 32, 1e308, Number.NaN]);
  const kind = chance.next();
  if (kind < 0.3) return chance.below(30);
  if (kind < 0.55) return chance.next();
  if (kind < 0.62) return chance.of([0, 0, 1, 1, 0.5, 0.95, 2, 12]);
  if (kind < 0.72) return chance.below(3000);
  if (kind < 0.8) return Math.round(1000 * chance.next()) / 10;
  if (kind < 0.86) return -chance.below(20) - chance.next();
  if (kind < 0.9) return 2000 + chance.below(40);
  if (kind < 0.99) return chance.of(extremes);
  return chance.of([Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]);
}

/** Numbers for a list, alike as figures are, so that what breaks one formula is not hidden by what breaks another. */
export function numbersOf(chance: Chance): () => number {
  const kind = chance.next();
  const level = chance.below(200);
  if (kind < 0.3) return () => level + chance.below(20);
  if (kind < 0.5) return () => chance.next();
  if (kind < 0.6) return () => level;
  if (kind < 0.65) return () => 0;
  if (kind < 0.75) return () => (chance.is(0.8) ? 0 : chance.below(5));
  if (kind < 0.82) return () => (chance.is(0.95) ? 0 : 1e9);
  if (kind < 0.9) return () => 1e15 + level * chance.below(1000);
  if (kind < 0.95) return () => chance.of(extremes);
  return () => numberOf(chance);
}

/** What is of no kind that a function could want, as programs without types give it. */
export const scraps: readonly unknown[] = [
  ...[undefined, null, Number.NaN, Number.POSITIVE_INFINITY, '', 'x', '5', true, 5, -1, 2 ** 53 + 2, 5n],
  ...[{}, [], [[]], [null], [undefined], () => 1, Symbol('odd'), new Date(Number.NaN), { length: 3 }],
  ...[Object.create(null), new Map(), new Float64Array([1, 2]), { length: -1 }, /x/, Promise.resolve(1)],
];
