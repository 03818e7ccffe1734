/**
 * Mutation testing, apart from the suite: `tsx tests/mutation/run.ts [--force] [--share 0.1] [--seed 1] [FOLDER...]`, all
 * five without a folder; with a share, of changes drawn at random.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { type MutationReport, tally, withRow } from './report.ts';

const known = ['numeric', 'interval', 'spc', 'compare', 'change'];
/** Percent of the mutants that the tests of a folder must notice. */
const least = 85;

const { values: asked, positionals: named } = parseArgs({
  allowPositionals: true,
  options: { force: { type: 'boolean' }, share: { type: 'string' }, seed: { type: 'string', default: '1' } },
});
const { share, seed } = asked;
if (named.some((each) => !known.includes(each)) || !(Number(share ?? 1) > 0 && Number(share ?? 1) <= 1)) {
  process.stderr.write(
    `usage: npm run mutate -- [--force] [--share 0.1] [--seed 1] [${known.join('] [')}]\n`,
  );
  process.exit(2);
}

const page = new URL('../../docs/mutation.md', import.meta.url);
const force = asked.force ? ['--force'] : [];
const sample = share === undefined ? {} : { MUTATED_SHARE: share, MUTATED_SEED: seed };
for (const folder of named.length === 0 ? known : named) {
  const report = new URL(`../../out/mutation/${folder}.json`, import.meta.url);
  rmSync(report, { force: true });
  const { status } = spawnSync('npx', ['stryker', 'run', 'tests/mutation/stryker.config.mjs', ...force], {
    cwd: new URL('../../', import.meta.url),
    env: { ...process.env, MUTATED: folder, ...sample },
    stdio: 'inherit',
  });
  if (status !== 0) {
    process.exitCode = 1;
    continue;
  }
  const found = tally(JSON.parse(readFileSync(report, 'utf8')) as MutationReport);
  writeFileSync(page, withRow(readFileSync(page, 'utf8'), folder, found));
  if (found.lower < least) {
    process.stderr.write(`${folder}: ${found.lower.toFixed(1)}%, where at least ${least}% is held\n`);
    process.exitCode = 1;
  }
}
