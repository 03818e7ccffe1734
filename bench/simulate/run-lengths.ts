import type { Random } from '../../src/numeric/random.ts';
import { averageRunLength } from '../../src/spc/average-run-length.ts';
import { cusumRunLength } from '../../src/spc/cusum-run-length.ts';
import { ewmaRunLength } from '../../src/spc/ewma-run-length.ts';
import { type RulePreset, rulePresets } from '../../src/spc/rules/preset.ts';
import { applyRule } from '../../src/spc/rules/rule.ts';
import type { Cell } from './cell.ts';
import { meanOver } from './score.ts';

const family = 'control charts';

/** The named sets of rules. */
export const presets = Object.keys(rulePresets) as RulePreset[];

/** So long that hardly a run goes on to its end. */
const longest = 4096;

/** Figures until one of the rules of a set signals, limits known: the shortest stretch in which one of them does. */
function runLength(preset: RulePreset, shift: number, chance: Random): number {
  const deviations = new Float64Array(longest);
  const marks = new Uint8Array(longest);
  const signals = (length: number) =>
    rulePresets[preset].some((rule) => {
      marks.fill(0, 0, length);
      applyRule(rule, deviations, deviations, 0, length, marks);
      return marks.subarray(0, length).some((mark) => mark !== 0);
    });
  let drawn = 0;
  let length = 16;
  for (;;) {
    for (; drawn < length; drawn += 1) deviations[drawn] = chance.normal() + shift;
    if (length === longest || signals(length)) break;
    length *= 2;
  }
  let [silent, loud] = [length === 16 ? 0 : length / 2, length];
  while (loud - silent > 1) {
    const middle = (silent + loud) >> 1;
    if (signals(middle)) loud = middle;
    else silent = middle;
  }
  return loud;
}

const ofRules = presets.flatMap((preset) =>
  [0, 1, 2].flatMap((shift): Cell[] => {
    const calculated = averageRunLength(preset, { shift });
    if (calculated === null) return [];
    return [
      {
        family,
        name: `${preset}, figures until a signal, shift of ${shift} sigma, over the ${calculated.toFixed(1)} calculated`,
        core: shift === 0 || preset === 'mdc',
        replicates: shift === 0 ? 2000 : 10_000,
        run: (replicates, chance) => [
          meanOver('average run length', calculated, replicates, () => runLength(preset, shift, chance)),
        ],
      },
    ];
  }),
);

const sums: readonly (readonly [string, number | null, (chance: Random) => number])[] = [
  ...[0, 1].map(
    (shift) =>
      [
        `cusum, shift of ${shift} sigma`,
        cusumRunLength({ shift }),
        (chance: Random) => {
          let [high, low] = [0, 0];
          for (let at = 1; ; at += 1) {
            const z = chance.normal() + shift;
            high = Math.max(0, high + z - 0.5);
            low = Math.max(0, low - z - 0.5);
            if (Math.max(high, low) > 5) return at;
          }
        },
      ] as const,
  ),
  ...[0, 1].map(
    (shift) =>
      [
        `ewma, shift of ${shift} sigma`,
        ewmaRunLength({ shift }),
        (chance: Random) => {
          let average = 0;
          for (let at = 1; ; at += 1) {
            average = 0.2 * (chance.normal() + shift) + 0.8 * average;
            if (Math.abs(average) > 3 * Math.sqrt(0.2 / 1.8)) return at;
          }
        },
      ] as const,
  ),
];
const ofSums = sums.flatMap(([name, calculated, once]): Cell[] =>
  calculated === null
    ? []
    : [
        {
          family,
          name: `${name}, over the ${calculated.toFixed(1)} calculated`,
          core: true,
          run: (replicates, chance) => [
            meanOver('average run length', calculated, replicates, () => once(chance)),
          ],
        },
      ],
);

/** Figures until a false signal, or until a shift is found, against what is calculated. */
export const runLengthCells: readonly Cell[] = [...ofRules, ...ofSums];
