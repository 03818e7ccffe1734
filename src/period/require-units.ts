import { IndicatorError } from '../result/error.ts';
import { received } from '../result/received.ts';
import { calendarUnits } from './month-index.ts';

/** The types say as much; a caller without types, or with options from a file, hears it here. */
export function requireUnits(options: { readonly expect?: string; readonly endOf?: string }): void {
  const allowed = { expect: [...calendarUnits, 'span'], endOf: [...calendarUnits, 'year'] };
  for (const name of ['expect', 'endOf'] as const) {
    const unit = options[name];
    if (unit !== undefined && !allowed[name].includes(unit))
      throw new IndicatorError({
        code: 'invalid-option',
        path: `readPeriod: ${name}`,
        expected: `must be one of ${allowed[name].join(', ')}`,
        received: received(unit),
      });
  }
}
