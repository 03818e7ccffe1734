import type { Candidates } from './candidates.ts';
import type { Means } from './means.ts';
import { type Products, partsOf, sharedBy } from './products.ts';
import { mostColumns } from './whitened.ts';

/**
 * Coefficients by plain least squares and the inverse Gram matrix. The line over all rows, where a candidate has it
 * besides other columns, is taken out of them first, and then found.
 */
export function solve(
  { beta, candidate, columns, inverse }: Means,
  mean: number,
  { minus, plus }: Candidates,
  products: Products,
): void {
  const { bases, ownLine, rows, triangle, vLine, z, zy } = products;
  const many = columns[mean] ?? 0;
  if (many === 0) return;
  const column = 3 * (candidate[mean] ?? 0);
  const lines = many > 1 && plus[column] === rows + 1 ? 1 : 0;
  const v = lines === 1 ? vLine : products.v;
  const own = lines === 1 ? ownLine : products.own;
  const at = 3 * mean + lines;
  const to = 9 * mean;
  const first = plus[column + lines] ?? 0;
  const a = own[first] ?? 0;
  const na = v[first] ?? 0;
  const second = many - lines === 1 ? (minus[column + lines] ?? 0) : (plus[column + lines + 1] ?? 0);
  const b = own[second] ?? 0;
  const nb = v[second] ?? 0;
  const c = sharedBy(products, first, second, bases + lines);
  if (many - lines === 1) {
    const size = a - 2 * c + b;
    beta[at] = (na - nb) / size;
    inverse[to + 4 * lines] = 1 / size;
  } else {
    const det = a * b - c * c;
    beta[at] = (na * b - nb * c) / det;
    beta[at + 1] = (nb * a - na * c) / det;
    inverse[to + 4 * lines] = b / det;
    inverse[to + 4 * lines + 4] = a / det;
    inverse[to + 4 * lines + 1] = inverse[to + 4 * lines + 3] = -c / det;
  }
  if (lines === 0) return;
  const line = triangle[bases * (mostColumns + 1)] ?? 1;
  const row = bases * partsOf(rows);
  const ab = (z[row + first] ?? 0) / line;
  const ac = many === 3 ? (z[row + second] ?? 0) / line : 0;
  const bb = inverse[to + 4] ?? 0;
  const cc = inverse[to + 8] ?? 0;
  const bc = inverse[to + 5] ?? 0;
  beta[at - 1] = (zy[bases] ?? 0) / line - ab * (beta[at] ?? 0) - (many === 3 ? ac * (beta[at + 1] ?? 0) : 0);
  inverse[to] = 1 / (line * line) + ab * (ab * bb + 2 * ac * bc) + ac * ac * cc;
  inverse[to + 1] = inverse[to + 3] = -(ab * bb + ac * bc);
  inverse[to + 2] = inverse[to + 6] = -(ab * bc + ac * cc);
}
