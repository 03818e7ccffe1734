import { isPeriod } from '../period/is-period.ts';
import { IndicatorError } from '../result/error.ts';
import { received } from '../result/received.ts';
import { type DataRule, requireDataAs } from '../result/require-data.ts';

const needed = { is: 'text', required: true } as const;
const breaksRule: DataRule = {
  is: 'items',
  of: {
    is: 'fields',
    of: {
      kind: { is: 'one-of', values: ['restart', 'mask'], required: true },
      from: needed,
      to: { is: 'text' },
      title: { is: 'text' },
      source: { is: 'text' },
    },
  },
};

/**
 * Refuses a declared change that is none, by its place: passed over without a word, it would leave figures on both sides
 * of it to be read as alike.
 */
export function requireBreaks(
  path: string,
  breaks: unknown,
  code: IndicatorError['code'] = 'invalid-option',
): void {
  requireDataAs(code, path, breaksRule, breaks);
  (breaks as readonly Readonly<Record<string, unknown>>[]).forEach(({ from, kind, to }, at) => {
    const wrong = (name: string, expected: string, seen: unknown): never => {
      throw new IndicatorError({ code, path: `${path}[${at}].${name}`, expected, received: received(seen) });
    };
    if (!isPeriod(from, 'month')) wrong('from', 'must be a month, such as 2019-04', from);
    if (kind !== 'mask') return;
    if (!isPeriod(to, 'month')) wrong('to', 'must be a month, such as 2019-04', to);
    if (String(to) < String(from)) wrong('to', `must not be before ${from}`, to);
  });
}
