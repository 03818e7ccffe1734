import { createRequire } from 'node:module';
import { join } from 'node:path';
import { isIndicatorError } from '../result/error.ts';
import { type Command, readArguments } from './arguments/read-arguments.ts';
import { brief } from './brief.ts';
import { check } from './check.ts';
import { helpFor } from './help/pages.ts';
import { init } from './init.ts';
import { rank } from './rank.ts';
import { read } from './read.ts';
import { spc } from './spc.ts';
import { type Answer, type ProgressBar, progress, progressBar, type Telling } from './telling.ts';
import { errorText, fileErrorText, safeLines } from './text.ts';
import { checkOutputs, writeWhole } from './write-file.ts';

/** Where a command writes, its clock, and its environment. */
export interface Surroundings {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  readonly now: () => number;
  /** Whether what is said beside the answer is read on a terminal; nothing is drawn anywhere else. */
  readonly isTerminal?: boolean;
  readonly env?: Readonly<Record<string, string | undefined>>;
}

type Doing = Exclude<Command, { readonly name: 'help' | 'version' }>;

/**
 * Runs the command line and returns its exit code: 0 it ran, 1 the figures could not be used or the answer not be
 * written, 2 the command was not understood. Only a fault of the program itself is thrown.
 */
export async function run(argv: readonly string[], surroundings: Surroundings): Promise<number> {
  const { out, err, now, isTerminal = false } = surroundings;
  const bar = progressBar(err, now, isTerminal);
  try {
    const command = readArguments(argv);
    if (command.name === 'version') out(`${version()}\n`);
    else if (command.name === 'help') out(helpFor(command.about));
    else return await carryOut(command, surroundings, bar);
    return 0;
  } catch (error) {
    bar.clear();
    const text = isIndicatorError(error) ? errorText(error) : fileErrorText(error);
    if (text === null) throw error;
    err(`${text}\n`);
    return isIndicatorError(error) && isUsage(error.path) ? 2 : 1;
  }
}

async function carryOut(
  command: Doing,
  { out, err, now, isTerminal = false, env = {} }: Surroundings,
  bar: ProgressBar,
) {
  const telling: Telling = {
    step: isTerminal ? progress(err, now) : () => {},
    note(text) {
      bar.clear();
      err(`${safeLines(text)}\n`);
    },
    progress: bar.progress,
  };
  await checkOutputs(command.name, outputsOf(command), inputsOf(command));
  const { text, code } = await answerTo(command, telling, env);
  bar.clear();
  const file = command.options.out;
  if (file === null) {
    // Formats that are no text are refused without a file when the command is read.
    if (typeof text === 'string') out(text);
  } else {
    if (typeof text === 'string' || text instanceof Uint8Array) await writeWhole(file, text);
    else for (const [name, page] of Object.entries(text)) await writeWhole(join(file, name), page);
    telling.note(`written to ${file}`);
  }
  return code;
}

/** Every file that a command writes, by its option. */
function outputsOf({ options }: Doing): Readonly<Record<string, string | null>> {
  const isSite = 'format' in options && options.format === 'site' && options.out !== null;
  return {
    out: isSite ? join(options.out, 'index.html') : options.out,
    ...('rejected' in options ? { rejected: options.rejected } : {}),
  };
}

/** Every file and folder that a command reads. */
function inputsOf({ options }: Doing): readonly (string | null)[] {
  return [...options.files, options.places, options.force, 'claims' in options ? options.claims : null];
}

async function answerTo(
  command: Doing,
  telling: Telling,
  env: Readonly<Record<string, string | undefined>>,
): Promise<Answer> {
  switch (command.name) {
    case 'brief':
      return { text: await brief(command.options, telling), code: 0 };
    case 'init':
      return init(command.options, telling);
    case 'read':
      return read(command.options, telling);
    case 'rank':
      return rank(command.options, telling, env);
    case 'spc':
      return spc(command.options, telling, env);
    case 'check':
      return check(command.options, telling, env);
  }
}

/** What is wrong with the command line itself, and not with a file, says which part of it: `rank: --indicator`. */
const isUsage = (path: string): boolean =>
  /^(?:brief|init|read|rank|spc|check): (?:--|FILE|FOLDER|argument)|^police-indicators: /.test(path);

function version(): string {
  const load = createRequire(import.meta.url);
  return (load('../../package.json') as { version: string }).version;
}
