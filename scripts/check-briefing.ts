/** Checks a briefing that was made, `FILE.json FILE.html`: prints what is wrong with it, and fails if anything is. */
import { readFileSync } from 'node:fs';
import type { Briefing } from '../src/assess/briefing/briefing.ts';
import { briefingFaults } from './check-briefing/briefing-faults.ts';
import { findingFaults } from './check-briefing/finding-faults.ts';
import { htmlFaults } from './check-briefing/html-faults.ts';
import { londonFaults } from './check-briefing/london-faults.ts';
import { pageFaults } from './check-briefing/page-faults.ts';
import { westMerciaFaults } from './check-briefing/west-mercia-faults.ts';

const [jsonFile, htmlFile] = process.argv.slice(2);
if (jsonFile === undefined || htmlFile === undefined) {
  console.error('usage: check-briefing.ts FILE.json FILE.html');
  process.exit(2);
}
const briefing = JSON.parse(readFileSync(jsonFile, 'utf8')) as Briefing;
const html = readFileSync(htmlFile, 'utf8');

const faults = [
  ...briefingFaults(briefing),
  ...briefing.findings.flatMap(findingFaults),
  ...(briefing.scope === 'west-mercia' ? westMerciaFaults(briefing) : []),
  ...(briefing.scope === 'london' ? londonFaults(briefing) : []),
  ...htmlFaults(html),
  ...pageFaults(html, briefing),
];
for (const fault of faults) console.error(`  ${fault}`);
console.log(`${jsonFile}: ${briefing.findings.length} findings, ${faults.length} faults`);
process.exit(faults.length === 0 ? 0 : 1);
