// Whether two briefings as JSON are the same, numbers to nine digits: versions of Node differ in the last digit of exp.
import { readFileSync } from 'node:fs';

const [one, other] = process.argv.slice(2).map((file) => JSON.parse(readFileSync(file, 'utf8')));

function same(a, b) {
  if (typeof a === 'number' && typeof b === 'number')
    return Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a));
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return a === b;
  const keys = Object.keys(a);
  return keys.length === Object.keys(b).length && keys.every((key) => same(a[key], b[key]));
}

if (!same(one, other)) {
  console.error('the briefings differ');
  process.exit(1);
}
