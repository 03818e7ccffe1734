import { wholeValues } from '../../assess/claims/claim-figures.ts';
import type { Statement } from '../../statement/statement.ts';
import { lineName } from '../line-name.ts';
import { briefly } from '../scorecard.ts';

/** What something is said of: an indicator, a part of it, in an area (`null`: the force as a whole). */
export interface Subject {
  readonly key: string;
  readonly indicator: string;
  /** As a row calls it: `Confidence, visibility`. */
  readonly name: string;
  /** Key of the area; the force's own where it is of the whole. */
  readonly area: string;
  readonly areaName: string;
  readonly isForce: boolean;
  readonly statements: readonly Statement[];
}

/** Everything that the statements of a paper are about, once each. */
export function subjectsOf(statements: readonly Statement[], force: string): Subject[] {
  const found = new Map<string, { one: Statement; all: Statement[] }>();
  for (const each of statements) {
    const key = keyOf(each);
    const known = found.get(key);
    if (known === undefined) found.set(key, { one: each, all: [each] });
    else known.all.push(each);
  }
  return [...found].map(([key, { one, all }]) => ({
    key,
    indicator: one.indicator,
    name: lineName(one.name, one.part),
    area: one.area ?? force,
    areaName: one.areaName,
    isForce: one.area === force,
    statements: all,
  }));
}

export const keyOf = ({ area, indicator, part }: Pick<Statement, 'area' | 'indicator' | 'part'>) =>
  [indicator, area ?? 'all', ...Object.values(part)].join('|');

/**
 * What a sentence is about: the names in it, the longest first; else what its lead is about. An area that it names makes it one of
 * that area. Empty where it names nothing that is known.
 */
export function namedIn(
  sentence: string,
  lead: readonly Subject[],
  subjects: readonly Subject[],
): readonly Subject[] {
  const text = ` ${sentence.toLowerCase()} `;
  const names = [...new Set(subjects.map(({ name }) => name.toLowerCase()))].filter((name) =>
    holds(text, name),
  );
  const longest = names.filter((name) => !names.some((other) => other !== name && other.includes(name)));
  const areas = new Set(
    subjects
      .filter(
        ({ areaName, isForce }) =>
          !isForce && (holds(text, areaName.toLowerCase()) || holds(text, briefly(areaName).toLowerCase())),
      )
      .map(({ area }) => area),
  );
  const own =
    longest.length === 0 ? lead : subjects.filter(({ name }) => longest.includes(name.toLowerCase()));
  if (areas.size === 0) return own.filter(({ isForce }) => isForce);
  const indicators = new Set(own.map(({ indicator }) => indicator));
  const inAreas = subjects.filter(
    ({ area, indicator, key }) => areas.has(area) && indicators.has(indicator) && onPart(text, key),
  );
  // A part that is named is meant, and not the whole.
  const parts = inAreas.filter(({ key }) =>
    key
      .split('|')
      .slice(2)
      .some((value) => !wholeValues.includes(value)),
  );
  if (parts.length > 0) return parts;
  // Of several parts none is named: which of them is meant cannot be told.
  const split = (each: Subject) =>
    subjects.filter(({ area, indicator }) => area === each.area && indicator === each.indicator).length > 1;
  return inAreas.filter((each) => !split(each));
}

const onPart = (text: string, key: string) =>
  key
    .split('|')
    .slice(2)
    .every((value) => wholeValues.includes(value) || holds(text, value.replaceAll('-', ' ')));

const holds = (text: string, name: string) =>
  name !== '' && new RegExp(`(?<![\\p{L}\\p{N}])${escaped(name)}(?![\\p{L}\\p{N}])`, 'u').test(text);

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
