/** What is left of a result for a snapshot: numbers as text, and no words. */
export type Part = string | null | readonly Part[] | { readonly [key: string]: Part };
type Row = { readonly [key: string]: Part };

export const isList = (part: Part): part is readonly Part[] => Array.isArray(part);
export const isRow = (part: Part): part is Row => typeof part === 'object' && part !== null && !isList(part);

/** Six digits of a number, because the last ones of `exp` and `log` differ between versions of Node. */
function digits(value: number): string {
  if (!Number.isFinite(value)) return String(value);
  return Math.abs(value) < 1e-12 ? '0' : String(Number(value.toPrecision(6)));
}

/** Sentences and names are held elsewhere; one's own figures have no source to name, and those of all no part. */
function isSaid(key: string, part: unknown, whole: object): boolean {
  if (key === 'areaName') return part === Reflect.get(whole, 'area');
  if (key === 'indicatorName') return true;
  if (key === 'basis') return part === 'own';
  if (key === 'sources' || key === 'part') return Object.keys(Object(part)).length === 0;
  return typeof part === 'string' && /\S\s+\S+\s+\S/.test(part);
}

/** A result as it goes into a snapshot. */
export function kept(value: unknown): Part {
  if (typeof value === 'number') return digits(value);
  if (typeof value === 'string')
    return /^[a-z][\w./+-]*$|^\d{4}[-/][\w/-]+$/i.test(value) ? value : JSON.stringify(value);
  if (typeof value !== 'object') return String(value);
  if (value === null) return null;
  if (Array.isArray(value) || ArrayBuffer.isView(value))
    return Array.from(value as ArrayLike<unknown>, (each) => kept(each));
  const parts = Object.entries(value).filter(
    ([key, part]) => part !== undefined && !isSaid(key, part, value),
  );
  return Object.fromEntries(parts.map(([key, part]) => [key, kept(part)]));
}

/** A part in one line: `value 3, unit count`, `1 2 3`; nothing is a dash. */
export function inline(part: Part, outermost = false): string {
  if (part === null) return '-';
  if (typeof part === 'string') return part;
  if (isList(part)) {
    const each = part.map((one) => inline(one));
    return outermost && part.length > 0 && !part.some(isList) ? each.join(' ') : `[${each.join(' ')}]`;
  }
  const words = Object.entries(part).map(([key, one]) => `${key} ${inline(one)}`);
  return outermost && words.length > 0 ? words.join(', ') : `{${words.join(', ')}}`;
}

const widest = 160;

/** A line that is too long, in pieces of which all but the first are set in. */
export function wrapped(line: string): readonly string[] {
  if (line.length <= widest) return [line];
  const space = line.lastIndexOf(' ', widest);
  const indent = `${/^ */.exec(line)?.[0] ?? ''}    `;
  const at = space > indent.length ? space : widest;
  return [line.slice(0, at), ...wrapped(indent + line.slice(at).trimStart())];
}
