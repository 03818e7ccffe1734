/** Mutation testing, apart from the suite: `tsx tests/mutation/run.ts [--force] [FOLDER...]`, all five without one. */
import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { type MutationReport, tally, withRow } from './report.ts';

const known = ['numeric', 'interval', 'spc', 'compare', 'change'];
/** Percent of the mutants that the tests of a folder must notice. */
const least = 85;

const given = process.argv.slice(2);
const named = given.filter((each) => each !== '--force');
if (named.some((each) => !known.includes(each))) {
  process.stderr.write(`usage: npm run mutate -- [--force] [${known.join('] [')}]\n`);
  process.exit(2);
}

const page = new URL('../../docs/mutation.md', import.meta.url);
const force = given.includes('--force') ? ['--force'] : [];
for (const folder of named.length === 0 ? known : named) {
  const report = new URL(`../../out/mutation/${folder}.json`, import.meta.url);
  rmSync(report, { force: true });
  const { status } = spawnSync('npx', ['stryker', 'run', 'tests/mutation/stryker.config.mjs', ...force], {
    cwd: new URL('../../', import.meta.url),
    env: { ...process.env, MUTATED: folder },
    stdio: 'inherit',
  });
  if (status !== 0) {
    process.exitCode = 1;
    continue;
  }
  const found = tally(JSON.parse(readFileSync(report, 'utf8')) as MutationReport);
  writeFileSync(page, withRow(readFileSync(page, 'utf8'), folder, found));
  if (found.score < least) {
    process.stderr.write(`${folder}: ${found.score.toFixed(1)}%, where at least ${least}% is held\n`);
    process.exitCode = 1;
  }
}
