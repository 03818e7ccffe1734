import type { HiddenParts, Stretch } from './hidden-parts.ts';

/** Records of a sheet that tell its cells, and the bytes that each must have for the format's library to read it whole. */
const telling: ReadonlyMap<number, readonly [biff5: number, biff8: number]> = new Map([
  [0x0809, [4, 4]], // beginning
  [0x000a, [0, 0]], // end
  [0x0022, [2, 2]], // first year of dates
  [0x002f, [0, 0]], // encryption, which is refused
  [0x0042, [2, 2]], // code page
  [0x0085, [7, 7]], // sheet
  [0x0200, [10, 14]], // dimensions
  [0x00fc, [8, 8]], // shared strings
  [0x003c, [0, 0]], // more of the record before
  [0x00fd, [10, 10]], // a shared string
  [0x0204, [8, 9]], // text
  [0x00d6, [8, 9]], // text with fonts
  [0x0203, [14, 14]], // number
  [0x027e, [10, 10]], // packed number
  [0x00bd, [12, 12]], // packed numbers
  [0x0006, [22, 22]], // formula
  [0x0206, [22, 22]],
  [0x0406, [22, 22]],
  [0x0207, [2, 3]], // text of a formula
  [0x0205, [8, 8]], // truth or error
  [0x00e5, [2, 2]], // merged cells
  [0x001e, [3, 5]], // format of numbers
  [0x041e, [3, 5]],
  [0x00e0, [16, 20]], // format of cells
]);
const BEGINNING = 0x0809;
const BIFF_5 = 0x0500;
const BIFF_8 = 0x0600;
const STRINGS = 0x00fc;
const MORE = 0x003c;
const FORMULAS = [0x0006, 0x0206, 0x0406];
/** A record (breaks of pages) that is passed over, whatever is in it. */
const NOTHING = 0x001a;

const SHEET = 0x0085;
const COLUMNS = 0x007d;
const ROW = 0x0208;

/** The stream of a workbook, and what is hidden in its sheets, by their place. */
export interface SoundXls {
  readonly bytes: Uint8Array;
  readonly hidden: HiddenParts;
}

/**
 * The stream of an XLS workbook (BIFF 5 and 8) with nothing in it but what tells cells: other records become ones that
 * say nothing, and formulas have no tokens. `null` where a record is shorter than what it holds, or runs over the end:
 * the format's library reads on without end there.
 */
export function soundXls(stream: Uint8Array): SoundXls | null {
  const bytes = stream.slice();
  const view = new DataView(bytes.buffer);
  const version = bytes.length < 6 ? 0 : view.getUint16(4, true);
  if (version !== BIFF_5 && version !== BIFF_8) return null;
  const places: number[] = [];
  const found = new Map<number, { rows: Stretch[]; columns: Stretch[] }>();
  let own: { rows: Stretch[]; columns: Stretch[] } = { rows: [], columns: [] };
  let before = 0;
  let at = 0;
  while (at + 4 <= bytes.length) {
    const type = view.getUint16(at, true);
    const length = view.getUint16(at + 2, true);
    const body = at + 4;
    if (body + length > bytes.length) return null;
    if (type === BEGINNING) {
      own = { rows: [], columns: [] };
      found.set(at, own);
    }
    if (type === SHEET && length >= 4) places.push(view.getUint32(body, true));
    const first = length < 10 ? 0 : view.getUint16(body, true);
    if (type === COLUMNS && length >= 10 && (view.getUint16(body + 8, true) & 1) > 0)
      own.columns.push([first, view.getUint16(body + 2, true)]);
    if (type === ROW && length >= 14 && (view.getUint16(body + 12, true) & 0x20) > 0)
      own.rows.push([first, first]);
    const least = telling.get(type)?.[version === BIFF_8 ? 1 : 0];
    if (least === undefined || (type === MORE && before !== STRINGS)) {
      view.setUint16(at, NOTHING, true);
      before = NOTHING;
    } else {
      if (length < least || (type === BEGINNING && view.getUint16(body, true) !== version)) return null;
      if (FORMULAS.includes(type)) view.setUint16(body + 20, 0xffff, true);
      if (type === STRINGS && !areWhole(view, body, length)) return null;
      before = type === MORE ? before : type;
    }
    at = body + length;
  }
  const hidden = new Map(
    places.flatMap((place, index) => {
      const parts = found.get(place);
      return parts === undefined ? [] : [[index, parts] as const];
    }),
  );
  // What is left is no record.
  return { bytes: bytes.slice(0, at), hidden };
}

/** Whether no shared string begins with the last byte, of the record and those that go on with it. */
function areWhole(view: DataView, start: number, length: number): boolean {
  const parts: number[] = [];
  const ends: number[] = [];
  for (let at = start, size = length; ; ) {
    parts.push(at);
    ends.push(at + size);
    at += size;
    if (at + 4 > view.byteLength || view.getUint16(at, true) !== MORE) break;
    size = view.getUint16(at + 2, true);
    at += 4;
    if (at + size > view.byteLength) return false;
  }
  let part = 0;
  let at = start + 8;
  const isOver = () => part >= parts.length;
  /** Goes on by so many bytes, over the ends of parts. */
  const skip = (count: number) => {
    let left = count;
    while (!isOver() && left >= (ends[part] as number) - at) {
      left -= (ends[part] as number) - at;
      part += 1;
      at = parts[part] ?? 0;
    }
    if (!isOver()) at += left;
  };
  const next = (): number => {
    const byte = isOver() ? 0 : view.getUint8(at);
    skip(1);
    return byte;
  };
  skip(0);
  while (!isOver()) {
    const isLast = part === parts.length - 1 && at === (ends[part] as number) - 1;
    if (isLast) return false;
    let characters = next() + 256 * next();
    const flags = next();
    const runs = flags & 8 ? next() + 256 * next() : 0;
    const extra = flags & 4 ? next() + 256 * next() + 65_536 * next() + 16_777_216 * next() : 0;
    let width = 1 + (flags & 1);
    while (characters > 0 && !isOver()) {
      // Text that goes on in another part says anew how wide its characters are.
      if (part > 0 && at === parts[part]) width = next() === 0 ? 1 : 2;
      if (isOver()) break;
      const own = Math.min(characters, Math.ceil(((ends[part] as number) - at) / width));
      skip(own * width);
      characters -= own;
    }
    skip(4 * runs + extra);
  }
  return true;
}
