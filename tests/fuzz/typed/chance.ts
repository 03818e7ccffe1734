/** Numbers between 0 and 1 that are the same for the same seed. */
export class Chance {
  #state: number;

  constructor(seed: number) {
    this.#state = seed >>> 0;
  }

  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), 1 | this.#state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  }

  below(count: number): number {
    return Math.floor(this.next() * count);
  }

  /** Whether something happens that has this chance. */
  is(chance: number): boolean {
    return this.next() < chance;
  }

  of<One>(list: readonly One[]): One {
    return list[this.below(list.length)] as One;
  }
}

/** The same seed for the same words. */
export const seedOf = (words: string, more = 0): number =>
  [...words].reduce((sum, letter) => (Math.imul(31, sum) + (letter.codePointAt(0) ?? 0)) | 0, 7 + more);
