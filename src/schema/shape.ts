import * as z from 'zod/mini';
import { periodOfDate } from '../period/period-of-date.ts';
import { isIndicatorError } from '../result/error.ts';
import { nearestName } from '../result/nearest-name.ts';

/** A non-empty line of text. */
export const line = (expected: string, longest = 300) =>
  z.string({ error: expected }).check(z.trim(), z.minLength(1, expected), z.maxLength(longest, expected));

const slugPattern = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** A short name in lower case, such as `victim-satisfaction`: it names files, columns and keys. */
export const slug = (expected: string) =>
  z.string({ error: expected }).check(z.maxLength(80, expected), z.regex(slugPattern, expected));

/** One of a closed list of names. */
export const oneOf = <const Name extends string>(names: readonly [Name, ...Name[]]) =>
  z.enum(names, { error: `must be one of ${names.join(', ')}` });

/** A list of different texts, with at least one in it unless it may be empty. */
export const texts = (what: string, least: 0 | 1 = 1) => {
  const expected = `must be a list of ${what}${least === 1 ? ', with at least one' : ''}, none of them twice`;
  return z
    .array(line(`must be one of the ${what}, as text`), { error: expected })
    .check(z.refine((list) => list.length >= least && new Set(list).size === list.length, expected));
};

/** A finite number. */
export const number = (expected: string) => z.number({ error: expected });

/** A day that exists. */
export const day = (orElse = '') => {
  const expected = `must be a day such as 2019-05-28${orElse}`;
  return z
    .string({ error: expected })
    .check(z.regex(/^\d{4}-\d{2}-\d{2}$/, expected), z.refine(isDay, expected));
};

function isDay(text: string): boolean {
  try {
    periodOfDate(text, 'month');
    return true;
  } catch (error) {
    if (!isIndicatorError(error)) throw error;
    return false;
  }
}

/** What is said of several unknown fields of one object, a line each. */
const SEPARATOR = '\n';

/** An object that has these fields and no other: an unknown one is told with the nearest. */
export const fields = <Shape extends z.core.$ZodLooseShape>(shape: Shape, expected = 'must be an object') =>
  z.strictObject(shape, {
    error: (issue) =>
      issue.code === 'unrecognized_keys'
        ? issue.keys.map((key: string) => unknownField(key, Object.keys(shape))).join(SEPARATOR)
        : expected,
  });

function unknownField(key: string, known: readonly string[]): string {
  const nearest = nearestName(key, known);
  return nearest === null
    ? `must have no fields but ${known.join(', ')}`
    : `must have no such field (did you mean ${nearest}?)`;
}

/** What is said of each unknown field. */
export const unknownFields = (message: string): readonly string[] => message.split(SEPARATOR);
