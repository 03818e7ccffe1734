import { describe, expect, it } from 'vitest';
import { findings } from '../chart/findings.ts';
import { asked } from '../disclosure/findings/asked.ts';
import { mayStand, readFindings, readIn } from '../disclosure/findings/findings-read.ts';
import { type Form, forms } from '../disclosure/findings/forms.ts';
import { placesOf, toldBy } from '../disclosure/findings/lines-read.ts';
import { smallIn } from '../disclosure/findings/reader.ts';
import { worldOf } from '../disclosure/findings/world.ts';

const named = (...names: readonly string[]) => asked.filter(({ name }) => names.includes(name));

describe('somebody who has a published finding and knows how findings are made', () => {
  it('is asked of every kind', () => {
    expect([...new Set(asked.map(({ kind }) => kind))].sort()).toEqual(Object.keys(findings).sort());
  });

  it.each<[string, readonly Form[]]>([
    ['rank of a month, satisfaction of birch', ['json', 'table', 'picture']],
    ['course of satisfaction in elder', ['json']],
    ['compared of satisfaction in elder', ['json', 'table']],
  ])(
    'reads small numbers out of the %s, which is withheld',
    (name, from) => {
      const world = worldOf('not-counted', 1);
      const places = placesOf(world);
      const [one] = named(name);
      if (one === undefined) throw new Error(`no ${name}`);
      expect(mayStand(world, [one.make(world)], false)).toEqual([false]);
      const told = toldBy(one, world, places, from);
      const small = smallIn(world, places, [1]).filter(({ name }) => name.startsWith('satisfaction'));
      const known = from.filter((form) => readIn(world, told.get(form) ?? [], small).length > 0);
      expect(known).toEqual(from);
    },
    300_000,
  );

  it('is left with three values of every small number, by each finding and by all together', () => {
    const { byKind, together } = readFindings(
      'not-counted',
      1,
      named(
        'rank of a month, satisfaction of birch',
        'difference of satisfaction in elder',
        'difference of satisfaction in all',
        'course of satisfaction in birch',
        'misapplied-outcome of satisfaction in all',
        'compared of satisfaction in birch',
        'contribution of areas',
      ),
    );
    const none = Object.fromEntries(forms.map((form) => [form, []]));
    for (const [kind, { known }] of byKind) expect(known, kind).toEqual(none);
    expect(together.known).toEqual(none);
    expect(together.solved).toBeGreaterThan(10);
    expect(together.shown).toBeGreaterThan(5);
  }, 300_000);
});
