import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { readPapers } from './papers-read.ts';

/** The long form, `npm run read:papers`: many papers read back, and the rows of the page that says what came of it. */
const page = fileURLToPath(new URL('../../docs/methods/disclosure.md', import.meta.url));
const forces = 5;
const rows: string[] = [];
for (let seed = 1; seed <= forces; seed += 1) {
  const { known, small, tried } = readPapers(seed, 12);
  rows.push(`| ${seed} | ${small} | ${tried} | ${tried - known.length} | ${known.length} |`);
  console.log(rows.at(-1), known.join('; '));
}
const text = readFileSync(page, 'utf8');
const head =
  '| force | numbers of 1 to 4 | looked at | left open by the same paper | not |\n|---:|---:|---:|---:|---:|\n';
const from = text.indexOf(head) + head.length;
writeFileSync(
  page,
  `${text.slice(0, from)}${rows.join('\n')}\n${text.slice(text.indexOf('\n\n', from) + 1)}`,
);
