import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const AsyncFunction = (async () => {}).constructor as new (
  ...parts: string[]
) => (...values: unknown[]) => Promise<unknown>;

/** Registers one test per file of a folder that has examples with `await`, each `expression // => value` on a line. */
export function checkAsyncExamples(folder: URL, exported: object): void {
  for (const file of readdirSync(folder).filter((name) => name.endsWith('.ts'))) {
    const text = readFileSync(new URL(file, folder), 'utf8');
    const examples = [...text.matchAll(/^ \* (\(await .*) \/\/ => (.*)$/gm)];
    if (examples.length === 0) continue;
    test(`the examples in ${file} give what they print`, async () => {
      for (const [, expression = '', printed = ''] of examples) {
        const run = (body: string) =>
          new AsyncFunction(...Object.keys(exported), `return (${body});`)(...Object.values(exported));
        expect(await run(expression)).toEqual(await run(printed));
      }
    });
  }
}
