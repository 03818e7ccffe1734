// What ships: each table once, whether it is imported or required, no figures beside, and a list of just what is installed.
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

const home = 'node_modules/police-indicators';
const files = readdirSync(home, { recursive: true })
  .map((file) => join(home, file))
  .filter((file) => statSync(file).isFile());
const bytes = files.reduce((sum, file) => sum + statSync(file).size, 0);
const faults = [];
const code = files.filter((file) => /\.c?js$/.test(file));
const digest = /sha256["']?: ["']([0-9a-f]{64})/g;
const places = new Map();
for (const file of code)
  for (const [, table] of readFileSync(file, 'utf8').matchAll(digest))
    places.set(table, [...(places.get(table) ?? []), file]);
if (places.size < 25) faults.push(`${places.size} tables`);
for (const [, where] of places) if (where.length > 1) faults.push(`one table in ${where.join(' and ')}`);
const beside = files.filter((file) => /\.(csv|xlsx)$/.test(file) && !file.includes('/examples/'));
if (beside.length > 0) faults.push(`figures beside the modules: ${beside}`);
if (bytes > 8.7e6) faults.push(`${bytes} bytes`);
for (const file of ['LICENSE', 'NOTICE', 'SECURITY.md', 'dist/sbom.cdx.json'])
  if (!files.includes(join(home, file))) faults.push(`no ${file}`);
const listed = JSON.parse(readFileSync(join(home, 'dist/sbom.cdx.json'), 'utf8')).components.map(
  (each) => `${each.name}@${each.version}`,
);
const lock = JSON.parse(readFileSync('node_modules/.package-lock.json', 'utf8'));
const installed = Object.entries(lock.packages)
  .filter(([path]) => path !== home)
  .map(([path, { version }]) => `${path.replace(/^.*node_modules\//, '')}@${version}`);
if (listed.sort().join() !== installed.sort().join()) faults.push(`listed ${listed}, installed ${installed}`);
console.log(`${files.length} files, ${(bytes / 1e6).toFixed(1)} MB; with it ${installed.join(', ')}`);
for (const fault of faults) console.error(fault);
process.exit(faults.length === 0 ? 0 : 1);
