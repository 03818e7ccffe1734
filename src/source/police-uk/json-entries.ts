import { policeUkOutcomes } from '../../indicator/police-uk-outcomes.ts';
import { received } from '../../result/received.ts';
import type { FaultList } from '../fault-list.ts';
import type { RecordLayout } from './record-layout.ts';
import { crimeTypes, layouts } from './record-layout.ts';

/** An entry of an answer as the cells of a record: ID, month or time, force, crime type or object, outcome. */
export type EntryCells = readonly [
  id: string,
  month: string,
  area: string,
  category: string,
  outcome: string,
];

/** What the entries of an answer are, and how each is read; `null` for one that is no such record. */
export interface EntryKind {
  readonly layout: RecordLayout;
  readonly cells: (entry: unknown, area: string) => EntryCells | null;
}

/** The entries of a text in JSON. Those of `outcomes-for-crime` stand beside their crime: each gets it. */
export function entriesOf(input: string | Uint8Array, faults: FaultList): readonly unknown[] {
  const refuse = (found: string): readonly unknown[] => {
    const expected = 'must be a list of crimes, outcomes or stops in JSON';
    faults.ofFile({ row: null, column: null, found, expected, code: 'unreadable' });
    return [];
  };
  try {
    const text = typeof input === 'string' ? input : new TextDecoder('utf-8', { fatal: true }).decode(input);
    const parsed: unknown = JSON.parse(text.startsWith('\uFEFF') ? text.slice(1) : text);
    if (Array.isArray(parsed)) return parsed;
    const [crime, outcomes] = [fieldOf(parsed, 'crime'), fieldOf(parsed, 'outcomes')];
    if (crime === undefined || !Array.isArray(outcomes)) return refuse('something else');
    return outcomes.map((outcome: unknown) =>
      typeof outcome === 'object' && outcome !== null ? { ...outcome, crime } : outcome,
    );
  } catch {
    return refuse('no JSON in UTF-8');
  }
}

/** What the entries are, told by the first that is anything. */
export function kindOfEntries(entries: readonly unknown[]): EntryKind {
  const kinds = [stops, outcomes, crimes];
  for (const entry of entries) {
    const kind = kinds.find(({ cells }) => cells(entry, '') !== null);
    if (kind !== undefined) return kind;
  }
  return crimes;
}

const outcomeNames = new Map(
  // The interface writes "a penalty notice" and the files do not: the files' spelling comes first, and stands.
  [...policeUkOutcomes].reverse().map(({ code, name }) => [code, name]),
);

const crimes: EntryKind = {
  layout: layouts.street,
  cells(entry, area) {
    const [category, month] = [textOf(fieldOf(entry, 'category')), textOf(fieldOf(entry, 'month'))];
    if (category === null || month === null) return null;
    const outcome = outcomeOf(fieldOf(entry, 'outcome_status'), 'category');
    return [
      textOf(fieldOf(entry, 'persistent_id')) ?? '',
      month,
      area,
      crimeTypes.get(category) ?? category,
      outcome,
    ];
  },
};

const outcomes: EntryKind = {
  layout: { ...layouts.outcomes, headers: { ...layouts.outcomes.headers, category: 'Crime type' } },
  cells(entry, area) {
    const category = textOf(fieldOf(fieldOf(entry, 'crime'), 'category'));
    const month = textOf(fieldOf(entry, 'date'));
    if (category === null || month === null) return null;
    return [
      '',
      month,
      area,
      crimeTypes.get(category) ?? category,
      outcomeOf(fieldOf(entry, 'category'), 'name'),
    ];
  },
};

const stops: EntryKind = {
  layout: layouts['stop-and-search'],
  cells(entry, area) {
    const time = textOf(fieldOf(entry, 'datetime'));
    if (time === null) return null;
    // An outcome that is not known is `false` or nothing.
    return [
      '',
      time,
      area,
      textOf(fieldOf(entry, 'object_of_search')) ?? '',
      textOf(fieldOf(entry, 'outcome')) ?? '',
    ];
  },
};

/** An outcome under the name that the files use. */
function outcomeOf(outcome: unknown, nameField: string): string {
  const name = textOf(fieldOf(outcome, nameField)) ?? '';
  const known = outcomeNames.get(textOf(fieldOf(outcome, 'code')) ?? '');
  return known ?? (name === 'Offender given a penalty notice' ? 'Offender given penalty notice' : name);
}

function fieldOf(value: unknown, name: string): unknown {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, name)) return undefined;
  return (value as Readonly<Record<string, unknown>>)[name] ?? undefined;
}

const textOf = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null);

/** Why an entry is no record. */
export const notAnEntry = ({ layout }: EntryKind, entry: unknown) => ({
  expected: `must be one of the ${layout.records} of the answer, with a category and a time`,
  found: received(entry),
});
