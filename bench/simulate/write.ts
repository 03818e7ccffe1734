import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Report } from './report.ts';

const pageOf = (name: string) => fileURLToPath(new URL(`../../docs/methods/${name}.md`, import.meta.url));

/** Puts the tables between their marks: the core into the page on simulations, the full grid into one of its own. */
export function writeTables({ tables, summary }: Report, { full }: { readonly full: boolean }): void {
  const page = pageOf(full ? 'simulations-full' : 'simulations');
  const text = readFileSync(page, 'utf8');
  const [start, end] = ['<!-- tables -->', '<!-- end of tables -->'];
  const before = text.slice(0, text.indexOf(start) + start.length);
  writeFileSync(page, `${before}\n\n${summary}\n\n${tables}\n\n${text.slice(text.indexOf(end))}`);
}
