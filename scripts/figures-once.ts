import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Plugin, transformSync } from 'esbuild';

/** A page without a bundler asks for `.js`, which Node takes for a module unless the folder says otherwise. */
const ofFigures = `${JSON.stringify({ type: 'commonjs', sideEffects: true })}\n`;

/** Where a file of dist/ finds the figures. */
export const figuresFrom = (file: string, text: string) =>
  text.replace(/(['"])figures:([\w-]+)\1/g, `$1${file.includes('/') ? '..' : '.'}/figures/$2.js$1`);

const root = fileURLToPath(new URL('..', import.meta.url));
const { version } = JSON.parse(readFileSync(`${root}package.json`, 'utf8'));

/** `export const rows: Type = call({ … });`: what is exported, what reads it, and the figures. */
const exported = /^export const (\w+): [^=]+ = (.*?)(\{\n[\s\S]*?\n\})(\)?);$/gm;

/**
 * Figures stand once in the package, whichever way it is loaded: a file without imports or exports is a module and a script in one, and
 * leaves them under a symbol of its name and version for the two that read it.
 */
export const figuresOnce: Plugin = {
  name: 'figures-once',
  setup({ onLoad, onResolve }) {
    onResolve({ filter: /^figures:/ }, ({ path }) => ({ path, external: true, sideEffects: true }));
    onLoad({ filter: /\/src\/tables\/[^/]+\.ts$/ }, ({ path }) => {
      const name = basename(path, '.ts');
      const left: string[] = [];
      const contents = readFileSync(path, 'utf8').replace(exported, (_, as, before, figures, after) => {
        left.push(`${as}: ${figures}`);
        return `export const ${as} = ${before}globalThis[Symbol.for('police-indicators/${name}@${version}')].${as}${after};`;
      });
      if (left.length === 0) return { contents, loader: 'ts' };
      const { code } = transformSync(
        `globalThis[Symbol.for('police-indicators/${name}@${version}')] = {\n${left.join(',\n')}\n};`,
        { target: 'es2022' },
      );
      mkdirSync(`${root}dist/figures`, { recursive: true });
      writeFileSync(`${root}dist/figures/${name}.js`, code);
      writeFileSync(`${root}dist/figures/package.json`, ofFigures);
      return { contents: `import 'figures:${name}';\n${contents}`, loader: 'ts' };
    });
  },
};
