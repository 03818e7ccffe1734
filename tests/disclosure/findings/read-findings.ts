import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type FindingsRead, readFindings } from './findings-read.ts';
import { forms } from './forms.ts';
import type { Few } from './world.ts';

/** `npm run read:findings`: reads the published findings of every kind back, and writes what came of it in the page on small numbers. */
const page = fileURLToPath(new URL('../../../docs/methods/disclosure.md', import.meta.url));
const worlds: readonly Few[] = ['some-months', 'always', 'not-counted'];
const all = new Map<string, FindingsRead[]>();
for (const [at, few] of worlds.entries()) {
  const { byKind, together } = readFindings(few, 1 + at);
  for (const [kind, read] of [...byKind, ['all together', together] as const]) {
    all.set(kind, [...(all.get(kind) ?? []), read]);
    for (const form of forms)
      if (read.known[form].length > 0) console.log(few, kind, form, read.known[form].join('; '));
  }
  console.log(few, together.shown, together.solved);
}
const sum = (list: readonly FindingsRead[], of: (each: FindingsRead) => number) =>
  list.reduce((total, each) => total + of(each), 0);
const lines = [...all]
  .sort(
    ([one], [other]) =>
      Number(one === 'all together') - Number(other === 'all together') || one.localeCompare(other),
  )
  .map(([kind, list]) => {
    const known = forms.map((form) => sum(list, (each) => each.known[form].length));
    const counts = [
      sum(list, (each) => each.asked),
      sum(list, (each) => each.shown),
      sum(list, (each) => each.solved),
    ];
    return `| ${[kind, ...counts, ...known].join(' | ')} |`;
  });
const text = readFileSync(page, 'utf8');
const head = `| kind | asked | shown | small sums solved for | ${forms.join(' | ')} |\n|---|${'---:|'.repeat(3 + forms.length)}\n`;
const from = text.indexOf(head) + head.length;
writeFileSync(
  page,
  `${text.slice(0, from)}${lines.join('\n')}\n${text.slice(text.indexOf('\n\n', from) + 1)}`,
);
