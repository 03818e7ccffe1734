import { createRequire } from 'node:module';
import { isIndicatorError } from '../result/index.ts';
import { readArguments } from './arguments.ts';
import { brief } from './brief.ts';
import { errorText } from './error-text.ts';
import { fileErrorText } from './file-error-text.ts';
import { help } from './help.ts';
import { progress } from './progress.ts';

/** Where a command writes, and its clock. */
export interface Surroundings {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  readonly now: () => number;
}

/**
 * Runs the command line and returns its exit code: 0 done, 1 the figures could not be used or the briefing not be
 * written, 2 the command was not understood. Only a fault of the program itself is thrown.
 */
export async function run(argv: readonly string[], { out, err, now }: Surroundings): Promise<number> {
  try {
    const command = readArguments(argv);
    if (command.name === 'help') out(help);
    else if (command.name === 'version') out(`${version()}\n`);
    else {
      const { options } = command;
      const text = await brief(options, { step: progress(err, now), note: (line) => err(`${line}\n`) });
      if (options.out === null) out(text);
      else err(`written to ${options.out}\n`);
    }
    return 0;
  } catch (error) {
    const text = isIndicatorError(error) ? errorText(error) : fileErrorText(error);
    if (text === null) throw error;
    err(`${text}\n`);
    return isIndicatorError(error) && error.code === 'invalid-option' ? 2 : 1;
  }
}

function version(): string {
  const load = createRequire(import.meta.url);
  return (load('../../package.json') as { version: string }).version;
}
