import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { describe, expect, it } from 'vitest';

const local = (path: string) => fileURLToPath(new URL(`../../../${path}`, import.meta.url));

/** Their schemas are made when they are loaded, and who opens files needs nearly all of them. */
const whole = ['schema', 'source'];
const entries = [
  'src/index.ts',
  ...readdirSync(local('src/entries'))
    .filter((file) => !whole.includes(file.replace('.ts', '')))
    .map((file) => `src/entries/${file}`),
  'src/tables/populations.ts',
];

const common = {
  bundle: true,
  format: 'esm',
  write: false,
  platform: 'neutral',
  packages: 'external',
} as const;

/** Every module of an entry in one file, as a chunk of the package has them. */
async function oneFile(entry: string): Promise<string> {
  const { outputFiles } = await build({ ...common, entryPoints: [local(entry)], treeShaking: false });
  return outputFiles[0]?.text ?? '';
}

/** What a bundler keeps of it for a page that uses none of it, but for the packages that it imports. */
async function kept(text: string): Promise<string> {
  const { outputFiles } = await build({
    ...common,
    stdin: { contents: "import 'all';" },
    minifySyntax: true,
    plugins: [
      {
        name: 'all',
        setup({ onLoad, onResolve }) {
          onResolve({ filter: /^all$/ }, () => ({ path: 'all', namespace: 'all' }));
          onLoad({ filter: /^all$/, namespace: 'all' }, () => ({ contents: text, resolveDir: local('.') }));
        },
      },
    ],
  });
  return (outputFiles[0]?.text ?? '').replaceAll(/^(?:import .*|\/\/.*)\n/gm, '').trim();
}

// A chunk holds many modules: who imports one function of it carries every statement that may do something.
describe('what is not used is left out by a bundler', () => {
  it.each(entries)('%s', async (entry) => {
    const text = await oneFile(entry);
    expect(text.length).toBeGreaterThan(1000);
    expect(await kept(text)).toBe('');
  });

  it('is told where a statement does something', async () => {
    expect(await kept('const made = console.log; export const told = made();')).toContain('console.log');
  });
});
