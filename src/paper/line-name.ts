import { wholeValues } from '../assess/claims/claim-figures.ts';

/** What a line is of, by the short name of its indicator: `Confidence, visibility`; a part that is the whole is not named. */
export function lineName(name: string, part: Readonly<Record<string, string>>): string {
  const values = Object.values(part)
    .filter((each) => !wholeValues.includes(each))
    .map((each) => each.replaceAll('-', ' '));
  return [name, ...values].join(', ');
}
