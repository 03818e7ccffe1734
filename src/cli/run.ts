import { createRequire } from 'node:module';
import { isIndicatorError } from '../result/index.ts';
import { type Command, readArguments } from './arguments.ts';
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
export async function run(argv: readonly string[], surroundings: Surroundings): Promise<number> {
  const command = await told(() => readArguments(argv), surroundings);
  if (command === null) return 2;
  return (await told(() => carryOut(command, surroundings), surroundings)) === null ? 1 : 0;
}

/** What `act` gives, or `null` when it fails for a reason that can be told in a sentence, which is told. */
async function told<Result>(
  act: () => Result | Promise<Result>,
  { err }: Surroundings,
): Promise<Result | null> {
  try {
    return await act();
  } catch (error) {
    const text = isIndicatorError(error) ? errorText(error) : fileErrorText(error);
    if (text === null) throw error;
    err(`${text}\n`);
    return null;
  }
}

async function carryOut(command: Command, { out, err, now }: Surroundings): Promise<void> {
  if (command.name === 'help') return out(help);
  if (command.name === 'version') return out(`${version()}\n`);
  const { options } = command;
  const text = await brief(options, { step: progress(err, now), note: (line) => err(`${line}\n`) });
  if (options.out === null) out(text);
  else err(`written to ${options.out}\n`);
}

function version(): string {
  const load = createRequire(import.meta.url);
  return (load('../../package.json') as { version: string }).version;
}
