import { type FileArguments, fileArguments } from './file-arguments.ts';
import { misuse, refuseOthers, type Written } from './written.ts';

/** What the user asked the `init` command for. */
export interface InitArguments extends FileArguments {
  readonly folder: string;
}

/** Reads what was asked of `init`. */
export function initArguments(written: Written, words: readonly string[]): InitArguments {
  refuseOthers('init', written, []);
  const [folder, second] = words;
  if (folder === undefined) throw misuse('init: FOLDER', 'is required (see init --help)', undefined);
  if (second !== undefined) throw misuse('init: FOLDER', 'must be one', second);
  return { ...fileArguments('init', written, words), folder };
}
