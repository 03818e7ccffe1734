/** Runs every script of examples/ and fails when one fails or says nothing. */
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';

const folder = new URL('../examples/', import.meta.url);
let failed = 0;
for (const file of readdirSync(folder).filter((name) => name.endsWith('.ts'))) {
  const run = spawnSync('npx', ['tsx', `examples/${file}`], { cwd: new URL('..', folder), encoding: 'utf8' });
  const good = run.status === 0 && run.stdout.trim().length > 0;
  console.log(`${good ? 'ok    ' : 'FAILED'} examples/${file}`);
  if (!good) {
    failed++;
    console.log(run.stdout, run.stderr);
  }
}
process.exit(failed === 0 ? 0 : 1);
