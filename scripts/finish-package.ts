/**
 * Finishes what was built: where each file finds its figures, types for `require`, which are those for `import` under another name, and the list of what is
 * installed with the package (CycloneDX), without what differs from one build to the next.
 */
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { figuresFrom } from './figures-once.ts';

const dist = fileURLToPath(new URL('../dist', import.meta.url));

for (const file of readdirSync(dist, { recursive: true, encoding: 'utf8' })) {
  if (/\.c?js$/.test(file)) {
    const text = readFileSync(join(dist, file), 'utf8');
    const whole = figuresFrom(file, text);
    if (whole !== text) writeFileSync(join(dist, file), whole);
  }
  if (!file.endsWith('.d.ts')) continue;
  const types = readFileSync(join(dist, file), 'utf8').replaceAll(
    /(['"]\.{1,2}\/[^'"\n]+)\.js(['"])/g,
    '$1.cjs$2',
  );
  writeFileSync(join(dist, file.replace(/\.ts$/, '.cts')), types);
}

interface Bom {
  serialNumber?: string;
  readonly metadata: {
    timestamp?: string;
    readonly component: { name: string; readonly 'bom-ref': string };
  };
  components: readonly { readonly name: string; readonly 'bom-ref': string }[];
  dependencies: readonly { readonly ref: string; readonly dependsOn: readonly string[] }[];
}

// Everything is listed and then chosen from: `--omit dev` leaves out zod, which a tool needs too.
const bom: Bom = JSON.parse(
  execFileSync('npm', ['sbom', '--sbom-format', 'cyclonedx'], { encoding: 'utf8', maxBuffer: 1e8 }),
);
const { dependencies }: { dependencies: Readonly<Record<string, string>> } = JSON.parse(
  readFileSync(fileURLToPath(new URL('../package.json', import.meta.url)), 'utf8'),
);
const { component } = bom.metadata;
const asked = Object.entries(dependencies).map(([name, version]) => `${name}@${version}`);
const wanted = new Set(asked);
// Those that are wanted by what is wanted come after it, and are looked at in turn.
for (const ref of wanted)
  for (const next of bom.dependencies.find((each) => each.ref === ref)?.dependsOn ?? []) wanted.add(next);
bom.components = bom.components.filter((each) => wanted.has(each['bom-ref']));
if (bom.components.length !== wanted.size) throw new Error(`not all of these are installed: ${[...wanted]}`);
bom.dependencies = [
  { ref: component['bom-ref'], dependsOn: asked },
  ...bom.dependencies.filter(({ ref }) => wanted.has(ref)),
];
component.name = 'police-indicators';
delete bom.serialNumber;
delete bom.metadata.timestamp;
writeFileSync(join(dist, 'sbom.cdx.json'), `${JSON.stringify(bom, null, 2)}\n`);
