import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { it } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** The command as its own process; `closed` closes its standard output before anything is written. */
function started(argv: readonly string[], closed: boolean): Promise<{ code: number | null; err: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['--import', 'tsx', 'src/cli/main.ts', ...argv], { cwd: root });
    let err = '';
    child.stderr.on('data', (part) => {
      err += part;
    });
    if (closed) child.stdout.destroy();
    else child.stdout.resume();
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, err }));
  });
}

it.concurrent('A reader that closes the pipe early gets no stack trace', async ({ expect }) => {
  expect(await started(['brief', '--as-of', '2010-05-31'], true)).toEqual({ code: 0, err: '' });
});

it.concurrent('The process ends with the exit code', async ({ expect }) => {
  const { code, err } = await started(['brief', '--format', 'rtf'], false);
  expect([code, err.split('\n').length]).toEqual([2, 2]);
});
