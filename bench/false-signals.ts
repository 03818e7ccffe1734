import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { random } from '../src/numeric/random.ts';
import { averageRunLength } from '../src/spc/average-run-length.ts';
import { type RulePreset, rulePresets } from '../src/spc/rules/preset.ts';
import { applyRule, type Rule } from '../src/spc/rules/rule.ts';
import { XMR_PLACES, xmrLimits, xmrPlace } from '../src/spc/xmr-kernel.ts';

/**
 * Makes `src/spc/false-signal-table.ts`: how often a process that does not change signals all the same.
 *
 * Normal AR(1) figures; an XmR chart with limits from all of its own points (2.66 times the mean range); each set of
 * rules with all of them counted. Average run lengths are calculated. Seeded: a second run writes the same file. Run with `npx tsx bench/false-signals.ts`; about a minute.
 */
const LENGTHS = [6, 8, 12, 18, 24, 36, 48, 60, 90, 120, 180];
const RHOS = [0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8];
const CHARTS = 10_000;

const chance = random(2019);
const presets = Object.keys(rulePresets) as RulePreset[];
const keys = [
  ...new Set(presets.flatMap((preset) => rulePresets[preset].map((rule) => JSON.stringify(rule)))),
];
const rules = keys.map((key) => JSON.parse(key) as Rule);
const members = presets.map((preset) =>
  rulePresets[preset].map((rule) => keys.indexOf(JSON.stringify(rule))),
);

const longest = Math.max(...LENGTHS);
const values = new Float64Array(longest);
const deviations = new Float64Array(longest);
const scratch = new Float64Array(longest);
const marks = new Uint8Array(longest);
const limits = new Float64Array(XMR_PLACES);
const how = {
  centre: 'mean',
  range: 'mean',
  sigmaPerRange: 1 / 1.128,
  rangeLimit: 3.267,
  screening: false,
} as const;

function signals(rule: Rule, figures: Float64Array, from: Float64Array, length: number): boolean {
  marks.fill(0, 0, length);
  applyRule(rule, figures, from, 0, length, marks);
  for (let index = 0; index < length; index += 1) if (marks[index] !== 0) return true;
  return false;
}

const counts = presets.map(() => RHOS.map(() => LENGTHS.map(() => 0)));
RHOS.forEach((rho, r) => {
  const noise = Math.sqrt(1 - rho * rho);
  for (let chart = 0; chart < CHARTS; chart += 1) {
    let before = chance.normal();
    for (let index = 0; index < longest; index += 1) {
      values[index] = before;
      before = rho * before + noise * chance.normal();
    }
    LENGTHS.forEach((length, l) => {
      xmrLimits(values, 0, length, how, scratch, limits);
      const centre = limits[xmrPlace.centre] ?? 0;
      const sigma = limits[xmrPlace.sigma] ?? 1;
      for (let index = 0; index < length; index += 1)
        deviations[index] = ((values[index] ?? 0) - centre) / sigma;
      const hit = rules.map((rule) => signals(rule, values, deviations, length));
      members.forEach((own, p) => {
        const row = counts[p]?.[r];
        if (row !== undefined && own.some((rule) => hit[rule])) row[l] = (row[l] ?? 0) + 1;
      });
    });
  }
});

const runLengths = presets.map((preset) => {
  const length = averageRunLength(preset);
  return length === null ? null : Math.round(length);
});

const rows = presets
  .map((preset, p) => {
    const table = (counts[p] ?? []).map(
      (row) => `      [${row.map((count) => Math.round((1000 * count) / CHARTS)).join(', ')}],`,
    );
    const key = preset.includes('-') ? `'${preset}'` : preset;
    return `  ${key}: {\n    averageRunLength: ${runLengths[p]},\n    perThousand: [\n${table.join('\n')}\n    ],\n  },`;
  })
  .join('\n');
const text = `import type { RulePreset } from './rules/preset.ts';

// Chances by bench/false-signals.ts, from ${CHARTS} seeded charts a cell: standard error at most 0.5 in a hundred.
// Average run lengths by \`averageRunLength\`, rounded.

/** Lengths of chart: the columns of each table. */
export const falseSignalLengths: readonly number[] = [${LENGTHS.join(', ')}];
/** Autocorrelations: the rows of each table. */
export const falseSignalRhos: readonly number[] = [${RHOS.join(', ')}];

/**
 * Stable charts in a thousand with at least one signal, by rule set, autocorrelation and length; and figures between
 * false signals, which rules that go with the length of the chart do not have.
 */
export const falseSignalTable: Readonly<
  Record<
    RulePreset,
    { readonly averageRunLength: number | null; readonly perThousand: readonly (readonly number[])[] }
  >
> = {
${rows}
};
`;
writeFileSync(fileURLToPath(new URL('../src/spc/false-signal-table.ts', import.meta.url)), text);
