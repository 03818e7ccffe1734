// Bundles use.mjs as a page would be: by Rollup, with nothing but what finds packages, or by webpack as it comes.
import { nodeResolve } from '@rollup/plugin-node-resolve';
import { rollup } from 'rollup';
import webpack from 'webpack';

const [by] = process.argv.slice(2);
if (by === 'rollup') {
  const warned = [];
  const built = await rollup({
    input: 'use.mjs',
    plugins: [nodeResolve({ browser: true })],
    onwarn: (warning) => warned.push(warning.message),
  });
  await built.write({ dir: 'built', entryFileNames: 'rollup.mjs', format: 'es' });
  // Packages of others may have circles among themselves.
  const own = warned.filter((message) => message.includes('police-indicators'));
  if (own.length > 0) throw new Error(own.join('\n'));
} else {
  const options = {
    mode: 'production',
    target: 'web',
    entry: './use.mjs',
    experiments: { outputModule: true, topLevelAwait: true },
    output: { path: `${process.cwd()}/built`, filename: 'webpack.mjs', module: true, chunkFormat: 'module' },
    performance: false,
  };
  const stats = await new Promise((resolve, reject) =>
    webpack(options, (error, made) => (error ? reject(error) : resolve(made))),
  );
  if (stats.hasErrors() || stats.hasWarnings())
    throw new Error(stats.toString({ all: false, errors: true, warnings: true }));
}
