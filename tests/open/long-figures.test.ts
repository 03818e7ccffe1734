import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type LongFigure, longFigures, placesBy } from '../../src/open/table/long-figures.ts';
import type { Period } from '../../src/period/period.ts';

const few = <T>(...values: readonly T[]) => fc.constantFrom(...values);
const figure: fc.Arbitrary<LongFigure> = fc.record({
  area: few('kent', 'essex', '__proto__', ''),
  period: few('2019-04', '2019-05') as fc.Arbitrary<Period>,
  labels: few({}, { category: 'Drugs' }, { category: 'Drugs', ward: 'A' }, { category: 'Drugs\nA' }),
  measure: few(null, 'count', 'percent'),
  header: few('Count', 'Rate\n1'),
  number: fc.oneof(few(null, 0, -1, 1204, 0.5), fc.integer()),
  percent: fc.boolean(),
  state: few('reported', 'missing', 'provisional'),
  released: few('', '2019-05'),
  row: fc.nat(),
  sheet: few('', 'Sheet 1'),
});

it('figures that are held as codes come back as they were, in their order', () => {
  fc.assert(
    fc.property(fc.array(figure, { maxLength: 40 }), (given) => {
      const held = longFigures();
      for (const each of given) held.add(each);
      expect([...held]).toEqual(given);
      expect(held.length).toBe(given.length);
    }),
  );
});

it('more of them than there is room for at first are held too', () => {
  const held = longFigures();
  const [one] = fc.sample(figure, 1);
  if (one === undefined) throw new Error('no figure');
  for (let row = 1; row <= 5000; row += 1) held.add({ ...one, row, number: row });
  expect([held.at(0).row, held.at(4999).number, held.length]).toEqual([1, 5000, 5000]);
});

it('figures share a place where area, period and labels are the same, and nowhere else', () => {
  fc.assert(
    fc.property(fc.array(figure, { maxLength: 40 }), (given) => {
      const held = longFigures();
      for (const each of given) held.add(each);
      const keys = given.map(({ area, period, labels }) => JSON.stringify([area, period, labels]));
      const places = given.map((_, at) => held.placeOf(at));
      const again = placesBy(given, [
        ({ area }) => area,
        ({ period }) => period,
        ({ labels }) => JSON.stringify(labels),
      ]);
      for (const [a, key] of keys.entries())
        for (const [b, other] of keys.entries()) {
          expect(places[a] === places[b]).toBe(key === other);
          expect(again[a] === again[b]).toBe(key === other);
        }
    }),
  );
});
