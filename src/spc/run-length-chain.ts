import { normalTail } from '../numeric/normal.ts';
import type { Rule } from './rules/rule.ts';
import type { RunLengthChain } from './run-length-kernel.ts';
import { type Memory, START, watchers, type Zone } from './run-length-memory.ts';

/** Nodes inside a zone where the order of figures matters: six give ten digits. */
const NODES = 6;
/** More states than this would take too long. */
const MOST_STATES = 400_000;

/**
 * The chain of states that a set of rules goes through, figure by figure, while figures are normal and independent
 * with their mean `shift` standard deviations above the centre line. `null` where there are too many states.
 */
export function runLengthChain(rules: readonly Rule[], shift: number): RunLengthChain | null {
  const watched = watchers(rules);
  const zones = zonesOf(rules);
  const ordered = rules.some(({ rule }) => rule === 'trend' || rule === 'alternation');
  const places = new Map<string, number>();
  const memories: { readonly zone: number; readonly memory: readonly Memory[] }[] = [];
  const placeOf = (zone: number, memory: readonly Memory[]): number => {
    const key = `${zone}:${memory.map((part) => part.join('.')).join('|')}`;
    const known = places.get(key);
    if (known !== undefined) return known;
    places.set(key, memories.length);
    memories.push({ zone, memory });
    return memories.length - 1;
  };
  placeOf(
    -1,
    watched.map(() => START),
  );
  const next: number[] = [];
  for (let state = 0; state < memories.length; state += 1) {
    if (memories.length > MOST_STATES) return null;
    const { zone: own = -1, memory = [] } = memories[state] ?? {};
    zones.forEach((zone, number) => {
      for (const way of [-1, 1] as const) {
        const possible = !ordered || own < 0 || number === own || number > own === way > 0;
        const direction = own < 0 || !ordered ? 0 : way;
        const after = possible
          ? memory.map((part, rule) => watched[rule]?.(part, zone, direction) ?? null)
          : [null];
        next.push(after.includes(null) ? -1 : placeOf(ordered ? number : -1, after as readonly Memory[]));
      }
    });
  }
  const chances = Float64Array.from(
    zones,
    ({ from, to }) => normalTail(to - shift) - normalTail(from - shift),
  );
  return {
    chances,
    nodes: ordered ? NODES : 1,
    zones: Int32Array.from(memories, ({ zone }) => zone),
    next: Int32Array.from(next),
  };
}

/** The line cut wherever a rule draws a line. */
function zonesOf(rules: readonly Rule[]): readonly Zone[] {
  const lines = new Set([0]);
  for (const rule of rules) {
    if ('sigmas' in rule) for (const sign of [1, -1]) lines.add(sign * rule.sigmas);
    if (rule.rule === 'two-of-three' && rule.beyondThree === 'not-counted')
      for (const line of [3, -3]) lines.add(line);
  }
  const sorted = [...lines].sort((a, b) => a - b);
  return [Number.NEGATIVE_INFINITY, ...sorted].map((from, index) => ({
    from,
    to: sorted[index] ?? Number.POSITIVE_INFINITY,
  }));
}
