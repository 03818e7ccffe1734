/** Writes the figures of a force that there is not, with the truths planted in them: the same bytes at every run. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { truths } from './example-force/documents.ts';
import { exampleForce } from './example-force/files.ts';
import { FORCE } from './example-force/force.ts';

const examples = fileURLToPath(new URL('../data/examples', import.meta.url));
const folder = join(examples, FORCE.area);
rmSync(folder, { recursive: true, force: true });
let bytes = 0;
for (const [path, content] of exampleForce()) {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), content);
  bytes += content.length;
}
writeFileSync(join(examples, `${FORCE.area}-planted.json`), `${JSON.stringify(truths, null, 2)}\n`);
process.stdout.write(`${folder}: ${bytes} bytes\n`);
