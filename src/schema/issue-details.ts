import type { core } from 'zod/mini';
import { unknownFields } from './shape.ts';

/** What is wrong with one value, where it stands, and what must be there. */
export interface IssueDetail {
  readonly where: string;
  readonly expected: string;
  readonly value: unknown;
}

/** An issue of zod in the words of the library: a field that is not known is one for each, and so is a key that is no name. */
export function issueDetails(issue: core.$ZodIssue, input: unknown): readonly IssueDetail[] {
  const where = whereOf(issue.path);
  if (issue.code === 'invalid_key')
    return [{ where: whereOf(issue.path.slice(0, -1)), expected: issue.message, value: issue.path.at(-1) }];
  if (issue.code !== 'unrecognized_keys')
    return [{ where, expected: issue.message, value: valueAt(input, issue.path) }];
  const said = unknownFields(issue.message);
  return issue.keys.map((key, at) => ({ where, expected: said[at] ?? issue.message, value: key }));
}

const whereOf = (path: readonly PropertyKey[]): string =>
  path.reduce<string>((text, key) => {
    if (typeof key === 'number') return `${text}[${key}]`;
    return text === '' ? String(key) : `${text}.${String(key)}`;
  }, '');

function valueAt(input: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, key) =>
      typeof value === 'object' && value !== null && Object.hasOwn(value, key)
        ? Reflect.get(value, key)
        : undefined,
    input,
  );
}
