import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { getHeapStatistics } from 'node:v8';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { command } from '../cli/folder.ts';
import { mutatedFiles } from './mutated-files.ts';

/** What was read of a file by one road, in words and numbers. */
interface Read {
  readonly code: number;
  /** What is refused as a whole; empty where there is a report. */
  readonly refusal: string;
  readonly rows: { readonly read: number; readonly used: number; readonly rejected: number };
  readonly readings: readonly {
    readonly rowsRead: number;
    readonly used: number;
    readonly rejectedCount: number;
    readonly assumptions: readonly string[];
  }[];
}

/** The one road in. Whatever is thrown but a refusal ends the test. */
async function readBy(engine: 'memory' | 'duckdb', path: string): Promise<Read> {
  const { code, out, err } = await command('read', path, '--format', 'json', '--engine', engine);
  const none = { rows: { read: 0, used: 0, rejected: 0 }, readings: [] };
  return { code, refusal: err, ...(out === '' ? none : JSON.parse(out)) };
}

/** DuckDB says which files it left to the streaming reader; all else must be the same. */
const isNote = (sentence: string) => sentence.startsWith('Read by the streaming reader and not by DuckDB');
const withoutNotes = (read: Read): Read => ({
  ...read,
  readings: read.readings.map((each) => ({
    ...each,
    assumptions: each.assumptions.filter((sentence) => !isNote(sentence)),
  })),
});

/** Few, and always the same, in the suite; `npm run fuzz` reads ten thousand, and begins anywhere. */
const wanted = process.env['FUZZ_FILES'];
const runs = wanted === undefined ? { numRuns: 150, seed: 2019 } : { numRuns: Number(wanted) };
/** Bytes that may be held after any file, by all that this process has done. */
const MOST_HELD = 1.5e9;

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'police-fuzz-'));
});
afterAll(() => rm(folder, { recursive: true }));

it(
  'a broken file is read by each engine alike, every row of it used or rejected, or is refused in a sentence',
  async () => {
    await fc.assert(
      fc.asyncProperty(mutatedFiles, async ({ name, content }) => {
        const path = join(folder, name);
        await writeFile(path, content);
        const [own, other] = [await readBy('memory', path), await readBy('duckdb', path)];
        expect(withoutNotes(other)).toEqual(withoutNotes(own));
        if (own.refusal !== '') expect(own.refusal).toMatch(/^[^\n]+: must [^\n]+\n$/);
        expect(own.rows.read).toBe(own.rows.used + own.rows.rejected);
        expect(own.rows.read).toBe(own.readings.reduce((sum, { rowsRead }) => sum + rowsRead, 0));
        for (const { rowsRead, used, rejectedCount } of own.readings)
          expect(rowsRead).toBe(used + rejectedCount);
        expect([0, 1]).toContain(own.code);
        expect(own.rows.used > 0 || own.code === 1).toBe(true);
        expect(getHeapStatistics().used_heap_size).toBeLessThan(MOST_HELD);
      }),
      runs,
    );
  },
  60_000 + 200 * (runs.numRuns ?? 0),
);
