/** Checks a paper that was made, `out/NAME` with an ending for each format: prints what is wrong with it, and fails if anything is. */
import { readFileSync } from 'node:fs';
import { MOST_SENTENCES, sentencesOf } from '../src/paper/answer.ts';
import { contradictions } from '../src/paper/contradictions.ts';
import type { Paper } from '../src/paper/paper.ts';
import { htmlFaults } from './check-paper/html-faults.ts';

const [name] = process.argv.slice(2);
if (name === undefined) {
  console.error('usage: check-paper.ts out/NAME');
  process.exit(2);
}
const read = (format: string) => readFileSync(`${name}.${format}`, 'utf8');
const paper = JSON.parse(read('json')) as Paper;
const terminal = read('terminal').trimEnd().split('\n');
const markdown = read('markdown').trimEnd().split('\n');
const html = read('html');

/** What a reader is promised of the length of each format. */
const limits: readonly (readonly [what: string, is: number, most: number])[] = [
  ['lines of the terminal', terminal.length, 120],
  ['columns of the terminal', Math.max(...terminal.map((line) => [...line].length)), 96],
  ['lines of Markdown', markdown.length, 200],
  // The agenda of the shipped meeting is what the promise is about; a longer one may be longer.
  ['bytes of HTML', Buffer.byteLength(html), name.endsWith('west-mercia') ? 150_000 : 200_000],
  ['headlines', paper.headlines.length, 10],
  ['rows of the scorecard', paper.scorecard.length, 16],
  ...paper.items.map(
    ({ answer, title }) =>
      [
        `sentences of the answer on ${title}`,
        answer.flatMap(({ lead, text }) => sentencesOf(`${lead} ${text}`)).length,
        MOST_SENTENCES,
      ] as const,
  ),
];

const faults = [
  ...limits.flatMap(([what, is, most]) => (is > most ? [`${is} ${what}, and ${most} are the most`] : [])),
  ...contradictions(paper),
  ...htmlFaults(html),
];
for (const fault of faults) console.error(`  ${fault}`);
console.log(`${name}: ${paper.statements.length} statements, ${faults.length} faults`);
process.exit(faults.length === 0 ? 0 : 1);
