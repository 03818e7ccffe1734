import { statedTolerances } from './stated-tolerances.ts';

/** How far an answer may lie from the reference: `relative` x its size or `absolute`, whichever is more. */
export interface Tolerance {
  readonly relative: number;
  readonly absolute: number;
  /** Where a number ends with the last digit printed: half a unit of it counts too. */
  readonly printed: boolean;
  /** Whole numbers are printed roundings too. */
  readonly wholePrinted?: boolean;
}

/** What a file and a case say about their own precision. */
export interface Precision {
  readonly hint: Readonly<Record<string, unknown>>;
  readonly decimals: unknown;
  readonly tolerance: unknown;
  readonly rtol: unknown;
  readonly published: boolean;
  readonly expected: unknown;
  /** The largest figure of the input. */
  readonly largest: number;
}

/** Where a single figure stands. `member` is the path inside what is expected, such as `ci95[1]`. */
export interface Place {
  readonly file: string;
  readonly method: string;
  readonly id: string;
  readonly member: string;
}

const DEFAULT: Tolerance = { relative: 1e-9, absolute: 0, printed: false };

/** The tolerance of one figure: stated in prose (kept in stated-tolerances.ts), the case's own, the file's, else 1e-9. */
export function toleranceAt(place: Place, precision: Precision): Tolerance {
  const stated = statedTolerances.find(
    (entry) =>
      matches(entry.file, place.file) &&
      matches(entry.method ?? '*', place.method) &&
      matches(entry.case ?? '*', place.id) &&
      matches(entry.member ?? '*', place.member),
  );
  const own = ownTolerance(place, precision) ?? hinted(place, precision) ?? DEFAULT;
  if (!stated) return own;
  if (stated.places !== undefined)
    return { ...own, absolute: Math.max(own.absolute, stated.places * Number.EPSILON * precision.largest) };
  return stated.beside
    ? {
        ...own,
        relative: Math.max(own.relative, stated.relative ?? 0),
        absolute: Math.max(own.absolute, stated.absolute ?? 0),
      }
    : { ...DEFAULT, relative: stated.relative ?? 0, absolute: stated.absolute ?? 0 };
}

/** A trailing or inner `*` stands for anything. */
export function matches(pattern: string, text: string): boolean {
  if (!pattern.includes('*')) return pattern === text;
  const parts = pattern.split('*').map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`^${parts.join('.*')}$`).test(text);
}

function ownTolerance(place: Place, precision: Precision): Tolerance | null {
  const { decimals, tolerance, rtol } = precision;
  if (typeof rtol === 'number') return { ...DEFAULT, relative: rtol };
  if (typeof tolerance === 'number') return { ...DEFAULT, relative: 0, absolute: tolerance };
  if (typeof tolerance === 'string') return { ...DEFAULT, printed: true, wholePrinted: true };
  const places = typeof decimals === 'object' ? namedDecimals(decimals, place.member) : decimals;
  if (places !== null && places !== undefined && Number.isInteger(Number(places))) {
    return { ...DEFAULT, relative: 0, absolute: 0.5 * 10 ** -Number(places) };
  }
  if (precision.published && !isFullPrecision(precision.expected)) return { ...DEFAULT, printed: true };
  return null;
}

/** The decimals of the innermost member that has any: `{ acf: 8 }` holds for `acf[3]`. */
function namedDecimals(decimals: object | null, member: string): unknown {
  const named = Object.entries(decimals ?? {});
  const words = member.split(/[.[\]]+/).reverse();
  for (const word of words) {
    const own = named.find(([name]) => name === word);
    if (own) return own[1];
  }
  return null;
}

/** Whether any figure is given with so many digits that the others were not rounded either. */
function isFullPrecision(expected: unknown): boolean {
  if (typeof expected === 'number') return significantDigits(expected) >= 12;
  if (typeof expected !== 'object' || expected === null) return false;
  return Object.values(expected).some(isFullPrecision);
}

function significantDigits(value: number): number {
  const [digits = ''] = String(Math.abs(value)).split('e');
  return digits.replace('.', '').replace(/^0+/, '').length;
}

/** Half a unit of the last digit that a number is printed with; 0 for whole numbers. */
export function halfUnit(value: number, wholePrinted = false): number {
  const [digits = '', exponent = '0'] = String(Math.abs(value)).split('e');
  const decimals = digits.includes('.') ? digits.length - digits.indexOf('.') - 1 : 0;
  if (decimals === 0 && exponent === '0' && !wholePrinted) return 0;
  return 0.5 * 10 ** (Number(exponent) - decimals);
}

/** From a file's hint: `rel` and `abs`, or an entry that names the case, the key or the member, such as `midp`. */
function hinted(place: Place, precision: Precision): Tolerance | null {
  const general: { rel?: number; abs?: number } = {};
  const named: { rel?: number; abs?: number } = {};
  const where = `${place.id}.${place.method}.${place.member}`;
  for (const [key, value] of Object.entries(precision.hint)) {
    const kind = /^(?:(.*)_)?(rel|abs|rtol)$/.exec(key);
    if (kind && typeof value === 'number') {
      const bound = { [kind[2] === 'abs' ? 'abs' : 'rel']: value };
      if (kind[1] === undefined) Object.assign(general, bound);
      else if (mentions(where, kind[1])) Object.assign(named, bound);
    } else if (typeof value === 'string' && mentions(where, key)) {
      const bound = /\b(rel|abs)(?:ative|olute)?\s+([\d.]+(?:e[+-]?\d+)?)/.exec(value);
      if (bound) Object.assign(named, { [bound[1] as string]: Number(bound[2]) });
    }
  }
  const { rel, abs } = { ...general, ...named };
  if (rel === undefined && abs === undefined) return null;
  return { ...DEFAULT, relative: rel ?? 0, absolute: abs ?? 0 };
}

/** Whether a name of the hint stands in the place as a word of its own. */
function mentions(where: string, name: string): boolean {
  const word = name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return new RegExp(`(^|[^a-z0-9])${word}($|[^a-z0-9])`, 'i').test(where);
}
