/** Holds the library to reference cases: `tsx tests/referee/run.ts FOLDER...`, every *.json below each folder. */
import { readFileSync } from 'node:fs';
import { loadFamilies } from './families.ts';
import { judge } from './judge.ts';
import { jsonFiles, readReferences } from './reference-file.ts';
import { reportJudgements } from './report-judgements.ts';

const list = (name: string) => JSON.parse(readFileSync(new URL(name, import.meta.url), 'utf8'));

const folders = process.argv.slice(2);
if (folders.length === 0) {
  process.stderr.write('usage: npm run referee -- FOLDER...\n');
  process.exit(2);
}

const { families, broken } = await loadFamilies();
const lists = { outOfScope: list('./out-of-scope.json'), differences: list('./differences.json') };
const references = jsonFiles(folders).flatMap(readReferences);
const judgements = references.map((reference) => judge(reference, families, lists));
const { text, failed } = reportJudgements(judgements, lists.differences);
for (const message of broken) process.stdout.write(`not loaded: ${message}\n`);
process.stdout.write(text);
process.exitCode = failed > 0 || broken.length > 0 || references.length === 0 ? 1 : 0;
