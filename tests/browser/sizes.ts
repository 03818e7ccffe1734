/** The dashboard's own script with the library, and its renderer apart, in gzip: fails above the limit. */
import { readdirSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';

const LIMIT = 160_000;
const folder = 'out/dashboard/assets';
const sizes = readdirSync(folder)
  .filter((file) => file.endsWith('.js'))
  .map((file) => ({ file, size: gzipSync(readFileSync(`${folder}/${file}`)).length }))
  .sort((a, b) => b.size - a.size);
for (const { file, size } of sizes) console.log(`${(size / 1000).toFixed(1).padStart(7)} kB  ${file}`);

const page = readFileSync('out/dashboard/index.html', 'utf8');
/** What the page asks for before anything else: scripts that it names, and what those import at once. */
const named = (text: string) => sizes.filter(({ file }) => text.includes(file));
const first = named(page);
const more = first.flatMap(({ file }) =>
  named((readFileSync(`${folder}/${file}`, 'utf8').match(/^import[^;]*;|from"[^"]+"/gm) ?? []).join(' ')),
);
const own = [...new Set([...first, ...more])];
const total = own.reduce((sum, { size }) => sum + size, 0);
console.log(
  `At once, in gzip: ${(total / 1000).toFixed(1)} kB (${own.map(({ file }) => file).join(', ')}); limit ${LIMIT / 1000} kB.`,
);
const heavy = own.some(({ file }) => file.startsWith('renderer'));
if (total === 0 || total > LIMIT || heavy) {
  console.error(
    heavy
      ? 'The renderer is in what is loaded at once.'
      : 'The dashboard is over its limit, or is not built.',
  );
  process.exit(1);
}
