import type { IndicatorError } from '../result/index.ts';

/** At most this many further problems are printed; how many there are in all is always said. */
const MOST = 50;

/** An error as sentences on the terminal: the first problem, then the others found in the same input. */
export function errorText(error: IndicatorError): string {
  const others = error.problems.slice(1);
  const lines = others
    .slice(0, MOST)
    .map(({ path, expected, received }) => `  ${path} ${expected}, got ${received}`);
  const more = others.length > MOST ? [`  and ${others.length - MOST} more`] : [];
  const head = others.length > 0 ? [`${error.message}`, `${others.length} more found:`] : [error.message];
  // biome-ignore lint/suspicious/noControlCharactersInRegex: text from a file must not move the cursor
  return [...head, ...lines, ...more].join('\n').replace(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/g, ' ');
}
