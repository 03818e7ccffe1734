import { describe, expect, test } from 'vitest';
import { type Random, random } from '../../src/numeric/random.ts';

const drawn = (count: number, draw: () => number) => Array.from({ length: count }, draw);
const total = (draws: readonly number[]) => draws.reduce((sum, draw) => sum + draw, 0);
const squares = (draws: readonly number[]) => draws.reduce((sum, draw) => sum + draw * draw, 0);

/**
 * From the published algorithms written in Python 3.11 apart from this library: sfc32, AS 241 by the inverse error
 * function of mpmath, inversion, PTRS, BTRS, Marsaglia & Tsang.
 */
describe('a seed gives the same draws in every version', () => {
  test.each([
    [2019, [0.4139034465296899, 0.8896070231708487, 0.13419821448485603]],
    [-3, [0.35921277679022545, 0.46894716236450595, 0.6756175948226256]],
    [0.25, [0.22514960952684027, 0.6185176559365885, 0.9986715664199631]],
    [2 ** 40 + 5, [0.8724147962849881, 0.5936017620869464, 0.6483213535443709]],
  ])('of a uniform variable, from seed %d', (seed, expected) => {
    expect(drawn(3, random(seed).uniform)).toEqual(expected);
  });

  test('of a normal variable', () => {
    const known = [-0.63008772170272, -2.810460504431271, -1.6206398386106244, 1.9814034268923626];
    drawn(4, random(11).normal).forEach((draw, at) => {
      expect(draw).toBeCloseTo(known[at] ?? Number.NaN, 12);
    });
  });

  const counts: readonly (readonly [string, (chance: Random) => number, string, number, number])[] = [
    ['Poisson of mean 4', (chance) => chance.poisson(4), '2 1 5 4 8 4', 7959, 39535],
    ['Poisson of mean 9.99', (chance) => chance.poisson(9.99), '7 4 12 10 16 11', 19856, 216660],
    ['Poisson of mean 10', (chance) => chance.poisson(10), '7 12 17 12 19 11', 20158, 223338],
    ['Poisson of mean 25', (chance) => chance.poisson(25), '20 29 36 29 26 25', 50107, 1306733],
    ['Poisson of mean 3000', (chance) => chance.poisson(3000), '2946 3038 3128 3041', 6000769, 18010613771],
    ['binomial of 20 at 0.3', (chance) => chance.binomial(20, 0.3), '4 2 7 6 10 6', 11940, 79540],
    ['binomial of 50 at 0.2', (chance) => chance.binomial(50, 0.2), '7 12 16 12 17 11', 20113, 218787],
    ['binomial of 25 at 0.5', (chance) => chance.binomial(25, 0.5), '10 14 15 13 12 14', 25031, 326175],
    ['binomial of 150 at 0.8', (chance) => chance.binomial(150, 0.8), '125 116 109', 239833, 28807941],
    ['binomial of 900 at 0.4', (chance) => chance.binomial(900, 0.4), '345 370 394', 720505, 259999615],
  ];

  test.each(counts)('%s', (_, draw, first, sum, sumOfSquares) => {
    const chance = random(5);
    const draws = drawn(2000, () => draw(chance));
    expect(draws.join(' ').startsWith(first)).toBe(true);
    expect([total(draws), squares(draws)]).toEqual([sum, sumOfSquares]);
  });

  test.each([
    [0.3, [0.0041228280919875, 1.08387356368182, 0.132436545097622], 117.822754934228],
    [1, [0.179624585052262, 1.30648786001401, 3.17711178648906], 386.594560875345],
    [2.5, [1.12425084851045, 3.205418727102, 5.67892037656231], 1017.62244769025],
    [40, [34.450543994958, 43.6729834573605, 51.160955886219], 16120.9726904245],
  ])('of a gamma variable of shape %d', (shape, first, sum) => {
    const chance = random(5);
    const draws = drawn(400, () => chance.gamma(shape));
    first.forEach((draw, at) => {
      expect(draws[at]).toBeCloseTo(draw, 12);
    });
    expect(total(draws)).toBeCloseTo(sum, 8);
  });

  test('of what is made from these', () => {
    const [below, beta, negative] = [random(5), random(5), random(5)];
    expect(drawn(12, () => below.below(7))).toEqual([1, 0, 5, 3, 6, 4, 6, 1, 5, 1, 4, 6]);
    const shares = [0.635826367276847, 0.537754359817374, 0.378949475820757, 0.219150363486769];
    drawn(4, () => beta.beta(2, 3)).forEach((draw, at) => {
      expect(draw).toBeCloseTo(shares[at] ?? Number.NaN, 12);
    });
    const fifteen = [4, 6, 24, 12, 5, 6, 0, 4, 15, 7, 8, 1, 6, 3, 10];
    expect(drawn(15, () => negative.negativeBinomial(6, 2.5))).toEqual(fifteen);
  });
});

describe('a random number without a parameter that can be', () => {
  const { NaN: no, POSITIVE_INFINITY: endless } = Number;
  const refused: readonly (readonly [string, (chance: Random) => number])[] = [
    ['poisson, below 0', (chance) => chance.poisson(-1)],
    ['poisson, endless', (chance) => chance.poisson(endless)],
    ['poisson, NaN', (chance) => chance.poisson(no)],
    ['binomial, fewer than no trials', (chance) => chance.binomial(-1, 0.3)],
    ['binomial, half a trial', (chance) => chance.binomial(20.5, 0.7)],
    ['binomial, a share below 0', (chance) => chance.binomial(3, -0.1)],
    ['binomial, a share over 1', (chance) => chance.binomial(3, 1.1)],
    ['gamma, below 0', (chance) => chance.gamma(-1)],
    ['gamma, endless', (chance) => chance.gamma(endless)],
    ['gamma, NaN', (chance) => chance.gamma(no)],
    ['beta, text', (chance) => chance.beta('2' as unknown as number, 2)],
    ['below none', (chance) => chance.below(0)],
    ['poisson, more than can be told apart', (chance) => chance.poisson(1e308)],
    ['beta, below 0', (chance) => chance.beta(-1, 2)],
    ['beta, both 0', (chance) => chance.beta(0, 0)],
    ['negative binomial, a mean below 0', (chance) => chance.negativeBinomial(-1, 2)],
    ['negative binomial, no size', (chance) => chance.negativeBinomial(3, 0)],
  ];

  test.each(refused)('is refused: %s', (_, draw) => {
    expect(() => draw(random(1))).toThrow(/^random\.\w+: \w+ must be /);
  });

  test('is drawn at the very ends of the valid ones', () => {
    const chance = random(1);
    expect([chance.poisson(0), chance.binomial(0, 1), chance.binomial(7, 1), chance.binomial(7, 0)]).toEqual([
      0, 0, 7, 0,
    ]);
    expect([chance.beta(0, 2), chance.beta(2, 0)]).toEqual([0, 1]);
    expect([chance.negativeBinomial(0, 2), chance.gamma(0)]).toEqual([0, 0]);
    expect(chance.negativeBinomial(50, 1e300)).toBeGreaterThan(0);
    expect([0, 1]).toContain(chance.beta(5e-324, 5e-324));
  });
});
