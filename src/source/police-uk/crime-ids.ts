/** Crime IDs that were met, as fingerprints. */
export interface CrimeIds {
  /** Whether an ID was met before; it is met from now on. */
  hasMet(id: string): boolean;
}

const FIRST_SIZE = 1 << 16;
const FULL = 0.7;

/**
 * Remembers IDs in about 12 to 24 bytes each, by a fingerprint of 64 bits: among ten million IDs the chance that
 * any two share one by accident is about three in a million.
 */
export function crimeIds(): CrimeIds {
  let slots = new Uint32Array(2 * FIRST_SIZE);
  let mask = FIRST_SIZE - 1;
  let count = 0;

  /** Puts a fingerprint in the first free slot of its row of slots; `false` when it is there already. */
  const put = (table: Uint32Array, last: number, high: number, low: number): boolean => {
    for (let at = low & last; ; at = (at + 1) & last) {
      const first = table[2 * at];
      const second = table[2 * at + 1];
      if (first === high && second === low) return false;
      if (first === 0 && second === 0) {
        table[2 * at] = high;
        table[2 * at + 1] = low;
        return true;
      }
    }
  };
  const grow = () => {
    const larger = new Uint32Array(2 * slots.length);
    const last = larger.length / 2 - 1;
    for (let at = 0; at < slots.length; at += 2) {
      const [high = 0, low = 0] = [slots[at], slots[at + 1]];
      if (high !== 0 || low !== 0) put(larger, last, high, low);
    }
    slots = larger;
    mask = last;
  };
  return {
    hasMet(id) {
      let high = 0x811c9dc5;
      let low = 0x9e3779b9;
      for (let at = 0; at < id.length; at += 1) {
        const code = id.charCodeAt(at);
        high = Math.imul(high ^ code, 0x01000193);
        low = Math.imul(low ^ code, 0x85ebca6b) + high;
      }
      high = Math.imul(high ^ (high >>> 16), 0xc2b2ae35) >>> 0;
      low = Math.imul(low ^ (low >>> 15), 0x27d4eb2d) >>> 0;
      // No fingerprint is 0, which marks a free slot.
      if (high === 0 && low === 0) low = 1;
      if (!put(slots, mask, high, low)) return true;
      count += 1;
      if (count > FULL * (mask + 1)) grow();
      return false;
    },
  };
}
