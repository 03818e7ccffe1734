#!/usr/bin/env node
import { createRequire } from 'node:module';
import { isIndicatorError } from '../result/index.ts';
import { readArguments } from './arguments.ts';
import { brief } from './brief.ts';
import { errorText } from './error-text.ts';
import { help } from './help.ts';
import { progress } from './progress.ts';

/** Runs the command line: 0 done, 1 the figures could not be used, 2 the command was not understood. */
async function main(argv: readonly string[]): Promise<number> {
  try {
    const command = readArguments(argv);
    if (command.name === 'help') process.stdout.write(help);
    else if (command.name === 'version') process.stdout.write(`${version()}\n`);
    else {
      const say = progress((text) => process.stderr.write(text), Date.now);
      const text = await brief(command.options, say);
      if (command.options.out === null) process.stdout.write(text);
      else process.stderr.write(`written to ${command.options.out}\n`);
    }
    return 0;
  } catch (error) {
    if (!isIndicatorError(error)) throw error;
    process.stderr.write(`${errorText(error)}\n`);
    return error.code === 'invalid-option' ? 2 : 1;
  }
}

function version(): string {
  const load = createRequire(import.meta.url);
  return (load('../../package.json') as { version: string }).version;
}

process.exitCode = await main(process.argv.slice(2));
