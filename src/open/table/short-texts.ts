import { monthNamed } from '../../period/month-names.ts';
import { shown } from '../../source/fault-list.ts';
import { shortDate, wholeYears } from '../words/part-period.ts';
import type { MeltRules } from './melt.ts';

/** Texts of periods in full, and what was taken for granted; or what must be said first. */
export type InFull =
  | { readonly texts: readonly string[]; readonly said: readonly string[] }
  | { readonly expected: string; readonly found: string };

/**
 * The texts of a column of periods that say less than a period, in full: `22-Apr`, as a spreadsheet shows April 2022, and
 * `FY2023`, which the year begins or ends that it names. What neither the column nor the user tells is asked.
 */
export function inFull(
  texts: readonly string[],
  header: string,
  { dates, fy, unit }: Pick<MeltRules, 'dates' | 'fy' | 'unit'>,
): InFull {
  const filled = texts.filter((text) => text !== '');
  const found = shown([...new Set(filled)].slice(0, 3).join(', '));
  if (filled.length > 0 && filled.every(isShortDate)) {
    if (dates !== 'year-first' && !runsThroughYears(filled))
      return {
        expected:
          'must name its year: 22-Apr is April 2022 where --dates year-first says so, and else a day of a year that is not named',
        found,
      };
    const first = filled[0] ?? '';
    return {
      texts: texts.map((text) =>
        text.replace(/^(\d{1,2})-(\w+)$/, (_, year, month) => `${month}-${two(year)}`),
      ),
      said:
        dates === 'year-first'
          ? []
          : [`${shown(first)} is read as a month and its year, as they run on through December.`],
    };
  }
  const areBare =
    unit === undefined &&
    saysFinancial(header) &&
    filled.length > 0 &&
    filled.every((text) => /^\d{4}$/.test(text));
  const named = areBare ? filled : filled.filter((text) => ofOneYear.test(text));
  if (named.length === 0) return { texts, said: [] };
  if (fy === undefined) return { expected: askedYears, found };
  return { texts: texts.map((text) => bothYears(text, fy)), said: [] };
}

const askedYears =
  'must name both years of a financial year, such as 2022/23, or be told whether the one that is named begins it or ends it (--fy start or --fy end)';

/** Whether a header says that the years below it are financial ones. */
const saysFinancial = (header: string): boolean =>
  /\b(?:financial|fiscal|fin|fy)\b/i.test(header.replaceAll('_', ' '));

/** The years of a column beside one of their months or quarters, each in full where its header says financial years. */
export function yearsInFull(
  years: readonly string[],
  header: string,
  { fy, unit }: Pick<MeltRules, 'fy' | 'unit'>,
): InFull {
  const areOne = years.some((text) => ofOneYear.test(text));
  if (!areOne && years.some((text) => wholeYears(text) !== text))
    return { texts: years.map(wholeYears), said: [] };
  return areOne || saysFinancial(header)
    ? inFull(years, header, { ...(fy === undefined ? {} : { fy }), ...(unit === undefined ? {} : { unit }) })
    : { texts: years, said: [] };
}

const isShortDate = (text: string): boolean =>
  monthNamed((shortDate.exec(text)?.[1] ?? '').toLowerCase()) !== null;

/** Whether months run on to those of the next year, as `22-Dec` to `23-Jan`: no days of months do. */
function runsThroughYears(texts: readonly string[]): boolean {
  const months = [...new Set(texts)].map((text) => {
    const [, number = '', name = ''] = /^(\d{1,2})-(\w+)$/.exec(text) ?? [];
    return Number(number) * 12 + (monthNamed(name.toLowerCase()) ?? 0);
  });
  const years = new Set(months.map((month) => Math.floor(month / 12)));
  const steps = months.slice(1).map((month, at) => Math.abs(month - (months[at] ?? 0)));
  return years.size > 1 && steps.every((step) => step === steps[0] && step > 0 && step <= 3);
}

const ofOneYear = /^f\.?y\.? ?((?:19|20)\d\d|\d\d)$/i;
const inWhole = /^(?:f\.?y\.? ?)?((?:19|20)\d\d|\d\d)$/i;

function bothYears(text: string, fy: 'start' | 'end'): string {
  const [, written] = inWhole.exec(text) ?? [];
  if (written === undefined) return text;
  const named = written.length === 2 ? 2000 + Number(written) : Number(written);
  const first = fy === 'start' ? named : named - 1;
  return `${first}/${two(`${(first + 1) % 100}`)}`;
}

const two = (number: string): string => number.padStart(2, '0');
