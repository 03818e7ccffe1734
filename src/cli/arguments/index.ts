export type { BriefArguments, ScopeName } from './brief-arguments.ts';
export type { Command, CommandName } from './command.ts';
export type { EngineArguments } from './engine-arguments.ts';
export type {
  CheckArguments,
  FigureArguments,
  RankArguments,
  ReadArguments,
  SpcArguments,
} from './figure-arguments.ts';
export type { FileArguments } from './file-arguments.ts';
export { readArguments } from './read-arguments.ts';
export { misuse } from './written.ts';
