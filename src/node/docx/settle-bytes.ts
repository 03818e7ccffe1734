/**
 * A Word file without the moment at which it was made: the times of the files in its archive become those of its day,
 * so that the same paper gives the same bytes. The archive's own fields have a fixed place (APPNOTE 4.3.7, 4.3.12).
 */
export function settleBytes(archive: Uint8Array, day: string): Uint8Array {
  const settled = archive.slice();
  const view = new DataView(settled.buffer, settled.byteOffset, settled.byteLength);
  const date = dosDate(day);
  let at = centralDirectory(view);
  while (at + 46 <= view.byteLength && view.getUint32(at, true) === CENTRAL) {
    stamp(view, at + 12, date);
    const local = view.getUint32(at + 42, true);
    if (view.getUint32(local, true) === LOCAL) stamp(view, local + 10, date);
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return settled;
}

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;

/** Midnight of the day: no time, then years since 1980, month and day. */
function stamp(view: DataView, at: number, date: number): void {
  view.setUint16(at, 0, true);
  view.setUint16(at + 2, date, true);
}

function centralDirectory(view: DataView): number {
  for (let at = view.byteLength - 22; at >= 0; at--)
    if (view.getUint32(at, true) === END) return view.getUint32(at + 16, true);
  return view.byteLength;
}

/** A day as archives write it; text that is no day, or one before 1980, is the first that they can. */
function dosDate(day: string): number {
  const [, year = 1980, month = 1, date = 1] = (/^(\d{4})-(\d{2})-(\d{2})$/.exec(day) ?? []).map(Number);
  return (Math.max(0, year - 1980) << 9) | (month << 5) | date;
}

/** What a Word file says of itself, with its day in place of the moment at which it was made. */
export function coreProperties(title: string, day: string): string {
  const time = /^\d{4}-\d{2}-\d{2}$/.test(day) ? `${day}T00:00:00Z` : '1980-01-01T00:00:00Z';
  const xml = title.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:dcmitype="http://purl.org/dc/dcmitype/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${xml}</dc:title><dc:creator>police-indicators</dc:creator><dc:language>en-GB</dc:language><dcterms:created xsi:type="dcterms:W3CDTF">${time}</dcterms:created><dcterms:modified xsi:type="dcterms:W3CDTF">${time}</dcterms:modified></cp:coreProperties>`;
}
