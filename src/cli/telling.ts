import { basename } from 'node:path';
import { escapeTerminal } from '../report/escape.ts';
import type { Written } from './write-file.ts';

/** What is said while a command runs. */
export interface Telling {
  /** What has just been done. */
  readonly step: (text: string) => void;
  /** What the user must know beside the answer, such as how their own files were read. */
  readonly note: (text: string) => void;
  /** How much of the files has been read, of how many bytes, and in which it is. */
  readonly progress: (done: number, total: number, file: string) => void;
}

/** What a command gives back. */
export interface Answer {
  /** Bytes go to a file only. */
  readonly text: Written;
  /** 0 it ran, 1 something is not as it should be, which the text or what was said beside it tells. */
  readonly code: 0 | 1;
}

/** Says on standard error what is being done, but only once the work has taken more than a second. */
export function progress(write: (text: string) => void, now: () => number): (step: string) => void {
  const started = now();
  return (step) => {
    const seconds = (now() - started) / 1000;
    if (seconds > 1) write(`${step} (${seconds.toFixed(1)} s)\n`);
  };
}

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
