const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const DIGIT_OF_CODE: readonly number[] = /* @__PURE__ */ (() => {
  const digits = new Array<number>(128).fill(0);
  for (let digit = 0; digit < 64; digit += 1) digits[ALPHABET.charCodeAt(digit)] = digit;
  return digits;
})();

/**
 * How the text of a column of integers is to be read: `plain` holds the values (above a base), `steps` the
 * differences from one to the next, `runs` pairs of a difference and how often it follows itself.
 */
export type Coding = 'plain' | 'steps' | 'runs';

/** A column of integers packed into one short text: variable-length base-64 digits, five bits in each. */
export interface PackedIntegers {
  readonly coding: Coding;
  /** The smallest value; `plain` codes start from it, the others step from it. */
  readonly base: number;
  readonly text: string;
}

function write(value: number): string {
  let text = '';
  let rest = value;
  while (rest >= 32) {
    text += ALPHABET.charAt(32 + (rest % 32));
    rest = Math.floor(rest / 32);
  }
  return text + ALPHABET.charAt(rest);
}

/** Folds signed integers onto the natural numbers, small magnitudes first: 0, -1, 1, -2, 2, ... */
const fold = (step: number): number => (step < 0 ? -2 * step - 1 : 2 * step);
const unfold = (code: number): number => (code % 2 === 1 ? -(code + 1) / 2 : code / 2);

function read(text: string): number[] {
  const values: number[] = [];
  let value = 0;
  let place = 1;
  for (let index = 0; index < text.length; index += 1) {
    const digit = DIGIT_OF_CODE[text.charCodeAt(index)] ?? 0;
    value += (digit % 32) * place;
    place *= 32;
    if (digit < 32) {
      values.push(value);
      value = 0;
      place = 1;
    }
  }
  return values;
}

/** Packs integers, in whichever of the three codings is shortest. The inverse of `unpackIntegers`. */
export function packIntegers(values: readonly number[]): PackedIntegers {
  const base = values.reduce((smallest, value) => Math.min(smallest, value), values[0] ?? 0);
  const steps = values.map((value, index) => value - (values[index - 1] ?? base));
  let runs = '';
  for (let start = 0; start < steps.length; ) {
    const step = steps[start] ?? 0;
    let end = start + 1;
    while (end < steps.length && steps[end] === step) end += 1;
    runs += write(fold(step)) + write(end - start);
    start = end;
  }
  const candidates: readonly PackedIntegers[] = [
    { coding: 'plain', base, text: values.map((value) => write(value - base)).join('') },
    { coding: 'steps', base, text: steps.map((step) => write(fold(step))).join('') },
    { coding: 'runs', base, text: runs },
  ];
  return candidates.reduce((best, next) => (next.text.length < best.text.length ? next : best));
}

/**
 * Unpacks what `packIntegers` packed.
 *
 * @example
 * unpackIntegers(packIntegers([3, 1, 2])) // => [3, 1, 2]
 */
export function unpackIntegers({ coding, base, text }: PackedIntegers): number[] {
  const codes = read(text);
  if (coding === 'plain') return codes.map((code) => base + code);
  const values: number[] = [];
  let value = base;
  if (coding === 'steps') {
    for (const code of codes) {
      value += unfold(code);
      values.push(value);
    }
    return values;
  }
  for (let index = 0; index < codes.length; index += 2) {
    const step = unfold(codes[index] ?? 0);
    for (let left = codes[index + 1] ?? 0; left > 0; left -= 1) {
      value += step;
      values.push(value);
    }
  }
  return values;
}
