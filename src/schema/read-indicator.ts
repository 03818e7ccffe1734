import type { Indicator } from '../indicator/indicator.ts';
import { type ErrorDetail, IndicatorError } from '../result/error.ts';
import { received } from '../result/received.ts';
import { requireText } from '../result/require-form.ts';
import { ruleProblems, type SoundFields } from './indicator-rules.ts';
import { indicatorSchema } from './indicator-schema.ts';
import { issueDetails } from './issue-details.ts';
import { prototypeKeys } from './prototype-keys.ts';

type Issue = NonNullable<ReturnType<typeof indicatorSchema.safeParse>['error']>['issues'][number];

/**
 * Read an indicator: the definition that a value of unknown origin holds, such as one of a JSON file.
 *
 * The checks are those of `defineIndicator`; `path` is where the value came from, for the messages. Throws
 * `invalid-indicator` with every problem found.
 *
 * @example
 * readIndicator(JSON.parse('{"id": "Calls"}'), 'indicators.json[0]') // throws: indicators.json[0]: id must be ...
 */
export function readIndicator(input: unknown, path = 'readIndicator'): Indicator {
  requireText('readIndicator: path', path);
  const parsed = indicatorSchema.safeParse(input);
  const problems = [
    ...prototypeKeys(input).map((where) => ({
      where,
      expected: 'must not be used as a name',
      value: '__proto__',
    })),
    ...(parsed.error?.issues ?? []).flatMap((issue) => issueDetails(issue, input)),
    ...ruleProblems(parsed.data ?? soundFields(input, parsed.error?.issues ?? [])).map((problem) => ({
      where: problem.path,
      expected: problem.expected,
      value: problem.value,
    })),
  ].map(
    ({ where, expected, value }): ErrorDetail => ({
      code: 'invalid-indicator',
      path: where === '' ? path : `${path}: ${where}`,
      expected,
      received: received(value),
    }),
  );
  const [first] = problems;
  if (first !== undefined || parsed.data === undefined)
    throw new IndicatorError(
      first ?? {
        code: 'invalid-indicator',
        path,
        expected: 'must be an indicator',
        received: received(input),
      },
      problems,
    );
  return frozen(parsed.data);
}

/** The fields that no issue is about, to which the rules can be applied although others are faulty. */
function soundFields(input: unknown, issues: readonly Issue[]): SoundFields {
  if (typeof input !== 'object' || input === null || Array.isArray(input)) return {};
  const faulty = new Set(issues.map(({ path }) => path[0]));
  const sound = Object.entries(input).filter(([name]) => !faulty.has(name) && Object.hasOwn(fields, name));
  const parsed = sound.map(([name, value]) => [name, fieldOf(name, value)] as const);
  return Object.fromEntries(parsed) as SoundFields;
}

const fields = indicatorSchema.def.shape;

/** A sound field with its defaults filled in. */
function fieldOf(name: string, value: unknown): unknown {
  const field = Object.entries(fields).find(([key]) => key === name)?.[1];
  return field?.safeParse(value).data;
}

function frozen<Value>(value: Value): Value {
  if (typeof value === 'object' && value !== null) for (const inner of Object.values(value)) frozen(inner);
  return Object.freeze(value);
}
