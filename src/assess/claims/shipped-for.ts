import { chargeToNfa } from '../../indicator/catalogue/charge-to-nfa.ts';
import type { Scheme } from '../../indicator/indicator.ts';

/** Where the figures of an indicator are shipped, and what a claim about it is set beside. */
export interface ShippedFor {
  readonly table: string;
  /** Rows by force, to be compared with the territorial forces. */
  readonly forces?: true;
  /** All forces by the same periods, where another table has them. */
  readonly forcesIn?: string;
  /** The same by year, where the monthly rows do not reach back two years. */
  readonly years?: { readonly indicator: string; readonly table: string };
  /** The indicator that it is asked to go with. */
  readonly with?: string;
  /** Counts of the nation by year, for comparison. */
  readonly nation?: string;
}

const SATISFACTION: ShippedFor = { table: 'illustrative-satisfaction' };
const CRIME = { table: 'west-mercia-lpa-2018-19' } as const;
const years = { indicator: 'recorded-crime-by-year', table: 'home-office-series' } as const;

/** Where each scheme of outcomes is published by force; a force's own outcomes by type are not. */
export const byScheme: Readonly<Record<Scheme, string>> = {
  'police-uk': 'police-uk-outcomes-2018-19',
  'home-office': 'home-office-outcomes',
  met: '',
  own: '',
};

/** Made by a function, so that a bundler can leave it out. */
const shippedMap = (): ReadonlyMap<string, ShippedFor> =>
  new Map<string, ShippedFor>([
    ['calls-answered', { table: 'illustrative-999' }],
    ['calls-answered-by-day', { table: 'illustrative-999-by-day' }],
    ['file-quality', { table: 'illustrative-file-quality' }],
    ['attendance-at-court', { table: 'illustrative-attendance-at-court' }],
    ['public-confidence', { table: 'illustrative-confidence' }],
    ['overall-confidence', { table: 'illustrative-confidence' }],
    ['victim-satisfaction', SATISFACTION],
    ['victim-satisfaction-by-stage', SATISFACTION],
    ['hate-crime-satisfaction', SATISFACTION],
    ['domestic-abuse-satisfaction', SATISFACTION],
    ['total-recorded-crime', { ...CRIME, years }],
    ['recorded-crime-by-year', { table: years.table, forcesIn: 'home-office-outcomes' }],
    ...chargeToNfa.map(({ computableFrom, id }): [string, ShippedFor] => [
      id,
      { table: byScheme[computableFrom[0] ?? 'own'], forces: true },
    ]),
    ['robbery', CRIME],
    ['weapon-possession', { ...CRIME, with: 'stop-and-search' }],
    ['stop-and-search', { table: 'illustrative-stop-and-search' }],
    ['charge-to-nfa-assigned-closed', { table: 'home-office-outcomes', forces: true }],
    ['charge-to-nfa-unable', { table: 'police-uk-outcomes-2018-19', forces: true }],
    ['unable-to-prosecute', { table: 'police-uk-outcomes-2018-19', forces: true }],
    ['outcome-16', { table: 'illustrative-outcome-16', forces: true }],
    ['domestic-abuse-outcome-16', { table: 'illustrative-outcome-16-lpa', with: 'response-delay' }],
    ['response-delay', { table: 'illustrative-response-delay' }],
    ['unresourced-incidents', { table: 'illustrative-response' }],
    ['domestic-abuse-offences', { table: 'illustrative-domestic-abuse', nation: 'national-domestic-abuse' }],
    ['repeat-domestic-abuse-victims', { table: 'illustrative-repeat-victims' }],
    ['soc-disruptions', { table: 'illustrative-soc' }],
    ['report-timeliness', { table: 'illustrative-timeliness' }],
  ]);

const shipped = /* @__PURE__ */ shippedMap();

/** Tables that checking claims about the shipped figures may read, beside that of areas. */
export const claimTables: readonly string[] = /* @__PURE__ */ tablesOfAll();

function tablesOfAll(): string[] {
  return [...new Set(['areas', 'home-office-outcomes', ...[...shipped.values()].flatMap(tablesOf)])].sort();
}

function tablesOf({ table, years: yearly, nation }: ShippedFor): string[] {
  return [table, yearly?.table, nation].flatMap((id) => (id === undefined || id === '' ? [] : [id]));
}

/** The shipped figures of an indicator; a table of no name where there are none. */
export function shippedFor(indicator: string): ShippedFor {
  return shipped.get(indicator) ?? { table: '' };
}
