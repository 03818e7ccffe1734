import { basename } from 'node:path';
import { escapeTerminal } from '../report/escape.ts';

/** A bar that is drawn over itself while files are read. */
export interface ProgressBar {
  readonly progress: (done: number, total: number, file: string) => void;
  /** Takes the bar away, so that what is said next stands alone. */
  readonly clear: () => void;
}

const WIDTH = 24;
/** Milliseconds before a bar appears, and between two drawings of it. */
const PATIENCE = 500;
const PAUSE = 100;

/** A progress bar on a terminal; nowhere else is anything drawn. */
export function progressBar(
  write: (text: string) => void,
  now: () => number,
  isTerminal: boolean,
): ProgressBar {
  let drawn = now() + PATIENCE - PAUSE;
  let isThere = false;
  return {
    progress(done, total, file) {
      if (!isTerminal || now() - drawn < PAUSE) return;
      drawn = now();
      isThere = true;
      const share = total === 0 ? 1 : Math.min(1, done / total);
      const full = Math.round(share * WIDTH);
      const name = [...escapeTerminal(basename(file))].slice(0, 40).join('');
      write(`\r\u001b[K[${'#'.repeat(full)}${'.'.repeat(WIDTH - full)}] ${Math.floor(100 * share)}% ${name}`);
    },
    clear() {
      if (isThere) write('\r\u001b[K');
      isThere = false;
    },
  };
}
