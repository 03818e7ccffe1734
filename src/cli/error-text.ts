import { escapeTerminal } from '../report/escape.ts';
import type { IndicatorError } from '../result/error.ts';

/** An error as sentences on the terminal: the first problem, then every other found in the same input. */
export function errorText({ message, problems }: IndicatorError): string {
  const others = problems
    .slice(1)
    .map(({ path, expected, received }) => `${path} ${expected}, got ${received}`);
  const lines =
    others.length === 0 ? [] : [`${others.length} more found:`, ...others.map((each) => `  ${each}`)];
  // Text from a file must not move the cursor.
  return [message, ...lines].map(escapeTerminal).join('\n');
}
