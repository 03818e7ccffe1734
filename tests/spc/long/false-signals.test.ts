import { describe, expect, it } from 'vitest';
import { random } from '../../../src/numeric/random.ts';
import { averageRunLength } from '../../../src/spc/average-run-length.ts';
import { cusumRunLength } from '../../../src/spc/cusum-run-length.ts';
import { ewmaRunLength } from '../../../src/spc/ewma-run-length.ts';
import { falseSignalChance } from '../../../src/spc/false-signals.ts';
import { rulePresets } from '../../../src/spc/rules/preset.ts';
import { applyRule, type Rule } from '../../../src/spc/rules/rule.ts';
import { xmr } from '../../../src/spc/xmr.ts';
import champWoodall from '../../cases/spc-run-lengths.json' with { type: 'json' };
import { values } from '../made.ts';

const presets = ['mdc', 'plotthedots', 'powerbi-spc', 'nelson', 'western-electric', 'anhoej'] as const;

describe('the chance of a false signal', () => {
  it('is 30% on a stable chart of 36 months, and 66% where rho is 0.3', () => {
    expect(falseSignalChance('mdc', 36)).toBeCloseTo(0.3, 2);
    expect(falseSignalChance('mdc', 36, 0.3)).toBeCloseTo(0.66, 1);
  });

  it('grows with length and autocorrelation, from none on an empty chart, and never leaves 0 to 1', () => {
    for (const preset of presets) {
      expect(falseSignalChance(preset, 0, 0.5)).toBe(0);
      let before = 0;
      for (const points of [1, 3, 6, 10, 30, 100, 170, 180, 250, 1000]) {
        const here = falseSignalChance(preset, points, 0.15);
        expect(here).toBeGreaterThanOrEqual(before);
        expect(here).toBeLessThanOrEqual(1);
        expect(falseSignalChance(preset, points, 0.4)).toBeGreaterThanOrEqual(here);
        before = here;
      }
      expect(falseSignalChance(preset, 36, -0.5)).toBe(falseSignalChance(preset, 36, 0));
      expect(falseSignalChance(preset, 36, 0.99)).toBe(falseSignalChance(preset, 36, 0.8));
    }
  });

  it('is what fresh charts show', () => {
    const chance = random(5);
    let signalled = 0;
    for (let chart = 0; chart < 600; chart += 1) {
      const figures = Array.from({ length: 24 }, () => 500 + 10 * chance.normal());
      if (xmr(values(figures)).evidence.points.some(({ signals }) => signals.length > 0)) signalled += 1;
    }
    // Standard error 1.6 in a hundred.
    expect(Math.abs(signalled / 600 - falseSignalChance('mdc', 24))).toBeLessThan(0.05);
  });
});

describe('average run lengths', () => {
  it('have the published value for all four rules of Western Electric', () => {
    expect(averageRunLength('western-electric')).toBeCloseTo(champWoodall.runLengths.all, 2);
  });

  it('have the published value for each rule beside the outside rule, at every shift', () => {
    for (const [name, expected] of Object.entries(champWoodall.byShift)) {
      const own = rulePresets['western-electric'].filter(({ rule }) => rule === 'outside' || rule === name);
      champWoodall.shifts.forEach((shift, index) => {
        const found = averageRunLength(own, { shift }) ?? 0;
        expect(Math.abs(found - (expected[index] ?? 0)), `${name} at ${shift}`).toBeLessThan(0.0051);
      });
    }
  });

  it('are none for rules that go with the length of the series', () => {
    expect(averageRunLength('anhoej')).toBeNull();
  });

  it('of runs up and down are those of alternating permutations', () => {
    // Sum over n of 2 E(n) / n!, E being the zigzag numbers: 2 (sec 1 + tan 1) - 2.
    const threes = averageRunLength([{ rule: 'trend', points: 3, ties: 'break' }]);
    expect(threes).toBeCloseTo(2 * (1 / Math.cos(1) + Math.tan(1)) - 2, 9);
  });

  it('are longest without a shift, the same both ways, and nothing for no rules', () => {
    for (const preset of ['mdc', 'plotthedots', 'powerbi-spc', 'nelson', 'western-electric'] as const) {
      const [none = 0, little = 0, much = 0, back = 0] = [0, 0.3, 3, -0.3].map(
        (shift) => averageRunLength(preset, { shift }) ?? 0,
      );
      expect(none).toBeGreaterThan(little);
      expect(little).toBeGreaterThan(much);
      expect(much).toBeGreaterThanOrEqual(1);
      expect(back).toBeCloseTo(little, 6);
    }
    expect(averageRunLength([])).toBeNull();
  });

  it('of CUSUM and EWMA are those that were published', () => {
    for (const { allowance, decision, shift, sides, runLength } of champWoodall.cusum) {
      const found = cusumRunLength({ allowance, decision, shift, sides: sides === 'high' ? 'high' : 'both' });
      expect(Math.abs((found ?? 0) / runLength - 1)).toBeLessThan(0.003);
    }
    for (const { weight, width, shifts, runLengths } of champWoodall.ewma)
      shifts.forEach((shift, index) => {
        const found = ewmaRunLength({ weight, width, shift }) ?? 0;
        expect(Math.abs(found / (runLengths[index] ?? 1) - 1)).toBeLessThan(0.005);
      });
  });

  it('of an EWMA with all weight on the newest figure are those of the outside rule', () => {
    const outside = [{ rule: 'outside', sigmas: 3 }] as const;
    for (const shift of [0, 0.7, 2, -4])
      expect(ewmaRunLength({ weight: 1, shift })).toBeCloseTo(averageRunLength(outside, { shift }) ?? 0, 6);
  });

  it('agree with Champ & Woodall for each rule beside the outside rule', () => {
    const chance = random(11);
    const length = 1500;
    const path = new Float64Array(length);
    const marks = new Uint8Array(length);
    const rules = rulePresets['western-electric'];
    const beside = (name: Rule['rule']) => rules.filter(({ rule }) => rule === 'outside' || rule === name);
    const runs = 500;
    const totals = { 'two-of-three': 0, 'four-of-five': 0, shift: 0 };
    const names = ['two-of-three', 'four-of-five', 'shift'] as const;
    const signals = (own: readonly Rule[], upTo: number) => {
      marks.fill(0, 0, upTo);
      for (const rule of own) applyRule(rule, path, path, 0, upTo, marks);
      return marks.subarray(0, upTo).some((mark) => mark !== 0);
    };
    for (let run = 0; run < runs; run += 1) {
      for (let index = 0; index < length; index += 1) path[index] = chance.normal();
      for (const name of names) {
        let [without, having] = [0, length];
        while (having - without > 1) {
          const half = (without + having) >> 1;
          if (signals(beside(name), half)) having = half;
          else without = half;
        }
        totals[name] += having;
      }
    }
    // Run lengths are nearly geometric: a standard error of 4.5% at 500 runs.
    for (const name of names)
      expect(Math.abs(totals[name] / runs / champWoodall.runLengths[name] - 1), name).toBeLessThan(0.12);
  });
});
