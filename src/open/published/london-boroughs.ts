import type { Indicator } from '../../indicator/indicator.ts';
import { areaFinder, type FoundArea, keyOf, plainName } from '../../source/area-finder.ts';
import { cellCache } from '../../source/cell-cache.ts';
import type { Encoding } from '../../source/decode-text.ts';
import type { ReadLimits } from '../../source/limits.ts';
import type { KnownAreas } from '../../source/reading.ts';

/** Options of the readers of the London Datastore. */
export interface LondonOptions {
  /** Name of the file, for the messages. */
  readonly file?: string;
  /** Every borough that may occur: another is a fault. Without it the key is made of the borough's name. */
  readonly knownAreas?: KnownAreas;
  readonly mode?: 'strict' | 'lenient';
  readonly encoding?: Encoding;
  /** What the figures are wanted for: each area gets a verdict for each. */
  readonly fitFor?: readonly Indicator[];
  /** How large the file may be. */
  readonly limits?: Partial<ReadLimits>;
}

/** Defaults of the readers of the London Datastore. */
export const londonDefaults = {
  file: 'london',
  mode: 'strict',
  encoding: 'utf-8',
  fitFor: [],
} as const satisfies LondonOptions;

/** Names that the two publishers write in ways of their own. */
export const londonAliases: Readonly<Record<string, string>> = {
  'City of Westminster': 'westminster',
  'London Heathrow and London City Airports': 'heathrow',
  'Aviation Security (SO18)': 'heathrow',
  'Aviation Security': 'heathrow',
  metropolitan: 'metropolitan',
};

const byAlias = new Map(Object.entries(londonAliases).map(([name, key]) => [plainName(name), key]));

/** Finds the key of a borough by its name, or by one that a publisher writes in a way of its own. */
export function boroughFinder(known: KnownAreas | undefined): (text: string) => FoundArea {
  const find = known === undefined ? (text: string) => ({ key: keyOf(text) }) : areaFinder(known);
  return cellCache((text) => {
    const alias = byAlias.get(plainName(text));
    return alias === undefined ? find(text) : { key: alias };
  });
}
