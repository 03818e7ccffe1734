import type { BriefArguments } from './brief-arguments.ts';
import type { CheckArguments, RankArguments, ReadArguments, SpcArguments } from './figure-arguments.ts';

/** The commands that do something. */
export const commandNames = ['brief', 'read', 'rank', 'spc', 'check'] as const;
export type CommandName = (typeof commandNames)[number];

/** What the user asked for. */
export type Command =
  | { readonly name: 'brief'; readonly options: BriefArguments }
  | { readonly name: 'read'; readonly options: ReadArguments }
  | { readonly name: 'rank'; readonly options: RankArguments }
  | { readonly name: 'spc'; readonly options: SpcArguments }
  | { readonly name: 'check'; readonly options: CheckArguments }
  /** Help for one command, or for all of them. */
  | { readonly name: 'help'; readonly about: CommandName | null }
  | { readonly name: 'version' };
