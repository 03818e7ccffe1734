import { escapeTerminal } from '../report/escape.ts';

/** What went wrong with a file, as one sentence; `null` for any other error, which is a fault of the program. */
export function fileErrorText(error: unknown): string | null {
  if (!(error instanceof Error && 'syscall' in error && 'code' in error)) return null;
  const path = 'path' in error ? String(error.path) : 'standard output';
  // Node says `EISDIR: illegal operation on a directory, open '/tmp'`.
  const why = /^\w+: (.+), \w+/.exec(error.message)?.[1];
  const code = String(error.code);
  return escapeTerminal(
    `${path}: must be somewhere that can be written, got ${code}${why === undefined ? '' : ` (${why})`}`,
  );
}
