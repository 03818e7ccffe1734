import type { Indicator } from '../indicator/indicator.ts';
import { IndicatorError } from '../result/error.ts';
import { received } from '../result/received.ts';
import { readIndicator } from './read-indicator.ts';

/** The definitions of a JSON file: a list, each checked as by `defineIndicator`, and no id twice. */
export function readOwnIndicators(bytes: Uint8Array, file: string): readonly Indicator[] {
  const refuse = (path: string, expected: string, found: string): never => {
    throw new IndicatorError({ code: 'invalid-indicator', path, expected, received: found });
  };
  let input: unknown;
  try {
    input = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return refuse(`${file}:`, 'must be JSON in UTF-8', 'something else');
  }
  if (!Array.isArray(input)) return refuse(`${file}:`, 'must be a list of indicators', received(input));
  const indicators = input.map((each: unknown, index) => readIndicator(each, `${file}[${index}]`));
  indicators.forEach(({ id }, index) => {
    if (indicators.findIndex((other) => other.id === id) < index)
      refuse(`${file}[${index}]: id`, 'must be used only once', received(id));
  });
  return indicators;
}
