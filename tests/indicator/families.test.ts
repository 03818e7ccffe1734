import { describe, expect, it } from 'vitest';
import { catalogue } from '../../src/indicator/catalogue/catalogue.ts';
import { families, nationalTargets } from '../../src/indicator/catalogue/families.ts';

describe('the families of the catalogue', () => {
  it('hold each indicator once, in groups whose first ones are in its order', () => {
    const ids = families.flatMap(({ indicators }) => indicators);
    expect([...ids].sort()).toEqual(catalogue.map(({ id }) => id).sort());
    const places = families.map(({ indicators: [first] }) => catalogue.findIndex(({ id }) => id === first));
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(places).not.toContain(-1);
  });

  it('name a national target of indicators that have one', () => {
    for (const id of nationalTargets) expect(catalogue.find((each) => each.id === id)?.target).toBe(0.9);
    expect(nationalTargets.size).toBe(2);
  });
});
