import { assignedOutcomeTypes, outcomeFramework } from '../../indicator/outcome-framework.ts';
import { isPeriod } from '../../period/is-period.ts';
import { firstMonth } from '../../period/months.ts';
import type { Period } from '../../period/period.ts';
import { financialYearOf } from '../../period/period-holding.ts';
import { graver } from '../../series/states.ts';
import { plainName } from '../../source/area-finder.ts';
import type { Detail } from '../table/details.ts';
import { addedDetails, placeOf } from './layout.ts';

const typeByName: ReadonlyMap<string, string> = new Map([
  ...outcomeFramework.map(({ type, name }) => [plainName(name), type] as const),
  ['notyetassigned', '0'],
]);
const types: ReadonlySet<string> = new Set(outcomeFramework.map(({ type }) => type));

/** The type where it is written, else the description: types are left blank for what has no outcome yet. */
export function outcomeType(texts: readonly string[]) {
  const text = texts.find((each) => each !== '') ?? '';
  const number =
    /^(?:(?:outcome )?type )?(\d{1,2}[a-z]?)(?: ?[:.-] ?\D.*)?$/i.exec(text)?.[1]?.toUpperCase() ?? '';
  const type = types.has(number) ? number : typeByName.get(plainName(text));
  return type === undefined
    ? { expected: 'must be an outcome type, 0 to 22, or the name of one' }
    : `type-${type}`;
}

/** Adds quarters up to financial years. A year without all four quarters, or with a gap, is incomplete. */
export function byYear(details: readonly Detail[]): readonly Detail[] {
  const years = new Map<string, Detail>();
  const published = new Map<string, Set<Period>>();
  for (const detail of details) {
    const { area, period } = detail;
    const year = isPeriod(period, 'financial-quarter') ? financialYearOf(firstMonth(period)) : period;
    const ofYear = `${area}\n${year}`;
    published.set(ofYear, (published.get(ofYear) ?? new Set()).add(period));
    const own = { ...detail, period: year };
    const before = years.get(placeOf(own));
    years.set(placeOf(own), before === undefined ? own : addedDetails(before, own));
  }
  return [...years.values()].map((detail) => {
    const periods = [...(published.get(`${detail.area}\n${detail.period}`) ?? [])];
    const isShort = periods.length < 4 && periods.every((period) => isPeriod(period, 'financial-quarter'));
    return isShort && detail.value !== null
      ? { ...detail, state: graver(detail.state, 'incomplete') }
      : detail;
  });
}

const outOfCourt = ['2', '3', '6', '7', '8', '22'];

/** The figures with their two sums; a table without outcomes has none. */
export function withSums(details: readonly Detail[]): readonly Detail[] {
  const sums = new Map<string, Detail>();
  const add = (detail: Detail, outcome: string) => {
    const own = { ...detail, labels: { ...detail.labels, outcome } };
    const before = sums.get(placeOf(own));
    sums.set(placeOf(own), before === undefined ? own : addedDetails(before, own));
  };
  for (const detail of details) {
    const type = detail.labels['outcome']?.replace(/^type-/, '') ?? '';
    if (assignedOutcomeTypes.includes(type)) add(detail, 'all-assigned');
    if (outOfCourt.includes(type)) add(detail, 'out-of-court');
  }
  return [...sums.values(), ...details];
}
