import * as z from 'zod/mini';
import type { Action } from '../assess/actions/action.ts';
import type { Claim } from '../assess/claims/claim.ts';
import type { Profile } from '../paper/profile/profile.ts';
import { type ErrorDetail, IndicatorError, isIndicatorError } from '../result/error.ts';
import { readOptions } from '../result/read-options.ts';
import { received } from '../result/received.ts';
import { text } from '../result/rule.ts';
import { actionsIn, claimsIn } from './claims-in.ts';
import { issueDetails } from './issue-details.ts';
import { keyTwice } from './json-keys.ts';
import { profileSchema } from './profile-schema.ts';
import { prototypeKeys } from './prototype-keys.ts';

/** The longest text that is taken for a profile, in characters. */
const LONGEST = 1_000_000;

/**
 * Read a profile: what does a force set for its paper, and is everything in it understood?
 *
 * Takes the text of a `force.json`, or what such a text says. Only `force` is required; a key that is not known is
 * refused with the nearest. What it says of areas, indicators and questions is held against the figures later, by
 * `settledProfile`.
 *
 * Throws `unreadable` with every fault as `problems`, each with the file, the field, what was found and what must be
 * there. `file` is its name in messages, `force.json` unless given.
 *
 * @example
 * readProfile('{ "force": "kent", "asOf": "2026-10-31" }').force // => 'kent'
 * readProfile('{ "force": "kent", "targt": 1 }') // throws: force.json: targt must have no such field
 */
export function readProfile(input: unknown, options: { readonly file?: string } = {}): Profile {
  const { file = 'force.json' } = readOptions('readProfile', { file: text }, options);
  const given = typeof input === 'string' ? parsed(input, file) : input;
  const read = z.safeParse(profileSchema, given);
  const problems = [
    ...prototypeKeys(given).map((where) => ({
      where,
      expected: 'must not have a field of this name',
      value: '__proto__',
    })),
    ...(read.error?.issues ?? []).flatMap((issue) => issueDetails(issue, given)),
  ].map(
    ({ where, expected, value }): ErrorDetail => ({
      code: 'unreadable',
      path: where === '' ? `${file}:` : `${file}: ${where}`,
      expected,
      received: received(value),
    }),
  );
  const lists = listsOf(given, file, problems);
  const [first] = problems;
  if (first !== undefined) throw new IndicatorError(first, problems);
  return { ...z.parse(profileSchema, given), ...lists };
}

/** Claims and actions that stand in the profile itself; what is wrong with them is added to the problems. */
function listsOf(given: unknown, file: string, problems: ErrorDetail[]): Pick<Profile, 'actions' | 'claims'> {
  const found: { claims?: readonly Claim[]; actions?: readonly Action[] } = {};
  const list = (name: 'claims' | 'actions'): unknown =>
    typeof given === 'object' && given !== null ? Reflect.get(given, name) : undefined;
  const tried = (read: () => void) => {
    try {
      read();
    } catch (error) {
      if (!isIndicatorError(error)) throw error;
      problems.push(...error.problems);
    }
  };
  const [claims, actions] = [list('claims'), list('actions')];
  if (Array.isArray(claims))
    tried(() => {
      found.claims = claimsIn(claims, `${file}: claims`);
    });
  if (Array.isArray(actions))
    tried(() => {
      found.actions = actionsIn(actions, `${file}: actions`);
    });
  return found;
}

/** The value of a text in JSON. Comments, which the documents have and JSON has not, are told apart. */
function parsed(text: string, file: string): unknown {
  const refuse = (expected: string, found: string): never => {
    throw new IndicatorError({ code: 'unreadable', path: `${file}:`, expected, received: found });
  };
  if (text.length > LONGEST) return refuse(`must be at most ${LONGEST} characters`, String(text.length));
  const plain = text.replace(/^\uFEFF/, '');
  let found: unknown;
  try {
    found = JSON.parse(plain);
  } catch {
    const lines = plain.split('\n');
    const comment = lines.findIndex((line) => /^\s*\/[/*]|[,{[]\s*\/\//.test(line));
    if (comment >= 0)
      return refuse('must be JSON, which has no comments (take them out)', `one in line ${comment + 1}`);
    const comma = lines.findIndex((line, at) => /,\s*$/.test(line) && /^\s*[}\]]/.test(lines[at + 1] ?? ''));
    if (comma >= 0)
      return refuse('must be JSON, which has no comma behind the last of a list', `one in line ${comma + 1}`);
    return refuse('must be JSON', plain.trim() === '' ? 'nothing' : 'something else');
  }
  const twice = keyTwice(plain);
  if (twice !== null)
    return refuse(
      'must have each key once in an object (the last would count, and the others be lost)',
      `${received(twice.key)} again in line ${twice.line}`,
    );
  return found;
}
