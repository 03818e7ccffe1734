import { IndicatorError, isIndicatorError } from './error.ts';
import { isObject, requireList, requireObject } from './require-form.ts';
import { type Rule, refuse, requireRule } from './rule.ts';

/** What data of several levels must be: the rules of options, with objects by their fields, lists by their items, and records by their values. */
export type DataRule =
  | Rule
  | ({ readonly orNull?: true; readonly required?: true } & (
      | { readonly is: 'fields'; readonly of: Readonly<Record<string, DataRule>> }
      | { readonly is: 'items' | 'values'; readonly of: DataRule }
    ));

/**
 * Refuses data that are not what they must be, by the place: `calendarChart: calendar.actions[2].due must be text`. A field that is
 * `undefined` is absent, and one that no rule is about is let through.
 */
export function requireData(path: string, rule: DataRule, value: unknown): void {
  if (value === null && rule.orNull) return;
  switch (rule.is) {
    case 'fields': {
      requireObject(path, value);
      const fields = value as Readonly<Record<string, unknown>>;
      for (const [name, own] of Object.entries(rule.of)) {
        const field = Object.hasOwn(fields, name) ? fields[name] : undefined;
        if (field !== undefined) requireData(`${path}.${name}`, own, field);
        else if (own.required) refuse(`${path}.${name}`, 'is required', undefined);
      }
      return;
    }
    case 'items':
      requireList(path, value);
      value.forEach((item, at) => {
        requireData(`${path}[${at}]`, rule.of, item);
      });
      return;
    case 'values':
      requireObject(path, value);
      for (const [name, own] of Object.entries(value)) requireData(`${path}.${name}`, rule.of, own);
      return;
    default:
      requireRule(path, rule, value);
  }
}

/** The same, refused under the code of the kind of data that it is. */
export function requireDataAs(
  code: IndicatorError['code'],
  path: string,
  rule: DataRule,
  value: unknown,
): void {
  try {
    requireData(path, rule, value);
  } catch (error) {
    if (!isIndicatorError(error)) throw error;
    const { path: at, expected, received } = error;
    throw new IndicatorError({ code, path: at, expected, received });
  }
}

/** Where figures or audits come from. */
export const sourcesRule: DataRule = {
  is: 'items',
  of: {
    is: 'fields',
    of: {
      id: { is: 'text', required: true },
      title: { is: 'text' },
      publisher: { is: 'text' },
      licence: { is: 'text' },
      attribution: { is: 'text' },
    },
  },
};

/** The same data without fields that are `undefined`, which are absent; what has none is given back as it is. */
export function stated<Data>(data: Data): Data {
  if (Array.isArray(data)) {
    const items: readonly unknown[] = data.map(stated);
    return items.every((item, at) => item === data[at]) ? data : (items as Data);
  }
  if (!isObject(data) || Object.getPrototypeOf(data) !== Object.prototype) return data;
  const entries = Object.entries(data);
  const kept = entries.flatMap(([name, value]) =>
    value === undefined ? [] : [[name, stated(value)] as const],
  );
  const isSame = kept.length === entries.length && kept.every(([name, value]) => value === data[name]);
  return isSame ? data : (Object.fromEntries(kept) as Data);
}
