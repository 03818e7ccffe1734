// The command line from the sources: put together anew only where a file of src/ is another than at the last time.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { setFlagsFromString } from 'node:v8';

const local = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url));
const program = local('node_modules/.cache/briefing.mjs');
const stampFile = `${program}.stamp`;

/** The name, size and time of every file of src/, as one digest. */
function stampOfSources() {
  const digest = createHash('sha256');
  for (const name of readdirSync(local('src'), { recursive: true }).sort()) {
    const { size, mtimeMs } = statSync(local(`src/${name}`));
    digest.update(`${name}\n${size}\n${mtimeMs}\n`);
  }
  return digest.digest('hex');
}

function lastStamp() {
  try {
    statSync(program);
    return readFileSync(stampFile, 'utf8');
  } catch {
    return null;
  }
}

const stamp = stampOfSources();
if (stamp !== lastStamp()) {
  const { build } = await import('esbuild');
  await mkdir(local('node_modules/.cache'), { recursive: true });
  await build({
    entryPoints: [local('src/cli/main.ts')],
    outfile: program,
    bundle: true,
    platform: 'node',
    format: 'esm',
    packages: 'external',
    logLevel: 'error',
  });
  await writeFile(stampFile, stamp);
}
// A short job: less is put into each function that is optimised, and functions are optimised later (newer versions do so
// by themselves), so that less is spent on it. A version that does not know a flag says so on standard error.
const v8 = Number.parseInt(process.versions.v8, 10);
if (v8 >= 11 && v8 <= 13) setFlagsFromString('--max-inlined-bytecode-size-cumulative=300');
if (v8 === 11) setFlagsFromString('--interrupt-budget=600000');
process.argv.splice(2, 0, 'brief');
await import(program);
