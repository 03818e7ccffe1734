/** Tells which row was the first at a place, and `null` where this one is. */
export type FirstRowAt = (place: number, row: number) => number | null;

/** So many places have room for a row each. */
const fewPlaces = 1_000_000;

/**
 * Remembers the first row of each place; places are whole numbers from 0, under `most` where that is known. A room for each
 * where they are few, else a table of numbers with room to spare (a `Map` ends with a bare `RangeError` at 16.7 million entries,
 * and a text as key takes ten times as much).
 */
export function firstRows(most = Number.POSITIVE_INFINITY): FirstRowAt {
  return most <= fewPlaces ? roomForEach(most) : withRoomToSpare();
}

function roomForEach(most: number): FirstRowAt {
  const rows = new Int32Array(most).fill(NONE);
  return (place, row) => {
    const known = rows[place];
    if (known !== NONE) return known ?? null;
    rows[place] = row;
    return null;
  };
}

function withRoomToSpare(): FirstRowAt {
  let size = 64;
  let places = new Float64Array(size).fill(NONE);
  let rows = new Uint32Array(size);
  let count = 0;

  const slotOf = (place: number): number => {
    let slot = mixed(Math.imul(place / 2 ** 32, 0x9e3779b1) ^ (place % 2 ** 32));
    for (slot %= size; places[slot] !== NONE && places[slot] !== place; )
      slot = slot + 1 === size ? 0 : slot + 1;
    return slot;
  };
  const grow = () => {
    const [oldPlaces, oldRows] = [places, rows];
    size *= 2;
    places = new Float64Array(size).fill(NONE);
    rows = new Uint32Array(size);
    oldPlaces.forEach((place, at) => {
      if (place === NONE) return;
      const slot = slotOf(place);
      places[slot] = place;
      rows[slot] = oldRows[at] as number;
    });
  };
  return (place, row) => {
    const slot = slotOf(place);
    if (places[slot] === place) return rows[slot] as number;
    places[slot] = place;
    rows[slot] = row;
    count += 1;
    if (2 * count > size) grow();
    return null;
  };
}

/** Stands where there is no place yet. */
const NONE = -1;

/** Bits of a number spread over all of its bits (the finish of MurmurHash3), so that places in step share no slots. */
function mixed(bits: number): number {
  let hash = bits ^ (bits >>> 16);
  hash = Math.imul(hash, 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
