import type { CommandName } from '../arguments/command.ts';
import { overview } from './overview.ts';
import { pages } from './pages.ts';

/** Help for a command, or for all of them. */
export const helpFor = (about: CommandName | null): string => (about === null ? overview : pages[about]);
