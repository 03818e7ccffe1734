import { HIGH, LOW, mark, ON_THE_LINE, side } from './marks.ts';

/** How many of how many neighbours must lie how far out. */
export interface SeveralOf {
  readonly need: number;
  readonly of: number;
  readonly sigmas: number;
  /** Where the others of the window may lie. */
  readonly others: 'same-side' | 'anywhere' | 'not-far-opposite';
  /** Points at or beyond this many standard deviations do not count: they are signals of their own. */
  readonly below: number;
}

/** Marks the far points of every full window that has enough of them on one side; a gap breaks the window. */
export function severalOf(
  deviations: Float64Array,
  start: number,
  length: number,
  { need, of, sigmas, others, below }: SeveralOf,
  out: Uint8Array,
): void {
  for (const sign of [1, -1] as const) {
    const far = (index: number) => {
      const deviation = sign * (deviations[index] ?? Number.NaN);
      return deviation > sigmas + ON_THE_LINE && deviation <= below + ON_THE_LINE;
    };
    for (let first = start; first + of <= start + length; first += 1) {
      let count = 0;
      let whole = true;
      for (let index = first; index < first + of; index += 1) {
        const deviation = deviations[index] ?? Number.NaN;
        if (Number.isNaN(deviation) || (others === 'same-side' && side(deviation) !== sign)) whole = false;
        if (far(index)) count += 1;
        else if (others === 'not-far-opposite' && -sign * deviation > sigmas + ON_THE_LINE) count -= 1;
      }
      if (!whole || count < need) continue;
      for (let index = first; index < first + of; index += 1)
        if (far(index)) mark(out, index, index, sign > 0 ? HIGH : LOW);
    }
  }
}
