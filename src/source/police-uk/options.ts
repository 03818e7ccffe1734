import { courtToUnable } from '../../indicator/catalogue/charge-to-nfa.ts';
import type { Indicator } from '../../indicator/indicator.ts';
import type { OptionRules } from '../../result/read-options.ts';
import { type DataRule, requireData } from '../../result/require-data.ts';
import { refuse } from '../../result/rule.ts';
import { requireIndicator } from '../../series/require-series.ts';
import type { Encoding } from '../decode-text.ts';
import type { KnownAreas } from '../source-report.ts';

/** Which area a record is counted for: the force that it falls within. */
export interface ByForce {
  readonly by: 'force';
  /** Every force that may occur: another is a fault. Without it the key is made of the force's name. */
  readonly known?: KnownAreas;
  /** Keys of forces by other spellings, over what is made of a name: `{ "Northshire Constabulary (N)": "northshire" }`. */
  readonly spellings?: Readonly<Record<string, string>>;
}

/** Which area a record is counted for: one made of places, such as a local policing area of districts. */
export interface ByPlace {
  readonly by: 'place';
  /** Area key of each district, LSOA name or LSOA code: `{ Bromsgrove: 'north-worcestershire' }`. */
  readonly places: Readonly<Record<string, string>>;
  /** Printable names of the areas. */
  readonly names?: Readonly<Record<string, string>>;
  /** Area key of records in any other place. */
  readonly outside?: string;
  /** Area key of records whose place was not published. */
  readonly noLocation?: string;
}

/** Options of the readers of data.police.uk. */
export interface PoliceUkOptions {
  /** Name of the file, for the messages. A month in it is compared with the records. */
  readonly file?: string;
  readonly areas?: ByForce | ByPlace;
  /** `strict` throws when there is any fault, `lenient` uses the records that have none. */
  readonly mode?: 'strict' | 'lenient';
  /** Of bytes without a byte order mark. */
  readonly encoding?: Encoding;
  /** Records that share a crime ID: `count` counts them as they are published, `once` rejects all but the first. */
  readonly repeatedIds?: 'count' | 'once';
  /** What the figures are wanted for: each area gets a verdict for each. */
  readonly fitFor?: readonly Indicator[];
}

/** Defaults of the readers of data.police.uk. */
export const policeUkDefaults = {
  file: 'data.police.uk',
  areas: { by: 'force' },
  mode: 'strict',
  encoding: 'utf-8',
  repeatedIds: 'count',
  fitFor: [courtToUnable],
} as const satisfies PoliceUkOptions;

/** Area keys of records that lie in none of the areas, unless the options say otherwise. */
export const placeDefaults = {
  outside: 'outside',
  noLocation: 'no-location',
} as const satisfies Partial<ByPlace>;

const named = { is: 'values', of: { is: 'text' } } as const;

/** What each option of the readers of data.police.uk may be. */
export const policeUkRules = {
  file: { is: 'text' },
  areas: { is: 'object', such: "{ by: 'force' }" },
  mode: { is: 'one-of', values: ['strict', 'lenient'] },
  encoding: { is: 'one-of', values: ['utf-8', 'windows-1252'] },
  repeatedIds: { is: 'one-of', values: ['count', 'once'] },
  fitFor: { is: 'list' },
} as const satisfies OptionRules<PoliceUkOptions>;

const areasRule: DataRule = {
  is: 'fields',
  of: {
    by: { is: 'one-of', values: ['force', 'place'], required: true },
    ...{ places: named, names: named, outside: { is: 'text' }, noLocation: { is: 'text' } },
  },
};

/** Throws `invalid-option` for options that cannot be meant. */
export function checkPoliceUkOptions(options: PoliceUkOptions, path: string): void {
  const { file, areas, fitFor } = options;
  if (file === '') refuse(`${path}: file`, 'must be the name of the file', file);
  for (const [at, indicator] of (fitFor ?? []).entries())
    requireIndicator(`${path}: fitFor[${at}]`, indicator);
  if (areas === undefined) return;
  requireData(`${path}: areas`, areasRule, areas);
  if (areas.by === 'force') requireKnownAreas(`${path}: areas.known`, areas.known);
  else if (areas.places === undefined || Object.keys(areas.places).length === 0)
    refuse(`${path}: areas.places`, 'must name at least one place', areas.places);
}

function requireKnownAreas(path: string, known: unknown): void {
  if (known === undefined) return;
  const word = { is: 'text' } as const;
  if (Array.isArray(known)) requireData(path, { is: 'items', of: word }, known);
  else requireData(path, { is: 'values', of: word }, known);
}
