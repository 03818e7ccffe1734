#!/usr/bin/env node
import { run } from './run.ts';
import { fileErrorText } from './text.ts';

// A reader such as `head` closes the pipe when it has what it wanted: that is no fault. A full disk is one.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  process.stderr.write(`${fileErrorText(error) ?? error.message}\n`);
  process.exit(1);
});
process.stderr.on('error', () => {});

const done = run(process.argv.slice(2), {
  out: (text) => process.stdout.write(text),
  err: (text) => process.stderr.write(text),
  now: Date.now,
  isTerminal: process.stderr.isTTY === true,
  env: process.env,
});
void done.then((code) => {
  process.exitCode = code;
});
