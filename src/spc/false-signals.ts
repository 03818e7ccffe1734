import { atLeastZero, real, requireRule } from '../result/rule.ts';
import { falseSignalLengths, falseSignalRhos, falseSignalTable } from './false-signal-table.ts';
import type { RulePreset } from './rules/preset.ts';

/**
 * False signals: if nothing had changed, how likely is a chart this long to signal somewhere all the same?
 *
 * For an XmR chart of normal AR(1) figures with limits from its own points, all rules counted; read from a table made
 * by seeded simulation (10,000 charts a cell, standard error at most 0.5 in a hundred) and interpolated on
 * ln(1 - chance), which is nearly straight in the length. Beyond 180 points the last stretch goes on; under 6 points
 * the first. `rho` is held within 0 to 0.8. For attribute charts and frozen limits it is a guide.
 * Source of the question: Champ & Woodall 1987.
 *
 * @example
 * falseSignalChance('mdc', 36) // => 0.3
 * falseSignalChance('mdc', 36, 0.3) // => 0.66
 */
export function falseSignalChance(preset: RulePreset, points: number, rho = 0): number {
  requireRule('falseSignalChance: preset', { is: 'one-of', values: Object.keys(falseSignalTable) }, preset);
  requireRule('falseSignalChance: points', atLeastZero, points);
  requireRule('falseSignalChance: rho', real, rho);
  const rows = falseSignalTable[preset].perThousand;
  const last = falseSignalRhos.length - 1;
  const step = falseSignalRhos[last] ?? 1;
  const at = (Math.min(step, Math.max(0, rho)) / step) * last;
  const below = Math.min(last - 1, Math.floor(at));
  const quiet = (row: number) => logQuiet(rows[row] ?? [], points);
  return Math.min(SUREST, 1 - Math.exp(quiet(below) + (at - below) * (quiet(below + 1) - quiet(below))));
}

/** A cell of 1000 in a thousand says no more than this: it is not a certainty. */
const SUREST = 0.9995;

/** ln of a chance that no number holds. */
const CERTAIN = -1000;

/** ln of the chance of no signal, at a length; no points cannot signal. */
function logQuiet(row: readonly number[], points: number): number {
  const lengths = [0, ...falseSignalLengths];
  const logs = [0, ...row.map((perThousand) => Math.log(1 - Math.min(perThousand / 1000, SUREST)))];
  let right = lengths.findIndex((length) => length >= points);
  if (right < 0) right = lengths.length - 1;
  if (right === 0) right = 1;
  const [x0 = 0, x1 = 1] = lengths.slice(right - 1, right + 1);
  const [y0 = 0, y1 = 0] = logs.slice(right - 1, right + 1);
  return Math.max(CERTAIN, Math.min(0, y0 + ((y1 - y0) * (points - x0)) / (x1 - x0)));
}
