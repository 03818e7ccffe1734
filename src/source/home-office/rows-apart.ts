import { readPeriod } from '../../period/read-period.ts';
import { isAllOffences, isSeveralAreas } from '../whole-names.ts';
import type { HomeOfficeRole } from './header-roles.ts';

/**
 * Why a row is no figure of the table: a country or region beside its forces, all offences beside each, or twelve months
 * to another quarter than the last of a financial year, which overlap with those years.
 */
export function whyApart(
  roles: ReadonlyMap<HomeOfficeRole, number>,
): (cells: readonly string[]) => string | null {
  const places = (...wanted: readonly HomeOfficeRole[]) => wanted.flatMap((role) => roles.get(role) ?? []);
  const offences = places('offence', 'group', 'subgroup');
  const forces = places('force');
  const endings = roles.has('year') ? [] : places('ending');
  return (cells) => {
    const has = (at: readonly number[], test: (text: string) => boolean) =>
      at.some((place) => test((cells[place] ?? '').trim()));
    if (has(forces, isSeveralAreas)) return 'Countries, regions and totals beside the forces';
    if (has(offences, isAllOffences)) return 'All offences together beside each of them';
    return has(endings, (text) => twelveMonths(text) !== null && financialPeriod(text) === null)
      ? 'Twelve months that end in another month than March'
      : null;
  };
}

const twelveMonths = (text: string) =>
  readPeriod(text, { endOf: 'year' }) ?? readPeriod(`year ending ${text}`);

const firsts = ['apr', 'jul', 'oct', 'jan'];
const lasts = ['jun', 'sep', 'dec', 'mar'];

/** The quarter that a text names by its months beside a financial year, as `Q1`: `2018/19 Apr-Jun`, `2018/19 April to June`. */
function withQuarter(text: string): string {
  const named = /^(.*\d)\W*\b([a-z]{3})[a-z]* ?(?:to|[-\u2010-\u2015]) ?([a-z]{3})[a-z]*\W*$/i.exec(text);
  const [, year = '', first = '', last = ''] = named ?? [];
  const quarter = firsts.indexOf(first.toLowerCase());
  const isWhole = quarter >= 0 && lasts.indexOf(last.toLowerCase()) === quarter;
  return isWhole && financialYear.test(year) ? `${year} Q${quarter + 1}` : text;
}
const financialYear = /^\d{4} ?[-/\u2010-\u2015] ?\d{2,4}$/;

/** A year may be written as its last month, `Mar 2019`, or its last day; and `2011-12` is never December. */
export function financialPeriod(written: string) {
  const text = withQuarter(written);
  // The last day of twelve months is the last of a quarter too: only what names a quarter is one.
  const isQuarter = /q|\bto\b/i.test(text);
  return (
    (isQuarter ? readPeriod(text, { expect: 'financial-quarter' }) : null) ??
    readPeriod(text, { expect: 'financial-year' }) ??
    readPeriod(`year ending ${text}`, { expect: 'financial-year' })
  );
}
