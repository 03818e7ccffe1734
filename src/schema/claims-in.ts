import type * as z from 'zod/mini';
import type { Action } from '../assess/actions/action.ts';
import type { Claim } from '../assess/claims/claim.ts';
import { type ErrorDetail, IndicatorError } from '../result/error.ts';
import { received } from '../result/received.ts';
import { actionSchema } from './action.ts';
import { claimSchema } from './claim.ts';
import { issueDetails } from './issue-details.ts';

/** Claims from outside: a list, each of a kind that can be tested, and no id twice. `file` names it in messages. */
export function claimsIn(input: unknown, file: string): readonly Claim[] {
  return listIn(input, claimSchema, 'claims', file);
}

/** Items to be brought back, from outside: a list, and no id twice. `file` names it in messages. */
export function actionsIn(input: unknown, file: string): readonly Action[] {
  return listIn(input, actionSchema, 'actions', file);
}

function listIn<Item extends { readonly id: string }>(
  input: unknown,
  schema: z.ZodMiniType<Item>,
  what: string,
  file: string,
): readonly Item[] {
  const detail = (path: string, expected: string, found: string): ErrorDetail => ({
    code: 'unreadable',
    path,
    expected,
    received: found,
  });
  if (!Array.isArray(input) || input.length === 0)
    throw new IndicatorError(detail(`${file}:`, `must be a list of ${what}`, received(input)));
  const items: Item[] = [];
  const problems: ErrorDetail[] = [];
  input.forEach((each: unknown, index) => {
    const at = `${file}[${index}]`;
    const read = schema.safeParse(each);
    if (read.success) {
      if (items.some(({ id }) => id === read.data.id))
        problems.push(detail(`${at}: id`, 'must be used only once', received(read.data.id)));
      items.push(read.data);
      return;
    }
    for (const issue of read.error.issues)
      for (const { where, expected, value } of issueDetails(issue, each))
        problems.push(detail(`${at}:${where === '' ? '' : ` ${where}`}`, expected, received(value)));
  });
  const [first] = problems;
  if (first !== undefined) throw new IndicatorError(first, problems);
  return items;
}
