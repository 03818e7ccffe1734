import type { Rule } from './rules/rule.ts';

/** A stretch of the scale, in standard deviations from the centre, in which all figures are alike to the rules. */
export interface Zone {
  readonly from: number;
  readonly to: number;
}

/** What a rule remembers of the figures so far; empty at the start. */
export type Memory = readonly number[];
export const START: Memory = [];

/**
 * What a rule remembers after one more figure, or `null` when it signals. `way` is 1 after a higher figure than the
 * last, -1 after a lower one, 0 where there was none.
 */
export type Watcher = (memory: Memory, zone: Zone, way: number) => Memory | null;

/** One watcher for each rule. Before the first figure the process is taken to have been on its centre line. */
export function watchers(rules: readonly Rule[]): readonly Watcher[] {
  return rules.map((rule): Watcher => {
    switch (rule.rule) {
      case 'outside':
        return (_, zone) => (beyond(zone, rule.sigmas) === 0 ? START : null);
      case 'shift':
        return ([run = 0], zone) => {
          const side = beyond(zone, 0);
          return upTo(rule.points, Math.sign(run) === side ? run + side : side);
        };
      case 'trend':
        return ([run = 0], _, way) =>
          way === 0 ? START : upTo(rule.points, Math.sign(run) === way ? run + way : 2 * way);
      case 'alternation':
        // The sign is that of the last step; the size, how many points have alternated up to it.
        return ([run = 0], _, way) =>
          way === 0 ? START : upTo(rule.points, run * way < 0 ? way * (Math.abs(run) + 1) : 2 * way);
      case 'hugging':
        return ([run = 0], zone) => upTo(rule.points, beyond(zone, rule.sigmas) === 0 ? run + 1 : 0);
      case 'avoidance':
        return ([run = 0], zone) => upTo(rule.points, beyond(zone, rule.sigmas) === 0 ? 0 : run + 1);
      case 'four-of-five':
        return several(4, 5, rule.sigmas, 'anywhere', Number.POSITIVE_INFINITY);
      case 'two-of-three': {
        const below = rule.beyondThree === 'counted' ? Number.POSITIVE_INFINITY : 3;
        return several(2, 3, rule.sigmas, rule.third, below);
      }
      default:
        return () => START;
    }
  });
}

/** 1 or -1 for a zone beyond so many standard deviations above or below, else 0. */
const beyond = ({ from, to }: Zone, sigmas: number) => (from >= sigmas ? 1 : to <= -sigmas ? -1 : 0);
const upTo = (points: number, run: number): Memory | null => (Math.abs(run) >= points ? null : [run]);

function several(
  need: number,
  of: number,
  sigmas: number,
  others: 'same-side' | 'anywhere' | 'not-far-opposite',
  below: number,
): Watcher {
  const isFar = (zone: Zone, side: number) =>
    beyond(zone, sigmas) === side && (side > 0 ? zone.to <= below : zone.from >= -below);
  const window = (1 << of) - 1;
  if (others === 'same-side')
    return ([run = 0, far = 0], zone) => {
      const side = beyond(zone, 0);
      const same = Math.sign(run) === side;
      const seen = (((same ? far : 0) << 1) | (isFar(zone, side) ? 1 : 0)) & window;
      const length = same ? Math.abs(run) + 1 : 1;
      if (length >= of && ones(seen) >= need) return null;
      return [side * Math.min(length, of - 1), seen & (window >> 1)];
    };
  return ([high = 0, low = 0], zone) => {
    const up = ((high << 1) | (isFar(zone, 1) ? 1 : 0)) & window;
    const down = ((low << 1) | (isFar(zone, -1) ? 1 : 0)) & window;
    if (others === 'not-far-opposite')
      return Math.abs(ones(up) - ones(down)) >= need ? null : [up & (window >> 1), down & (window >> 1)];
    if (ones(up) >= need || ones(down) >= need) return null;
    return [useful(up, need, of), useful(down, need, of)];
  };
}

function ones(bits: number): number {
  let count = 0;
  for (let left = bits; left > 0; left >>= 1) count += left & 1;
  return count;
}

/** Forgets the far figures that will have left the window before enough others can follow. */
function useful(bits: number, need: number, of: number): number {
  let kept = bits & ((1 << (of - 1)) - 1);
  for (let age = of - 1; age >= 1; age -= 1) {
    const newer = kept & ((1 << age) - 1);
    if (ones(newer) + of - age < need) kept &= ~(1 << (age - 1));
  }
  return kept;
}
