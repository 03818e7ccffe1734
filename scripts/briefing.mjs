// The command line from the sources: put together anew only where a file of src/ is another than at the last time, and
// kept compiled, as most of the time of a short job is reading and compiling.
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { setFlagsFromString } from 'node:v8';
import { Script } from 'node:vm';

const local = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url));
const program = local('node_modules/.cache/briefing.cjs');
const stampFile = `${program}.stamp`;
const compiledFile = `${program}.${process.version}`;

/** The name, size and time of every file of src/, and what is installed, as one digest. */
function stampOfSources() {
  const digest = createHash('sha256');
  const sources = readdirSync(local('src'), { recursive: true }).map((name) => `src/${name}`);
  for (const name of [...sources.sort(), 'package-lock.json', 'scripts/briefing.mjs']) {
    const { size, mtimeMs } = statSync(local(name));
    digest.update(`${name}\n${size}\n${mtimeMs}\n`);
  }
  return digest.digest('hex');
}

function kept(file) {
  try {
    return readFileSync(file);
  } catch {
    return null;
  }
}

/** In one step, so that another process never finds a part of it. */
function keep(file, what) {
  const own = `${file}.${process.pid}`;
  writeFileSync(own, what);
  renameSync(own, file);
}

async function bundled() {
  const stamp = stampOfSources();
  const last = kept(stampFile)?.toString() === stamp ? kept(program) : null;
  if (last !== null) return last;
  const { build } = await import('esbuild');
  const { peerDependencies } = JSON.parse(readFileSync(local('package.json'), 'utf8'));
  const { outputFiles } = await build({
    entryPoints: [local('src/cli/main.ts')],
    outfile: program,
    bundle: true,
    write: false,
    platform: 'node',
    format: 'cjs',
    // What is loaded only where it is needed, and may not be installed.
    external: [...Object.keys(peerDependencies), '@e965/xlsx'],
    banner: { js: "const ownUrl = require('node:url').pathToFileURL(__filename).href;" },
    define: { 'import.meta.url': 'ownUrl' },
    minifySyntax: true,
    minifyWhitespace: true,
    logLevel: 'error',
  });
  const [{ text }] = outputFiles;
  // A script that was kept compiled cannot import by itself.
  const contents = Buffer.from(text.replace(/^#!.*/, '').replace(/(?<![\w.$])import\(/g, 'importOutside('));
  mkdirSync(dirname(program), { recursive: true });
  keep(program, contents);
  keep(stampFile, stamp);
  return contents;
}

/** Runs the program as a run without arguments compiled it under this version of Node; such a run keeps it where it is not kept. */
function runKept(bundle, isPlain) {
  const digest = createHash('sha256').update(bundle).digest();
  const last = kept(compiledFile);
  const cachedData = last?.subarray(0, digest.length).equals(digest)
    ? last.subarray(digest.length)
    : undefined;
  const text = `(function (module, exports, require, __filename, importOutside) {${bundle.toString()}\n})`;
  const script = new Script(text, { filename: program, cachedData });
  // The job as it stands uses most of the program: what others compile beside it is little.
  if (isPlain && (cachedData === undefined || script.cachedDataRejected))
    process.on('exit', (code) => {
      try {
        if (code === 0) keep(compiledFile, Buffer.concat([digest, script.createCachedData()]));
      } catch {
        // The paper is made: the next run compiles again.
      }
    });
  const own = { exports: {} };
  script.runInThisContext()(own, own.exports, createRequire(program), program, (name) => import(name));
}

// A short job: less is put into each function that is optimised, and functions are optimised later (newer versions do so
// by themselves), so that less is spent on it. A version that does not know a flag says so on standard error.
const v8 = Number.parseInt(process.versions.v8, 10);
if (v8 >= 11 && v8 <= 13) setFlagsFromString('--max-inlined-bytecode-size-cumulative=300');
if (v8 === 11) setFlagsFromString('--interrupt-budget=600000');
const isPlain = process.argv.length === 2;
process.argv.splice(2, 0, 'brief');
runKept(await bundled(), isPlain);
