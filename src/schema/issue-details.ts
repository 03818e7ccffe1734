import type { core } from 'zod/mini';

/** What is wrong with one value, where it stands, and what must be there. */
export interface IssueDetail {
  readonly where: string;
  readonly expected: string;
  readonly value: unknown;
}

/** An issue of zod in the words of the library: a field that is not known is one for each. */
export function issueDetails(issue: core.$ZodIssue, input: unknown): readonly IssueDetail[] {
  const where = whereOf(issue.path);
  if (issue.code !== 'unrecognized_keys')
    return [{ where, expected: issue.message, value: valueAt(input, issue.path) }];
  return issue.keys.map((key) => ({ where, expected: 'must have only fields that it knows', value: key }));
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
