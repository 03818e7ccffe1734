import { readdirSync } from 'node:fs';
import { defineConfig, type Options } from 'tsup';

const named = (folder: string, prefix: string) =>
  Object.fromEntries(
    readdirSync(folder)
      .filter((file) => file.endsWith('.ts'))
      .map((file) => [prefix + file.replace(/\.ts$/, ''), `${folder}/${file}`]),
  );

const shared: Options = {
  target: 'es2022',
  platform: 'neutral',
  sourcemap: false,
  treeshake: true,
  external: ['vega', 'vega-lite', /^node:/],
  dts: { compilerOptions: { ignoreDeprecations: '6.0', incremental: false } },
};

export default defineConfig([
  {
    ...shared,
    entry: {
      index: 'src/index.ts',
      ...named('src/entries', ''),
      node: 'src/node/index.ts',
      ...named('src/tables', 'data/'),
    },
    format: ['esm', 'cjs'],
    splitting: true,
  },
  {
    ...shared,
    entry: { main: 'src/cli/main.ts' },
    outDir: 'dist/cli',
    format: ['esm'],
    platform: 'node',
    splitting: true,
    dts: false,
  },
]);
