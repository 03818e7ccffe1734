import { parsePeriod } from '../period/parse-period.ts';
import type { Period } from '../period/period.ts';
import { IndicatorError } from '../result/error.ts';
import { received } from '../result/received.ts';

/** Refuses a call: what was misused, what was expected. */
export function refuse(path: string, expected: string, value: unknown): never {
  throw new IndicatorError({ code: 'invalid-option', path, expected, received: received(value) });
}

/** Refuses names that are not options of the analysis, so that a slip of the pen is not a silent default. */
export function requireKnown(analysis: string, options: object, known: readonly string[]): void {
  for (const name of Object.keys(options))
    if (!known.includes(name)) refuse(`${analysis}: option`, `must be one of ${known.join(', ')}`, name);
}

/** Refuses a confidence level outside 0.5 to 1. */
export function requireLevel(analysis: string, level: number): void {
  if (!(typeof level === 'number' && level >= 0.5 && level < 1))
    refuse(`${analysis}: level`, 'must be from 0.5 to below 1, such as 0.95', level);
}

/** Refuses a number that is not whole or lies outside its limits. */
export function requireWhole(path: string, value: number, least: number, most: number): void {
  if (!(Number.isInteger(value) && value >= least && value <= most))
    refuse(path, `must be a whole number from ${least} to ${most}`, value);
}

/** Refuses a word that is none of those offered. */
export function requireOneOf<T>(path: string, value: T, offered: readonly T[]): void {
  if (!offered.includes(value)) refuse(path, `must be one of ${offered.join(', ')}`, value);
}

/** A period given as text. */
export function periodOption(path: string, text: string | undefined): Period {
  if (typeof text !== 'string') return refuse(path, 'is required, such as 2018/19', text);
  return parsePeriod(text, { path });
}
