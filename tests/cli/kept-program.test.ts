import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';
import { run } from '../../src/cli/run.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const started = promisify(execFile);

/** `npm run briefing` with these arguments, as its own process. */
async function briefing(...argv: readonly string[]) {
  const { stdout, stderr } = await started(process.execPath, ['scripts/briefing.mjs', ...argv], {
    cwd: root,
  });
  return { stdout, stderr };
}

it('A program that is kept compiled says what the sources say, and loads what it needs', async () => {
  const argv = ['data/examples/brackenshire/file-quality.xlsx'];
  const said = { stdout: '', stderr: '' };
  const out = (text: string) => {
    said.stdout += text;
  };
  const err = (text: string) => {
    said.stderr += text;
  };
  await run(['brief', ...argv], { out, err, now: () => 0, isTerminal: false, env: {} });
  expect(await briefing(...argv)).toEqual(said);
  // Without arguments what was compiled is kept, and the next run takes it.
  const whole = await briefing();
  expect(await briefing()).toEqual(whole);
  expect(await briefing(...argv)).toEqual(said);
});
