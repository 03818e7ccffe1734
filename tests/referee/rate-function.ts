type Vector = readonly number[];
type Names = Readonly<Record<string, Vector>>;

/**
 * A rate as a formula in the words of R: names of factors, numbers, + - * / ^, brackets and sum(). `product` is that of
 * all factors; words after the formula's comma say what the factors are.
 */
export function rateFunction(formula: string): (factors: Names) => number[] {
  const [stated = ''] = formula.split(',');
  return (factors) => {
    const names = Object.keys(factors);
    const words = stated.trim() === 'product' ? names.join('*') : stated;
    return [...evaluated(words.match(/[\d.]+(?:e[+-]?\d+)?|[A-Za-z_][\w.]*|[-+*/^()]/g) ?? [], factors)];
  };
}

function evaluated(tokens: readonly string[], factors: Names): Vector {
  let at = 0;
  const next = () => tokens[at++] ?? '';
  const expect = (token: string) => {
    if (next() !== token) throw new Error(`no ${token} in a rate function where it should be`);
  };
  const chain = (
    part: () => Vector,
    signs: Readonly<Record<string, (a: number, b: number) => number>>,
  ): Vector => {
    let value = part();
    while (Object.hasOwn(signs, tokens[at] ?? '')) {
      const join = signs[next()];
      const other = part();
      if (join) value = joined(value, other, join);
    }
    return value;
  };
  const sum = (): Vector => chain(product, { '+': (a, b) => a + b, '-': (a, b) => a - b });
  const product = (): Vector => chain(power, { '*': (a, b) => a * b, '/': (a, b) => a / b });
  const power = (): Vector => {
    if (tokens[at] !== '-') return chain(unit, { '^': (a, b) => a ** b });
    next();
    return power().map((value) => -value);
  };
  const unit = (): Vector => {
    const token = next();
    if (token === '(' || (token === 'sum' && tokens[at] === '(')) {
      if (token === 'sum') expect('(');
      const inner = sum();
      expect(')');
      return token === 'sum' ? [inner.reduce((total, value) => total + value, 0)] : inner;
    }
    if (Object.hasOwn(factors, token)) return factors[token] ?? [];
    if (!/^[\d.]/.test(token)) throw new Error(`no factor is called ${token}`);
    return [Number(token)];
  };
  const value = sum();
  if (at < tokens.length) throw new Error(`a rate function ends before ${tokens[at]}`);
  return value;
}

/** Value by value; a single value goes with each of the others. */
function joined(one: Vector, other: Vector, join: (a: number, b: number) => number): Vector {
  const length = Math.max(one.length, other.length);
  const pick = (values: Vector, at: number) => (values.length === 1 ? values[0] : values[at]) ?? Number.NaN;
  return Array.from({ length }, (_, at) => join(pick(one, at), pick(other, at)));
}
