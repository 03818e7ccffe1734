import { wholeValues } from '../assess/claims/claim-figures.ts';
import { list, sentenceCase } from '../words/about.ts';
import type { PaperLine } from './figures.ts';

/** What a line is of, by the short name of its indicator: `Confidence, visibility`; a part that is the whole is not named. */
export function lineName(name: string, part: Readonly<Record<string, string>>): string {
  const values = Object.values(part)
    .filter((each) => !wholeValues.includes(each))
    .map((each) => each.replaceAll('-', ' '));
  return [name, ...values].join(', ');
}

/** Areas that are named of those that changed. */
const NAMED = 4;

/** Which way areas changed, beside one that went `way`: `Lower too in west and centre; higher in east.` */
export function sayWays(areas: readonly PaperLine[], way: string): string | null {
  const ways = way === 'lower' ? (['lower', 'higher'] as const) : (['higher', 'lower'] as const);
  const said = ways.flatMap((each) => {
    const names = areas.filter(({ said }) => said.level.value === each).map(({ series }) => series.areaName);
    return names.length === 0 ? [] : [`${each}${each === way ? ' too' : ''} in ${list(names, NAMED)}`];
  });
  return said.length === 0 ? null : `${sentenceCase(said.join('; '))}.`;
}
