import * as z from 'zod/mini';

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
