import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { expect, it } from 'vitest';
import * as exported from '../../src/entries/catalogue.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** What one name of an entry adds to a page, in bytes. */
async function weightOf(name: string, entry: string): Promise<number> {
  const { outputFiles } = await build({
    stdin: { contents: `export { ${name} } from './src/entries/${entry}.ts';`, resolveDir: root },
    bundle: true,
    minify: true,
    format: 'esm',
    write: false,
    platform: 'neutral',
  });
  return gzipSync(outputFiles[0]?.contents ?? '', { level: 9 }).length;
}

const indicators = Object.entries(exported).flatMap(([name, value]) =>
  typeof value === 'object' && 'measure' in value ? [name] : [],
);

it('an indicator alone adds at most 2 kB', async () => {
  const weights = new Map(
    await Promise.all(indicators.map(async (name) => [name, await weightOf(name, 'catalogue')] as const)),
  );
  expect(weights.size).toBeGreaterThan(40);
  expect([...weights].filter(([, bytes]) => bytes > 2000)).toEqual([]);
  expect([...weights].filter(([, bytes]) => bytes < 200)).toEqual([]);
});

it('an interval alone adds at most 2 kB, with its refusals in words', async () => {
  expect(await weightOf('wilson', 'methods')).toBeLessThanOrEqual(2000);
});
