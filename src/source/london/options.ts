import type { Indicator } from '../../indicator/indicator.ts';
import type { Encoding } from '../decode-text.ts';
import type { KnownAreas } from '../reading.ts';

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
}

/** Options of `readLondonCrime`. */
export interface LondonCrimeOptions extends LondonOptions {
  /** Which figures of a table that has offences and positive outcomes in one column: `offences` unless given. */
  readonly measure?: 'offences' | 'positive-outcomes';
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
};
