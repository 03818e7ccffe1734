import { type BriefArguments, briefArguments } from './brief-arguments.ts';
import {
  type CheckArguments,
  checkArguments,
  type RankArguments,
  type ReadArguments,
  rankArguments,
  readingArguments,
  type SpcArguments,
  spcArguments,
} from './figure-arguments.ts';
import { type InitArguments, initArguments } from './init-arguments.ts';
import { misuse, writtenIn } from './written.ts';

/** Reads the command line; misuse is an `IndicatorError` that says what was expected. */
export function readArguments(argv: readonly string[]): Command {
  const written = writtenIn(argv);
  const { help, version } = written.values;
  if (version) return { name: 'version' };
  const [name = 'help', ...rest] = written.words;
  if (name === 'help') return { name: 'help', about: commandCalled(rest[0]) };
  const command = commandCalled(name);
  if (help) return { name: 'help', about: command };
  switch (command) {
    case 'brief':
      return { name: command, options: briefArguments(written, rest) };
    case 'init':
      return { name: command, options: initArguments(written, rest) };
    case 'read':
      return { name: command, options: readingArguments(written, rest) };
    case 'rank':
      return { name: command, options: rankArguments(written, rest) };
    case 'spc':
      return { name: command, options: spcArguments(written, rest) };
    case 'check':
      return { name: command, options: checkArguments(written, rest) };
    case null:
      throw misuse(
        'police-indicators: command',
        `must be one of ${commandNames.join(', ')} (see --help)`,
        name,
      );
  }
}

const commandCalled = (word: string | undefined): CommandName | null =>
  commandNames.find((name) => name === word) ?? null;

/** The commands that do something. */
export const commandNames = ['brief', 'init', 'read', 'rank', 'spc', 'check'] as const;
export type CommandName = (typeof commandNames)[number];

/** What the user asked for. */
export type Command =
  | { readonly name: 'brief'; readonly options: BriefArguments }
  | { readonly name: 'init'; readonly options: InitArguments }
  | { readonly name: 'read'; readonly options: ReadArguments }
  | { readonly name: 'rank'; readonly options: RankArguments }
  | { readonly name: 'spc'; readonly options: SpcArguments }
  | { readonly name: 'check'; readonly options: CheckArguments }
  /** Help for one command, or for all of them. */
  | { readonly name: 'help'; readonly about: CommandName | null }
  | { readonly name: 'version' };
