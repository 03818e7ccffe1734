import type { Polarity, Subject } from '../result/finding.ts';
import type { Method } from '../result/method.ts';
import { ordinal } from './numbers.ts';
import { periodWords } from './times.ts';

/** `Victim satisfaction in Shropshire`, with the part in brackets where there is one. */
export function about(subject: Subject): string {
  const part = Object.values(subject.part);
  const name = part.length > 0 ? `${subject.indicatorName} (${part.join(', ')})` : subject.indicatorName;
  return subject.area === null ? name : `${name} in ${subject.areaName}`;
}

/** `Domestic burglary in London (to February 2020)`: what it is about, and to when it was read where that was asked for. */
export function aboutTo({ method, subject }: { readonly method: Method; readonly subject: Subject }): string {
  const { to } = method.options;
  return `${about(subject)}${typeof to === 'string' ? ` (to ${periodWords(to)})` : ''}`;
}

/** `a, b and c`; `more than` so many are cut to "and n others". */
export function list(items: readonly string[], most = 5): string {
  const shown = items.length > most ? [...items.slice(0, most), others(items.length - most)] : items;
  if (shown.length < 2) return shown[0] ?? 'none';
  return `${shown.slice(0, -1).join(', ')} and ${shown[shown.length - 1]}`;
}

const others = (count: number) => (count === 1 ? '1 other' : `${count} others`);

/** The same with its first letter large, as a sentence begins. */
export const sentenceCase = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;

/** Whether a place counts from the highest figure and that is the best: only then is it a place without more, and that end the top. */
export function countsFromTop(polarity: Polarity, first: 'highest' | 'lowest'): boolean {
  return polarity === 'higher-is-better' && first === 'highest';
}

/** A place with the end that it counts from, where that is not the top: `31st`, `2nd highest`, `lowest`. */
export function placeFrom(place: number, polarity: Polarity, first: 'highest' | 'lowest'): string {
  if (countsFromTop(polarity, first)) return ordinal(place);
  return place === 1 ? first : `${ordinal(place)} ${first}`;
}

/**
 * What is said of an indicator, with its verb as its name has it: `Vehicle offences` with `is 10.7% higher` says `are 10.7% higher`.
 */
export function agreeing(name: string, said: string): string {
  if (!isPlural(name)) return said;
  return said.replace(/^(?:is as it was|is|was|has)\b/, (verb) => plural[verb as keyof typeof plural]);
}

const plural = { 'is as it was': 'are as they were', is: 'are', was: 'were', has: 'have' } as const;

/** What follows the noun that a name is about: `Searches with action`, `Victims updated in time`, `Stop and search, by area`. */
const follows = /,| (?:at|by|for|from|in|of|on|that|to|who|with|within)\b|(?<=s) \w+(?:ed|ing)\b/;

function isPlural(name: string): boolean {
  const [head = ''] = name.split(follows);
  return /[^isu]s$/.test(head);
}
