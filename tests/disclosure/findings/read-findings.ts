import { execFile } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { type FindingsRead, readFindings } from './findings-read.ts';
import { forms } from './forms.ts';
import type { Few } from './world.ts';

/**
 * `npm run read:findings`: reads the published findings of every kind back, and writes what came of it in the page on small numbers. A process
 * for each of the worlds.
 */
const path = fileURLToPath(new URL('../../../docs/methods/disclosure.md', import.meta.url));
const page = { path, text: readFileSync(path, 'utf8') };
/** Between these stands what came of it. */
const BEFORE = 'in both orders ("all together")';
const AFTER = 'The reader finds them where';
const worlds: readonly Few[] = ['some-months', 'always', 'not-counted'];
const ALL = 'all together';
type Read = readonly (readonly [string, FindingsRead])[];

const own = worlds.find((each) => each === process.argv[2]);
if (own === undefined) await writeAll();
else {
  const { byKind, together } = readFindings(own, 1 + worlds.indexOf(own));
  const read: Read = [...byKind, [ALL, together]];
  process.stdout.write(JSON.stringify(read));
}

async function writeAll(): Promise<void> {
  const run = promisify(execFile);
  const made = await Promise.all(
    worlds.map(async (few) => {
      const args = [...process.execArgv, fileURLToPath(import.meta.url), few];
      const { stdout } = await run(process.execPath, args, { maxBuffer: 1e8 });
      console.log(`${few} is read`);
      return JSON.parse(stdout) as Read;
    }),
  );
  const all = new Map<string, FindingsRead[]>();
  for (const [kind, read] of made.flat()) {
    all.set(kind, [...(all.get(kind) ?? []), read]);
    for (const form of forms)
      if (read.known[form].length > 0) console.log(kind, form, read.known[form].join('; '));
  }
  const sum = (list: readonly FindingsRead[], of: (each: FindingsRead) => number) =>
    list.reduce((total, each) => total + of(each), 0);
  const last = (kind: string) => Number(kind === ALL);
  const lines = [...all]
    .sort(([one], [other]) => last(one) - last(other) || one.localeCompare(other))
    .map(([kind, list]) => {
      const counts = [
        sum(list, (each) => each.asked),
        sum(list, (each) => each.shown),
        sum(list, (each) => each.solved),
      ];
      const known = forms.map((form) => sum(list, (each) => each.known[form].length));
      return `| ${[kind, ...counts, ...known].join(' | ')} |`;
    });
  const head = `| kind | asked | shown | small sums solved for | ${forms.join(' | ')} |\n|---|${'---:|'.repeat(3 + forms.length)}\n`;
  const [start, end] = [page.text.indexOf(BEFORE) + BEFORE.length, page.text.indexOf(AFTER)];
  const table = `:\n\n${head}${lines.join('\n')}\n\nThe last five columns are small sums read back. `;
  writeFileSync(page.path, `${page.text.slice(0, start)}${table}${page.text.slice(end)}`);
}
