/** P(at least so many) of areas that are independent: Poisson-binomial. */
export function atLeast(many: number, chances: readonly number[]): number {
  let mass = [1];
  for (const p of chances) mass = [...mass, 0].map((own, k) => own * (1 - p) + (mass[k - 1] ?? 0) * p);
  return mass.slice(many).reduce((sum, each) => sum + each, 0);
}
