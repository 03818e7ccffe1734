import { readdirSync } from 'node:fs';
import { defineConfig, type Options } from 'tsup';
import { figuresOnce } from './scripts/figures-once.ts';

const named = (folder: string, prefix: string) =>
  Object.fromEntries(
    readdirSync(folder)
      .filter((file) => file.endsWith('.ts'))
      .map((file) => [prefix + file.replace(/\.ts$/, ''), `${folder}/${file}`]),
  );

const entry = {
  index: 'src/index.ts',
  ...named('src/entries', ''),
  node: 'src/node/index.ts',
  ...named('src/tables', 'data/'),
};

/** Alone in its chunk, which a bundler leaves out where nothing of it is used. */
const apart = { descriptives: 'src/numeric/descriptives.ts' };

const shared: Options = {
  target: 'es2022',
  platform: 'neutral',
  sourcemap: false,
  splitting: true,
  external: ['vega', 'vega-lite', /^node:/],
  esbuildPlugins: [figuresOnce],
};

/** The command line is made of the modules that everybody imports: one copy of each, and of the figures. */
export default defineConfig([
  {
    ...shared,
    entry: { ...entry, ...apart, 'cli/main': 'src/cli/main.ts' },
    format: ['esm'],
    dts: { entry, compilerOptions: { ignoreDeprecations: '6.0', incremental: false } },
  },
  { ...shared, entry, format: ['cjs'] },
]);
