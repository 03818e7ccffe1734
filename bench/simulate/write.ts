import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Report } from './report.ts';

const [start, end] = ['<!-- tables -->', '<!-- end of tables -->'];

/** The page of the full grid, before its first run. */
const blank = `# Simulations: the full grid

Every cell of [simulations](simulations.md), which says how they are drawn and judged. Made by \`npm run simulate -- --full --write\`.

${start}

${end}
`;

/** Puts the tables between their marks: the core into the page on simulations, the full grid into one of its own. */
export function writeTables({ tables, summary }: Report, { full }: { readonly full: boolean }): void {
  const name = full ? 'simulations-full' : 'simulations';
  const page = fileURLToPath(new URL(`../../docs/methods/${name}.md`, import.meta.url));
  const text = existsSync(page) ? readFileSync(page, 'utf8') : blank;
  const before = text.slice(0, text.indexOf(start) + start.length);
  writeFileSync(page, `${before}\n\n${summary}\n\n${tables}\n\n${text.slice(text.indexOf(end))}`);
}
